import { withoutLanguage } from '#app/i18n/languages.ts';

const origin = 'http://portal.invalid';

/** Says on the page to which a surer sign-in leads back whether that succeeded (`ja` or `nee`): nothing was sent meanwhile. */
export const surerName = 'ingelogd';

/** Addresses that only pass somebody on: coming back to one would go round in a circle. */
const passing = /^\/(inloggen|uitloggen|afgemeld|sessie\/verlengen|taal|demo)(\/|\?|$)/;

/**
 * The path and query of an address within the portal, its language included, in one way of writing; `null` for anything that leads
 * elsewhere or would without its language. A backslash and a second slash are read as another host by browsers, control characters
 * are dropped by them.
 */
export function pathWithin(text: string): string | null {
  if (!text.startsWith('/') || /^\/[/\\]|[\\\p{Cc}]/u.test(text)) return null;
  if (!URL.canParse(text, origin)) return null;
  const address = new URL(text, origin);
  const path = `${address.pathname}${address.search}`;
  return address.origin === origin && !path.startsWith('//') && !withoutLanguage(path).startsWith('//') ? path : null;
}

/** An address within the portal to go back to, without language prefix; `null` for anything that leads elsewhere. */
export function safeReturnPath(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > 2_000) return null;
  const within = pathWithin(text);
  const path = within === null ? null : withoutLanguage(within);
  return path === null || passing.test(path) ? null : path;
}

/** The address with one more value in its query, in place of an older one of the same name. */
export function withQuery(path: string, values: Readonly<Record<string, string | null>>): string {
  const address = new URL(path, origin);
  for (const [name, value] of Object.entries(values)) {
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  return `${address.pathname}${address.search}`;
}
