import { describe, expect, test } from 'vitest';
import type { Program } from '#graphql/training/domain/edu-dex/program.ts';
import { cost, item, type Parts, program, run } from '#tests/support/edu-dex.ts';
import { readRecord } from './read-record.ts';

const facts = { today: '2026-11-24', taxExempt: false };
const readText = (text: string | Buffer, of = facts) => readRecord({ at: 0, bytes: Buffer.from(text) }, () => of);
const read = (record: unknown, of = facts) => readText(JSON.stringify(record), of);
const training = (parts: Parts = {}, of = facts) => {
  const found = read(item(program('kraan', parts)), of);
  if (!('training' in found)) throw new Error(JSON.stringify(found.problems));
  return found.training;
};
/** What is told about a record, each as `path: why`. */
const problems = (record: unknown) => {
  const found = read(record);
  return 'problems' in found ? found.problems.map(({ path, why }) => `${path}: ${why}`) : [];
};

describe('a whole record', () => {
  test('is read with its runs, its price and what makes it', () => {
    expect(training()).toEqual({
      provider: 'opleider-voorbeeld',
      code: 'kraan',
      title: 'Hijskraan en hefbrug veilig bedienen',
      summary: 'U leert veilig hijsen.',
      description: 'U leert hoe u een last aanslaat en hoe u tekens geeft.',
      sector: 'LOGISTICS',
      occupation: '',
      keywords: 'hijsen kraanmachinist',
      form: 'COURSE',
      level: 'NONE',
      language: 'nl',
      online: false,
      place: 'Lindebeek',
      time: 'EVENING',
      start: 'FIXED',
      duration: 8,
      durationUnit: 'WEEK',
      weekHours: 6,
      price: 171_00,
      costs: [
        {
          kind: 'TUITION',
          amount: 121_00,
          taxed: true,
          payer: 'INDIVIDUAL',
          required: true,
          final: true,
          period: null,
        },
        { kind: 'EXAM', amount: 50_00, taxed: true, payer: 'INDIVIDUAL', required: true, final: true, period: null },
        { kind: 'TUITION', amount: 1089_00, taxed: true, payer: 'GROUP', required: false, final: true, period: null },
      ],
      recognitions: ['CRKBO'],
      basicQualification: false,
      endedOn: null,
      runs: ['winter', 'zomer'].map((code) => ({
        code,
        startsOn: '2027-01-11',
        endsOn: '2027-03-12',
        applyBy: '2027-01-04',
        capacity: 12,
        open: code === 'winter',
        cancelled: code !== 'winter',
      })),
    });
  });

  test('is the same alone and as an item of the answer of EDU-DEX', () => {
    expect(read(program('kraan'))).toEqual(read(item(program('kraan'))));
  });

  test('tells nothing that EDU-DEX has no field for: Dutch, childcare, a wheelchair, an age, a distance, a lack of people', () => {
    const told = Object.keys(training());
    for (const own of ['dutchLevel', 'childcare', 'wheelchair', 'minimumAge', 'distance', 'shortage'])
      expect(told).not.toContain(own);
  });
});

