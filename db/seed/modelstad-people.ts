import { begunPortfolio, foreignDiploma, richPortfolio } from './portfolio-people.ts';
import type { EmploymentScenario, PersonScenario, SourceScenario } from './scenario-types.ts';

const bakery: EmploymentScenario = {
  kind: 'employment',
  name: 'Bakkerij De Verzinning',
  payPeriod: 'month',
  certainty: 'paySlip',
  gross: 41_800,
  net: 39_250,
  hours: 28,
  holidayPay: 'excluded',
  expenses: 1_800,
};

const cleaning: EmploymentScenario = {
  kind: 'employment',
  name: 'Schoonmaak Schijnbaar',
  payPeriod: 'fourWeeks',
  certainty: 'paySlip',
  gross: 23_500,
  net: 22_100,
  hours: 16,
  holidayPay: 'excluded',
};

const household: EmploymentScenario = {
  kind: 'employment',
  name: 'Zorghuis De Fantasie',
  payPeriod: 'month',
  certainty: 'paySlip',
  gross: 85_500,
  net: 80_000,
  hours: 56,
  holidayPay: 'excluded',
};

const shop: EmploymentScenario = {
  kind: 'employment',
  name: 'Winkel Zomaar',
  payPeriod: 'week',
  certainty: 'paySlip',
  gross: 14_400,
  net: 13_900,
  hours: 10,
  holidayPay: 'included',
};

const estimated = (job: EmploymentScenario): EmploymentScenario => ({ ...job, certainty: 'estimate' });
const nothing: readonly SourceScenario[] = [];

