import { useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Button,
  Card,
  Paragraph,
  PortalForm,
  type Problem,
  problemAt,
  RadioGroup,
  TextArea,
} from '#app/ui/index.ts';
import type { MyStep, StepStatus } from '#graphql/generated/documents.ts';

export const stepStatuses: readonly StepStatus[] = ['PLANNED', 'UNDER_WAY', 'DONE', 'CANCELLED'];

export interface StatusFormProps {
  readonly step: MyStep;
  readonly typed: Readonly<Record<string, string>> | null;
  readonly problems: readonly Problem[];
}

/** How a step goes, said by the one who takes it. What was agreed is not cancelled here: `StepFacts` leads to asking for a change. */
export function StatusForm({ step, typed, problems }: StatusFormProps) {
  const t = useTexts('plan');
  const isAgreed = step.origin === 'AGREED';
  const choices = stepStatuses.filter((value) => !isAgreed || value !== 'CANCELLED');
  return (
    <Card title={t('stepForm.status')} id="stand">
      <PortalForm keeps hidden={{ revisie: step.revision }}>
        <RadioGroup
          name="status"
          label={t('stepForm.statusLabel')}
          error={problemAt(problems, 'status')}
          value={typed ? typed['status'] : step.status}
          choices={choices.map((value) => ({ value, label: t(`word.status.${value}`) }))}
        />
        <TextArea
          name="note"
          optional
          rows={3}
          label={t('stepForm.note')}
          hint={t('stepForm.noteHint')}
          error={problemAt(problems, 'note')}
          value={typed ? typed['note'] : (step.note ?? undefined)}
        />
        <ActionGroup>
          <Button>{t('stepForm.saveStatus')}</Button>
        </ActionGroup>
      </PortalForm>
      {isAgreed ? <Paragraph>{t('stepForm.agreed')}</Paragraph> : null}
    </Card>
  );
}
