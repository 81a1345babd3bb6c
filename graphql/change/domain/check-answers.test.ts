import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { askedAnswers, betweenAnswers, missingAnswers, readAnswer } from './check-answers.ts';
import { countriesAbroad } from '../../shared/countries.ts';
import { effectOf, workingDaysAfter } from './effect.ts';
import {
  changeDefinitions,
  changeKinds,
  isOptional,
  questions,
  questionsOf,
  wordsOf,
  type Answers,
  type QuestionName,
} from './kinds.ts';

const today = localDate('2026-11-24');
const statePension = { SELF: false, PARTNER: false };
const alone = { hasPartner: false, statePension };
const couple = { hasPartner: true, statePension };
const names = Object.keys(questions) as QuestionName[];

/** An answer that fits the question. */
const anAnswer = (name: QuestionName): string =>
  ({
    choice: wordsOf(name)[0] ?? '',
    day: '2026-11-01',
    amount: '100',
    line: '1234 AB',
    text: 'Tekst',
    country: 'BE',
    account: '4300',
  })[questions[name].type];

describe('the definitions', () => {
  test('every question is asked by a kind, and every kind asks for the day that counts', () => {
    const asked = new Set(Object.values(changeDefinitions).flatMap((one) => one.questions));
    expect(names.filter((name) => !asked.has(name))).toEqual([]);
    for (const { questions: own, day, articles } of Object.values(changeDefinitions)) {
      expect(own).toContain(day);
      expect(questions[day].type).toBe('day');
      expect(articles[0]).toBe('art. 17 lid 1 Participatiewet');
    }
  });

  test('questions of one page stand together', () => {
    for (const kind of changeKinds) {
      const pages = changeDefinitions[kind].questions.map((name) => questions[name].page);
      expect(pages.filter((page, index) => page !== pages[index - 1])).toEqual([...new Set(pages)]);
    }
  });

  test.each(changeKinds)('%s is complete when what is asked is answered, for every household', (kind) => {
    for (const household of [alone, couple]) {
      let answers: Answers = {};
      // Answers lead to further questions.
      for (let round = 0; round < 3; round += 1)
        answers = Object.fromEntries(questionsOf(kind, answers, household).map((name) => [name, anAnswer(name)]));
      expect(missingAnswers(kind, answers, household)).toEqual([]);
      for (const name of questionsOf(kind, answers, household).filter((one) => !isOptional(one))) {
        const { [name]: _gone, ...rest } = answers;
        expect(missingAnswers(kind, rest, household).map(({ question }) => question)).toContain(name);
      }
    }
  });

  test('nobody without a partner is asked whose it is, and a food bank is not asked for a value', () => {
    expect(questionsOf('GIFT', {}, alone)).not.toContain('receiver');
    expect(questionsOf('GIFT', {}, couple)).toContain('receiver');
    expect(askedAnswers('GIFT', { giftKind: 'FOOD_BANK', giftValue: '5' }, alone)).toEqual({ giftKind: 'FOOD_BANK' });
  });
});

describe('one answer', () => {
  test.each<[QuestionName, string, string]>([
    ['giftKind', 'DIAMONDS', 'unknownWord'],
    ['giftKind', 'toString', 'unknownWord'],
    ['giftOn', '2026-02-30', 'notADay'],
    ['giftOn', '2026-11-25', 'inFuture'],
    ['movedOn', '2029-01-01', 'tooFar'],
    ['movedOn', '1900-01-01', 'tooEarly'],
    ['giftValue', '0', 'notAnAmount'],
    ['giftValue', '-5', 'notAnAmount'],
    ['giftValue', '1e3', 'notAnAmount'],
    ['giftValue', '100000001', 'tooHigh'],
    ['postcode', '0', 'postcodeForm'],
    ['country', 'NL', 'unknownCountry'],
    ['country', 'XX', 'unknownCountry'],
    ['street', 'x'.repeat(201), 'tooLong'],
    ['ownWords', 'x'.repeat(2001), 'tooLong'],
    ['street', '', 'required'],
  ])('%s %s: %s', (name, typed, code) => {
    expect(readAnswer(name, typed, today)).toEqual({ ok: false, refusal: code });
  });

  test('is kept in one form', () => {
    expect(readAnswer('postcode', '1234ab', today)).toEqual({ ok: true, value: '1234 AB' });
    expect(readAnswer('giftValue', '0100', today)).toEqual({ ok: true, value: '100' });
    expect(readAnswer('note', '', today)).toEqual({ ok: true, value: '' });
  });

  test('whatever is typed is read or named, and reading what was read changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ maxLength: 30 }), (name, typed) => {
        const read = readAnswer(name, typed, today);
        if (read.ok) expect(readAnswer(name, read.value, today)).toEqual(read);
      }),
    );
  });

  test('a period does not end before it begins', () => {
    expect(betweenAnswers({ leavesOn: '2026-12-02', returnsOn: '2026-12-01' })).toEqual([
      { question: 'returnsOn', code: 'beforeStart' },
    ]);
    expect(betweenAnswers({ leavesOn: '2026-12-01', returnsOn: '2026-12-01' })).toEqual([]);
  });
});

test('every country has a name in every language, and none stands there twice', () => {
  expect(new Set(countriesAbroad).size).toBe(countriesAbroad.length);
  for (const language of ['nl', 'en', 'ar']) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    expect(countriesAbroad.filter((code) => regions.of(code) === undefined)).toEqual([]);
  }
});

describe('until when it is asked to be told', () => {
  test.each([
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-31', 1, '2027-01-04'],
  ])('%s and %i working days: %s', (day, count, last) => {
    expect(workingDaysAfter(localDate(day), count)).toBe(last);
  });

  test('without a term of the municipality there is no day', () => {
    const around = { household: alone, told: [] };
    const change = { id: 'a', kind: 'MOVE', answers: { movedOn: '2026-11-20' } } as const;
    expect(effectOf(change, { ...around, tellWithin: null }).tellBy).toBeNull();
    expect(effectOf(change, { ...around, tellWithin: 3 }).tellBy).toBe('2026-11-25');
  });

  test('a journey is told before it begins, whatever the term of the municipality is', () => {
    const around = { household: alone, told: [] };
    const change = { id: 'a', kind: 'ABROAD', answers: { leavesOn: '2026-12-01', returnsOn: '2026-12-08' } } as const;
    for (const tellWithin of [null, 5]) expect(effectOf(change, { ...around, tellWithin }).tellBy).toBe('2026-11-30');
  });
});
