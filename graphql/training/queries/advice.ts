import { type AdviceRow, listAdvice, listQuestions, type QuestionRow } from '#db/repositories/training-advice.ts';
import { standsBeside } from '../../caseload/index.ts';
import type { OperationContext } from '../../context.ts';
import { citizen, professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';

/** What the citizen asked, and the advice that they got. */
export function ownAdvice({ tx, viewer, today }: OperationContext): Promise<readonly AdviceRow[]> {
  const { municipalityId, personId } = citizen(viewer);
  return listAdvice(tx, { municipalityId, today }, { personId });
}

/** Advice that somebody of the caseload got; `null` for who does not stand beside them. */
export async function adviceOf(context: OperationContext, personId: string): Promise<readonly AdviceRow[] | null> {
  if (!(await standsBeside(context, personId))) return null;
  const { municipalityId } = professional(context.viewer);
  const all = await listAdvice(context.tx, { municipalityId, today: context.today }, { personId });
  return all.filter(({ answer }) => answer !== null);
}

/** Questions to the desk that wait, or that were answered. Names who asked in the access record. */
export async function adviceQueue(context: OperationContext, answered: boolean): Promise<readonly QuestionRow[]> {
  const all = await listQuestions(context.tx, professional(context.viewer).municipalityId, answered);
  context.access.saw(all.map(({ personId }) => personId));
  return all;
}

/** One question to the desk; `null` where there is none with this id. */
export async function adviceToGive(context: OperationContext, id: string): Promise<AdviceRow | null> {
  if (!isId(id)) return null;
  const { municipalityId } = professional(context.viewer);
  const [one = null] = await listAdvice(context.tx, { municipalityId, today: context.today }, { id });
  if (one !== null) context.access.saw([one.personId]);
  return one;
}
