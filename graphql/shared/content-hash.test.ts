import { expect, test } from 'vitest';
import { canonicalJson, contentHash } from './content-hash.ts';

test('the same content is the same text, however its keys are ordered', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é"' }], a: true, left: undefined })).toBe(
    '{"a":true,"b":[1,{"c":"é\\"","d":null}]}',
  );
  expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
  expect(contentHash({ a: 1, b: 2 })).not.toBe(contentHash({ a: 2, b: 1 }));
  expect(contentHash({})).toMatch(/^[0-9a-f]{64}$/);
});
