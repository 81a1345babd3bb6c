import { useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Bullet,
  BulletList,
  Button,
  Card,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
  TextArea,
} from '#app/ui/index.ts';
import type { SanctionOutcome } from '#graphql/generated/documents.ts';
import { WordsHint } from '../../mijn-mensen/form/notices.tsx';
import { type FormState, shown } from '../../mijn-mensen/form/refused.ts';

export interface DecideFormProps {
  readonly state: FormState;
  readonly outcomes: readonly SanctionOutcome[];
  /** The obligation is no longer imposed as it was proposed. */
  readonly changed: boolean;
}

/** Nothing is chosen beforehand, and nothing is calculated: a reduction is a decision of the municipality, with its own letter. */
export function DecideForm({ state: { typed, problems }, outcomes, changed }: DecideFormProps) {
  const t = useTexts('coach');
  return (
    <Card title={t('sanction.decide.card')} id="besluiten">
      {changed ? <Paragraph>{t('sanction.now.weigh')}</Paragraph> : null}
      <BulletList>
        {(['view', 'blame', 'circumstances', 'letter'] as const).map((rule) => (
          <Bullet key={rule}>{t(`sanction.decide.rule.${rule}`)}</Bullet>
        ))}
      </BulletList>
      <PortalForm keeps>
        <RadioGroup
          name="outcome"
          label={t('sanction.decide.question')}
          error={problemAt(problems, 'outcome')}
          value={shown(typed, 'outcome')}
          choices={outcomes.map((outcome) => ({
            value: outcome,
            label: t(`sanction.outcome.${outcome}`),
            hint: t(`sanction.outcomeHint.${outcome}`),
          }))}
        />
        <WordsHint />
        <TextArea
          name="reason"
          rows={6}
          label={t('sanction.decide.reason')}
          hint={t('sanction.decide.reasonHint')}
          error={problemAt(problems, 'reason')}
          value={shown(typed, 'reason')}
        />
        <ActionGroup>
          <Button>{t('sanction.decide.button')}</Button>
        </ActionGroup>
      </PortalForm>
    </Card>
  );
}
