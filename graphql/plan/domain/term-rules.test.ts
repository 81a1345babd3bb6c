import { describe, expect, test } from 'vitest';
import { addDays, localDate } from '../../shared/local-date.ts';
import { termOf } from '../../shared/term-calculator.ts';
import { placementKinds } from './plan-content.ts';
import { lawRule, localTermProblem, termRulesOn, type LocalTerm, type TermKind } from './term-rules.ts';

const today = localDate('2026-11-25');
const rulesBy = (local: readonly LocalTerm[], day = today) =>
  new Map(termRulesOn(day, local).map((rule) => [rule.kind, rule]));

const local = (kind: TermKind, length: number, more: Partial<LocalTerm> = {}): LocalTerm => ({
  kind,
  length,
  extension: 0,
  unit: 'MONTH',
  validFrom: '2023-01-01',
  source: 'a policy',
  ...more,
});

describe('what the law fixes', () => {
  test('holds without a word of the municipality, and says its article and source', () => {
    const rules = termRulesOn(today, []);
    expect(rules.map(({ kind, length, extension, unit, hard }) => [kind, length, extension, unit, hard])).toEqual([
      ['SEARCH_TERM', 4, 0, 'WEEK', true],
      ['TRIAL_PLACEMENT', 2, 4, 'MONTH', true],
      ['PARTICIPATION_PLACEMENT', 2, 2, 'YEAR', true],
      ['OBJECTION', 6, 0, 'WEEK', false],
      ['CIVIC_INTEGRATION', 3, 0, 'YEAR', false],
    ]);
    for (const { article, source } of rules) {
      expect(article).toMatch(/^art\. \d/);
      expect(source).not.toBe('');
    }
  });

  test('knows no duration of a climbing job, and borrows none', () => {
    expect(rulesBy([local('LEARN_WORK_PLACE', 6)]).has('CLIMBING_JOB')).toBe(false);
  });

  test('the last day of civic integration is an open question, and not shown as law', () => {
    expect(rulesBy([]).get('CIVIC_INTEGRATION')).toMatchObject({
      status: 'LOCAL',
      article: 'art. 11 Wet inburgering 2021',
    });
  });

  test('the rule about trial placements begins on 1 July 2023', () => {
    expect(rulesBy([], localDate('2023-06-30')).has('TRIAL_PLACEMENT')).toBe(false);
    expect(rulesBy([], localDate('2023-07-01')).has('TRIAL_PLACEMENT')).toBe(true);
    expect(() => lawRule('TRIAL_PLACEMENT', localDate('2023-06-30'))).toThrow('no law about TRIAL_PLACEMENT');
  });
});

