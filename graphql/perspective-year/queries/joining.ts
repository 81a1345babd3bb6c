import { listRequests, type NamedDirection, type PerspectiveRequestRow } from '#db/repositories/perspective-request.ts';
import { standsBeside } from '../../caseload/index.ts';
import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen, professional } from '../../policy/viewer.ts';
import { isInvited } from '../domain/fits-me.ts';
import { canWithdraw, requestState } from '../domain/request.ts';
import { findStanding } from './standing.ts';
import { wordsIn } from './words-in.ts';

async function ownStanding(context: OperationContext) {
  const standing = await findStanding(context);
  if (standing === null) throw new Error('who asks is gone');
  return standing;
}

const chosenIn =
  (language: string) =>
  ({ id, words }: NamedDirection) => ({ id, words: wordsIn(language, words) });

function toRequest(language: string, row: PerspectiveRequestRow): ResolversParentTypes['PerspectiveRequest'] {
  const { answerWords, answeredAt, byName, wayOn, directions } = row;
  return {
    ...row,
    state: requestState(row),
    canWithdraw: canWithdraw(row),
    directions: directions.map(chosenIn(language)),
    answer:
      answerWords === null || answeredAt === null || byName === null
        ? null
        : { words: answerWords, wayOn, by: byName, at: answeredAt },
  };
}

/** How the citizen stands to the programme, for their home. One statement. */
export async function perspectiveStanding(
  context: OperationContext,
): Promise<ResolversParentTypes['PerspectiveStanding']> {
  const { birthDate, fromAge, untilAge, directions, newest } = await ownStanding(context);
  const state = newest === null ? null : requestState(newest);
  return {
    invited: fromAge !== null && untilAge !== null && isInvited(birthDate, { fromAge, untilAge }, context.today),
    kept: directions.length,
    state,
    answerBy: state === 'WAITING' ? (newest?.answerBy ?? null) : null,
  };
}

/** What the citizen took along and asked, with words of the municipality in a language. */
export async function myPerspectiveYear(
  context: OperationContext,
  language: string,
): Promise<ResolversParentTypes['MyPerspectiveYear']> {
  const { directions, keptAt, beside, answerDays } = await ownStanding(context);
  const requests = await listRequests(context.tx, citizen(context.viewer));
  return {
    ...{ keptAt, beside, answerDays },
    directions: directions.map(chosenIn(language)),
    requests: requests.map((row) => toRequest(language, row)),
  };
}

/** What somebody of the caseload asked; `null` for who does not stand beside them. */
export async function perspectiveRequestsOf(
  context: OperationContext,
  { personId, language }: { readonly personId: string; readonly language: string },
): Promise<readonly ResolversParentTypes['PerspectiveRequest'][] | null> {
  if (!(await standsBeside(context, personId))) return null;
  const { municipalityId } = professional(context.viewer);
  const requests = await listRequests(context.tx, { municipalityId, personId });
  return requests.map((row) => toRequest(language, row));
}
