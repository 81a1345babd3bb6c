import { formatHours, useTexts } from '#app/i18n/index.ts';
import { Callout, Heading, HoursField, Paragraph, problemAt, TextArea, TextField } from '#app/ui/index.ts';
import type { PlanDraftResult } from '#graphql/generated/documents.ts';
import { shown } from '../../form/refused.ts';
import { TermRuleText } from '../../term-text.tsx';
import type { StepFieldsProps } from './step-fields.tsx';

/** What only a placement says: where, what for, and how long it may last at most. */
export function PlacementFields({
  state: { typed, problems },
  step,
  kind,
  terms,
}: StepFieldsProps & { readonly terms: PlanDraftResult['terms'] }) {
  const t = useTexts('coach');
  const common = useTexts('common');
  const placement = step?.placement;
  const rule = terms.find((one) => one.kind === kind);
  const hours = placement ? formatHours(placement.weekMinutes) : null;
  return (
    <>
      <Heading>{t('draft.placement.title')}</Heading>
      <Callout title={t('draft.placement.rule')}>
        {rule ? <TermRuleText rule={rule} /> : <Paragraph>{t('draft.placement.noRule')}</Paragraph>}
        <Paragraph>{t('draft.placement.checkFirst')}</Paragraph>
      </Callout>
      <TextField
        name="host"
        label={t('draft.placement.host')}
        error={problemAt(problems, 'host')}
        value={shown(typed, 'host', placement?.host)}
        spellCheck={false}
      />
      <TextArea
        name="tasks"
        rows={3}
        label={t('draft.placement.tasks')}
        error={problemAt(problems, 'tasks')}
        value={shown(typed, 'tasks', placement?.tasks)}
      />
      <HoursField
        name="weekMinutes"
        label={t('draft.placement.hours')}
        unit={common('hours.unit')}
        error={problemAt(problems, 'weekMinutes')}
        value={shown(typed, 'weekMinutes', hours)}
      />
      <TextArea
        name="learningGoals"
        rows={4}
        label={t('draft.placement.learningGoals')}
        hint={t('draft.placement.learningGoalsHint')}
        error={problemAt(problems, 'learningGoals')}
        value={shown(typed, 'learningGoals', placement?.learningGoals.join('\n'))}
      />
      <TextField
        name="guide"
        optional
        label={t('draft.placement.guide')}
        error={problemAt(problems, 'guide')}
        value={shown(typed, 'guide', placement?.guide)}
        spellCheck={false}
      />
      <TextArea
        name="extensionReason"
        rows={3}
        optional
        label={t('draft.placement.extensionReason')}
        hint={t('draft.placement.extensionHint')}
        error={problemAt(problems, 'extensionReason')}
        value={shown(typed, 'extensionReason', placement?.extensionReason)}
      />
    </>
  );
}
