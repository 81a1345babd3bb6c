import { timingSafeEqual } from 'node:crypto';
import { confirmEmailAddress, countWrongCode, lockContact, type ContactRow } from '#db/repositories/details.ts';
import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { citizen } from '../../policy/viewer.ts';
import { emailCodeRules, parseEmailCode, whyOver } from '../domain/email-code.ts';
import { emailCodeOf } from '../email-code.ts';
import { toAsked } from '../queries/contact-details.ts';
import { saved, writeChange } from './change-contact.ts';

type ConfirmEmailResult = ResolversParentTypes['ConfirmEmailResult'];

/**
 * Takes the address into use to which the code went, and tells the one before. What cannot be a code is not counted as a wrong one. The
 * code that was confirmed, typed again, changes nothing.
 */
export async function confirmEmail(context: OperationContext, typed: string): Promise<ConfirmEmailResult> {
  const row = await lockContact(context.tx, citizen(context.viewer));
  const { asked } = row;
  if (asked === null) return over(null);
  const code = parseEmailCode(typed);
  const isRight = code !== null && isSame(code, emailCodeOf(context.ports.secretBox, asked.id));
  const why = whyOver(toAsked(asked), context.now);
  if (why === 'DONE') return isRight && asked.confirmedAt !== null ? saved(context) : over(null);
  if (why !== null) return over(why);
  if (isRight) return confirm(context, row, asked);
  if (code !== null) await countWrongCode(context.tx, citizen(context.viewer), asked.id);
  const left = emailCodeRules.wrongCodes - asked.wrongCodes - (code === null ? 0 : 1);
  return left > 0 ? { __typename: 'CodeWrong', left } : over('TOO_OFTEN');
}

async function confirm(
  context: OperationContext,
  row: ContactRow,
  { id, email }: NonNullable<ContactRow['asked']>,
): Promise<ConfirmEmailResult> {
  const viewer = citizen(context.viewer);
  const at = new Date(context.now).toISOString();
  await confirmEmailAddress(context.tx, viewer, { id, at, replaced: row.email });
  if (row.email !== email) await writeChange(context, row, 'EMAIL', email);
  if (row.email !== null && row.email !== email)
    await requestNotification(context, { personId: viewer.personId, kind: 'EMAIL_CHANGED', occasion: id });
  return saved(context);
}

function over(reason: 'TOO_LATE' | 'TOO_OFTEN' | null): ConfirmEmailResult {
  return { __typename: 'CodeOver', reason };
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
