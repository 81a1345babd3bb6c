import { describe, expect, it } from 'vitest';
import { localDate } from '#graphql/shared/local-date.ts';
import { datesOf, daysUntil } from './dates.ts';

const today = localDate('2026-11-25');
const quiet = { proposed: null, inForce: null, nextEvaluationOn: null, steps: [] } as const;
const inForce = { number: 2, basis: 'AGREEMENT', objectionLastDay: null, obligations: [] } as const;

describe('dates of a plan', () => {
  it('are none on the first day', () => {
    expect(datesOf(quiet, [], today)).toEqual([]);
  });

  it('put the view that is asked for before the proposal, and both before reminders', () => {
    const dates = datesOf(
      {
        proposed: { number: 3, respondBy: localDate('2026-11-27'), responses: [{ kind: 'READ' }] },
        inForce,
        nextEvaluationOn: localDate('2026-11-20'),
        steps: [{ id: 's', title: 'Bellen', owner: 'CITIZEN', dueOn: localDate('2026-11-01'), late: true }],
      },
      [{ id: 'v', viewBy: localDate('2026-12-08'), viewAt: null, outcome: null, withdrawnAt: null }],
      today,
    );
    expect(dates.map(({ kind, daysLeft }) => [kind, daysLeft])).toEqual([
      ['view', 13],
      ['respond', 2],
      ['late', -24],
      ['evaluation', -5],
    ]);
  });

  it('leave out what was answered, what is far away, and what somebody else has to do', () => {
    const dates = datesOf(
      {
        proposed: { number: 3, respondBy: localDate('2026-11-27'), responses: [{ kind: 'AGREED' }] },
        inForce: {
          ...inForce,
          objectionLastDay: localDate('2027-01-04'),
          obligations: [
            { id: 'o', words: 'Werk zoeken', state: 'IMPOSED', releasedUntil: null },
            { id: 'p', words: 'Werk zoeken', state: 'RELEASED', releasedUntil: localDate('2027-02-01') },
          ],
        },
        nextEvaluationOn: localDate('2027-03-01'),
        steps: [{ id: 's', title: 'Bellen', owner: 'COACH', dueOn: localDate('2026-11-01'), late: true }],
      },
      [
        { id: 'v', viewBy: localDate('2026-12-08'), viewAt: '2026-11-24T10:00:00Z', outcome: null, withdrawnAt: null },
        { id: 'x', viewBy: localDate('2026-12-08'), viewAt: null, outcome: null, withdrawnAt: '2026-11-24T10:00:00Z' },
        { id: 'w', viewBy: localDate('2026-11-08'), viewAt: null, outcome: 'DROPPED', withdrawnAt: null },
      ],
      today,
    );
    expect(dates).toEqual([]);
  });

  it('ask for no answer again after the citizen did not agree', () => {
    const proposed = {
      number: 3,
      respondBy: localDate('2026-11-27'),
      responses: [{ kind: 'READ' }, { kind: 'DISAGREED' }],
    };
    expect(datesOf({ ...quiet, proposed }, [], today)).toEqual([]);
  });

  it('remind of objecting where the municipality decided, until the last day', () => {
    const decided = { ...inForce, basis: 'DECISION', objectionLastDay: today };
    expect(datesOf({ ...quiet, inForce: decided }, [], today).map(({ kind }) => kind)).toEqual(['objection']);
    expect(datesOf({ ...quiet, inForce: decided }, [], localDate('2026-11-26'))).toEqual([]);
  });

  it('count from today, across the turn of the year', () => {
    expect([today, localDate('2026-11-24'), localDate('2027-01-04')].map((on) => daysUntil(on, today))).toEqual([
      0, -1, 40,
    ]);
  });
});
