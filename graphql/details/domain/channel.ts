/** How somebody can be reached. */
export type Channel = 'PORTAL_AND_MAIL' | 'MAIL' | 'SMS' | 'LETTER' | 'PHONE';

/** What has to be there before a channel can be chosen; `null` when it can. */
export function missingFor(
  channel: Channel,
  { email, phone }: { readonly email: string | null; readonly phone: string | null },
): 'emailNeeded' | 'phoneNeeded' | null {
  switch (channel) {
    case 'PORTAL_AND_MAIL':
    case 'MAIL':
      return email === null ? 'emailNeeded' : null;
    case 'SMS':
    case 'PHONE':
      return phone === null ? 'phoneNeeded' : null;
    case 'LETTER':
      return null;
  }
}
