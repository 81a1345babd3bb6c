import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PortalServer, startPortal } from '../../support/portal-server.ts';
import { signedPdf } from '../../support/small-pdf.ts';
import { currentMonth, expect, fillJob, inLanguage, monthBefore, paySlipOf, test, texts } from '../portal.ts';
import { asSuperuser } from './database.ts';
import { print } from './rows.ts';
import { sessionOf, takeTitles, tried, write, writerWith } from './writers.ts';

const run = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;

let folder = '';
let portal: PortalServer | null = null;
let mounted = false;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = await mkdtemp(join(tmpdir(), 'portal-full-'));
  await mkdir(join(folder, 'files'));
  mounted = run('mount', '-t', 'tmpfs', '-o', 'size=2m', 'portal-full', join(folder, 'files'));
  if (mounted) portal = await startPortal({ DATA_DIR: folder });
});
test.afterAll(async () => {
  await portal?.end();
  if (mounted) run('umount', join(folder, 'files'));
  await rm(folder, { recursive: true, force: true });
});

const slip = () => signedPdf(randomBytes(400_000));
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('a disk that is full is said at the field, takes no half file, and harms nothing else', async ({ browser }) => {
  test.skip(!portal, 'this machine lets nobody mount a small disk');
  if (!portal) return;
  const { origin } = portal;
  const month = monthBefore(monthBefore(currentMonth()));
  const storageState = await sessionOf(browser, portal, 'Aya Niemandsland');
  const context = await browser.newContext({ baseURL: origin, storageState, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto(`/inkomsten/${month}/iets-te-melden`);
  await page.locator('button[value="ja"]').click();
  await fillJob(page, month, { name: 'Bakkerij De Proef', payPeriod: 'MONTH', net: '412,50', gross: '450' });
  const path = await paySlipOf(page, 'Bakkerij De Proef');
  const aya = await writerWith(portal, storageState);

  const upload = async (bytes: Buffer, at = path) => {
    const form = await (await aya.request.get(at)).text();
    const revisie = /name="revisie" value="(\d+)"/.exec(form)?.[1] ?? '';
    const bestand = { name: 'loonstrook.pdf', mimeType: 'application/pdf', buffer: bytes };
    return aya.request.post(at, { multipart: { revisie, bestand, verder: 'nog' }, maxRedirects: 0 });
  };
  const kept: string[] = [];
  let refused;
  for (let attempt = 0; !refused && attempt < 10; attempt += 1) {
    const bytes = slip();
    const answer = await upload(bytes);
    if (answer.status() < 400) kept.push(hashOf(bytes));
    else refused = answer;
  }
  expect(kept.length).toBeGreaterThan(1);
  expect(refused?.status()).toBe(507);
  const text = (await refused?.text()) ?? '';
  expect(text).toContain(texts('nl', 'evidence')('refusal.noRoom'));
  expect(text).toContain('id="bestand-error"');
  const arabic = await upload(slip(), inLanguage('ar', path));
  expect(arabic.status()).toBe(507);
  expect(await arabic.text()).toContain(texts('ar', 'evidence')('refusal.noRoom'));

  const names = (await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  expect(
    names.map(({ name }) => name).filter((name) => name.endsWith('.part')),
    'no half file',
  ).toEqual([]);
  const rows = await asSuperuser(portal, async (client) => {
    const found = await client.query<{ key: string }>('select storage_key as key from evidence');
    return found.rows.map(({ key }) => key);
  });
  const onDisk = names.map(({ name }) => name);
  expect(kept.length).toBe(onDisk.length);
  expect(onDisk.every((name) => rows.includes(name))).toBe(true);

  const list = await (await aya.request.get(path)).text();
  const links = [...new Set([...list.matchAll(/href="(\/bewijs\/[^"]+)"/g)].map(([, link = '']) => link))];
  const whole = await Promise.all(links.map(async (link) => hashOf(await (await aya.request.get(link)).body())));
  const lost = kept.filter((hash) => !whole.includes(hash)).length;
  const twice = kept.filter((hash) => whole.filter((one) => one === hash).length > 1).length;
  await write(aya, 'gaat door');
  expect(await takeTitles(aya)).toContain('gaat door');

  expect(run('mount', '-o', 'remount,size=20m', join(folder, 'files'))).toBe(true);
  const ended = performance.now();
  expect((await tried(() => upload(slip())))?.status()).toBe(303);
  print({
    fault: 'disk full during an upload',
    acknowledged: kept.length,
    lost,
    twice,
    recovered: performance.now() - ended,
  });
  expect([lost, twice]).toEqual([0, 0]);
  await aya.request.dispose();
  await context.close();
});
