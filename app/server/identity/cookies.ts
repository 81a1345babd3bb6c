/** Names and writes the cookies of signing in; everything is `HttpOnly` and sent to this host alone. */
export interface CookieJar {
  readonly sessionName: string;
  /** The municipality that somebody chose at the start. */
  readonly choiceName: string;
  /** The language that somebody chose, or that it was guessed. */
  readonly languageName: string;
  /** One for each sign-in under way, so that two tabs do not disturb each other. */
  flowName(state: string): string;
  flowsIn(request: Request): readonly string[];
  read(request: Request, name: string): string | null;
  /** Without `maxAge` (seconds) the cookie goes when the browser closes. */
  write(name: string, value: string, maxAge?: number): string;
  clear(name: string): string;
}

const flowMark = 'aanmelden-';

/** `__Host-` ties a cookie to this host and to https; browsers refuse it on a plain local address. */
export function createCookieJar(origin: string): CookieJar {
  const secure = origin.startsWith('https:');
  const prefix = secure ? '__Host-' : '';
  const attributes = `; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const write = (name: string, value: string, maxAge?: number) =>
    `${name}=${value}${attributes}${maxAge === undefined ? '' : `; Max-Age=${maxAge}`}`;
  const flowName = (state: string) => `${prefix}${flowMark}${state.slice(0, 12)}`;
  return {
    sessionName: `${prefix}sessie`,
    choiceName: `${prefix}gemeente`,
    languageName: `${prefix}taal`,
    flowName,
    flowsIn: (request) => [...cookiesOf(request).keys()].filter((name) => name.startsWith(flowName(''))),
    read: (request, name) => cookiesOf(request).get(name) ?? null,
    write,
    clear: (name) => write(name, '', 0),
  };
}

/** Our values need no escaping, so that a malformed cookie of somebody else cannot break reading. */
function cookiesOf(request: Request): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0) cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
  return cookies;
}

/** Short words for a device that its owner recognises; never the whole user agent. Empty when nothing is recognised. */
export function deviceOf(request: Request): string {
  const agent = request.headers.get('user-agent') ?? '';
  const named = (known: readonly (readonly [RegExp, string])[]) => known.find(([mark]) => mark.test(agent))?.[1];
  const browser = named([
    [/Edg(e|A|iOS)?\//, 'Edge'],
    [/SamsungBrowser\//, 'Samsung Internet'],
    [/OPR\/|Opera/, 'Opera'],
    [/Firefox\/|FxiOS\//, 'Firefox'],
    [/Chrom(e|ium)\/|CriOS\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]);
  const system = named([
    [/Android/, 'Android'],
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/CrOS/, 'ChromeOS'],
    [/Windows/, 'Windows'],
    [/Mac OS X|Macintosh/, 'macOS'],
    [/Linux/, 'Linux'],
  ]);
  return [browser, system].filter((word) => word !== undefined).join(', ');
}
