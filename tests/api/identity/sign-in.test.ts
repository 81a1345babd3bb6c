import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '#app/i18n/index.ts';
import { createBrowser, createStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.end());

const personIdOf = async (subject: string) => {
  const { rows } = await stage.owner.query<{ id: string }>(
    'select p.id from person p join municipality m on m.id = p.municipality_id where m.slug = $1 and p.name = $2',
    [stage.account(subject).municipality, stage.account(subject).name],
  );
  expect(rows).toHaveLength(1);
  return rows[0]?.id;
};

describe('signing in', () => {
  it('takes a citizen to the issuer with code and PKCE, and back to where they were', async () => {
    const browser = createBrowser();
    const move = await stage.identity.beginSignIn(stage.request(browser), {
      municipalityId: stage.tenant('modelstad').id,
      kind: 'citizen',
      language: 'en',
    });
    const to = new URL(move !== null && move !== 'tooMany' ? move.to : '');
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{20,}$/),
      nonce: expect.stringMatching(/^[\w-]{20,}$/),
      redirect_uri: `${stage.origin}/inloggen/terug`,
      ui_locales: 'en',
      scope: 'openid bsn',
    });
    expect(to.href).not.toContain('verifier');

    const { path } = await stage.signIn(browser, {
      as: 'twee-banen',
      language: 'en',
      returnTo: '/inkomsten?jaar=2026',
    });
    expect(path).toBe('/en/inkomsten?jaar=2026');
    const signedIn = await stage.identity.resolveSession(stage.request(browser));
    expect(signedIn?.viewer).toEqual({
      kind: 'citizen',
      municipalityId: stage.tenant('modelstad').id,
      personId: await personIdOf('twee-banen'),
      assurance: 'substantial',
    });
    expect(signedIn?.session.device).toBe('Firefox, Linux');
  });

  describe('takes a citizen to a page in', () => {
    const visitor = (cookies: readonly string[] = []) => {
      const browser = createBrowser();
      browser.keep(stage.origin, cookies);
      return browser;
    };
    const cookieOf = (...[language, why]: [Language, 'chosen' | 'guessed']) =>
      stage.identity.readIn(stage.request(createBrowser()), language, '/', why).cookies;

    it.each<[string, string, Language, readonly string[], string]>([
      ['their own language where nobody chose one', 'moeder-uit-eritrea', 'nl', [], '/ar'],
      ['their own language where it was guessed', 'twee-banen', 'en', ['en', 'guessed'], '/'],
      ['the language of the address that they came by', 'twee-banen', 'en', [], '/en'],
      ['the language that they chose', 'moeder-uit-eritrea', 'nl', ['nl', 'chosen'], '/'],
    ])('%s', async (_, as, language, choice, path) => {
      const cookies = choice.length === 2 ? cookieOf(...(choice as [Language, 'chosen' | 'guessed'])) : [];
      expect((await stage.signIn(visitor(cookies), { as, language })).path).toBe(path);
    });
  });

  it('takes a professional with a second factor, with name and roles', async () => {
    const browser = createBrowser();
    const { path } = await stage.signIn(browser, { as: 'voorbeelddorp-teamleider' });
    expect(path).toBe('/');
    const signedIn = await stage.identity.resolveSession(stage.request(browser));
    expect(signedIn?.viewer).toMatchObject({
      kind: 'professional',
      municipalityId: stage.tenant('voorbeelddorp').id,
      name: stage.account('voorbeelddorp-teamleider').name,
      roles: ['TEAM_LEAD'],
      assurance: 'high',
    });
  });

  it('keeps the token from scripts and from other sites, and stores only its hash', async () => {
    const browser = createBrowser();
    const { cookies } = await stage.signIn(browser, { as: 'stel' });
    const token = browser.cookie('sessie') ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(cookies.find((cookie) => cookie.startsWith('sessie='))).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    const { rows } = await stage.owner.query<{ row: string }>('select s::text as row from session s');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
  });

  it('gives the browser a sealed note that nobody can read or write', async () => {
    const browser = createBrowser();
    const move = await stage.identity.beginSignIn(stage.request(browser), {
      municipalityId: stage.tenant('modelstad').id,
      kind: 'citizen',
      language: 'nl',
      returnTo: '/inkomsten',
    });
    const [cookie = ''] = move !== null && move !== 'tooMany' ? move.cookies : [];
    const readable = Buffer.from(cookie.split(';')[0]?.split('=')[1] ?? '', 'base64url').toString('latin1');
    expect(readable).not.toMatch(/verifier|modelstad|inkomsten/);
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax; Max-Age=900$/);
  });

  it('lets two tabs sign in beside each other', async () => {
    const browser = createBrowser();
    const first = await stage.toCallback(browser, { as: 'stel', returnTo: '/inkomsten' });
    const second = await stage.toCallback(browser, { as: 'stel', returnTo: '/over' });
    expect((await stage.arrive(browser, first.address)).path).toBe('/inkomsten');
    expect((await stage.arrive(browser, second.address)).path).toBe('/over');
  });

  it.each(['//elders.example/', 'https://elders.example/', '/\\elders.example', '/inloggen/burger', '/uitloggen'])(
    'never comes back at %s',
    async (returnTo) => {
      expect((await stage.signIn(createBrowser(), { as: 'stel', returnTo })).path).toBe('/');
    },
  );

  it('stands open at a municipality that has an issuer, and in time', async () => {
    const request = stage.request(createBrowser());
    const begin = { municipalityId: stage.tenant('modelstad').id, kind: 'citizen', language: 'nl' } as const;
    const none = stage.portal({ issuers: stage.issuers.filter(({ kind }) => kind === 'professional') });
    expect(await none.beginSignIn(request, begin)).toBeNull();
    const busy = stage.portal({ allowSignIn: () => Promise.resolve(false) });
    expect(await busy.beginSignIn(request, begin)).toBe('tooMany');
    expect(await busy.completeSignIn(request)).toBe('tooMany');
  });
});

