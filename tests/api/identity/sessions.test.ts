import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, createBrowser } from './browser.ts';
import { createStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.end());

const whoIs = (browser: Browser) => stage.identity.resolveSession(stage.request(browser));
const sessionOf = async (browser: Browser) => {
  const signedIn = await whoIs(browser);
  if (!signedIn) throw new Error('nobody is signed in');
  return signedIn.session;
};
const storedOf = async (token: string | null) => {
  const { rows } = await stage.owner.query<{ ended: boolean; sealed: boolean }>(
    'select ended_at is not null as ended, id_token_cipher is not null as sealed from session where token_hash = $1',
    [
      createHash('sha256')
        .update(token ?? '')
        .digest('hex'),
    ],
  );
  return rows[0];
};
const minutes = (milliseconds: number) => Math.round(milliseconds / 60_000);

describe('a session', () => {
  it('ends fifteen minutes after the last thing that happened', async () => {
    const browser = createBrowser();
    await stage.signIn(browser, { as: 'stel' });
    stage.pass(14);
    expect(await whoIs(browser)).not.toBeNull();
    stage.pass(14);
    expect(await whoIs(browser)).not.toBeNull();
    stage.pass(16);
    expect(await whoIs(browser)).toBeNull();
    expect(await storedOf(browser.cookie('sessie'))).toEqual({ ended: true, sealed: false });
    expect(await whoIs(browser)).toBeNull();
  });

  it('runs its full time again with one button, as often as somebody wants', async () => {
    const browser = createBrowser();
    await stage.signIn(browser, { as: 'stel' });
    stage.pass(5);
    await stage.identity.extend(stage.request(browser));
    expect(minutes((await sessionOf(browser)).expiresAt - stage.now())).toBe(15);
  });

  it('says when it ends: fifteen minutes after what was done last, also when that was soon', async () => {
    const browser = createBrowser();
    await stage.signIn(browser, { as: 'stel' });
    stage.pass(5);
    expect(minutes((await sessionOf(browser)).expiresAt - stage.now())).toBe(15);
    stage.pass(13);
    expect(await whoIs(browser)).not.toBeNull();
  });

  it('that has ended is not woken up by the button', async () => {
    const browser = createBrowser();
    await stage.signIn(browser, { as: 'stel' });
    stage.pass(16);
    await stage.identity.extend(stage.request(browser));
    expect(await whoIs(browser)).toBeNull();
  });

  it.each([
    ['stel', 12],
    ['modelstad-inkomen', 10],
  ])('of %s ends after %i hours, whatever happens', async (as, hours) => {
    const browser = createBrowser();
    await stage.signIn(browser, { as });
    const { absoluteExpiresAt, startedAt } = await sessionOf(browser);
    expect(absoluteExpiresAt - startedAt).toBe(hours * 3_600_000);
    for (let passed = 10; passed < hours * 60; passed += 10) {
      stage.pass(10);
      await stage.identity.extend(stage.request(browser));
      expect((await sessionOf(browser)).expiresAt).toBeLessThanOrEqual(absoluteExpiresAt);
    }
    stage.pass(10);
    expect(await whoIs(browser)).toBeNull();
  });

  it('gets a new token at sign-in and at step-up, and the one before ends', async () => {
    const browser = createBrowser();
    browser.keep(stage.origin, ['sessie=given-by-somebody-else; Path=/']);
    await stage.signIn(browser, { as: 'stel', level: 'middle' });
    const first = browser.cookie('sessie');
    expect(first).not.toBe('given-by-somebody-else');
    expect((await whoIs(browser))?.viewer.assurance).toBe('middle');
    const before = await sessionOf(browser);

    await stage.signIn(browser, { as: 'stel', level: 'high', lowest: 'high', returnTo: '/inkomsten' });
    expect(browser.cookie('sessie')).not.toBe(first);
    expect((await whoIs(browser))?.viewer.assurance).toBe('high');
    expect((await sessionOf(browser)).publicId).not.toBe(before.publicId);
    expect(await storedOf(first)).toEqual({ ended: true, sealed: false });
  });

  it('that asks for more and gets less stays what it was', async () => {
    const browser = createBrowser();
    await stage.signIn(browser, { as: 'stel', level: 'middle' });
    const { path } = await stage.signIn(browser, { as: 'stel', level: 'middle', lowest: 'high' });
    expect(path).toBe('/?melding=weak');
    expect((await whoIs(browser))?.viewer.assurance).toBe('middle');
  });

  it('of a professional who no longer works there is nobody’s', async () => {
    const browser = createBrowser();
    await stage.signIn(browser, { as: 'modelstad-begeleiding' });
    expect(await whoIs(browser)).not.toBeNull();
    await stage.owner.query('update professional set active = false where subject = $1', ['modelstad-begeleiding']);
    expect(await whoIs(browser)).toBeNull();
  });

  it('is nobody’s without the token, with another one, or with its hash', async () => {
    const browser = createBrowser();
    await stage.signIn(browser, { as: 'stel' });
    const hash = createHash('sha256')
      .update(browser.cookie('sessie') ?? '')
      .digest('hex');
    for (const token of ['', 'a'.repeat(43), hash]) {
      const other = createBrowser();
      other.keep(stage.origin, [`sessie=${token}; Path=/`]);
      expect(await whoIs(other)).toBeNull();
    }
  });
});

