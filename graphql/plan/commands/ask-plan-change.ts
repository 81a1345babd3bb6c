import type { OperationContext } from '../../context.ts';
import type { MutationAskPlanChangeArgs } from '../../generated/resolvers.ts';
import type { RespondResult } from '../outcome.ts';
import { sayInWords } from './respond.ts';

/** Asks for a change of the version in force. It stays in force until another one is. */
export function askPlanChange(
  context: OperationContext,
  { number, words, language }: MutationAskPlanChangeArgs,
): Promise<RespondResult> {
  const saying = { kind: 'CHANGE_ASKED', field: 'words', words, language } as const;
  return sayInWords(context, number, saying, ({ inForce }) => inForce);
}
