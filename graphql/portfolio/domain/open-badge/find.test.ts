import { describe, expect, test } from 'vitest';
import { credentialOf, newIssuer, pngWith } from '#tests/support/badges.ts';
import { keyOfDid } from './did-key.ts';
import { findBadge } from './find.ts';

const json = JSON.stringify(credentialOf('did:key:x'));
const jws = 'eyJhbGciOiJFZERTQSJ9.e30.AAAA';
const bytes = (text: string) => new TextEncoder().encode(text);
const svg = (inside: string) => bytes(`<svg xmlns="http://www.w3.org/2000/svg">${inside}<path d="M0 0"/></svg>`);

describe('a badge is found', () => {
  test('as JSON, as a signature, and in pictures that carry either', () => {
    expect(findBadge(bytes(`\uFEFF ${json}\n`))).toEqual({ form: 'json', text: json });
    expect(findBadge(bytes(`${jws}\n`))).toEqual({ form: 'jws', text: jws });
    expect(findBadge(pngWith(json))).toEqual({ form: 'json', text: json });
    expect(findBadge(pngWith(jws))).toEqual({ form: 'jws', text: jws });
    const inside = `<openbadges:credential><![CDATA[ ${json} ]]></openbadges:credential>`;
    expect(findBadge(svg(inside))).toEqual({ form: 'json', text: json });
    expect(findBadge(svg(`<openbadges:credential verify="${jws}"/>`))).toEqual({ form: 'jws', text: jws });
  });

  test('nowhere else, however broken the file is', () => {
    for (const nothing of [
      bytes(''),
      bytes('{"basics":{}}'),
      svg(''),
      svg('<openbadges:credential'),
      svg('<openbadges:credential>&leak;</openbadges:credential>'),
      pngWith(json, 'Comment'),
      new Uint8Array([0xff, 0xfe, 0x00]),
    ])
      expect(findBadge(nothing)).toBeNull();
    const whole = pngWith(json);
    for (let length = 8; length < whole.length; length += 7) {
      const found = findBadge(whole.slice(0, length));
      expect(found === null || found.text === json).toBe(true);
    }
    const endless = pngWith(json);
    endless.set([0xff, 0xff, 0xff, 0xff], 8);
    expect(findBadge(endless)).toBeNull();
  });
});

test('a key is read of its name, and of no other name', () => {
  const { did, jwk } = newIssuer();
  expect(Buffer.from(keyOfDid(`${did}#part`) ?? []).toString('base64url')).toBe(jwk.x);
  for (const other of ['', 'did:web:x.example', 'did:key:zQ3s', `did:key:z${'2'.repeat(500)}`, 'did:key:z0OIl'])
    expect(keyOfDid(other)).toBeNull();
});
