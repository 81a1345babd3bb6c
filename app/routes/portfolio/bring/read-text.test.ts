import { createSecretKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { localDate } from '#graphql/shared/local-date.ts';
import { asJws, credentialOf, newIssuer, withProof } from '#tests/support/badges.ts';
import { readText } from './read-text.server.ts';

const today = localDate('2026-11-24');
const issuer = newIssuer();
const credential = credentialOf(issuer.did);

async function beliefIn(text: string | object) {
  const read = await readText(typeof text === 'string' ? text : JSON.stringify(text), today);
  return read.ok ? read.value.badge?.belief : read.refusal.code;
}

describe('a badge with a proof beside it', () => {
  test('that its issuer signed is verified, and is a certificate', async () => {
    const read = await readText(JSON.stringify(withProof(credential, issuer)), today);
    expect(read.ok && read.value).toEqual({
      entries: [
        {
          kind: 'CERTIFICATE',
          content: {
            name: 'Heftruck rijden',
            issuer: 'Verzonnen Opleidingen',
            number: null,
            issuedOn: '2026-02-10',
            expiresOn: null,
          },
        },
      ],
      leftOut: [],
      badge: { belief: { state: 'VERIFIED' }, expired: false, statusElsewhere: false },
    });
  });

  test('says the same in another order and with other spaces', async () => {
    const signed = withProof(credential, issuer);
    expect(await beliefIn(JSON.stringify(Object.fromEntries(Object.entries(signed).toReversed()), null, 3))).toEqual({
      state: 'VERIFIED',
    });
  });

  test.each([
    ['another name', (signed: object) => ({ ...signed, validFrom: '2020-01-01T00:00:00Z' })],
    ['one field more', (signed: object) => ({ ...signed, description: 'x' })],
    ['another end', (signed: object) => ({ ...signed, validUntil: '2030-01-01T00:00:00Z' })],
  ])('is altered with %s', async (_what, change) => {
    expect(await beliefIn(change(withProof(credential, issuer)))).toEqual({ state: 'ALTERED' });
  });

  test.each(['z', 'z111', 'niets', `z${'2'.repeat(2_000)}`, '', 42])(
    'is altered with a signature that is none (%#)',
    async (proofValue) => {
      const signed = withProof(credential, issuer);
      expect(await beliefIn({ ...signed, proof: { ...signed.proof, proofValue } })).toEqual({ state: 'ALTERED' });
    },
  );

  test('that another signed is not its issuer’s', async () => {
    expect(await beliefIn(withProof(credential, newIssuer()))).toEqual({
      state: 'UNVERIFIED',
      why: 'otherIssuer',
      method: null,
    });
  });

  test('of an issuer with a site is not checked there', async () => {
    expect(await beliefIn(withProof(credentialOf('https://opleiding.example/1'), issuer))).toEqual({
      state: 'UNVERIFIED',
      why: 'keyElsewhere',
      method: null,
    });
  });

  test('without a proof, or with one that is not known here, says so', async () => {
    expect(await beliefIn(credential)).toEqual({ state: 'UNVERIFIED', why: 'noProof', method: null });
  });

  test.each([
    ['another method', { cryptosuite: 'eddsa-rdfc-2022' }, 'otherProof', 'eddsa-rdfc-2022'],
    [
      'a method of before',
      { cryptosuite: undefined, type: 'Ed25519Signature2020' },
      'otherProof',
      'Ed25519Signature2020',
    ],
    ['a method without a name', { cryptosuite: '<b>x</b>' }, 'otherProof', null],
    ['a key on a site', { verificationMethod: 'https://opleiding.example/keys/1' }, 'keyNotThere', null],
    ['another purpose', { proofPurpose: 'authentication' }, 'otherPurpose', null],
  ])('with %s is not checked, which is said and is not altered', async (_what, change, why, method) => {
    const proof = { ...withProof(credential, issuer).proof, ...change };
    expect(await beliefIn({ ...credential, proof: [proof] })).toEqual({ state: 'UNVERIFIED', why, method });
  });

  test('with several proofs, or one that is none, is not checked', async () => {
    const { proof } = withProof(credential, issuer);
    const unverified = (why: string) => ({ state: 'UNVERIFIED', why, method: null });
    expect(await beliefIn({ ...credential, proof: [proof, proof] })).toEqual(unverified('severalProofs'));
    expect(await beliefIn({ ...credential, proof: ['x'] })).toEqual(unverified('proofUnreadable'));
  });

  test('that has ended, or whose status stands elsewhere, says so beside the signature', async () => {
    const changed = credentialOf(issuer.did, {
      validUntil: '2026-11-23T23:00:00Z',
      credentialStatus: { id: 'https://opleiding.example/status/1#4', type: '1EdTechRevocationList' },
    });
    const read = await readText(JSON.stringify(withProof(changed, issuer)), today);
    expect(read.ok && read.value.badge).toEqual({
      belief: { state: 'VERIFIED' },
      expired: true,
      statusElsewhere: true,
    });
  });
});

describe('a badge that is signed whole', () => {
  test('by its issuer is verified, also as version 1 of the data model writes it', async () => {
    expect(await beliefIn(await asJws(credential, issuer.privateKey))).toEqual({ state: 'VERIFIED' });
    const { issuer: _, ...vc } = credential;
    const claims = { iss: issuer.did, vc };
    expect(await beliefIn(await asJws(claims, issuer.privateKey, { kid: `${issuer.did}#1` }))).toEqual({
      state: 'VERIFIED',
    });
  });

  test('and changed after that is altered', async () => {
    const [header, , signature] = (await asJws(credential, issuer.privateKey)).split('.');
    const payload = Buffer.from(JSON.stringify(credentialOf(issuer.did, { name: 'x' }))).toString('base64url');
    expect(await beliefIn(`${header}.${payload}.${signature}`)).toEqual({ state: 'ALTERED' });
  });

  test('with the key of somebody else is not its issuer’s', async () => {
    const other = newIssuer();
    expect(await beliefIn(await asJws(credential, other.privateKey, { jwk: other.jwk }))).toEqual({
      state: 'UNVERIFIED',
      why: 'otherIssuer',
      method: null,
    });
    const claims = { iss: 'https://ander.example', vc: credential };
    expect(await beliefIn(await asJws(claims, issuer.privateKey))).toEqual({
      state: 'UNVERIFIED',
      why: 'otherIssuer',
      method: null,
    });
  });

  test('with a key that it carries and a site as issuer, or with no key, is not wholly checked', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const site = credentialOf('https://opleiding.example/1');
    const jwk = publicKey.export({ format: 'jwk' });
    expect(await beliefIn(await asJws(site, privateKey, { alg: 'RS256', jwk }))).toEqual({
      state: 'UNVERIFIED',
      why: 'keyElsewhere',
      method: null,
    });
    expect(await beliefIn(await asJws(site, privateKey, { alg: 'RS256' }))).toEqual({
      state: 'UNVERIFIED',
      why: 'keyNotThere',
      method: null,
    });
    expect(await beliefIn(await asJws(site, createSecretKey(Buffer.alloc(32)), { alg: 'HS256' }))).toEqual({
      state: 'UNVERIFIED',
      why: 'otherProof',
      method: 'HS256',
    });
    const unsigned = [{ alg: 'none' }, site].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
    expect(await beliefIn(`${unsigned.join('.')}.`)).toEqual({ state: 'UNVERIFIED', why: 'noProof', method: null });
  });
});

test.each([
  ['another type', credentialOf(issuer.did, { type: ['VerifiableCredential'] }), 'notBadge'],
  ['no issuer', credentialOf(issuer.did, { issuer: {} }), 'notBadge'],
  ['nothing achieved', credentialOf(issuer.did, { credentialSubject: {} }), 'notBadge'],
  ['no name', credentialOf(issuer.did, { credentialSubject: { achievement: {} } }), 'noName'],
  [
    'a page of a name',
    credentialOf(issuer.did, { credentialSubject: { achievement: { name: 'x'.repeat(121) } } }),
    'noName',
  ],
  ['half of it', JSON.stringify(credential).slice(0, -9), 'notBadge'],
  [
    'lists in lists without an end',
    JSON.stringify(withProof(credential, issuer)).replace('{', `{"x":${'['.repeat(40_000)}${']'.repeat(40_000)},`),
    'notBadge',
  ],
  ['a signature of nothing', 'eyJhbGciOiJFZERTQSJ9.e30.AAAA', 'notBadge'],
])('with %s it is refused whole', async (_what, text, code) => {
  expect(await beliefIn(text)).toBe(code);
});
