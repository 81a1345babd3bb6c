import type { OperationContext } from '../../context.ts';
import type { MutationExtendObjectionTermArgs } from '../../generated/resolvers.ts';
import { ok, refused } from '../../shared/result.ts';
import { objectionLimits } from '../domain/objection-content.ts';
import { problem } from '../../shared/problem.ts';
import { checkWords } from '../domain/objection-problem.ts';
import { actOnObjection, type ActResult } from './act-on-objection.ts';

/** Takes longer to decide (verdagen, Awb 7:10 lid 3), once and before the term is over, with a reason that the citizen reads and is told of. */
export function extendObjectionTerm(
  context: OperationContext,
  { words, ...read }: MutationExtendObjectionTermArgs,
): Promise<ActResult> {
  return actOnObjection(context, read, 'EXTENDED', ({ objection }, at) => {
    const problems = [
      ...(objection.extendedAt === null ? [] : [problem('act', 'twice')]),
      ...(objection.decideBy !== null && objection.decideBy < context.today ? [problem('act', 'over')] : []),
      ...checkWords('words', words, objectionLimits.actWords),
    ];
    return problems.length > 0
      ? refused(problems)
      : ok({ columns: { extendedAt: at }, words, mail: 'OBJECTION_EXTENDED' });
  });
}
