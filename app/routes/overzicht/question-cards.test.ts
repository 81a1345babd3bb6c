import { expect, it } from 'vitest';
import type { OverviewResult } from '#graphql/generated/documents.ts';
import { addMonths, localDate, month } from '#graphql/shared/local-date.ts';
import { decisionsOf } from './decision-card.tsx';
import { monthsToReport } from './month-card.tsx';
import { countQuestions, questionsOf } from './question-cards.tsx';

type Month = OverviewResult['incomeMonths'][number];
type Decision = OverviewResult['decisionsUnderWay'][number];

const sent: Month = {
  month: month('2026-10'),
  status: 'SENT',
  correctionUnderWay: false,
  partnerDisagrees: false,
  prepared: null,
  dueOn: localDate('2026-11-08'),
  paymentOn: localDate('2026-11-20'),
  late: false,
  payment: 'PLANNED',
  acceptedPayout: null,
};
const objected: Decision = {
  id: 'objected',
  number: '2026-11-K7QM4TXA',
  kind: 'PLAN',
  madeKnownOn: localDate('2026-11-01'),
  remedy: 'OBJECTION',
  lastDay: localDate('2026-12-13'),
  daysLeft: 18,
  readAt: null,
  planVersion: 1,
  incomeMonth: null,
  training: null,
  objection: {
    state: 'RECEIVED',
    decideBy: localDate('2027-01-24'),
    reasonsBy: null,
    reasonsAwaited: false,
    draft: null,
    hearing: null,
  },
};

const kept: OverviewResult['trainingsUnderWay'][number] = {
  id: 'kept',
  trainingId: 'two',
  title: 'Kok',
  state: 'FAVOURITE',
  place: null,
  answerBy: null,
  takesPlace: false,
};

it('finds what waits for an answer in every room, also beside a correction that is not sent, and nothing else', () => {
  const questions = questionsOf({
    incomeMonths: [
      sent,
      { ...sent, month: month('2026-09'), status: 'QUESTIONED', correctionUnderWay: true },
      { ...sent, month: month('2026-08'), status: 'QUESTIONED' },
    ],
    changesUnderWay: [
      { id: 'asked', kind: 'GIFT', status: 'QUESTIONED', begun: false, prepared: null },
      { id: 'begun', kind: 'MOVE', status: 'DRAFT', begun: true, prepared: null },
    ],
    decisionsUnderWay: [
      objected,
      {
        ...objected,
        id: 'asked',
        objection: { ...objected.objection!, reasonsBy: localDate('2026-12-01'), reasonsAwaited: true },
      },
      { ...objected, id: 'none', objection: null },
    ],
    trainingsUnderWay: [
      { ...kept, id: 'asked', state: 'NEED_MORE_INFO' },
      kept,
      { ...kept, id: 'offered', state: 'APPROVED', place: 'OFFERED', answerBy: localDate('2026-12-01') },
      { ...kept, id: 'approved', state: 'APPROVED', takesPlace: true },
      { ...kept, id: 'waits', state: 'APPROVED', place: 'WAITING' },
    ],
  });
  expect(questions.months.map((item) => item.month)).toEqual(['2026-08', '2026-09']);
  expect(questions.changes.map(({ id }) => id)).toEqual(['asked']);
  expect(questions.decisions.map(({ id }) => id)).toEqual(['asked']);
  expect(questions.trainings.map(({ id }) => id)).toEqual(['asked', 'offered', 'approved']);
  expect(countQuestions(questions)).toBe(7);
});

const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);

it('tells of every decision against which something can be done and nothing was, the earliest last day first', () => {
  const fresh = { ...objected, objection: null };
  const readAt = '2026-11-20T09:00:00Z';
  const { waiting, unsent, read, first } = decisionsOf({
    decisionsUnderWay: [
      { ...fresh, id: 'newest', lastDay: localDate('2026-12-30') },
      { ...fresh, id: 'appeal', kind: 'OBJECTION', remedy: 'APPEAL', lastDay: localDate('2026-12-09') },
      { ...fresh, id: 'read', readAt, lastDay: localDate('2026-12-01') },
      { ...fresh, id: 'over', daysLeft: 0 },
      objected,
      { ...objected, id: 'withdrawn', objection: { ...objected.objection!, state: 'WITHDRAWN' } },
    ],
  });
  expect(ids(waiting)).toEqual(['appeal', 'newest']);
  expect(unsent).toEqual([]);
  expect(ids(read)).toEqual(['read']);
  expect(first?.id).toBe('read');
  expect(decisionsOf({ decisionsUnderWay: [] })).toEqual({ waiting: [], unsent: [], read: [], first: null });
});

it('keeps an objection that is begun until it is sent, also when read or late, and leaves a prepared one to its own card', () => {
  const begun = { ...objected.objection!, state: 'DRAFT' as const, decideBy: null, draft: { prepared: null } };
  const prepared = { helperName: 'Robin', at: '2026-11-20T09:00:00Z' };
  const { waiting, unsent, first } = decisionsOf({
    decisionsUnderWay: [
      { ...objected, id: 'begun', readAt: '2026-11-20T09:00:00Z', objection: begun },
      { ...objected, id: 'late', lastDay: localDate('2026-11-02'), daysLeft: 0, objection: begun },
      { ...objected, id: 'prepared', objection: { ...begun, draft: { prepared } } },
      { ...objected, id: 'added', objection: { ...objected.objection!, draft: { prepared: null } } },
    ],
  });
  expect(ids(waiting)).toEqual(['late', 'begun']);
  expect(unsent).toEqual(waiting);
  expect(first).toBeNull();
});

it('counts months that can still be reported, also those of more than a year ago', () => {
  const open: Month = { ...sent, status: null, late: true };
  const newest = Array.from({ length: 12 }, (_, index) => ({ ...sent, month: addMonths(month('2026-11'), -index) }));
  const { all, lastYear, older } = monthsToReport([
    ...newest,
    { ...open, month: month('2025-11') },
    { ...open, month: month('2025-10') },
    { ...sent, month: month('2025-09') },
  ]);
  expect(all.map((item) => item.month)).toEqual(['2025-10', '2025-11']);
  expect([lastYear, older]).toEqual([[], 2]);
});
