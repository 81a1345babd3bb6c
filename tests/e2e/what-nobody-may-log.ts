import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Request } from '@playwright/test';
import { scenarios } from '#db/seed/scenarios.ts';

/** Folder in which the portals of a run keep what they said, and the browsers what was typed and shown. Set by the global set-up. */
export const folderVariable = 'PORTAL_SAID';

const isTold = (name: string) => name.endsWith('.secrets');

/** Keeps what the people of a browser type, their cookies and the secret addresses that they are shown. */
export function keepSecretsOf(context: BrowserContext): { end(): Promise<void> } {
  const folder = process.env[folderVariable];
  if (folder === undefined) return { end: () => Promise.resolve() };
  const keep = (secrets: readonly string[]) => {
    const lines = secrets.filter(isSecret).map((secret) => `${JSON.stringify(secret)}\n`);
    if (lines.length > 0) appendFileSync(join(folder, `${process.pid}.secrets`), lines.join(''));
  };
  context.on('request', (request) => {
    keep(typedIn(request));
  });
  context.on('response', (response) => {
    if (!response.request().isNavigationRequest() || !response.headers()['content-type']?.startsWith('text/html'))
      return;
    // A page that was left before it was read shows nobody anything.
    response.text().then(
      (page) => {
        keep([...page.matchAll(/\/agenda\/([\w-]{20,})/g)].map(([, token = '']) => token));
      },
      () => undefined,
    );
  });
  return {
    end: async () => {
      // A test may have closed it already.
      const cookies = await context.cookies().catch(() => []);
      keep(cookies.map(({ value }) => value));
    },
  };
}

function typedIn(request: Request): string[] {
  const isForm = request.headers()['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  const body = isForm ? request.postData() : null;
  return body === null ? [] : [...new URLSearchParams(body).values()];
}

/** Sentences, amounts, addresses, long numbers and keys: what cannot be a word of ours by chance. */
function isSecret(text: string): boolean {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
  return !isId && !text.startsWith('/') && /\S\s+\S|^\d[\d.]*,\d\d$|@|\d{9}|^[\w-]{24,}$/.test(text);
}

/** Names, numbers, addresses, amounts and words of everybody in the demo. */
export function seededSecrets(): ReadonlySet<string> {
  const found = new Set<string>();
  const read = (value: unknown): void => {
    if (typeof value === 'string') {
      if (isSecret(value) || /^\p{Lu}\p{Ll}{3,}/u.test(value)) found.add(value);
    } else if (typeof value === 'number') {
      if (Number.isInteger(value) && value >= 10_000) for (const written of amountsOf(value)) found.add(written);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(read);
  };
  for (const { slug, people, professionals, guidance } of scenarios) {
    read([people, professionals, guidance]);
    for (const { subject } of [...people, ...professionals]) found.add(`${subject}@${slug}.example`);
  }
  return found;
}

/** Cents as a person and as a program writes them. */
function amountsOf(cents: number): string[] {
  const euros = (cents / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2 });
  return [euros, euros.replace('.', ''), (cents / 100).toFixed(2)];
}

/** The people whom the terminal offers at the start of a demo are no log. */
const offer = /\nready: [\s\S]*?Ctrl-C ends everything\.\n/g;

/** What is in the logs of a run and may not be: the secret, and the line. Throws when requests are not logged at all. */
export function findLogged(folder: string): readonly string[] {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const names = readdirSync(folder);
  const logs = names.filter((name) => name.endsWith('.log')).map((name) => read(name).replace(offer, '\n'));
  if (logs.length === 0) return [];
  const said = logs.join('\n');
  const told = names.filter(isTold).flatMap((name) => read(name).split('\n').filter(Boolean));
  if (told.length > 0 && !said.includes('"msg":"answered"')) throw new Error('browsers asked, and no portal logged it');
  const secrets = new Set([...seededSecrets(), ...told.map((line) => JSON.parse(line) as string)]);
  return [...secrets].flatMap((secret) => {
    const forms = new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
    const at = [...forms].map((form) => said.indexOf(form)).find((place) => place >= 0);
    if (at === undefined) return [];
    const line = said.slice(said.lastIndexOf('\n', at) + 1).split('\n')[0] ?? '';
    return [`${JSON.stringify(secret)} is in: ${line.slice(0, 300)}`];
  });
}
