import type { Language } from '#app/i18n/index.ts';
import type { PlannedStepInput } from '#graphql/generated/documents.ts';
import { isPlacement, stepKinds, stepOwners } from '#graphql/plan/domain/plan-content.ts';
import { readForm, type ReadForm } from '../../form/read-form.ts';

/** Reads the form of a planned step; what only a placement has is read for a placement alone. */
export function readStep(form: FormData, language: Language): ReadForm<PlannedStepInput> {
  const step = readForm(form, language, (fields) => ({
    kind: fields.choice('kind', stepKinds),
    title: fields.needed('title'),
    goalId: fields.text('goalId'),
    owner: fields.choice('owner', stepOwners),
    partnerName: fields.text('partnerName'),
    startsOn: fields.day('startsOn'),
    dueOn: fields.day('dueOn'),
  }));
  const kind = stepKinds.find((one) => one === form.get('kind'));
  if (!kind || !isPlacement(kind)) return step;
  const placement = readForm(form, language, (fields) => ({
    host: fields.needed('host'),
    tasks: fields.needed('tasks'),
    weekMinutes: fields.hours('weekMinutes'),
    learningGoals: fields.lines('learningGoals'),
    guide: fields.text('guide'),
    extensionReason: fields.text('extensionReason'),
  }));
  if (step.ok && placement.ok) return { ok: true, input: { ...step.input, placement: placement.input } };
  return { ok: false, problems: [...(step.ok ? [] : step.problems), ...(placement.ok ? [] : placement.problems)] };
}