describe('a sign-in that is refused', () => {
  const nobody = async (browser: ReturnType<typeof createBrowser>) => {
    expect(browser.cookie('sessie')).toBeNull();
    expect(await stage.identity.resolveSession(stage.request(browser))).toBeNull();
  };

  it('is one with less certainty than was asked for', async () => {
    const browser = createBrowser();
    const { path } = await stage.signIn(browser, {
      as: 'stel',
      level: 'middle',
      lowest: 'substantial',
      language: 'ar',
    });
    expect(path).toBe('/ar/?melding=weak');
    await nobody(browser);
  });

  it('is one of a level that means nothing at this issuer', async () => {
    const browser = createBrowser();
    const strict = stage.portal({
      issuers: stage.issuers.map((issuer) => ({ ...issuer, assuranceOfAcr: { 'urn:something:else': 'high' } })),
    });
    const { address } = await stage.toCallback(browser, { as: 'stel', level: 'high' });
    const move = await strict.completeSignIn(browser.request(address));
    expect(move).toMatchObject({ to: `${stage.origin}/?melding=weak` });
  });

  it('is a professional without second factor', async () => {
    const browser = createBrowser();
    const { path } = await stage.signIn(browser, { as: 'modelstad-inkomen', skipCode: true });
    expect(path).toBe('/?melding=weak');
    await nobody(browser);
  });

  it('is somebody who stopped, and who keeps where they were going', async () => {
    const browser = createBrowser();
    const move = await stage.identity.beginSignIn(stage.request(browser), {
      municipalityId: stage.tenant('modelstad').id,
      kind: 'citizen',
      language: 'nl',
      returnTo: '/inkomsten',
    });
    if (move === null || move === 'tooMany') throw new Error('nobody was let out');
    browser.keep(stage.origin, move.cookies);
    const callback = `${stage.origin}/inloggen/terug`;
    const picker = await browser.follow(move.to, callback);
    const stopped = await browser.follow(picker.address, callback, { stoppen: 'ja' });
    const { path } = await stage.arrive(browser, stopped.address);
    expect(path).toBe('/?melding=cancelled&terug=%2Finkomsten');
    await nobody(browser);
  });

  it('is an answer that comes too late, twice, or in another browser', async () => {
    const browser = createBrowser();
    const { address } = await stage.toCallback(browser, { as: 'stel' });
    const other = createBrowser();
    expect((await stage.arrive(other, address)).path).toBe('/?melding=stale');
    await nobody(other);
    stage.pass(16);
    expect((await stage.arrive(browser, address)).path).toBe('/?melding=stale');
    await nobody(browser);
    const again = createBrowser();
    const twice = await stage.toCallback(again, { as: 'stel' });
    expect((await stage.arrive(again, twice.address)).path).toBe('/');
    expect((await stage.arrive(again, twice.address)).path).toBe('/?melding=stale');
  });

  it('is an answer whose code or state was changed', async () => {
    const browser = createBrowser();
    const { address } = await stage.toCallback(browser, { as: 'stel' });
    const forged = new URL(address);
    forged.searchParams.set('code', 'a'.repeat(43));
    expect((await stage.arrive(browser, forged.href)).path).toBe('/?melding=failed');
    await nobody(browser);
    const state = new URL((await stage.toCallback(browser, { as: 'stel' })).address);
    state.searchParams.set('state', `${(state.searchParams.get('state') ?? '').slice(0, 12)}anders`);
    expect((await stage.arrive(browser, state.href)).path).toBe('/?melding=failed');
    await nobody(browser);
  });

  it('is a note that was made elsewhere', async () => {
    const browser = createBrowser();
    const { address } = await stage.toCallback(browser, { as: 'stel' });
    const state = new URL(address).searchParams.get('state') ?? '';
    browser.keep(stage.origin, [
      `aanmelden-${state.slice(0, 12)}=${Buffer.alloc(80, 7).toString('base64url')}; Path=/`,
    ]);
    expect((await stage.arrive(browser, address)).path).toBe('/?melding=stale');
  });

  it('is somebody whom this municipality does not know', async () => {
    const browser = createBrowser();
    await stage.owner.query(`update person set bsn_index = 'moved' where name = $1 and municipality_id = $2`, [
      stage.account('dorp-jong').name,
      stage.tenant('voorbeelddorp').id,
    ]);
    expect((await stage.signIn(browser, { as: 'dorp-jong' })).path).toBe('/?melding=unknown');
    await nobody(browser);
    await stage.owner.query('update professional set active = false where subject = $1', ['voorbeelddorp-begeleiding']);
    expect((await stage.signIn(browser, { as: 'voorbeelddorp-begeleiding' })).path).toBe('/?melding=unknown');
    await nobody(browser);
  });

  it('leaves no number, name or token in the log', () => {
    const people = ['stel', 'dorp-jong', 'voorbeelddorp-begeleiding'].map((subject) => stage.account(subject));
    expect(stage.log.length).toBeGreaterThan(0);
    const written = stage.log.join('\n');
    for (const { name, bsn, subject } of people)
      for (const secret of [name, subject === 'stel' ? null : subject, bsn])
        if (secret) expect(written).not.toContain(secret);
    expect(written).not.toMatch(/code=|eyJ/);
  });
});
