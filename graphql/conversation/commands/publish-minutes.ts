import * as minutes from '#db/repositories/conversation.ts';
import { standsBeside } from '../../caseload/index.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationPublishMinutesArgs } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { talksOf } from '../queries/talks.ts';
import { minutesSaved, movedOn, personNotFound, type MinutesResult } from './outcome.ts';

/** Publishes the draft that was read, for good, and lets the citizen know. Publishing twice is publishing once. */
export async function publishMinutes(
  context: OperationContext,
  { personId, minutesId: id, revision }: MutationPublishMinutesArgs,
): Promise<MinutesResult> {
  if (!(await standsBeside(context, personId))) return personNotFound(personId);
  if (!isId(id)) return movedOn(context, personId);
  const { municipalityId, professionalId } = professional(context.viewer);
  const draft = { municipalityId, personId, id, revision, authorId: professionalId };
  if (await minutes.publishMinutes(context.tx, draft, new Date(context.now).toISOString())) {
    await requestNotification(context, { personId, kind: 'MINUTES_PUBLISHED', occasion: id });
    return minutesSaved(context, personId, id);
  }
  const published = (await talksOf(context, personId)).some(
    (one) => one.id === id && one.revision === revision && one.publishedAt !== null,
  );
  return published ? minutesSaved(context, personId, id) : movedOn(context, personId);
}
