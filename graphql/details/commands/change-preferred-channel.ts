import type { OperationContext } from '../../context.ts';
import type { MutationChangePreferredChannelArgs } from '../../generated/resolvers.ts';
import { ok, refused } from '../../shared/result.ts';
import { missingFor } from '../domain/channel.ts';
import { changeField, type ContactResult, problem } from './change-contact.ts';

/** Says how the citizen who asks would like to be reached: one for which there is a number or an address. */
export function changePreferredChannel(
  context: OperationContext,
  { channel, seen }: MutationChangePreferredChannelArgs,
): Promise<ContactResult> {
  return changeField(context, {
    field: 'PREFERRED_CHANNEL',
    seen,
    read: (row) => {
      const missing = missingFor(channel, row);
      return missing === null ? ok(channel) : refused(problem(missing));
    },
  });
}
