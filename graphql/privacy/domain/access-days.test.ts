import { describe, expect, it } from 'vitest';
import { accessDays, accessSights, type RecordedAccess, seenBy } from './access-days.ts';

const record = (own: Partial<RecordedAccess>): RecordedAccess => ({
  day: '2026-11-24',
  professionalId: 'a',
  by: 'Ina Onderzoek',
  role: 'CASE_MANAGER',
  operation: 'planOf',
  purpose: 'GUIDANCE',
  about: null,
  times: 1,
  firstAt: '2026-11-24T08:00:00+00:00',
  lastAt: '2026-11-24T08:00:00+00:00',
  ...own,
});

describe('who looked', () => {
  it('is told by day, the newest first, and by person in the order in which they came', () => {
    const days = accessDays([
      record({ day: '2026-11-23', firstAt: '2026-11-23T08:00:00+00:00' }),
      record({ professionalId: 'b', by: 'Bo Later', firstAt: '2026-11-24T10:00:00+00:00' }),
      record({}),
    ]);
    expect(days.map(({ day, visits }) => [day, visits.map(({ number, by }) => `${number} ${by}`)])).toEqual([
      ['2026-11-24', ['0 Ina Onderzoek', '1 Bo Later']],
      ['2026-11-23', ['0 Ina Onderzoek']],
    ]);
  });

  it('adds up what somebody saw, what weighs most first, from the first look to the last', () => {
    const [day] = accessDays([
      record({ operation: 'caseload', times: 12, lastAt: '2026-11-24T15:00:00+00:00' }),
      record({ operation: 'planOf ladderOf', times: 2, firstAt: '2026-11-24T07:30:00+00:00' }),
      record({ operation: 'proposePlan' }),
      record({ operation: 'planOf' }),
    ]);
    expect(day?.visits).toMatchObject([
      {
        firstAt: '2026-11-24T07:30:00+00:00',
        lastAt: '2026-11-24T15:00:00+00:00',
        seen: [
          { sight: 'WORKED_PLAN', times: 1 },
          { sight: 'READ_PLAN', times: 3 },
          { sight: 'READ_LADDER', times: 2 },
          { sight: 'LIST_PLAN', times: 12 },
        ],
      },
    ]);
  });

  it('keeps the roles of one person apart, with why each looked', () => {
    const [day] = accessDays([
      record({}),
      record({ role: 'TEAM_LEAD', operation: 'reviewQueue', purpose: 'SUPERVISION' }),
      record({ role: 'TEAM_LEAD INCOME_SPECIALIST', operation: 'changeQueue', purpose: 'SUPERVISION JUDGE_INCOME' }),
    ]);
    expect(day?.visits.map(({ roles, purposes }) => [roles, purposes])).toEqual([
      [['CASE_MANAGER'], ['GUIDANCE']],
      [['TEAM_LEAD'], ['SUPERVISION']],
      [
        ['INCOME_SPECIALIST', 'TEAM_LEAD'],
        ['JUDGE_INCOME', 'SUPERVISION'],
      ],
    ]);
  });

  it('counts a question that shows the same twice once', () => {
    const [day] = accessDays([record({ operation: 'letterBatches lettersWithoutAddress' })]);
    expect(day?.visits[0]?.seen).toEqual([{ sight: 'LIST_LETTERS', times: 1 }]);
  });

  it('has a sight for an operation that shows somebody, and none for one that shows nobody', () => {
    expect(accessSights).toContain(seenBy('planOf'));
    expect(seenBy('experienceCounts')).toBeNull();
    expect(seenBy('planOfEverybody')).toBeUndefined();
  });
});
