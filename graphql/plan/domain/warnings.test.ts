import { describe, expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { emptyContent, type PlanObligation } from './plan-content.ts';
import { termRulesOn, type TermRule } from './term-rules.ts';
import { isLate, warningsOf, type WarnedStep, type WarningFacts } from './warnings.ts';

const nothing: WarningFacts = {
  today: localDate('2026-11-24'),
  rulesOn: (day) => termRulesOn(day, []),
  inForce: null,
  proposed: null,
  lastProposedAt: null,
  steps: [],
  nextEvaluationOn: null,
  lastPlacedOn: null,
};
const inForce = { content: emptyContent, responses: [] };
const step: WarnedStep = {
  id: 's',
  kind: 'LANGUAGE',
  title: 'Taal',
  startsOn: localDate('2026-09-01'),
  dueOn: localDate('2026-12-31'),
  status: 'UNDER_WAY',
};
const trial: WarnedStep = { ...step, kind: 'TRIAL_PLACEMENT', title: 'Proefplaats' };

const brief = (facts: Partial<WarningFacts>) =>
  warningsOf({ ...nothing, ...facts }).map(({ kind, title, on, daysLeft }) => [kind, title, on, daysLeft]);

test('nothing asks for nothing', () => {
  expect(warningsOf(nothing)).toEqual([]);
});

describe('steps', () => {
  test('are late from the day after, unless they are done or cancelled', () => {
    expect(isLate({ status: 'PLANNED', dueOn: localDate('2026-11-24') }, nothing.today)).toBe(false);
    expect(brief({ steps: [{ ...step, dueOn: localDate('2026-11-23') }] })).toEqual([
      ['STEP_LATE', 'Taal', '2026-11-23', -1],
    ]);
    for (const status of ['DONE', 'CANCELLED'] as const)
      expect(brief({ steps: [{ ...step, status, dueOn: localDate('2026-11-01') }] })).toEqual([]);
  });

  test('that are placements warn before their term ends and when it is over', () => {
    const from = (day: string, dueOn: string) => [{ ...trial, startsOn: localDate(day), dueOn: localDate(dueOn) }];
    expect(brief({ steps: from('2026-11-01', '2026-12-31') }), 'five weeks are left').toEqual([]);
    expect(brief({ steps: from('2026-10-10', '2026-12-09') })).toEqual([
      ['TERM_ENDS', 'Proefplaats', '2026-12-09', 15],
    ]);
    expect(brief({ steps: from('2026-09-01', '2026-10-31') })).toEqual([
      ['TERM_OVER', 'Proefplaats', '2026-10-31', -24],
    ]);
    expect(brief({ steps: from('2026-06-10', '2026-12-09') }), 'extended to six months').toEqual([
      ['TERM_ENDS', 'Proefplaats', '2026-12-09', 15],
    ]);
    expect(brief({ steps: from('2026-12-01', '2026-12-09') }), 'has not begun').toEqual([]);
  });
});

describe('agreement', () => {
  const proposed = { respondBy: localDate('2026-11-23'), responses: [] };

  test('that is waited for beyond the day asked for', () => {
    expect(brief({ proposed })).toEqual([['NO_ANSWER', null, '2026-11-23', -1]]);
    expect(brief({ proposed: { ...proposed, respondBy: localDate('2026-11-24') } })).toEqual([]);
  });

  test('that was refused, or a wish for a change that nothing answered yet', () => {
    const at = '2026-11-20T23:30:00+00:00';
    expect(brief({ proposed: { ...proposed, responses: [{ kind: 'DISAGREED', at }] } })).toEqual([
      ['DISAGREED', null, '2026-11-21', -3],
    ]);
    const wished = { ...inForce, responses: [{ kind: 'CHANGE_ASKED' as const, at }] };
    expect(brief({ inForce: wished, lastProposedAt: '2026-11-01T09:00:00+01:00' })).toEqual([
      ['CHANGE_ASKED', null, '2026-11-21', -3],
    ]);
    expect(brief({ inForce: wished, lastProposedAt: '2026-11-21T09:00:00+01:00' })).toEqual([]);
  });
});

test('an evaluation that comes within two weeks, or was to come', () => {
  const brief14 = (day: string) => brief({ nextEvaluationOn: localDate(day) });
  expect(brief14('2026-12-08')).toEqual([['EVALUATION_DUE', null, '2026-12-08', 14]]);
  expect(brief14('2026-12-09')).toEqual([]);
  expect(brief14('2026-11-19')).toEqual([['EVALUATION_DUE', null, '2026-11-19', -5]]);
});

test('a release that ends soon, or ended unseen', () => {
  const released = (day: string, state: PlanObligation['state'] = 'RELEASED') => ({
    ...inForce,
    content: {
      ...emptyContent,
      obligations: [
        {
          id: 'o',
          kind: 'FIND_WORK',
          words: 'x',
          state,
          startsOn: localDate('2026-01-01'),
          releasedUntil: localDate(day),
          releaseReason: 'Zorg',
        } as const,
      ],
    },
  });
  expect(brief({ inForce: released('2026-12-22') })).toEqual([['RELEASE_ENDS', 'FIND_WORK', '2026-12-22', 28]]);
  expect(brief({ inForce: released('2026-12-23') })).toEqual([]);
  expect(brief({ inForce: released('2026-11-20', 'PARTLY_RELEASED') })).toEqual([
    ['RELEASE_ENDS', 'FIND_WORK', '2026-11-20', -4],
  ]);
});

/** As a municipality that asks again every year decides. */
const yearly: TermRule = {
  kind: 'LADDER_AGAIN',
  length: 1,
  extension: 0,
  unit: 'YEAR',
  hard: false,
  status: 'LOCAL',
  article: null,
  source: 'test',
};
const rulesOn: WarningFacts['rulesOn'] = (day) => [
  ...termRulesOn(day, []).filter(({ kind }) => kind !== 'LADDER_AGAIN'),
  yearly,
];

test('a placement on the ladder is asked again when the term for that is over', () => {
  expect(brief({ rulesOn, lastPlacedOn: localDate('2025-11-25') })).toEqual([]);
  expect(brief({ rulesOn, lastPlacedOn: localDate('2025-11-24') })).toEqual([['LADDER_AGAIN', null, '2026-11-23', -1]]);
});

test('the most pressing comes first', () => {
  const kinds = brief({
    rulesOn,
    lastPlacedOn: localDate('2025-01-01'),
    proposed: { respondBy: localDate('2026-11-01'), responses: [] },
    steps: [
      { ...step, dueOn: localDate('2026-11-20') },
      { ...step, dueOn: localDate('2026-11-10') },
      { ...trial, dueOn: localDate('2026-10-31') },
    ],
  }).map(([kind, , , daysLeft]) => `${kind} ${daysLeft}`);
  expect(kinds).toEqual(['TERM_OVER -24', 'NO_ANSWER -23', 'STEP_LATE -14', 'STEP_LATE -4', 'LADDER_AGAIN -328']);
});
