import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, type PortalServer, startPortal } from '../../support/portal-server.ts';
import { expect, inLanguage, type Language, test, texts } from '../portal.ts';
import { type Provider, startProvider } from './provider.ts';
import { print } from './rows.ts';
import { takeTitles, write, type Writer, writerWith } from './writers.ts';

let provider: Provider;
let portal: PortalServer;
let folder = '';
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  const port = String(await freePort());
  provider = await startProvider(`http://localhost:${port}`, 'Sam Voorbeeld');
  folder = await mkdtemp(join(tmpdir(), 'portal-issuers-'));
  const file = join(folder, 'issuers.json');
  await writeFile(file, JSON.stringify([provider.setting]));
  portal = await startPortal({ ISSUERS_FILE: file, PORT: port });
});
test.afterAll(async () => {
  await portal.stop();
  await provider.end();
  await rm(folder, { recursive: true, force: true });
});

/** Presses the button to sign in, in a browser that chose the municipality, and follows it to a page of the portal. */
async function signIn(language: Language = 'nl'): Promise<Writer & { readonly page: string; readonly took: number }> {
  const writer = await writerWith(portal, { cookies: [], origins: [] });
  const chosen = await writer.request.post(inLanguage(language, '/?index'), { form: { gemeente: 'modelstad' } });
  expect(chosen.status()).toBeLessThan(400);
  const started = performance.now();
  const answer = await writer.request.post(inLanguage(language, '/inloggen/burger'), { form: {}, timeout: 60_000 });
  return { ...writer, page: await answer.text(), took: performance.now() - started };
}
const isIn = async ({ request }: Writer) => (await request.get('/overzicht', { maxRedirects: 0 })).status() === 200;
const away = (language: Language) => texts(language, 'identity')('message.issuerAway.text');

/** Whoever is signed in writes on meanwhile, and what was acknowledged is there once. */
async function whileSignedIn(fault: string, sam: Writer, work: () => Promise<{ recovered: number; note: string }>) {
  const titles = [1, 2, 3].map((number) => `${fault} ${number}`);
  const writing = (async () => {
    for (const title of titles) await write(sam, title);
  })();
  const { recovered, note } = await work();
  await writing;
  const there = await takeTitles(sam);
  const seen = titles.map((title) => there.filter((one) => one === title).length);
  const [lost, twice] = [seen.filter((times) => times === 0).length, seen.filter((times) => times > 1).length];
  print({ fault, acknowledged: titles.length, lost, twice, recovered, note });
  expect([lost, twice]).toEqual([0, 0]);
}

test('an issuer that is away, silent or has another key is said in the language of the reader, and heals', async () => {
  test.setTimeout(120_000);
  // Nobody has signed in yet: the portal knows nothing of it.
  provider.be('broken');
  for (const language of ['nl', 'ar'] as const) expect((await signIn(language)).page).toContain(away(language));
  provider.be('good');
  const sam = await signIn();
  expect(await isIn(sam)).toBe(true);

  for (const [fault, mode] of [
    ['issuer away', 'broken'],
    ['issuer silent', 'silent'],
  ] as const)
    await whileSignedIn(fault, sam, async () => {
      provider.be(mode);
      const refused = await signIn('en');
      expect(refused.page).toContain(texts('en', 'identity')('message.failed.text'));
      expect(await isIn(refused)).toBe(false);
      expect(refused.took).toBeLessThan(15_000);
      provider.be('good');
      const ended = performance.now();
      expect(await isIn(await signIn())).toBe(true);
      return { recovered: performance.now() - ended, note: `refused after ${Math.round(refused.took)} ms` };
    });

  await whileSignedIn('issuer with another key', sam, async () => {
    provider.changeKey();
    const changed = performance.now();
    const first = await signIn('ar');
    const failed = !(await isIn(first));
    if (failed) expect(first.page).toContain(texts('ar', 'identity')('message.failed.text'));
    expect(await isIn(await signIn('ar'))).toBe(true);
    const note = failed ? 'one sign-in was refused with a sentence' : 'nobody was refused';
    return { recovered: performance.now() - changed, note };
  });
  await sam.request.dispose();
});
