interface Kept {
  readonly value: string;
  readonly path: string;
}

/** The little of a browser that signing in needs: cookies by path, and redirects one at a time. */
export interface Browser {
  /** Asks without following; what the answer sets is kept. */
  ask(address: string, form?: Readonly<Record<string, string>>): Promise<Response>;
  /** Asks and follows redirects until a page answers or the next address begins with `until`, which is returned unasked. */
  follow(address: string, until: string, form?: Readonly<Record<string, string>>): Promise<Arrival>;
  /** A request of this browser to the portal, with its cookies; nobody is asked. */
  request(address: string, init?: RequestInit): Request;
  /** Keeps what the portal set. */
  keep(address: string, cookies: readonly string[]): void;
  /** The value of a cookie of the portal. */
  cookie(name: string): string | null;
}

export interface Arrival {
  /** The last address: of the page, or the one that was not asked. */
  readonly address: string;
  /** The page; `null` when the way ended at `until`. */
  readonly page: string | null;
  readonly status: number;
}

const redirectsAtMost = 10;

export function createBrowser(userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0'): Browser {
  const jar = new Map<string, Kept>();

  const keep = (address: string, cookies: readonly string[]) => {
    for (const cookie of cookies) {
      const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      const named = (attribute: string) =>
        attributes.find((part) => part.toLowerCase().startsWith(`${attribute}=`))?.slice(attribute.length + 1);
      const path = named('path') ?? new URL(address).pathname;
      const gone = named('max-age') === '0' || Date.parse(named('expires') ?? '9999-12-31') <= Date.parse('2000-01-01');
      if (gone) jar.delete(`${path} ${name}`);
      else jar.set(`${path} ${name}`, { value: pair.slice(at + 1), path });
    }
  };

  const cookiesFor = (address: string) => {
    const { pathname } = new URL(address);
    return [...jar]
      .filter(([, { path }]) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
      .map(([key, { value }]) => `${key.split(' ')[1] ?? ''}=${value}`)
      .join('; ');
  };

  const request = (address: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    const cookies = cookiesFor(address);
    if (cookies) headers.set('cookie', cookies);
    headers.set('user-agent', userAgent);
    return new Request(address, { ...init, headers, redirect: 'manual' });
  };

  const ask: Browser['ask'] = async (address, form) => {
    const answer = await fetch(request(address, form ? { method: 'POST', body: new URLSearchParams(form) } : {}));
    keep(address, answer.headers.getSetCookie());
    return answer;
  };

  return {
    ask,
    async follow(address, until, form) {
      let next = address;
      let sent = form;
      for (let step = 0; step < redirectsAtMost; step += 1) {
        const answer = await ask(next, sent);
        const location = answer.headers.get('location');
        if (location === null) return { address: next, page: await answer.text(), status: answer.status };
        await answer.body?.cancel();
        next = new URL(location, next).href;
        sent = undefined;
        if (next.startsWith(until)) return { address: next, page: null, status: answer.status };
      }
      throw new Error('the way goes round in a circle');
    },
    request,
    keep,
    cookie: (name) => jar.get(`/ ${name}`)?.value ?? null,
  };
}