describe('what is told is read', () => {
  const mbo = (level: string, degree: string) => ({
    programLevel: level,
    degree,
    programType: 'regular',
    programForm: ['full-time'],
  });
  test.each<[string, Parts, Partial<ReturnType<typeof training>>]>([
    [
      'BBL',
      {
        classification: mbo('mbo niveau 2', 'diploma'),
        marks: { creboRegistration: [{ creboCode: '25655', creboName: { nl: 'Verzorgende' }, learningPath: 'BBL' }] },
      },
      {
        form: 'WORK_BASED',
        level: 'MBO_2',
        basicQualification: true,
        occupation: 'Verzorgende',
        recognitions: ['CRKBO', 'CREBO'].sort(),
      },
    ],
    [
      'BOL',
      {
        classification: mbo('mbo niveau 4', 'mbo niveau 4'),
        marks: { creboRegistration: [{ creboCode: '25655', learningPath: 'BOL' }] },
      },
      { form: 'SCHOOL_BASED', level: 'MBO_4', basicQualification: true },
    ],
    [
      'a part of mbo',
      { classification: { programLevel: 'mbo niveau 3', degree: 'mbo-certificaat', programType: 'mbo module' } },
      { form: 'COURSE', level: 'MBO_3', basicQualification: false },
    ],
    [
      'mbo of a level that is not told',
      { classification: mbo('mbo', 'diploma') },
      { level: null, basicQualification: null },
    ],
    ['hbo', { classification: mbo('bachelor', 'diploma') }, { level: 'HBO', form: 'SCHOOL_BASED' }],
    ['an internship', { classification: { programType: 'internship' } }, { form: 'LEARN_WORK' }],
    ['online', { classification: { fullyOnline: true } }, { online: true, place: null }],
    [
      'no run and any day',
      { admission: { startDateDetermination: 'direct start' }, schedule: { programRun: [] } },
      { start: 'DIRECT', runs: [], place: 'Leslokaal', time: 'EVENING' },
    ],
    [
      'day and evening',
      { schedule: { programRun: [run('a', { contactHoursPartOfDay: ['day', 'evening'] })] } },
      { time: null },
    ],
    ['no time', { classification: { programForm: ['part-time'] }, schedule: { programRun: [] } }, { time: null }],
    ['no language', { curriculum: { instructionLanguage: undefined } }, { language: null }],
    [
      'mostly English',
      {
        curriculum: {
          instructionLanguage: [
            { languageCode: 'nl', percentage: 10 },
            { languageCode: 'en', percentage: 90 },
          ],
        },
      },
      { language: 'en' },
    ],
    ['no sector', { classification: { theme: ['sports and vitality'] } }, { sector: null }],
    [
      'a branch before a theme',
      { classification: { targetSectorSBI: '8122', theme: ['languages'] } },
      { sector: 'CLEANING' },
    ],
    [
      'a duration that is left open',
      { classification: { programDuration: { hours: 0 } } },
      { duration: null, durationUnit: null },
    ],
    [
      'an end',
      { top: { expires: '2027-05-01' }, classification: { offeredUntil: '2027-02-01' } },
      { endedOn: '2027-02-01' },
    ],
    [
      'a mark that ended',
      { marks: { accreditation: [{ organization: 'NRTO', certificate: 'NRTO', validUpto: '2026-11-23' }] } },
      { recognitions: [] },
    ],
    [
      'no place left',
      { schedule: { programRun: [run('a', { maxNumberOfParticipants: 0 })] } },
      {
        runs: [
          {
            code: 'a',
            startsOn: '2027-01-11',
            endsOn: '2027-03-12',
            applyBy: '2027-01-04',
            capacity: null,
            open: false,
            cancelled: false,
          },
        ],
      },
    ],
    [
      'for clients alone',
      { schedule: { programRun: [run('a', { openTo: 'client only' })] } },
      {
        runs: [
          {
            code: 'a',
            startsOn: '2027-01-11',
            endsOn: '2027-03-12',
            applyBy: '2027-01-04',
            capacity: 12,
            open: false,
            cancelled: false,
          },
        ],
      },
    ],
  ])('%s', (_what, parts, expected) => {
    expect(training(parts)).toMatchObject(expected);
  });
});

