import type { OperationContext } from '../../context.ts';
import type { MutationDecideObjectionArgs } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { appealLastDay } from '../../shared/legal-terms.ts';
import { addDays, type LocalDate } from '../../shared/local-date.ts';
import { ok, refused } from '../../shared/result.ts';
import { objectionDecision } from '../domain/make-decision.ts';
import { objectionLimits } from '../domain/objection-content.ts';
import { fits, type NotHeardReason, type ObjectionOutcome } from '../domain/objection.ts';
import { problem } from '../../shared/problem.ts';
import { checkWords, type Problem } from '../domain/objection-problem.ts';
import type { ObjectionFile } from '../models.ts';
import { recordDecision } from '../record-decision.ts';
import { actOnObjection, type ActResult } from './act-on-objection.ts';

/**
 * Decides about an objection (Awb 7:11), after a hearing or with the reason why there was none (Awb 7:3). Makes a decision of its own,
 * against which appeal is possible, and lets the citizen know.
 */
export function decideObjection(
  context: OperationContext,
  { outcome, words, notHeard = null, ...read }: MutationDecideObjectionArgs,
): Promise<ActResult> {
  const { professionalId, name } = professional(context.viewer);
  return actOnObjection(context, read, 'DECIDED', ({ objection, decision }, decidedAt) => {
    const problems = [
      ...checkWords('words', words, objectionLimits.actWords),
      ...checkHeard(objection, notHeard),
      ...checkOutcome(objection, outcome, notHeard, context.today),
    ];
    if (problems.length > 0) return refused(problems);
    return ok({
      columns: { decidedAt, outcome, notHeard },
      words,
      mail: 'OBJECTION_DECIDED',
      termEndsOn: appealLastDay(context.today),
      write: ({ person }, at) =>
        recordDecision(context, {
          id: objection.id,
          personId: person.id,
          decidedBy: professionalId,
          content: objectionDecision({
            byName: name,
            at,
            outcome,
            reason: words,
            number: decision.number,
            submittedAt: objection.submittedAt ?? at,
            heardOn: objection.heardOn,
            hearingAt: objection.hearing?.at ?? null,
            notHeard,
          }),
        }),
    });
  });
}

/** Either somebody was heard, or it is said why not. */
function checkHeard({ heardOn }: ObjectionFile['objection'], notHeard: string | null): readonly Problem[] {
  if (heardOn === null) return notHeard === null ? [problem('notHeard', 'needed')] : [];
  return notHeard === null ? [] : [problem('notHeard', 'unknown')];
}

/** What nobody can decide: that reasons are missing while they can still come (Awb 6:6), or what the reason for not hearing denies. */
function checkOutcome(
  { reasonsAwaited, reasonsBy }: ObjectionFile['objection'],
  outcome: ObjectionOutcome,
  notHeard: NotHeardReason | null,
  today: LocalDate,
): readonly Problem[] {
  if (outcome === 'INADMISSIBLE' && reasonsAwaited && reasonsBy !== null && reasonsBy >= today)
    return [problem('outcome', 'tooEarly', { earliest: addDays(reasonsBy, 1) })];
  return notHeard !== null && !fits(notHeard, outcome) ? [problem('notHeard', 'contradicts')] : [];
}