/** People of Modelstad whose story is what they report. */
export const reporters: readonly PersonScenario[] = [
  {
    subject: 'twee-banen',
    name: 'Sam Voorbeeld',
    asksFor: {
      course: 'Heftruck',
      words: 'Ik werk graag in een magazijn. Met dit bewijs kan ik daar blijven.',
      daysAgo: 3,
    },
    bsn: '999990111',
    age: 35,
    language: 'nl',
    address: 'Denkbeeldstraat 12',
    contact: { phone: '+31600000011', calledName: 'Sammie', preferredChannel: 'PORTAL_AND_MAIL' },
    wentSo: { face: 4 },
    description: {
      nl: 'Alleenstaande man van 35 met twee banen, waarvan één per vier weken betaalt.',
      en: 'Single man of 35 with two jobs, one of them paid every four weeks.',
      ar: 'رجل أعزب عمره 35 عامًا لديه وظيفتان، إحداهما تدفع الأجر كل أربعة أسابيع.',
    },
    benefit: { household: 'single', startedMonthsAgo: 5, accountTail: '4001' },
    portfolio: richPortfolio,
    portfolioShownFor: 'Voor ons gesprek over werk',
    reports: [
      { monthsAgo: 3, state: 'ACCEPTED', versions: [{ sources: nothing }] },
      { monthsAgo: 2, state: 'ACCEPTED', grantsExemption: true, versions: [{ sources: [bakery, cleaning] }] },
      {
        monthsAgo: 1,
        state: 'ACCEPTED',
        grantsExemption: true,
        versions: [
          { sources: [estimated({ ...bakery, net: 36_000, gross: 38_500 }), cleaning] },
          { sources: [bakery, cleaning], correctionReason: 'Mijn loonstrook van de bakkerij is er nu.' },
        ],
      },
    ],
  },
  {
    subject: 'moeder-uit-eritrea',
    name: 'Selam Verzonnen',
    asksAdvice: {
      question: 'Ik wil in de zorg werken. Welke opleiding kan ik doen met mijn Nederlands?',
      daysAgo: 2,
    },
    bsn: '999990123',
    age: 38,
    language: 'ar',
    address: 'Bedenklaan 3',
    contact: { phone: '+31600000012', preferredChannel: 'SMS' },
    wentSo: { face: 5 },
    description: {
      nl: 'Alleenstaande moeder uit Eritrea van 38; leest Tigrinya en Arabisch beter dan Nederlands.',
      en: 'Single mother from Eritrea, 38; reads Tigrinya and Arabic better than Dutch.',
      ar: 'أم عزباء من إريتريا عمرها 38 عامًا، تقرأ التغرينية والعربية أفضل من الهولندية.',
    },
    benefit: { household: 'singleParent', startedMonthsAgo: 20, accountTail: '4002', youngestChildAge: 8 },
    portfolio: foreignDiploma,
    exemptionsBefore: [
      { kind: 'n', fromMonthsAgo: 14, toMonthsAgo: 9 },
      { kind: 'r', fromMonthsAgo: 8, toMonthsAgo: 3 },
    ],
    changes: [
      {
        kind: 'GIFT',
        sentDaysAgo: 30,
        answers: { giftKind: 'GIFT_GOODS', giftOn: '-6', giftValue: '22500', giver: 'Kerk De Bedenkers' },
        outcome: { kind: 'NOTHING_CHANGES', words: 'Dit blijft onder de grens. U hoeft niets te doen.' },
      },
      {
        kind: 'HEALTH',
        sentDaysAgo: 3,
        answers: { healthChange: 'CAN_LESS', since: '-4', canDo: 'Staan lukt niet lang. Zitten gaat goed.' },
      },
    ],
    reports: [
      { monthsAgo: 2, state: 'ACCEPTED', grantsExemption: true, versions: [{ sources: [household] }] },
      { monthsAgo: 1, state: 'ACCEPTED', grantsExemption: true, versions: [{ sources: [household] }] },
    ],
  },
  {
    subject: 'eerste-baan',
    name: 'Daan Proefpersoon',
    bsn: '999990135',
    age: 24,
    language: 'nl',
    address: 'Verzinselweg 40',
    wentSo: { face: 2, words: 'Ik moest lang zoeken waar de loonstrook moest.' },
    description: {
      nl: 'Man van 24 in zijn eerste baan; de gemeente heeft hem iets gevraagd.',
      en: 'Man of 24 in his first job; the municipality has asked him something.',
      ar: 'شاب عمره 24 عامًا في أول وظيفة له، وقد طرحت عليه البلدية سؤالًا.',
    },
    benefit: { household: 'single', startedMonthsAgo: 7, accountTail: '4003' },
    reports: [
      { monthsAgo: 2, state: 'ACCEPTED', versions: [{ sources: nothing }] },
      {
        monthsAgo: 1,
        state: 'QUESTIONED',
        versions: [
          {
            sources: [{ ...bakery, name: 'Fietsenmaker Bedacht', net: 60_000, gross: 64_500, hours: 44, expenses: 0 }],
          },
        ],
        question: { reason: 'PAY_SLIP_MISSING', words: 'Wilt u de loonstrook van Fietsenmaker Bedacht meesturen?' },
      },
    ],
  },
  {
    subject: 'stel',
    name: 'Karel Denkbeeld',
    bsn: '999990147',
    age: 41,
    language: 'nl',
    address: 'Fantasieplein 7',
    contact: { phone: '+31600000014', preferredChannel: 'PHONE' },
    wentSo: { face: 3 },
    description: {
      nl: 'Man van 41 die voor een stel meldt; zijn partner werkt.',
      en: 'Man of 41 who reports for a couple; his partner works.',
      ar: 'رجل عمره 41 عامًا يبلّغ عن الدخل لزوجين، وشريكته هي التي تعمل.',
    },
    benefit: {
      household: 'couple',
      startedMonthsAgo: 15,
      accountTail: '4004',
      partner: { name: 'Mira Denkbeeld', age: 40 },
    },
    changes: [
      {
        kind: 'ABROAD',
        sentDaysAgo: 9,
        answers: { traveller: 'BOTH', leavesOn: '+20', returnsOn: '+33', country: 'MA' },
      },
    ],
    reports: [
      {
        monthsAgo: 1,
        state: 'ACCEPTED',
        grantsExemption: true,
        versions: [
          { sources: [{ ...household, name: 'Bloemist Bedenksel', earner: 'partner', net: 90_000, gross: 97_000 }] },
        ],
      },
      {
        monthsAgo: 0,
        state: 'SENT',
        versions: [
          {
            sources: [
              estimated({ ...household, name: 'Bloemist Bedenksel', earner: 'partner', net: 91_500, gross: 98_600 }),
            ],
          },
        ],
      },
    ],
  },
  {
    subject: 'kostendeler',
    name: 'Femke Fictie',
    bsn: '999990159',
    age: 29,
    language: 'en',
    address: 'Luchtkasteel 21',
    wentSo: { face: 4 },
    description: {
      nl: 'Vrouw van 29 die met twee anderen een huis deelt en per week betaald wordt.',
      en: 'Woman of 29 who shares a house with two others and is paid by the week.',
      ar: 'امرأة عمرها 29 عامًا تتقاسم السكن مع شخصين آخرين وتتقاضى أجرها أسبوعيًا.',
    },
    benefit: { household: 'costSharer', costSharers: 3, startedMonthsAgo: 9, accountTail: '4005' },
    changes: [
      {
        kind: 'HOUSEHOLD',
        sentDaysAgo: 12,
        answers: {
          householdChange: 'MOVED_IN',
          since: '-2',
          otherName: 'Robin Verzinsel',
          over27: 'YES',
          relation: 'FRIEND',
        },
        question: { reason: 'WHO_UNCLEAR', words: 'Huurt Robin een kamer van u, of wonen jullie samen?' },
      },
    ],
    reports: [
      {
        monthsAgo: 1,
        state: 'SENT',
        versions: [{ sources: [{ ...shop, holidayPay: 'unknown' }] }],
        question: {
          reason: 'PERIOD_UNCLEAR',
          words: null,
          answer: 'Dit is de laatste week van de maand. Ik verdien elke week hetzelfde.',
        },
      },
    ],
  },
  {
    subject: 'eigen-bedrijf',
    name: 'Petra Bedenksel',
    bsn: '999990160',
    age: 45,
    language: 'nl',
    address: 'Nergenslaan 9',
    contact: { preferredChannel: 'LETTER' },
    wentSo: { face: 4, words: 'Fijn dat ik meteen zie wat het doet.' },
    description: {
      nl: 'Vrouw van 45, medisch urenbeperkt, die een eigen klein bedrijf begint.',
      en: 'Woman of 45 with medically limited hours who starts a small business.',
      ar: 'امرأة عمرها 45 عامًا، ساعات عملها محدودة لأسباب طبية، وتبدأ عملًا صغيرًا خاصًا بها.',
    },
    benefit: { household: 'single', startedMonthsAgo: 30, accountTail: '4006', medicallyLimitedHours: true },
    portfolio: begunPortfolio,
    exemptionsBefore: [{ kind: 'n', fromMonthsAgo: 18, toMonthsAgo: 13 }],
    reports: [
      {
        monthsAgo: 1,
        state: 'ACCEPTED',
        grantsExemption: true,
        versions: [
          { sources: [{ ...household, name: 'Bibliotheek Luchtkasteel', net: 50_000, gross: 52_300, hours: 32 }] },
        ],
      },
      {
        monthsAgo: 0,
        state: 'DRAFT',
        versions: [{ sources: [{ kind: 'business', name: 'Naaiatelier Bedenksel', turnover: 31_000 }] }],
      },
    ],
  },
  {
    subject: 'boven-de-norm',
    name: 'Ruben Schijnbaar',
    bsn: '999990172',
    age: 33,
    language: 'nl',
    address: 'Ideeënpad 5',
    description: {
      nl: 'Man van 33 met een inkomen boven de bijstandsnorm.',
      en: 'Man of 33 with an income above the benefit norm.',
      ar: 'رجل عمره 33 عامًا دخله أعلى من مستوى الإعانة.',
    },
    benefit: { household: 'single', startedMonthsAgo: 12, accountTail: '4007' },
    reports: [
      {
        monthsAgo: 1,
        state: 'SENT',
        versions: [
          { sources: [{ ...household, name: 'Drukkerij Denkbaar', net: 170_000, gross: 205_000, hours: 140 }] },
        ],
      },
    ],
  },
  {
    subject: 'nooit-gemeld',
    name: 'Aya Niemandsland',
    bsn: '999990184',
    age: 52,
    language: 'nl',
    address: 'Denkbeeldstraat 88',
    description: {
      nl: 'Vrouw van 52 die nog nooit inkomsten heeft gemeld.',
      en: 'Woman of 52 who has never reported income.',
      ar: 'امرأة عمرها 52 عامًا لم تبلّغ عن أي دخل من قبل.',
    },
    benefit: { household: 'single', startedMonthsAgo: 2, accountTail: '4008' },
    reports: [],
  },
];
