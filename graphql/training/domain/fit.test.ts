import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, localDate } from '../../shared/local-date.ts';
import { fitRule, fitRuleKinds } from './fit-rules.ts';
import { type FitFacts, fitReasons, type FitTopic, fitTopics, type FitTraining, trainingFit } from './fit.ts';
import { trainingForms, trainingLevels, trainingTimes } from './words.ts';

const day = localDate('2026-11-24');
const facts: FitFacts = {
  birthDate: localDate('1991-03-04'),
  benefit: true,
  youngestChildBirthDate: null,
  dutch: null,
  diplomas: [],
  hours: null,
  learnsByPlan: false,
};
const training: FitTraining = {
  sector: 'CARE',
  form: 'COURSE',
  level: 'NONE',
  dutchLevel: 'B1',
  online: false,
  distance: 2,
  time: 'DAY',
  start: 'FIXED',
  weekHours: 8,
  costCents: 50_000,
  childcare: false,
  shortage: true,
  basicQualification: false,
  minimumAge: 18,
  recognitions: ['CRKBO'],
  endedOn: null,
  runs: [{}],
};
const school: Partial<FitTraining> = { form: 'SCHOOL_BASED', level: 'MBO_3', costCents: 0, basicQualification: true };

interface Case {
  readonly topic: FitTopic;
  readonly who?: Partial<FitFacts>;
  readonly what?: Partial<FitTraining>;
  readonly reason: keyof typeof fitReasons;
}

const cases: readonly Case[] = [
  { topic: 'DUTCH', reason: 'DUTCH_NOT_TOLD' },
  { topic: 'DUTCH', who: { dutch: 'A2' }, reason: 'DUTCH_TOO_LOW' },
  { topic: 'DUTCH', who: { dutch: 'B1' }, reason: 'DUTCH_ENOUGH' },
  { topic: 'DUTCH', who: { dutch: 'C2' }, what: { dutchLevel: 'B2' }, reason: 'DUTCH_ENOUGH' },
  { topic: 'DUTCH', who: { dutch: 'A1' }, what: { dutchLevel: null }, reason: 'DUTCH_NOT_ASKED' },
  { topic: 'EDUCATION', reason: 'EDUCATION_NOT_NEEDED' },
  { topic: 'EDUCATION', what: { level: 'MBO_1' }, reason: 'EDUCATION_NOT_NEEDED' },
  { topic: 'EDUCATION', what: { level: 'MBO_4', form: 'PRIOR_LEARNING' }, reason: 'EDUCATION_NOT_NEEDED' },
  { topic: 'EDUCATION', what: school, reason: 'EDUCATION_NOT_TOLD' },
  { topic: 'EDUCATION', who: { diplomas: ['PRIMARY', 'COURSE'] }, what: school, reason: 'EDUCATION_TOO_LOW' },
  { topic: 'EDUCATION', who: { diplomas: ['SECONDARY'] }, what: school, reason: 'EDUCATION_SCHOOL_DECIDES' },
  { topic: 'EDUCATION', who: { diplomas: ['SECONDARY'] }, what: { level: 'MBO_2' }, reason: 'EDUCATION_ENOUGH' },
  { topic: 'EDUCATION', who: { diplomas: ['MBO_2', 'PRIMARY'] }, what: school, reason: 'EDUCATION_ENOUGH' },
  { topic: 'EDUCATION', who: { diplomas: ['MBO_3'] }, what: { level: 'HBO' }, reason: 'EDUCATION_SCHOOL_DECIDES' },
  { topic: 'EDUCATION', what: { level: null }, reason: 'EDUCATION_LEVEL_UNKNOWN' },
  { topic: 'AGE', reason: 'AGE_FITS' },
  { topic: 'AGE', who: { birthDate: localDate('2009-01-01') }, reason: 'AGE_TOO_YOUNG' },
  { topic: 'AGE', who: { birthDate: localDate('1999-11-24') }, reason: 'AGE_FITS' },
  { topic: 'AGE', who: { birthDate: localDate('1999-11-25') }, reason: 'AGE_SCHOOL_FIRST' },
  { topic: 'AGE', who: { birthDate: localDate('1999-11-25') }, what: school, reason: 'AGE_SCHOOL' },
  { topic: 'BASIC_QUALIFICATION', reason: 'BASIC_NOT_TOLD' },
  { topic: 'BASIC_QUALIFICATION', who: { diplomas: ['SECONDARY'] }, reason: 'BASIC_NOT_TOLD' },
  { topic: 'BASIC_QUALIFICATION', who: { diplomas: ['MBO_1'] }, reason: 'BASIC_MISSES' },
  { topic: 'BASIC_QUALIFICATION', who: { diplomas: ['MBO_2'] }, reason: 'BASIC_HAS' },
  { topic: 'BASIC_QUALIFICATION', what: school, reason: 'BASIC_REACHES' },
  { topic: 'BASIC_QUALIFICATION', what: { basicQualification: null }, reason: 'BASIC_UNKNOWN' },
  { topic: 'TRAVEL', reason: 'TRAVEL_NEAR' },
  { topic: 'TRAVEL', what: { online: true, distance: null }, reason: 'TRAVEL_ONLINE' },
  { topic: 'TRAVEL', what: { distance: 11 }, reason: 'TRAVEL_FAR' },
  { topic: 'TRAVEL', what: { distance: null }, reason: 'TRAVEL_UNKNOWN' },
  { topic: 'TRAVEL', who: { youngestChildBirthDate: localDate('2014-11-25') }, reason: 'TRAVEL_CHILD' },
  { topic: 'TRAVEL', who: { youngestChildBirthDate: localDate('2014-11-24') }, reason: 'TRAVEL_NEAR' },
  {
    topic: 'TRAVEL',
    who: { youngestChildBirthDate: localDate('2020-01-01') },
    what: { childcare: true },
    reason: 'TRAVEL_NEAR',
  },
  { topic: 'TRAVEL', who: { hours: 7 }, reason: 'TRAVEL_HOURS' },
  { topic: 'TRAVEL', who: { hours: 8 }, reason: 'TRAVEL_NEAR' },
  { topic: 'DURATION', reason: 'DURATION_ASK' },
  { topic: 'DURATION', what: { time: 'EVENING' }, reason: 'DURATION_BESIDE' },
  { topic: 'DURATION', who: { learnsByPlan: true }, reason: 'DURATION_IN_PLAN' },
  { topic: 'DURATION', who: { benefit: false }, reason: 'DURATION_NO_BENEFIT' },
  { topic: 'DURATION', what: { time: null }, reason: 'DURATION_UNKNOWN' },
  { topic: 'MONEY', reason: 'MONEY_ASK' },
  { topic: 'MONEY', what: { costCents: 0 }, reason: 'MONEY_FREE' },
  { topic: 'MONEY', what: { costCents: null }, reason: 'MONEY_UNKNOWN' },
  { topic: 'MONEY', what: { form: 'WORK_BASED', costCents: 0 }, reason: 'MONEY_WAGE' },
  { topic: 'MONEY', who: { birthDate: localDate('2003-01-01') }, what: school, reason: 'MONEY_STUDY_FINANCE' },
  { topic: 'MONEY', who: { birthDate: localDate('1996-11-25') }, what: school, reason: 'MONEY_STUDY_FINANCE' },
  { topic: 'MONEY', who: { birthDate: localDate('1996-11-24') }, what: school, reason: 'MONEY_NO_STUDY_FINANCE' },
  { topic: 'SHORTAGE', reason: 'SHORTAGE_YES' },
  { topic: 'SHORTAGE', what: { shortage: false }, reason: 'SHORTAGE_NO' },
  { topic: 'SHORTAGE', what: { shortage: false, sector: 'LANGUAGE' }, reason: 'SHORTAGE_ALL' },
  { topic: 'SHORTAGE', what: { shortage: null }, reason: 'SHORTAGE_UNKNOWN' },
  { topic: 'PROVIDER', reason: 'PROVIDER_MARK' },
  { topic: 'PROVIDER', what: { recognitions: [] }, reason: 'PROVIDER_NO_MARK' },
  { topic: 'PLACES', reason: 'PLACES_OPEN' },
  { topic: 'PLACES', what: { runs: [] }, reason: 'PLACES_NO_RUN' },
  { topic: 'PLACES', what: { runs: [], start: 'DIRECT' }, reason: 'PLACES_ANY_DAY' },
  { topic: 'PLACES', what: { runs: [], start: 'AGREED' }, reason: 'PLACES_ANY_DAY' },
  { topic: 'PLACES', what: { endedOn: day }, reason: 'PLACES_ENDED' },
  { topic: 'PLACES', what: { endedOn: addDays(day, 1) }, reason: 'PLACES_OPEN' },
];

