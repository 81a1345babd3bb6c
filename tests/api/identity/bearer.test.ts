import { createHash, randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowser } from './browser.ts';
import { createStage, type Level, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.end());

const ownProgram = { client_id: 'eigen-programma', redirect_uri: 'http://127.0.0.1:49152/terug' };

interface Asked {
  readonly level?: Level;
  readonly skipCode?: boolean;
  /** Without it the token is not for the API. */
  readonly resource?: string;
}

/** A token as a program on somebody's own computer gets it: same issuer, own registration, PKCE. */
async function tokenOf(as: string, { level = 'substantial', skipCode = false, ...asked }: Asked = {}): Promise<string> {
  const { kind, municipality } = stage.account(as);
  const issuer = `${stage.origin}/demo/idp/${municipality}/${kind}`;
  const resource = asked.resource ?? `${stage.origin}/graphql`;
  const browser = createBrowser();
  const verifier = randomBytes(32).toString('base64url');
  const start = new URL(`${issuer}/auth`);
  const query = {
    ...ownProgram,
    response_type: 'code',
    scope: 'openid portaal',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    acr_values: 'urn:etoegang:core:assurance-class:loa3',
    ...(resource ? { resource } : {}),
  };
  for (const [name, value] of Object.entries(query)) start.searchParams.set(name, value);
  const until = 'http://127.0.0.1:49152/';
  let arrival = await browser.follow(start.href, until);
  arrival = await browser.follow(arrival.address, until, { persoon: as, niveau: level });
  if (arrival.page !== null && kind === 'professional') {
    const code = /(?<!\d)\d{6}(?!\d)/.exec(arrival.page.replace(/<head>.*<\/head>/s, ''))?.[0] ?? '';
    const answer = skipCode ? { zonder: 'ja' } : { code };
    arrival = await browser.follow(arrival.address.split('?')[0] ?? '', until, { persoon: as, ...answer });
  }
  expect(arrival.page).toBeNull();
  const answer = await browser.ask(`${issuer}/token`, {
    grant_type: 'authorization_code',
    code: new URL(arrival.address).searchParams.get('code') ?? '',
    code_verifier: verifier,
    ...ownProgram,
    ...(resource ? { resource } : {}),
  });
  const body: unknown = await answer.json();
  expect(body).toMatchObject({ token_type: 'Bearer', access_token: expect.any(String) });
  return (body as { access_token: string }).access_token;
}

const viewerOf = (token: string) =>
  stage.identity.viewerOfBearer(
    new Request(`${stage.origin}/graphql`, { headers: { authorization: `Bearer ${token}` } }),
  );

describe('a bearer token', () => {
  it.each(['stel', 'dorp-ouder', 'modelstad-inkomen'])('of %s gives the same viewer as signing in', async (as) => {
    const browser = createBrowser();
    await stage.signIn(browser, { as });
    const signedIn = await stage.identity.resolveSession(stage.request(browser));
    expect(signedIn).not.toBeNull();
    expect(await viewerOf(await tokenOf(as))).toEqual(signedIn?.viewer);
  });

  it('says how sure the sign-in was', async () => {
    expect(await viewerOf(await tokenOf('stel', { level: 'basic' }))).toMatchObject({ assurance: 'basic' });
  });

  it('of a professional without second factor is refused', async () => {
    expect(await viewerOf(await tokenOf('modelstad-inkomen', { skipCode: true }))).toBe('refused');
  });

  it('that is not for the API is refused', async () => {
    expect(await viewerOf(await tokenOf('stel', { resource: '' }))).toBe('refused');
  });

  it('is refused when its time is over', async () => {
    const token = await tokenOf('stel');
    expect(await viewerOf(token)).toMatchObject({ kind: 'citizen' });
    stage.pass(16);
    expect(await viewerOf(token)).toBe('refused');
    stage.pass(-16);
  });

  it('is refused when it was changed, or signed by somebody else, or not at all', async () => {
    const token = await tokenOf('stel');
    const [header = '', payload = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const other = stage.account('eerste-baan').bsn;
    const changed = Buffer.from(JSON.stringify({ ...claims, bsn: other })).toString('base64url');
    expect(await viewerOf(`${header}.${changed}.${signature}`)).toBe('refused');

    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const foreign = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', jwk: await exportJWK(publicKey) })
      .sign(privateKey);
    expect(await viewerOf(foreign)).toBe('refused');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    expect(await viewerOf(`${unsigned}.${payload}.`)).toBe('refused');
    const shared = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.alloc(32, 1));
    expect(await viewerOf(shared)).toBe('refused');
    const elsewhere = await new SignJWT({ ...claims, iss: 'https://elders.example' })
      .setProtectedHeader({ alg: 'RS256' })
      .sign(privateKey);
    expect(await viewerOf(elsewhere)).toBe('refused');
    expect(await viewerOf('no.token.at-all')).toBe('refused');
  });

  it('of one municipality is nobody in the other', async () => {
    const issuers = stage.issuers.map((issuer) => ({
      ...issuer,
      municipalityId: stage.tenant(issuer.issuer.includes('modelstad') ? 'voorbeelddorp' : 'modelstad').id,
    }));
    const token = await tokenOf('stel');
    const request = new Request(stage.origin, { headers: { authorization: `Bearer ${token}` } });
    expect(await stage.portal({ issuers }).viewerOfBearer(request)).toBe('refused');
  });

  it('that is not there says nothing about who asks', async () => {
    expect(await stage.identity.viewerOfBearer(new Request(stage.origin))).toBeNull();
    const basic = new Request(stage.origin, { headers: { authorization: 'Basic YTpi' } });
    expect(await stage.identity.viewerOfBearer(basic)).toBeNull();
  });
});
