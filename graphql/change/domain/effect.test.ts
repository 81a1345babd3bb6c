import { expect, test } from 'vitest';
import { effectOf, standingOf } from './effect.ts';
import type { Answers } from './kinds.ts';

const household = { hasPartner: true, statePension: { SELF: false, PARTNER: false } };
const journey = (id: string, leavesOn: string, returnsOn: string, traveller?: string) => {
  const answers: Answers = { leavesOn, returnsOn, ...(traveller === undefined ? {} : { traveller }) };
  return { id, kind: 'ABROAD', answers } as const;
};

/** Art. 13 lid 1 onder e Participatiewet: the days are those of one person. */
test('days abroad of a partner count with those of the partner, and those of both with each', () => {
  const own = journey('a', '2026-01-01', '2026-01-10', 'SELF');
  const partners = journey('b', '2026-02-01', '2026-02-20', 'PARTNER');
  const both = journey('c', '2026-03-01', '2026-03-05', 'BOTH');
  const told = [own, partners, both];
  const days = (change: (typeof told)[number]) =>
    effectOf(change, { household, told, tellWithin: null }).abroad.map((year) => year.days);
  expect(days(own)).toEqual([15]);
  expect(days(partners)).toEqual([25]);
  expect(days(both)).toEqual([15]);
  expect(standingOf(2026, told, household).abroad.days).toBe(15);
});

test('stays of two people do not make one long stay', () => {
  const own = journey('a', '2026-01-01', '2026-01-20', 'SELF');
  const partners = journey('b', '2026-01-21', '2026-02-10', 'PARTNER');
  const effect = effectOf(partners, { household, told: [own], tellWithin: null });
  expect(effect.abroadStay).toMatchObject({ days: 21, above: 0 });
});

test('each of a couple has the limit of their own age, and a journey of both the one of who may be away shorter', () => {
  const mixed = { hasPartner: true, statePension: { SELF: true, PARTNER: false } };
  const told = (traveller: string) => {
    const journeyOf = journey('a', '2026-01-01', '2026-02-15', traveller);
    const { abroad, abroadStay, abroadOfPartner } = effectOf(journeyOf, {
      household: mixed,
      told: [],
      tellWithin: null,
    });
    return [abroad[0]?.limit, abroadStay?.limit, abroadOfPartner];
  };
  expect(told('SELF')).toEqual([91, 91, false]);
  expect(told('PARTNER')).toEqual([28, 28, true]);
  expect(told('BOTH')).toEqual([28, 28, true]);
});
