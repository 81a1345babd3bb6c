import { insertPlacements } from '#db/repositories/plan-ladder.ts';
import { oneAtATime } from '#db/repositories/plan-terms.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationRecordLadderPlacementArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { placeProblem } from '../domain/ladder.ts';
import { checkPast, checkWords, longest, trimmed, type TermFinding } from '../domain/term-findings.ts';
import type { Ladder } from '../models.ts';
import { loadLadder } from '../queries/ladder.ts';
import { loadPlacementsBeside } from '../queries/ladder-placements.ts';
import { invalid } from '../term-problems.ts';

type Input = MutationRecordLadderPlacementArgs['input'];

/** Records where the case manager places somebody, on the ladder of that day. The same place twice on a day is one. */
export async function recordLadderPlacement(
  context: OperationContext,
  { personId, input }: MutationRecordLadderPlacementArgs,
): Promise<ResolversParentTypes['RecordPlacementResult']> {
  if ((await loadPlacementsBeside(context, personId)) === null) return { __typename: 'PersonNotFound', personId };
  const ladder = await loadLadder(context, input.placedOn);
  const note = trimmed(input.note);
  const wrong = [
    ...checkPlace(ladder, input),
    ...checkPast('placedOn', input.placedOn, context.today),
    ...checkWords('note', note, { maximum: longest.note, required: false }),
  ];
  const { kind, level, domain, placedOn } = input;
  if (ladder === null || kind === 'SELF' || kind === 'WISHED' || wrong.length > 0) return invalid(wrong);

  const { municipalityId, professionalId, name } = professional(context.viewer);
  await oneAtATime(context.tx, 'record-ladder-placement', personId);
  const before = (await loadPlacementsBeside(context, personId)) ?? [];
  const last = before.find((placement) => placement.kind === kind && placement.domain === domain);
  const isSame = last?.level === level && last.placedOn === placedOn && last.note === note;
  if (!isSame)
    await insertPlacements(context.tx, [
      {
        municipalityId,
        id: context.newId(),
        personId,
        ladderId: ladder.id,
        kind,
        level,
        domain,
        answers: null,
        reason: null,
        note,
        byId: professionalId,
        byName: name,
        placedOn,
        at: new Date(context.now).toISOString(),
      },
    ]);
  const placements = (await loadPlacementsBeside(context, personId)) ?? [];
  const placed = placements.filter(
    (placement) => placement.kind === kind && placement.domain === domain && placement.placedOn === placedOn,
  );
  return { __typename: 'LadderPlaced', placed: placed.slice(0, 1), placements };
}

function checkPlace(ladder: Ladder | null, { kind, level, domain }: Input): readonly TermFinding[] {
  // Where somebody stands by their own answers, or wishes to stand, is theirs to say.
  const kinds: readonly TermFinding[] =
    kind === 'SELF' || kind === 'WISHED' ? [{ field: 'kind', code: 'unknown' }] : [];
  if (ladder === null) return [...kinds, { field: 'placedOn', code: 'unknown' }];
  const problem = placeProblem(ladder.definition, { level, domain });
  return problem === null ? kinds : [...kinds, { field: problem, code: 'unknown' }];
}
