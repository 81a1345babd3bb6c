import type { OperationContext } from '../../context.ts';
import type { MutationDisagreeWithPlanArgs } from '../../generated/resolvers.ts';
import type { RespondResult } from '../outcome.ts';
import { sayInWords } from './respond.ts';

/** Says "I do not agree, and this is why" about the version that waits. It is recorded, and nothing follows from it by itself. */
export function disagreeWithPlan(
  context: OperationContext,
  { number, reason, language }: MutationDisagreeWithPlanArgs,
): Promise<RespondResult> {
  const saying = { kind: 'DISAGREED', field: 'reason', words: reason, language } as const;
  return sayInWords(context, number, saying, ({ proposed }) => proposed);
}
