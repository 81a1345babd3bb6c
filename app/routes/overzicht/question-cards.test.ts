import { expect, it } from 'vitest';
import type { OverviewResult } from '#graphql/generated/documents.ts';
import { localDate, month } from '#graphql/shared/local-date.ts';
import { decisionToObjectTo } from './decision-card.tsx';
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

it('tells of a decision to object to as long as its term runs and nothing was done about it', () => {
  const fresh = { ...objected, objection: null };
  const told = (decision: Decision) => decisionToObjectTo({ decisionsUnderWay: [decision] })?.lastDay ?? null;
  expect(told(fresh)).toBe('2026-12-13');
  expect(told({ ...fresh, daysLeft: 0 })).toBeNull();
  expect(told({ ...fresh, remedy: 'APPEAL' })).toBeNull();
  expect(told({ ...fresh, readAt: '2026-11-20T09:00:00Z' })).toBeNull();
  expect(told(objected)).toBeNull();
  expect(decisionToObjectTo({ decisionsUnderWay: [] })).toBeNull();
});
