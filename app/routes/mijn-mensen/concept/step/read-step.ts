import type { Language } from '#app/i18n/index.ts';
import type { PlannedStepInput } from '#graphql/generated/documents.ts';
import { isPlacement, stepKinds, stepOwners } from '#graphql/plan/domain/plan-content.ts';
import { readForm, type ReadForm } from '../../form/read-form.ts';

/** Reads the form of a planned step. A placement is asked more, and has a first and a last day. */
export function readStep(form: FormData, language: Language): ReadForm<PlannedStepInput> {
  const kind = stepKinds.find((one) => one === form.get('kind'));
  const placed = kind !== undefined && isPlacement(kind);
  const step = readForm(form, language, (fields) => ({
    kind: fields.choice('kind', stepKinds),
    title: fields.needed('title'),
    goalId: fields.text('goalId'),
    owner: fields.choice('owner', stepOwners),
    partnerName: fields.text('partnerName'),
    startsOn: placed ? fields.neededDay('startsOn') : fields.day('startsOn'),
    dueOn: placed ? fields.neededDay('dueOn') : fields.day('dueOn'),
  }));
  if (!placed) return step;
  const placement = readForm(form, language, (fields) => ({
    host: fields.needed('host'),
    tasks: fields.needed('tasks'),
    weekMinutes: fields.hours('weekMinutes'),
    learningGoals: fields.neededLines('learningGoals'),
    guide: fields.text('guide'),
    extensionReason: fields.text('extensionReason'),
  }));
  if (step.ok && placement.ok) return { ok: true, input: { ...step.input, placement: placement.input } };
  return { ok: false, problems: [...(step.ok ? [] : step.problems), ...(placement.ok ? [] : placement.problems)] };
}
