import { describe, expect, test } from 'vitest';
import { contradictionsOf, type Told } from './contradictions.ts';
import type { Answers, ChangeKind } from './kinds.ts';

const change = (id: string, kind: ChangeKind, answers: Answers): Told => ({ id, kind, answers });
const move = (id: string, answers: Answers = {}) =>
  change(id, 'MOVE', {
    movedOn: '2026-12-01',
    street: 'Verzonnenstraat 3',
    postcode: '1234 AB',
    town: 'Modelstad',
    ...answers,
  });
const journey = (answers: Answers = {}) =>
  change('j', 'ABROAD', { leavesOn: '2026-12-10', returnsOn: '2026-12-20', country: 'MA', ...answers });
const detention = (answers: Answers = {}) => change('d', 'DETENTION', { detainedFrom: '2026-12-15', ...answers });
const household = (id: string, answers: Answers) => change(id, 'HOUSEHOLD', { since: '2026-12-01', ...answers });
const codes = (one: Told, other: Told) => contradictionsOf(one, [other]).map(({ code }) => code);

describe('two changes that cannot both be so', () => {
  test('two addresses from one day, however they are written', () => {
    expect(codes(move('a'), move('b', { street: 'Bedachtlaan 8' }))).toEqual(['twoAddresses']);
    expect(codes(move('a'), move('b', { street: 'verzonnenstraat  3', postcode: '1234AB' }))).toEqual([]);
    expect(codes(move('a'), move('b', { street: 'Bedachtlaan 8', movedOn: '2026-12-02' }))).toEqual([]);
  });

  test('abroad while in detention, of the same person', () => {
    expect(codes(journey(), detention())).toEqual(['abroadInDetention']);
    expect(codes(detention(), journey())).toEqual(['abroadInDetention']);
    expect(codes(journey(), detention({ detainedUntil: '2026-12-16', about: 'PARTNER' }))).toEqual([]);
    expect(codes(journey({ traveller: 'BOTH' }), detention({ about: 'PARTNER' }))).toEqual(['abroadInDetention']);
    expect(codes(journey(), detention({ detainedFrom: '2026-11-01', detainedUntil: '2026-12-10' }))).toEqual([]);
    expect(codes(journey(), detention({ detainedFrom: '2026-12-20' }))).toEqual([]);
    expect(codes(journey(), detention({ detainedFrom: '2026-12-19' }))).toEqual(['abroadInDetention']);
  });

  test('two accounts from one day', () => {
    const account = (id: string, tail: string, accountFrom = '2026-12-01') =>
      change(id, 'ACCOUNT', { account: tail, accountFrom });
    expect(codes(account('a', '4300'), account('b', '3000'))).toEqual(['twoAccounts']);
    expect(codes(account('a', '4300'), account('b', '4300'))).toEqual([]);
    expect(codes(account('a', '4300'), account('b', '3000', '2026-12-02'))).toEqual([]);
  });

  test('living together and living alone from one day', () => {
    const together = household('t', { householdChange: 'TOGETHER' });
    expect(codes(together, household('a', { householdChange: 'APART' }))).toEqual(['togetherAndAlone']);
    expect(codes(move('m', { livesWith: 'ALONE' }), together)).toEqual(['togetherAndAlone']);
    expect(codes(move('m', { livesWith: 'OTHER_PEOPLE' }), together)).toEqual([]);
    expect(codes(together, household('a', { householdChange: 'APART', since: '2026-12-02' }))).toEqual([]);
    expect(codes(together, household('a', { householdChange: 'MOVED_IN' }))).toEqual([]);
  });

  test('a correction never contradicts what it corrects, and unanswered questions nothing', () => {
    expect(codes(move('a'), move('a', { street: 'Bedachtlaan 8' }))).toEqual([]);
    expect(codes(change('a', 'MOVE', {}), move('b'))).toEqual([]);
    expect(codes(change('j', 'ABROAD', {}), change('d', 'DETENTION', {}))).toEqual([]);
  });
});