describe('a price', () => {
  const priced = (...costs: readonly object[]) => ({ schedule: { genericProgramRun: { cost: costs } } });
  test.each([
    ['with the tax alone beside the amount', [cost({ amount: '100.00', amountVAT: '21.00' })], 121_00],
    ['with the whole amount beside it', [cost({ amount: '100.00', amountVAT: '121.00' })], 121_00],
    ['with a percentage', [cost({ amount: '99.99', amountVAT: undefined, VATPercentage: 21 })], 120_99],
    ['of nothing', [cost({ amount: '0.00', amountVAT: undefined })], 0],
    ['without a word about tax is not known', [cost({ amountVAT: undefined })], null],
    ['with a part without tax is not known', [cost({ VATExemptAmount: '10.00' })], null],
    ['a month is not known', [cost({ period: 'month' })], null],
    ['for a group alone is not known', [cost({ payableBy: 'group' })], null],
    ['that nobody tells is not known', [], null],
    ['leaves out what nobody has to pay', [cost(), cost({ id: 'b', isRequiredCost: false })], 121_00],
    [
      'leaves out a discount',
      [cost(), cost({ id: 'b', costType: 'single payment discount', amount: '-10.00', amountVAT: '0.00' })],
      121_00,
    ],
    [
      'counts what is asked today',
      [
        cost({ amountValidUntil: '2026-11-23' }),
        cost({ id: 'b', amount: '200', amountVAT: '0', amountValidFrom: '2026-11-24' }),
      ],
      200_00,
    ],
  ])('%s', (_what, costs, price) => {
    expect(training(priced(...costs)).price).toBe(price);
  });

  test('of somebody who is exempt from tax is what they ask', () => {
    expect(training(priced(cost({ amountVAT: undefined })), { ...facts, taxExempt: true }).price).toBe(100_00);
  });

  test('that is the same for every run is that of the training; where runs differ nothing is told', () => {
    const runs = (...amounts: readonly string[]) =>
      amounts.map((amount, place) => run(`r${place}`, { cost: [cost({ amount, amountVAT: '0.00' })] }));
    const schedule = (...amounts: readonly string[]) => ({
      schedule: { genericProgramRun: undefined, programRun: runs(...amounts) },
    });
    expect(training(schedule('80.00', '80.00'))).toMatchObject({ price: 80_00, costs: [{ amount: 80_00 }] });
    expect(training(schedule('80.00', '90.00'))).toMatchObject({ price: null, costs: [] });
  });
});

