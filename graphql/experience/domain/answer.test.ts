import { expect, it } from 'vitest';
import { checkAnswer, experienceLimits } from './answer.ts';

it('needs a face and no words', () => {
  expect(checkAnswer({ face: 5, words: null })).toEqual({ ok: true, value: { face: 5, words: null } });
  expect(checkAnswer({ face: 1, words: ' \u0000 ' })).toEqual({ ok: true, value: { face: 1, words: null } });
  for (const face of [0, 6, 2.5, Number.NaN])
    expect(checkAnswer({ face, words: 'Goed.' })).toEqual({ ok: false, refusal: { field: 'face', code: 'required' } });
});

it('keeps so many letters and no more', () => {
  const most = 'x'.repeat(experienceLimits.words);
  expect(checkAnswer({ face: 3, words: most })).toMatchObject({ ok: true });
  expect(checkAnswer({ face: 3, words: `${most}x` })).toMatchObject({ refusal: { field: 'words', code: 'tooLong' } });
});
