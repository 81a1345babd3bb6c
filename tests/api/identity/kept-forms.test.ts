import { newId } from '#graphql/shared/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, createBrowser } from './browser.ts';
import { createStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.end());

const page = '/inkomsten/2026-11/bron/nieuw';
const typed = () => {
  const form = new FormData();
  form.append('werkgever', 'Bakkerij De Korenaar 🥖');
  form.append('dag', 'ma');
  form.append('dag', 'di');
  form.append('loonstrook', new File(['%PDF-1.7'], 'loonstrook.pdf', { type: 'application/pdf' }));
  return form;
};
const keep = (browser: Browser, path = page, form = typed()) =>
  stage.identity.keepForm(stage.request(browser), null, path, form);
const take = async (browser: Browser, id: string | null, path = page) => {
  const signedIn = await stage.identity.resolveSession(stage.request(browser));
  if (!signedIn || id === null) throw new Error('nobody is signed in, or nothing is kept');
  const form = await stage.identity.takeForm(signedIn, id, path);
  return form && [...form];
};
const texts = [
  ['werkgever', 'Bakkerij De Korenaar 🥖'],
  ['dag', 'ma'],
  ['dag', 'di'],
];

/** Somebody whose session ended while they were typing. */
async function expired(as: string) {
  const browser = createBrowser();
  await stage.signIn(browser, { as });
  stage.pass(16);
  expect(await stage.identity.resolveSession(stage.request(browser))).toBeNull();
  return browser;
}

describe('what was typed when the session ended', () => {
  it('is there again after signing in, without the file, and stays for reloading', async () => {
    const browser = await expired('stel');
    const id = await keep(browser, `${page}?vanaf=overzicht`);
    await stage.signIn(browser, { as: 'stel' });
    expect(await take(browser, id)).toEqual(texts);
    expect(await take(browser, id, `/en${page}`)).toEqual(texts);
  });

  it('is for the same account, the same page and an hour only', async () => {
    const browser = await expired('stel');
    const id = await keep(browser);
    const other = createBrowser();
    await stage.signIn(other, { as: 'eerste-baan' });
    expect(await take(other, id)).toBeNull();
    await stage.signIn(browser, { as: 'stel' });
    expect(await take(browser, id, '/inkomsten/2026-11/vraag')).toBeNull();
    expect(await take(browser, 'no id')).toBeNull();
    stage.pass(61);
    await stage.signIn(browser, { as: 'stel' });
    expect(await take(browser, id)).toBeNull();
  });

  it('lies sealed in the database', async () => {
    const browser = await expired('stel');
    expect(await keep(browser)).not.toBeNull();
    const { rows } = await stage.owner.query<{ fields: Buffer; row: string }>(
      'select fields_cipher as fields, k::text as row from kept_form k',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { fields, row } of rows) expect(`${fields.toString('utf8')} ${row}`).not.toContain('Korenaar');
  });

  it('is not kept for a stranger, nor a day later, nor when it is nothing or too much', async () => {
    expect(await keep(createBrowser())).toBeNull();
    const stranger = createBrowser();
    stranger.keep(stage.origin, [`sessie=${'a'.repeat(43)}; Path=/`]);
    expect(await keep(stranger)).toBeNull();

    const browser = await expired('kostendeler');
    expect(await keep(browser, page, new FormData())).toBeNull();
    const much = new FormData();
    much.append('toelichting', 'a'.repeat(70_000));
    expect(await keep(browser, page, much)).toBeNull();
    stage.pass(24 * 60);
    expect(await keep(browser)).toBeNull();
  });

  it('makes room: ten of one account, the newest', async () => {
    const browser = await expired('twee-banen');
    const ids: (string | null)[] = [];
    for (let count = 0; count < 12; count += 1) {
      stage.pass(1 / 60);
      ids.push(await keep(browser));
    }
    await stage.signIn(browser, { as: 'twee-banen' });
    const found = await Promise.all(ids.map(async (id) => (await take(browser, id)) !== null));
    expect(found).toEqual([false, false, ...Array<boolean>(10).fill(true)]);
  });

  it('is kept for whom the form was opened, whatever another tab did since', async () => {
    const browser = createBrowser();
    await stage.signIn(browser, { as: 'stel' });
    const mandateId = await stage.helped(browser, 'kostendeler');
    expect(await stage.identity.act(stage.request(browser), mandateId)).toBe(true);
    stage.pass(16);
    const own = await keep(browser);
    const forOther = await stage.identity.keepForm(stage.request(browser), mandateId, page, typed());
    const unknown = await stage.identity.keepForm(stage.request(browser), newId(), page, typed());
    expect(unknown, 'a mandate that is not theirs').toBeNull();

    await stage.signIn(browser, { as: 'stel' });
    expect(await take(browser, own)).toEqual(texts);
    expect(await take(browser, forOther)).toBeNull();
    await stage.identity.act(stage.request(browser), mandateId);
    expect(await take(browser, own)).toBeNull();
    expect(await take(browser, forOther)).toEqual(texts);
  });

  it('is gone when somebody signs out', async () => {
    const browser = await expired('eigen-bedrijf');
    const id = await keep(browser);
    await stage.signIn(browser, { as: 'eigen-bedrijf' });
    await stage.identity.signOut(stage.request(browser), 'nl');
    await stage.signIn(browser, { as: 'eigen-bedrijf' });
    expect(await take(browser, id)).toBeNull();
  });
});