describe('what is wrong is told with where it is', () => {
  const runs = (...all: readonly object[]): Parts => ({ schedule: { programRun: all } });
  const costs = (...all: readonly object[]): Parts => ({ schedule: { genericProgramRun: { cost: all } } });
  test.each<[Parts, string]>([
    [
      runs(run('a', { endDate: { date: '2027-01-10', isFinal: true } })),
      'programSchedule/programRun/0/endDate/date: is 2027-01-10, before it starts (2027-01-11)',
    ],
    [
      runs(run('a', { endDate: { date: '9999-12-31', isFinal: true } })),
      'programSchedule/programRun/0/endDate/date: is 9999-12-31, which is too far away',
    ],
    [
      runs(
        run('a', { startDate: { date: '2101-01-01', isFinal: true }, endDate: { date: '2101-02-01', isFinal: true } }),
      ),
      'programSchedule/programRun/0/startDate/date: is 2101-01-01, which is too far away',
    ],
    [
      runs(run('a', { applicationDeadline: '2027-01-12' })),
      'programSchedule/programRun/0/applicationDeadline: is 2027-01-12, after it starts (2027-01-11)',
    ],
    [
      runs(run('a', { courseDay: [{ id: 'd', date: '2027-01-08' }] })),
      'programSchedule/programRun/0/courseDay/0/date: is before the run starts (2027-01-11)',
    ],
    [runs(run('a'), run('a')), 'programSchedule/programRun/1/id: is a, as of another run'],
    [
      runs(run('a', { minNumberOfParticipants: 13 })),
      'programSchedule/programRun/0/minNumberOfParticipants: is 13, more than the 12 for whom there is place',
    ],
    [
      runs(run('a', { maxNumberOfParticipants: 100_001 })),
      'programSchedule/programRun/0/maxNumberOfParticipants: is 100001, more than the 100000 places that a run can have',
    ],
    [
      runs(run('a', { startDate: { date: '2027-02-30', isFinal: true } })),
      'programSchedule/programRun/0/startDate/date: is no day of the calendar, like 2027-01-31',
    ],
    [runs(run('a', { status: 'vol' })), 'programSchedule/programRun/0/status: is no word of the list of EDU-DEX'],
    [
      costs(cost({ amount: '12.5' })),
      'programSchedule/genericProgramRun/cost/0/amount: is no amount in whole cents, like 123.45',
    ],
    [costs(cost({ amount: 12 })), 'programSchedule/genericProgramRun/cost/0/amount: is no string'],
    [
      costs(cost({ amount: '99999999999' })),
      'programSchedule/genericProgramRun/cost/0/amount: is more than can be kept',
    ],
    [
      costs(cost({ currency: 'USD' })),
      'programSchedule/genericProgramRun/cost/0/currency: is USD: only amounts in euros are read',
    ],
    [costs(cost({ amount: '-5.00', amountVAT: '0.00' })), 'programSchedule: has costs that come to -500 cents'],
    [
      costs(cost({ amountValidFrom: '2027-01-02', amountValidUntil: '2027-01-01' })),
      'programSchedule/genericProgramRun/cost/0/amountValidUntil: is 2027-01-01, before it counts (2027-01-02)',
    ],
    [
      { curriculum: { instructionLanguage: [{ languageCode: 'xx', percentage: 100 }] } },
      'programCurriculum/instructionLanguage/0/languageCode: is xx, which is no language',
    ],
    [{ curriculum: { studyLoad: { week: 169 } } }, 'programCurriculum/studyLoad/week: is more hours than a week has'],
    [
      { descriptions: { programName: { en: 'Crane' } } },
      'programDescriptions/programName/nl: is missing: the catalogue is searched in Dutch',
    ],
    [
      { descriptions: { programName: { nl: '\u200B\u2060 \u{E0001}' } } },
      'programDescriptions/programName/nl: is missing: the catalogue is searched in Dutch',
    ],
    [
      { classification: { offeredSince: '2027-01-02', offeredUntil: '2027-01-01' } },
      'programClassification/offeredUntil: is 2027-01-01, before it is offered (2027-01-02)',
    ],
    [
      { classification: { programDuration: { weeks: 2, days: 3 } } },
      'programClassification/programDuration: has none of the shapes of EDU-DEX, or several at once',
    ],
    [{ classification: { programLevel: undefined } }, 'programClassification: has no programLevel'],
    [{ top: { prijs: 5 } }, ': has prijs, for which EDU-DEX has no place'],
    [
      { descriptions: { programSummaryText: { nl: 'x'.repeat(201) } } },
      'programDescriptions/programSummaryText/nl: is longer than 200 signs',
    ],
    [
      { descriptions: { searchword: { nl: new Array(60).fill('x'.repeat(200)) } } },
      'programDescriptions/searchword/nl: has 12059 signs, more than the 10000 by which a training is searched',
    ],
    [
      { descriptions: { programSummaryText: { nl: 'a\0b' } } },
      'data/programDescriptions/programSummaryText/nl: has a sign that no text can hold',
    ],
    [
      { descriptions: { programSummaryText: { nl: 'a\ud800b' } } },
      'data/programDescriptions/programSummaryText/nl: has a sign that no text can hold',
    ],
  ])('$1', (parts, expected) => {
    expect(problems(item(program('kraan', parts)))).toEqual([expected]);
  });

  test.each([
    ['{"a":', null, 'is no JSON'],
    ['null', null, ': is no object'],
    ['5', null, ': is no object'],
    ['[]', null, ': is no object'],
    [
      JSON.stringify({ orgUnitId: 'a', programId: 'b', clientId: 'c', error: 'not found' }),
      { provider: 'a', code: 'b' },
      'an error of EDU-DEX: not found',
    ],
    [
      JSON.stringify({ ...item(program('kraan')), programId: 'lift' }),
      { provider: 'opleider-voorbeeld', code: 'lift' },
      'is opleider-voorbeeld/kraan in itself',
    ],
  ])('no training %#', (text, key, why) => {
    const found = readText(text);
    expect(found).toMatchObject({ key });
    expect('problems' in found && found.problems.map(({ path, why: told }) => `${path}: ${told}`).join()).toContain(
      why,
    );
  });

  test('bytes that are not UTF-8 are told with the text they stand in, and which training it is', () => {
    const text = JSON.stringify(item(program('kraan')));
    const at = Buffer.from(text).indexOf('veilig');
    const broken = Buffer.from(text);
    broken[at] = 0xff;
    const found = readText(broken);
    expect(found).toEqual({
      key: { provider: 'opleider-voorbeeld', code: 'kraan' },
      problems: [{ path: 'data/programDescriptions/programName/nl', why: 'has bytes that are not UTF-8' }],
    });
  });

  test('many problems are told as a few', () => {
    const all = Object.fromEntries(Array.from({ length: 50 }, (_, place) => [`p${place}`, 1]));
    expect(problems({ ...(program('kraan') as Program & object), ...all })).toHaveLength(5);
  });
});
