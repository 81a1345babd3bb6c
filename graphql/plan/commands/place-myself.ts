import { insertPlacements, type NewPlacement } from '#db/repositories/plan-ladder.ts';
import { oneAtATime } from '#db/repositories/plan-terms.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationPlaceMyselfArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { placeProblem, type LadderDefinition } from '../domain/ladder.ts';
import { placeByAnswers } from '../domain/place-on-ladder.ts';
import type { TermFinding } from '../domain/term-findings.ts';
import { loadLadder } from '../queries/ladder.ts';
import { loadOwnPlacements } from '../queries/ladder-placements.ts';
import { invalid } from '../term-problems.ts';
import type { LadderPlacement } from '../models.ts';

type Wish = MutationPlaceMyselfArgs['wished'][number];

/**
 * Places the citizen by their answers, with the levels that they wish for; or asks the next question. The same answers and wishes on
 * the same day are saved once, however often they are sent.
 */
export async function placeMyself(
  context: OperationContext,
  { answers, wished }: MutationPlaceMyselfArgs,
): Promise<ResolversParentTypes['PlaceMyselfResult']> {
  const ladder = await loadLadder(context);
  if (ladder === null) return invalid([{ field: 'answers', code: 'unknown' }]);
  const { definition } = ladder;
  const wrong = [...checkAnswers(definition, answers), ...checkWishes(definition, wished)];
  if (wrong.length > 0) return invalid(wrong);

  const given = Object.fromEntries(answers.map(({ question, option }) => [question, option]));
  const outcome = placeByAnswers(definition, given);
  if (outcome.kind === 'next')
    return { __typename: 'LadderNextQuestion', question: outcome.question, number: outcome.number };
  if (outcome.kind === 'unknownAnswer') return invalid([{ field: outcome.question, code: 'unknown' }]);

  const { municipalityId, personId } = citizen(context.viewer);
  await oneAtATime(context.tx, 'place-myself', personId);
  const before = await loadOwnPlacements(context);
  const own = {
    municipalityId,
    personId,
    ladderId: ladder.id,
    placedOn: context.today,
    note: null,
    byId: null,
    byName: null,
  };
  const at = new Date(context.now).toISOString();
  const placements: readonly NewPlacement[] = [
    ...outcome.places.map((place) => ({
      ...own,
      ...place,
      id: context.newId(),
      kind: 'SELF' as const,
      answers: outcome.answers,
      at,
    })),
    ...wished.map(({ level, domain }) => ({
      ...own,
      level,
      domain,
      id: context.newId(),
      kind: 'WISHED' as const,
      answers: null,
      reason: null,
      at,
    })),
  ];
  const isNew = (placement: NewPlacement) => !before.some((other) => isLast(other, before) && isSame(other, placement));
  await insertPlacements(context.tx, placements.filter(isNew));
  const now = await loadOwnPlacements(context);
  const placed = now.filter((other) => isLast(other, now) && placements.some((placement) => isSame(other, placement)));
  return { __typename: 'LadderPlaced', placed, placements: now };
}

/** Every answer is to a question of the ladder, and none is there twice. */
function checkAnswers(
  { questions }: LadderDefinition,
  answers: MutationPlaceMyselfArgs['answers'],
): readonly TermFinding[] {
  return answers
    .filter(
      ({ question }, index) =>
        !questions.some(({ code }) => code === question) ||
        answers.findIndex((other) => other.question === question) < index,
    )
    .map(({ question }) => ({ field: question, code: 'unknown' }));
}

/** Every wish is a level that exists, once in a domain. */
function checkWishes(ladder: LadderDefinition, wished: readonly Wish[]): readonly TermFinding[] {
  return wished
    .filter(
      (wish, index) =>
        placeProblem(ladder, wish) !== null || wished.findIndex(({ domain }) => domain === wish.domain) < index,
    )
    .map(({ domain, level }) => ({ field: 'wished', code: 'unknown', facts: { domain, level } }));
}

/** Whether nothing of its kind and domain came after it; placements are newest first. */
function isLast(placement: LadderPlacement, placements: readonly LadderPlacement[]): boolean {
  return placements.find(({ kind, domain }) => kind === placement.kind && domain === placement.domain) === placement;
}

function isSame(placement: LadderPlacement, other: NewPlacement): boolean {
  return (
    placement.kind === other.kind &&
    placement.level === other.level &&
    placement.domain === other.domain &&
    placement.placedOn === other.placedOn &&
    JSON.stringify(placement.answers) === JSON.stringify(other.answers)
  );
}