describe('what a municipality decides', () => {
  test('fills in where the law says nothing; a placement has a hard end, the ladder has none', () => {
    const rules = rulesBy([local('LEARN_WORK_PLACE', 6), local('LADDER_AGAIN', 1, { unit: 'YEAR' })]);
    expect(rules.get('LEARN_WORK_PLACE')).toMatchObject({
      length: 6,
      unit: 'MONTH',
      hard: true,
      status: 'LOCAL',
      article: null,
    });
    expect(rules.get('LADDER_AGAIN')).toMatchObject({ length: 1, unit: 'YEAR', hard: false, source: 'a policy' });
  });

  test('three months of trial placement is two by the law and one more with a reason', () => {
    expect(rulesBy([local('TRIAL_PLACEMENT', 3)]).get('TRIAL_PLACEMENT')).toEqual({
      kind: 'TRIAL_PLACEMENT',
      length: 2,
      extension: 1,
      unit: 'MONTH',
      hard: true,
      status: 'LOCAL',
      article: 'art. 8a lid 2 sub d Participatiewet',
      source: 'a policy',
    });
  });

  test('can be shorter than the law’s first length', () => {
    expect(rulesBy([local('TRIAL_PLACEMENT', 1)]).get('TRIAL_PLACEMENT')).toMatchObject({ length: 1, extension: 0 });
  });

  test('counts from its first day on, and the last one that began counts', () => {
    const terms = [
      local('LEARN_WORK_PLACE', 6, { validFrom: '2026-01-01' }),
      local('LEARN_WORK_PLACE', 4, { validFrom: '2027-01-01' }),
    ];
    expect(rulesBy(terms, localDate('2025-12-31')).has('LEARN_WORK_PLACE')).toBe(false);
    expect(rulesBy(terms).get('LEARN_WORK_PLACE')?.length).toBe(6);
    expect(rulesBy(terms, localDate('2027-01-01')).get('LEARN_WORK_PLACE')?.length).toBe(4);
  });

  test.each([
    ['longer than the law allows', local('TRIAL_PLACEMENT', 3, { extension: 4 }), 'exceedsLaw'],
    ['longer than four years', local('PARTICIPATION_PLACEMENT', 5, { unit: 'YEAR' }), 'exceedsLaw'],
    ['in another unit, so that it cannot be compared', local('TRIAL_PLACEMENT', 200, { unit: 'DAY' }), 'otherUnit'],
    ['about what is not the municipality’s to decide', local('SEARCH_TERM', 8, { unit: 'WEEK' }), 'fixedByLaw'],
    ['about the time to object', local('OBJECTION', 2, { unit: 'WEEK' }), 'fixedByLaw'],
  ])('%s: refused, and without effect where it stands all the same', (_what, term, problem) => {
    expect(localTermProblem(term)).toBe(problem);
    const { length, extension, unit } = lawRule(term.kind, today);
    const rule = rulesBy([term]).get(term.kind);
    expect(rule?.unit).toBe(unit);
    expect((rule?.length ?? 0) + (rule?.extension ?? 0)).toBeLessThanOrEqual(length + extension);
  });

  test('within the law it is accepted', () => {
    expect(localTermProblem(local('TRIAL_PLACEMENT', 3))).toBeNull();
    expect(localTermProblem(local('CLIMBING_JOB', 30))).toBeNull();
  });

  test('whatever a municipality writes, no placement passes a hard maximum of the law', () => {
    const byLaw = rulesBy([]);
    for (const kind of placementKinds)
      for (const length of [1, 3, 9, 99])
        for (const extension of [0, 5, 99])
          for (const unit of ['DAY', 'WEEK', 'MONTH', 'YEAR'] as const) {
            const rule = rulesBy([local(kind, length, { extension, unit })]).get(kind);
            const hard = byLaw.get(kind);
            if (!hard) continue;
            expect(rule?.unit).toBe(hard.unit);
            expect((rule?.length ?? 0) + (rule?.extension ?? 0)).toBeLessThanOrEqual(hard.length + hard.extension);
          }
  });
});

describe('days by the rules of the law', () => {
  test('the search term: notice on 21 November, so applying from 19 December (rules.md 2.1)', () => {
    const { endsOn } = termOf(lawRule('SEARCH_TERM', localDate('2026-11-21')), localDate('2026-11-21'));
    expect(addDays(endsOn, 1)).toBe('2026-12-19');
  });

  test('civic integration: PIP of 21 November 2026, from the day after until 21 November 2029 (rules.md 3.3)', () => {
    const pip = localDate('2026-11-21');
    expect(termOf(lawRule('CIVIC_INTEGRATION', pip), addDays(pip, 1))).toMatchObject({
      startsOn: '2026-11-22',
      endsOn: '2029-11-21',
    });
  });

  test('a trial placement: two months, and four more at most', () => {
    const rule = lawRule('TRIAL_PLACEMENT', localDate('2026-12-01'));
    expect(termOf(rule, localDate('2026-12-01'))).toEqual({
      startsOn: '2026-12-01',
      endsOn: '2027-01-31',
      latestOn: '2027-05-31',
    });
  });

  test('a participation placement: two years, and a year twice', () => {
    const rule = lawRule('PARTICIPATION_PLACEMENT', localDate('2026-11-25'));
    expect(termOf(rule, localDate('2026-11-25'))).toMatchObject({ endsOn: '2028-11-24', latestOn: '2030-11-24' });
  });
});
