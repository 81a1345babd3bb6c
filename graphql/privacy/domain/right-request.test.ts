import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer, checkRightInput, rightKinds, rightLimits, type RightInput } from './right-request.ts';

const correction: RightInput = {
  kind: 'CORRECTION',
  subject: 'INCOME',
  fact: 'Mijn werkgever heet Bakkerij Zon',
  wanted: 'Bakkerij De Zon',
  reason: 'Zo staat het op de loonstrook',
};

describe('what somebody asks about their data', () => {
  it('is taken as it was typed', () => {
    expect(checkRightInput(correction)).toEqual({ ok: true, value: correction });
  });

  it('says what is missing, at each field', () => {
    const empty = checkRightInput({ ...correction, fact: ' ', wanted: null, reason: '\u200b' });
    expect(empty).toEqual({
      ok: false,
      refusal: (['fact', 'wanted', 'reason'] as const).map((field) => ({ field, code: 'required', most: null })),
    });
  });

  it('asks what it should be of a correction only, and keeps nothing of it elsewhere', () => {
    for (const kind of rightKinds) {
      const checked = checkRightInput({ ...correction, kind, wanted: kind === 'CORRECTION' ? 'Anders' : 'weg ermee' });
      expect(checked.ok && checked.value.wanted).toBe(kind === 'CORRECTION' ? 'Anders' : null);
    }
  });

  it('may be as long as the limit and no longer', () => {
    fc.assert(
      fc.property(fc.constantFrom('fact', 'wanted', 'reason'), (field) => {
        const most = rightLimits[field];
        expect(checkRightInput({ ...correction, [field]: 'a'.repeat(most) }).ok).toBe(true);
        expect(checkRightInput({ ...correction, [field]: 'a'.repeat(most + 1) })).toEqual({
          ok: false,
          refusal: [{ field, code: 'tooLong', most }],
        });
      }),
    );
  });
});

describe('an answer', () => {
  it('has reasons', () => {
    expect(checkAnswer('  Wij hebben het aangepast.  ')).toEqual({ ok: true, value: 'Wij hebben het aangepast.' });
    expect(checkAnswer('\n')).toEqual({ ok: false, refusal: [{ field: 'answer', code: 'required', most: null }] });
  });
});
