import type { OperationContext } from '../../context.ts';
import type { MutationRecordObjectionHearingArgs } from '../../generated/resolvers.ts';
import { localDateOf } from '../../shared/local-date.ts';
import { ok, refused } from '../../shared/result.ts';
import { objectionLimits } from '../domain/objection-content.ts';
import { problem } from '../../shared/problem.ts';
import { checkWords } from '../domain/objection-problem.ts';
import { actOnObjection, type ActResult } from './act-on-objection.ts';

/** Records that somebody was heard and what was said (Awb 7:7); the citizen reads it. */
export function recordObjectionHearing(
  context: OperationContext,
  { heardOn, words, ...read }: MutationRecordObjectionHearingArgs,
): Promise<ActResult> {
  return actOnObjection(context, read, 'HEARD', ({ objection }) => {
    const submittedOn = localDateOf(Date.parse(objection.submittedAt ?? ''));
    const plannedOn = objection.hearing && localDateOf(Date.parse(objection.hearing.at));
    const problems = [
      ...(plannedOn !== null && heardOn < plannedOn
        ? [problem('heardOn', 'beforeHearing', { earliest: plannedOn })]
        : []),
      ...(heardOn > context.today ? [problem('heardOn', 'inFuture')] : []),
      ...(heardOn < submittedOn
        ? [problem('heardOn', 'outOfRange', { earliest: submittedOn, latest: context.today })]
        : []),
      ...checkWords('words', words, objectionLimits.actWords),
    ];
    return problems.length > 0 ? refused(problems) : ok({ columns: { heardOn }, words });
  });
}