test.each(cases)('$topic: $reason ($who $what)', ({ topic, who, what, reason }) => {
  const checks = trainingFit({ ...facts, ...who }, { ...training, ...what }, day);
  expect(checks.find((check) => check.topic === topic)).toMatchObject({ reason, outcome: fitReasons[reason] });
});

test('every reason is reached by a case', () => {
  expect(new Set(cases.map(({ reason }) => reason))).toEqual(new Set(Object.keys(fitReasons)));
});

test('everybody gets all ten checks about every training, each with a source', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30_000 }),
      fc.constantFrom(...trainingForms),
      fc.constantFrom(...trainingLevels),
      fc.constantFrom(...trainingTimes),
      (days, form, level, time) => {
        const who = { ...facts, birthDate: addDays(day, -days) };
        const checks = trainingFit(who, { ...training, form, level, time }, day);
        expect(checks.map(({ topic }) => topic)).toEqual(fitTopics);
        expect(checks.every(({ source }) => source !== '')).toBe(true);
      },
    ),
  );
});

test('what nobody compared with the law says so, and what is no law is not sure as law', () => {
  const checks = trainingFit(facts, { ...training, ...school }, day);
  const certainties = Object.fromEntries(checks.map(({ topic, certainty }) => [topic, certainty]));
  expect(certainties).toEqual({
    DUTCH: null,
    EDUCATION: 'UNVERIFIED',
    AGE: 'LAW',
    BASIC_QUALIFICATION: 'UNVERIFIED',
    TRAVEL: null,
    DURATION: 'LAW',
    MONEY: 'UNVERIFIED',
    SHORTAGE: null,
    PROVIDER: null,
    PLACES: null,
  });
});

test('each rule is dated and has a source; before its first day there is none', () => {
  for (const kind of fitRuleKinds) {
    expect(fitRule(kind, day).source).not.toBe('');
    expect(() => fitRule(kind, localDate('1990-01-01'))).toThrow(RangeError);
  }
});
