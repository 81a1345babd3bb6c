import type { MandateScenario, PersonScenario } from './scenario-types.ts';

/** People of Modelstad who are here to help others. */
export const helpers: readonly PersonScenario[] = [
  {
    subject: 'dochter',
    name: 'Dina Voorbeeld',
    bsn: '999994001',
    age: 24,
    language: 'nl',
    description: {
      nl: 'Dochter van 24 zonder uitkering: zij vult de inkomsten van haar vader in, en hij verstuurt ze.',
      en: 'Daughter of 24 without a benefit: she fills in her father’s income, and he sends it.',
      ar: 'ابنة عمرها 24 عامًا بلا إعانة: تعبّئ دخل والدها، وهو يرسله.',
    },
    reports: [],
  },
  {
    subject: 'bewindvoerder',
    name: 'Bert Bewaarder',
    bsn: '999994013',
    age: 51,
    language: 'nl',
    description: {
      nl: 'Bewindvoerder van twee mensen: hij verstuurt hun inkomsten en wijzigingen, ook een andere rekening, en maakt bezwaar.',
      en: 'Administrator of two people: he sends their income and changes, another account too, and objects.',
      ar: 'مدير أموال شخصين: يرسل دخلهما وتغييراتهما، بما في ذلك حساب آخر، ويقدّم الاعتراضات.',
    },
    reports: [],
  },
];

const administrator: Pick<
  MandateScenario,
  'helper' | 'kind' | 'courtDecidedMonthsAgo' | 'appointmentRecordedMonthsAgo' | 'parts'
> = {
  helper: 'bewindvoerder',
  kind: 'ADMINISTRATOR',
  courtDecidedMonthsAgo: 14,
  appointmentRecordedMonthsAgo: 4,
  parts: { INCOME: 'SEND', CHANGES: 'SEND', PLAN: 'LOOK', DECISIONS: 'SEND' },
};

/** Who helps whom: two that run, one taken back by the one who was helped, and one whose last day is over. */
export const modelstadMandates: readonly MandateScenario[] = [
  {
    person: 'kostendeler',
    helper: 'dochter',
    kind: 'FAMILY_OR_FRIEND',
    parts: { INCOME: 'PREPARE' },
    startedMonthsAgo: 2,
    untilMonths: 10,
    deeds: [
      { daysAgo: 9, operation: 'incomeMonths', asked: ['INCOME.LOOK'], changed: false },
      { daysAgo: 9, operation: 'incomeReport', asked: ['INCOME.LOOK'], changed: false },
    ],
  },
  { ...administrator, person: 'eigen-bedrijf', startedMonthsAgo: 3, untilMonths: 9 },
  { ...administrator, person: 'ontheffing', startedMonthsAgo: 3, untilMonths: 9 },
  {
    person: 'kostendeler',
    helper: 'bewindvoerder',
    kind: 'VOLUNTEER',
    parts: { INCOME: 'SEND', CONVERSATION: 'LOOK' },
    startedMonthsAgo: 8,
    untilMonths: 4,
    endedDaysAgo: 40,
  },
  {
    person: 'oneens',
    helper: 'dochter',
    kind: 'FAMILY_OR_FRIEND',
    parts: { PLAN: 'LOOK' },
    startedMonthsAgo: 11,
    untilMonths: -1,
  },
];
