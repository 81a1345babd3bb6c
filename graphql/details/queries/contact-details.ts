import { findContact, type AskedEmailRow, type ContactRow } from '#db/repositories/details.ts';
import type { OperationContext } from '../../context.ts';
import type { ContactDetails, EmailWaiting } from '../../generated/resolvers.ts';
import { signedIn } from '../../policy/viewer.ts';
import { emailCodeRules, whyOver, type AskedEmail } from '../domain/email-code.ts';
import { readablePhone } from '../phone.ts';

/** How somebody is reached, in the words of the contract. */
export function toContact(row: ContactRow, now: number): ContactDetails {
  const { email, phone, calledName, preferredChannel, language, changes } = row;
  return {
    email,
    emailWaiting: waitingOf(row.asked, now),
    phone: phone === null ? null : { number: phone, readable: readablePhone(phone) },
    calledName,
    preferredChannel,
    language,
    phoneChanges: changes.PHONE ?? 0,
    calledNameChanges: changes.CALLED_NAME ?? 0,
    preferredChannelChanges: changes.PREFERRED_CHANNEL ?? 0,
  };
}

/** What the rules about codes look at. */
export function toAsked({ expiresAt, wrongCodes, confirmedAt, withdrawnAt }: AskedEmailRow): AskedEmail {
  return {
    expiresAt: Date.parse(expiresAt),
    wrongCodes,
    isConfirmed: confirmedAt !== null,
    isWithdrawn: withdrawnAt !== null,
  };
}

/** The address that waits for its code. One for which a code counts no more still waits: a new code can be asked for. */
export function waitingOf(asked: AskedEmailRow | null, now: number): EmailWaiting | null {
  if (asked === null || whyOver(toAsked(asked), now) !== null) return null;
  return { email: asked.email, until: asked.expiresAt };
}

/** How a person is reached, for whoever may read it; `null` where there is nobody. */
export async function contactDetailsOf(context: OperationContext, personId: string): Promise<ContactDetails | null> {
  const { municipalityId } = signedIn(context.viewer);
  const row = await findContact(context.tx, { municipalityId, personId });
  return row && toContact(row, context.now);
}

/** Milliseconds that a code counts. */
export const codeLifetime = emailCodeRules.minutes * 60_000;
