import { insertMinutes, updateMinutes } from '#db/repositories/conversation.ts';
import { standsBeside } from '../../caseload/index.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationSaveMinutesArgs } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { checkMinutes, isSameMinutes, type MinutesContent } from '../domain/minutes.ts';
import { talksOf } from '../queries/talks.ts';
import { invalid, minutesSaved, movedOn, personNotFound, type MinutesResult } from './outcome.ts';

/** Keeps minutes as a draft that only their author sees. */
export async function saveMinutes(
  context: OperationContext,
  { personId, minutesId, revision, input }: MutationSaveMinutesArgs,
): Promise<MinutesResult> {
  if (!(await standsBeside(context, personId))) return personNotFound(personId);
  const checked = checkMinutes(input, context.today);
  if (!checked.ok) return invalid(checked.refusal);
  return minutesId == null
    ? beginMinutes(context, personId, checked.value)
    : changeMinutes(context, { personId, id: minutesId, revision }, checked.value);
}

async function beginMinutes(
  context: OperationContext,
  personId: string,
  content: MinutesContent,
): Promise<MinutesResult> {
  const { municipalityId, professionalId, name } = professional(context.viewer);
  const again = await findDraft(context, personId, (draft) => isSameMinutes(draft, content));
  if (again !== null) return minutesSaved(context, personId, again);
  const id = context.newId();
  const author = { authorId: professionalId, authorName: name };
  await insertMinutes(context.tx, { municipalityId, id, personId, ...author, ...content });
  return minutesSaved(context, personId, id);
}

async function changeMinutes(
  context: OperationContext,
  read: { readonly personId: string; readonly id: string; readonly revision: number },
  content: MinutesContent,
): Promise<MinutesResult> {
  const { personId, id } = read;
  if (!isId(id)) return movedOn(context, personId);
  const { municipalityId, professionalId } = professional(context.viewer);
  const draft = { municipalityId, authorId: professionalId, ...read };
  if (await updateMinutes(context.tx, draft, content)) return minutesSaved(context, personId, id);
  const again = await findDraft(context, personId, (one) => one.id === id && isSameMinutes(one, content));
  return again === null ? movedOn(context, personId) : minutesSaved(context, personId, again);
}

type Draft = MinutesContent & { readonly id: string };

/** The id of an own draft that was sent before. */
async function findDraft(
  context: OperationContext,
  personId: string,
  is: (draft: Draft) => boolean,
): Promise<string | null> {
  const talks = await talksOf(context, personId);
  return talks.find((one) => one.publishedAt === null && is(one))?.id ?? null;
}
