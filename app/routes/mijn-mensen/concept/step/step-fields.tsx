import { useTexts } from '#app/i18n/index.ts';
import { DateField, problemAt, RadioGroup, Select, TextField } from '#app/ui/index.ts';
import type { VersionContent } from '#graphql/generated/documents.ts';
import { isPlacement, type StepKind, stepOwners } from '#graphql/plan/domain/plan-content.ts';
import { type FormState, shown, shownDay } from '../../form/refused.ts';

export type DraftStep = VersionContent['steps'][number];

export interface StepFieldsProps {
  readonly state: FormState;
  readonly step: DraftStep | null;
  readonly kind: StepKind;
}

/** What every step says: what, for which goal, who and when. */
export function StepFields({
  state: { typed, problems },
  step,
  kind,
  goals,
}: StepFieldsProps & { readonly goals: VersionContent['goals'] }) {
  const t = useTexts('coach');
  const placement = isPlacement(kind);
  return (
    <>
      <TextField
        name="title"
        label={t('draft.step.name')}
        hint={t('draft.step.nameHint')}
        error={problemAt(problems, 'title')}
        value={shown(typed, 'title', step?.title)}
      />
      <Select
        name="goalId"
        optional
        label={t('draft.step.goal')}
        error={problemAt(problems, 'goalId')}
        value={shown(typed, 'goalId', step?.goalId) ?? ''}
        options={[
          { value: '', label: t('draft.step.noGoal') },
          ...goals.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <RadioGroup
        name="owner"
        label={t('draft.step.owner')}
        error={problemAt(problems, 'owner')}
        value={shown(typed, 'owner', step?.owner)}
        choices={stepOwners.map((owner) => ({ value: owner, label: t(`owner.${owner}`) }))}
      />
      <TextField
        name="partnerName"
        optional
        label={t('draft.step.partner')}
        hint={t('draft.step.partnerHint')}
        error={problemAt(problems, 'partnerName')}
        value={shown(typed, 'partnerName', step?.partnerName)}
        spellCheck={false}
      />
      <DateField
        name="startsOn"
        optional={!placement}
        label={t('draft.step.startsOn')}
        error={problemAt(problems, 'startsOn')}
        value={shownDay(typed, 'startsOn', step?.startsOn)}
      />
      <DateField
        name="dueOn"
        optional={!placement}
        label={t(placement ? 'draft.step.lastDay' : 'draft.step.dueOn')}
        error={problemAt(problems, 'dueOn')}
        value={shownDay(typed, 'dueOn', step?.dueOn)}
      />
    </>
  );
}
