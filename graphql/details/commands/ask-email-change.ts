import { countAskedEmails, findAskedEmail, insertEmailConfirmation, lockContact } from '#db/repositories/details.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationAskEmailChangeArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { citizen } from '../../policy/viewer.ts';
import { idFrom } from '../../shared/ids.ts';
import { emailLimits, parseEmail } from '../domain/email-address.ts';
import { emailCodeRules } from '../domain/email-code.ts';
import { codeLifetime } from '../queries/contact-details.ts';
import { invalid, problem } from './change-contact.ts';

type AskEmailResult = ResolversParentTypes['AskEmailResult'];

const day = 24 * 3_600_000;

/**
 * Sends a code to the address that the citizen who asks wants to use. Nothing is said about whose address it is, and nothing else is
 * looked up about it. The same form twice is one mail; a new form takes the place of what waited.
 */
export async function askEmailChange(
  context: OperationContext,
  { email: typed, formId }: MutationAskEmailChangeArgs,
): Promise<AskEmailResult> {
  const parsed = parseEmail(typed);
  if (!parsed.ok)
    return invalid([problem(parsed.refusal, parsed.refusal === 'tooLong' ? { most: emailLimits.address } : {})]);
  const email = parsed.value;
  const viewer = citizen(context.viewer);
  const { municipalityId, personId } = viewer;
  const id = idFrom('e-mail change', municipalityId, personId, formId, email);
  const row = await lockContact(context.tx, viewer);
  const at = (moment: number) => new Date(moment).toISOString();
  const before = await findAskedEmail(context.tx, viewer, id);
  if (before !== null) return { __typename: 'EmailCodeSent', waiting: { email, until: before.expiresAt } };
  if (row.email === email) return invalid([problem('inUse')]);
  const asked = await countAskedEmails(context.tx, viewer, at(context.now - day));
  if (asked >= emailCodeRules.perDay) return { __typename: 'TooManyCodes', most: emailCodeRules.perDay };
  const expiresAt = at(context.now + codeLifetime);
  await insertEmailConfirmation(context.tx, { ...viewer, id, email, requestedAt: at(context.now), expiresAt });
  await requestNotification(context, { personId, kind: 'EMAIL_CODE', occasion: id });
  return { __typename: 'EmailCodeSent', waiting: { email, until: expiresAt } };
}