describe('my sessions', () => {
  const phone = () => createBrowser('Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36');

  it('are seen in one place, and those of nobody else', async () => {
    const [here, there, other] = [createBrowser(), phone(), createBrowser()];
    await stage.signIn(here, { as: 'kostendeler' });
    await stage.signIn(there, { as: 'kostendeler' });
    await stage.signIn(other, { as: 'eerste-baan' });
    const mine = await stage.identity.list(await sessionOf(here));
    expect(mine.map(({ device }) => device).sort()).toEqual(['Chrome, Android', 'Firefox, Linux']);
    expect(await stage.identity.list(await sessionOf(other))).toHaveLength(1);
    expect(JSON.stringify(mine)).not.toContain(there.cookie('sessie'));
  });

  it('end one by one, never those of somebody else', async () => {
    const [here, there, other] = [createBrowser(), phone(), createBrowser()];
    await stage.signIn(here, { as: 'nooit-gemeld' });
    await stage.signIn(there, { as: 'nooit-gemeld' });
    await stage.signIn(other, { as: 'eerste-baan' });
    const me = await sessionOf(here);
    const { publicId } = await sessionOf(there);
    expect(await stage.identity.endSession(me, (await sessionOf(other)).publicId)).toBe(false);
    expect(await whoIs(other)).not.toBeNull();
    expect(await stage.identity.endSession(me, publicId)).toBe(true);
    expect(await whoIs(there)).toBeNull();
    expect(await whoIs(here)).not.toBeNull();
    expect(await stage.identity.endSession(me, publicId)).toBe(false);
    expect(await stage.identity.endSession(me, 'no id at all')).toBe(false);
  });

  it('end all but this one', async () => {
    const [here, there, elsewhere, other] = [createBrowser(), phone(), phone(), createBrowser()];
    for (const browser of [here, there, elsewhere]) await stage.signIn(browser, { as: 'boven-de-norm' });
    await stage.signIn(other, { as: 'eerste-baan' });
    expect(await stage.identity.endOtherSessions(stage.request(here), await sessionOf(here))).toBe(2);
    expect(await whoIs(here)).not.toBeNull();
    expect(await whoIs(there)).toBeNull();
    expect(await whoIs(elsewhere)).toBeNull();
    expect(await whoIs(other)).not.toBeNull();
    expect(await stage.identity.endOtherSessions(stage.request(here), await sessionOf(here))).toBe(0);
  });
});

describe('signing out', () => {
  it('ends the session, then that of the issuer, and comes back in the language', async () => {
    const browser = createBrowser();
    await stage.signIn(browser, { as: 'modelstad-teamleider', language: 'en' });
    const token = browser.cookie('sessie');
    expect(await storedOf(token)).toEqual({ ended: false, sealed: true });
    const move = await stage.identity.signOut(stage.request(browser), 'en');
    browser.keep(stage.origin, move.cookies);
    expect(browser.cookie('sessie')).toBeNull();
    expect(await storedOf(token)).toEqual({ ended: true, sealed: false });

    const goodbye = `${stage.origin}/afgemeld`;
    const question = await browser.follow(move.to, goodbye);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(question.page ?? '')?.[1] ?? '';
    const action = /<form [^>]*action="([^"]+)"/.exec(question.page ?? '')?.[1] ?? '';
    const done = await browser.follow(action, goodbye, { xsrf, logout: 'yes' });
    expect(done.address).toBe(`${goodbye}?state=en`);
  });

  it('sends no BSN to the issuer', async () => {
    const browser = createBrowser();
    await stage.signIn(browser, { as: 'stel' });
    const { to } = await stage.identity.signOut(stage.request(browser), 'nl');
    const hint = new URL(to).searchParams.get('id_token_hint');
    const claims = Buffer.from(hint?.split('.')[1] ?? '', 'base64url').toString();
    expect(`${to} ${claims}`).not.toContain(stage.account('stel').bsn);
  });

  it('is harmless for somebody who is not signed in', async () => {
    const move = await stage.identity.signOut(stage.request(createBrowser()), 'ar');
    expect(move.to).toBe(`${stage.origin}/ar/afgemeld`);
  });
});

describe('a visit', () => {
  const visitOf = async (name: string) => {
    const { rows } = await stage.owner.query<{ latest: Date; previous: Date | null }>(
      `select v.latest_at as latest, v.previous_at as previous from visit v
       join person p on p.municipality_id = v.municipality_id and p.id = v.person_id where p.name = $1`,
      [name],
    );
    return rows[0] ?? null;
  };

  it('begins with signing in, and is still the same within the hour', async () => {
    const name = stage.account('stel').name;
    await stage.owner.query('delete from visit');
    await stage.signIn(createBrowser(), { as: 'stel' });
    const first = await visitOf(name);
    expect(first?.previous).toBeNull();
    stage.pass(50);
    await stage.signIn(createBrowser(), { as: 'stel' });
    expect(await visitOf(name)).toEqual(first);
    stage.pass(20);
    await stage.signIn(createBrowser(), { as: 'stel' });
    const second = await visitOf(name);
    expect(second?.previous).toEqual(first?.latest);
    stage.pass(2 * 24 * 60);
    await stage.signIn(createBrowser(), { as: 'stel' });
    expect((await visitOf(name))?.previous).toEqual(second?.latest);
  });

  it('is kept of citizens only', async () => {
    await stage.owner.query('delete from visit');
    await stage.signIn(createBrowser(), { as: 'modelstad-inkomen' });
    expect((await stage.owner.query('select from visit')).rowCount).toBe(0);
  });
});
