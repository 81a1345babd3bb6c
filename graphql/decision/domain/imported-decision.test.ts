import { describe, expect, it } from 'vitest';
import { readHandedOver, type HandedOver } from './imported-decision.ts';
import { statusAfter, statusesBefore } from './objection.ts';

const given: HandedOver = {
  reference: 'zaak-1',
  kind: 'RECOVERY',
  decidedBy: 'Gemeente Elders',
  decidedAt: '2026-11-24T09:00:00+01:00',
  effectiveFrom: '2026-12-01',
  amount: 18_450,
  text: ['U kreeg te veel.'],
  articles: ['RECOVERY', { article: 'art. 1 Elders', words: 'Gewone woorden.' }],
  facts: [{ label: 'Te veel', form: 'MONEY', value: '18450', source: 'CALCULATION', on: '2026-11-20' }],
};

describe('a decision that a case system hands over', () => {
  it('is kept as it was said, and twice it is the same one', () => {
    const read = readHandedOver('here', given);
    expect(read).toMatchObject({
      ok: true,
      value: {
        content: {
          kind: 'RECOVERY',
          decidedAt: '2026-11-24T08:00:00.000Z',
          amount: 18_450,
          articles: [{ code: 'RECOVERY' }, { code: 'OTHER', article: 'art. 1 Elders' }],
        },
      },
    });
    expect(readHandedOver('here', { ...given, text: ['Anders.'] })).toMatchObject({
      value: { id: read.ok ? read.value.id : '' },
    });
    expect(readHandedOver('elsewhere', given)).not.toMatchObject({ value: { id: read.ok ? read.value.id : '' } });
  });

  it.each([
    ['reference', { reference: ' ' }],
    ['kind', { kind: 'INCOME' }],
    ['kind', { kind: 'toString' }],
    ['decidedBy', { decidedBy: '' }],
    ['decidedAt', { decidedAt: 'gisteren' }],
    ['effectiveFrom', { effectiveFrom: '2026-02-30' }],
    ['amount', { amount: 12.5 }],
    ['amount', { amount: -1 }],
    ['text', { text: [' '] }],
    ['articles', { articles: [] }],
    ['articles', { articles: ['constructor'] }],
    ['facts', { facts: [{ label: 'x', form: 'MONEY', value: '12,50', source: 'CITIZEN', on: null }] }],
    ['facts', { facts: [{ label: 'x', form: 'TEXT', value: 'x', source: 'ROBOT', on: null }] }],
  ])('is refused for its %s: %j', (part, change) => {
    expect(readHandedOver('here', { ...given, ...change })).toEqual({ ok: false, refusal: [part] });
  });
});

it('an objection moves only forward', () => {
  expect(statusAfter('RECEIVED', 'SUBMITTED')).toBe('RECEIVED');
  expect(statusAfter('DECIDED', 'SUBMITTED')).toBeNull();
  expect(statusAfter('HEARD', 'RECEIVED')).toBeNull();
  expect(statusAfter('REASONS_ASKED', 'RECEIVED')).toBe('RECEIVED');
  for (const act of ['RECEIVED', 'REASONS_ASKED', 'HEARING_PLANNED', 'HEARD', 'EXTENDED', 'DECIDED'] as const)
    for (const over of ['DRAFT', 'DECIDED', 'WITHDRAWN'] as const) expect(statusesBefore(act)).not.toContain(over);
});
