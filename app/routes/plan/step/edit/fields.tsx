import { dayFieldNames, dayForFields, type TypedDay, useTexts } from '#app/i18n/index.ts';
import { DateField, type Problem, problemAt, RadioGroup, Select, TextField } from '#app/ui/index.ts';
import type { MyStep } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { ownStepKinds } from './read-step.ts';

export interface StepFieldsProps {
  readonly step: MyStep | null;
  readonly goals: readonly { readonly id: string; readonly title: string }[];
  /** As it was typed, when it has to be shown again. */
  readonly typed: Readonly<Record<string, string>> | null;
  readonly problems: readonly Problem[];
}

/** The questions about an own step. */
export function StepFields({ step, goals, typed, problems }: StepFieldsProps) {
  const t = useTexts('plan');
  const shown = (name: string, stored: string | null | undefined) => (typed ? typed[name] : (stored ?? undefined));
  const day = (name: string, stored: LocalDate | null | undefined): TypedDay => {
    if (!typed) return dayForFields(stored);
    const names = dayFieldNames(name);
    return { day: typed[names.day] ?? '', month: typed[names.month] ?? '', year: typed[names.year] ?? '' };
  };
  return (
    <>
      <TextField
        name="title"
        label={t('stepForm.title')}
        hint={t('stepForm.titleHint')}
        error={problemAt(problems, 'title')}
        value={shown('title', step?.title)}
      />
      <RadioGroup
        name="kind"
        label={t('stepForm.kind')}
        error={problemAt(problems, 'kind')}
        value={shown('kind', step?.kind)}
        choices={ownStepKinds.map((value) => ({ value, label: t(`word.kind.${value}`) }))}
      />
      <DateField
        name="dueOn"
        optional
        label={t('stepForm.dueOn')}
        hint={t('stepForm.dueOnHint')}
        error={problemAt(problems, 'dueOn')}
        value={day('dueOn', step?.dueOn)}
      />
      <DateField
        name="startsOn"
        optional
        label={t('stepForm.startsOn')}
        error={problemAt(problems, 'startsOn')}
        value={day('startsOn', step?.startsOn)}
      />
      {goals.length === 0 ? null : (
        <Select
          name="goalId"
          optional
          label={t('stepForm.goal')}
          error={problemAt(problems, 'goalId')}
          value={shown('goalId', step?.goalId)}
          options={[
            { value: '', label: t('stepForm.noGoal') },
            ...goals.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      )}
    </>
  );
}
