import { withoutLanguage } from '#app/i18n/languages.ts';

/** Says for a path which of the portal's own addresses it is. There are as many answers as there are addresses, whatever is asked. */
export type KindOf = (path: string) => string;

/** What is answered before the pages. The bundler names its files, calendars are secrets. */
const others: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/^\/graphql\/?$/, '/graphql'],
  [/^\/agenda\/[^/]*$/, '/agenda/:token'],
  [/^\/demo(\/|$)/, '/demo'],
  [/^\/(assets|fonts)\//, 'file'],
  [/^\/[\w.-]+\.(js|css|ico|png|svg|txt|webmanifest)$/, 'file'],
];

/** Every address that nothing here has. */
export const elsewhere = 'elsewhere';

/**
 * Reads addresses by the patterns of the pages, for example `inkomsten/:month`. Words win over places that stand for anything, from
 * left to right.
 */
export function createKindOf(patterns: readonly string[]): KindOf {
  const known = patterns
    .filter((pattern) => pattern !== '*')
    .map((pattern) => ({ pattern: `/${pattern}`, order: pattern.replace(/:\w+/g, '\uffff') }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ pattern }) => ({ kind: pattern, matches: new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}/?$`) }));
  return (path) => {
    const other = others.find(([pattern]) => pattern.test(path));
    if (other) return other[1];
    const address = withoutLanguage(path);
    return known.find(({ matches }) => matches.test(address))?.kind ?? elsewhere;
  };
}
