import type { OperationContext } from '../../context.ts';
import type { MutationChangePhoneArgs } from '../../generated/resolvers.ts';
import { refused } from '../../shared/result.ts';
import { parsePhone } from '../phone.ts';
import { changeField, type ContactResult, problem } from './change-contact.ts';

/** Changes the phone number of the citizen who asks, or removes it. */
export function changePhone(
  context: OperationContext,
  { phone, seen }: MutationChangePhoneArgs,
): Promise<ContactResult> {
  return changeField(context, {
    field: 'PHONE',
    seen,
    read: () => {
      const parsed = parsePhone(phone);
      return parsed.ok ? parsed : refused(problem(parsed.refusal));
    },
  });
}
