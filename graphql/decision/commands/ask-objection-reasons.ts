import type { OperationContext } from '../../context.ts';
import type { MutationAskObjectionReasonsArgs } from '../../generated/resolvers.ts';
import { ok, refused } from '../../shared/result.ts';
import { checkReasonsBy, objectionLimits } from '../domain/objection-content.ts';
import { problem } from '../../shared/problem.ts';
import { reasonsMissing } from '../domain/objection.ts';
import { checkWords } from '../domain/objection-problem.ts';
import { actOnObjection, type ActResult } from './act-on-objection.ts';

/** Asks for reasons where none were given (Awb 6:5 lid 1, d), once, with the day until which they can come (Awb 6:6), and lets the citizen know. */
export function askObjectionReasons(
  context: OperationContext,
  { words, reasonsBy, ...read }: MutationAskObjectionReasonsArgs,
): Promise<ActResult> {
  return actOnObjection(context, read, 'REASONS_ASKED', ({ objection }, at) => {
    const problems = [
      ...(objection.reasonsAskedAt === null ? [] : [problem('act', 'twice')]),
      ...(reasonsMissing(objection) ? [] : [problem('act', 'notMissing')]),
      ...checkWords('words', words, objectionLimits.actWords),
      ...checkReasonsBy(reasonsBy, context.today),
    ];
    if (problems.length > 0) return refused(problems);
    return ok({
      columns: { reasonsAskedAt: at, reasonsBy },
      words,
      mail: 'OBJECTION_REASONS_ASKED',
      termEndsOn: reasonsBy,
    });
  });
}
