import { voorbeelddorpDecisions } from './decisions-voorbeelddorp.ts';
import { voorbeelddorpGuidance } from './plan-guidance-voorbeelddorp.ts';
import { voorbeelddorpLadder } from './plan-ladder-voorbeelddorp.ts';
import { voorbeelddorpTemplates } from './plan-templates-voorbeelddorp.ts';
import type { EmploymentScenario, MunicipalityScenario } from './scenario-types.ts';

const garden: EmploymentScenario = {
  kind: 'employment',
  name: 'Kwekerij Denkgroen',
  payPeriod: 'month',
  certainty: 'paySlip',
  gross: 64_200,
  net: 60_000,
  hours: 40,
  holidayPay: 'excluded',
};

/** Settles a month later, gives the exemption on request, counts an all-in wage whole and tolerates nothing in advance. */
export const voorbeelddorp: MunicipalityScenario = {
  slug: 'voorbeelddorp',
  name: 'Voorbeelddorp',
  theme: 'fresh',
  languages: ['nl', 'en'],
  contact: {
    phone: '000 000 00 02',
    hours: { nl: 'Maandag tot en met donderdag van 8.30 tot 16.30 uur', en: 'Monday to Thursday, 8:30 to 16:30' },
    address: 'Bedachtestraat 2, 0000 BB Voorbeelddorp',
    email: 'werkeninkomen@voorbeelddorp.example',
  },
  profiles: [
    {
      validFrom: '2023-01-01',
      settlementMethod: 'NEXT_MONTH',
      reportDueDay: 10,
      paymentDay: 25,
      reminderDaysBefore: [5],
      exemptionStart: 'onRequest',
      tolerateYouthExemption: false,
      applyAnnouncedRules: false,
      allInWage: 'countWhole',
      assuranceToSend: 'substantial',
      tellChangeWithin: null,
      assuranceForAccount: 'substantial',
      source: 'Beleidsregel verrekening Voorbeelddorp 2023 (verzonnen)',
    },
  ],
  reach: [
    {
      validFrom: '2026-01-01',
      income: 'MAIL',
      plan: 'MAIL',
      talks: 'MAIL',
      changes: 'MAIL',
      decisions: 'LETTER',
      rights: 'LETTER',
      letterDaysBefore: 10,
      letterFileDays: 14,
      source: 'Afspraken over berichten Voorbeelddorp 2026 (verzonnen)',
    },
  ],
  calendar: [],
  people: [
    {
      subject: 'dorp-alleenstaand',
      name: 'Hugo Schets',
      bsn: '999990226',
      age: 47,
      language: 'nl',
      address: 'Dorpsdroom 1',
      contact: { phone: '+31600000031', preferredChannel: 'MAIL' },
      wentSo: { face: 4 },
      description: {
        nl: 'Alleenstaande man van 47 met een vaste baan voor een paar uur per week.',
        en: 'Single man of 47 with a steady job of a few hours a week.',
        ar: 'رجل أعزب عمره 47 عامًا لديه وظيفة ثابتة لبضع ساعات في الأسبوع.',
      },
      benefit: { household: 'single', startedMonthsAgo: 24, accountTail: '5001' },
      reports: [
        {
          monthsAgo: 2,
          state: 'ACCEPTED',
          grantsExemption: false,
          versions: [{ sources: [garden], requestsExemption: true }],
        },
        {
          monthsAgo: 1,
          state: 'SENT',
          versions: [{ sources: [{ ...garden, net: 68_000, gross: 73_100, hours: 45 }] }],
        },
      ],
    },
    {
      subject: 'dorp-ouder',
      name: 'Yara Maquette',
      bsn: '999990238',
      age: 31,
      language: 'en',
      address: 'Maquettepad 4',
      description: {
        nl: 'Alleenstaande moeder van 31 met een kind van 4.',
        en: 'Single mother of 31 with a child of 4.',
        ar: 'أم عزباء عمرها 31 عامًا لديها طفل عمره 4 سنوات.',
      },
      benefit: { household: 'singleParent', startedMonthsAgo: 10, accountTail: '5002', youngestChildAge: 4 },
      changes: [
        {
          kind: 'MOVE',
          sentDaysAgo: 2,
          answers: {
            moveWhere: 'WITHIN',
            movedOn: '+14',
            street: 'Denkbeeldige Dijk 12',
            postcode: '0000 AB',
            town: 'Voorbeelddorp',
            livesWith: 'ALONE',
          },
        },
      ],
      reports: [
        {
          monthsAgo: 1,
          state: 'ACCEPTED',
          grantsExemption: true,
          versions: [
            {
              sources: [{ ...garden, name: 'Herberg Nergens', payPeriod: 'irregular', net: 21_000, gross: 22_000 }],
              requestsExemption: true,
            },
          ],
        },
      ],
    },
    {
      subject: 'dorp-jong',
      name: 'Wout Blauwdruk',
      bsn: '999990251',
      age: 23,
      language: 'nl',
      address: 'Tekening 6',
      description: {
        nl: 'Man van 23 in zijn eerste baan; hier geldt geen vrijlating voor hem.',
        en: 'Man of 23 in his first job; no exemption applies to him here.',
        ar: 'شاب عمره 23 عامًا في أول وظيفة له، ولا ينطبق عليه إعفاء هنا.',
      },
      benefit: { household: 'single', startedMonthsAgo: 4, accountTail: '5003' },
      reports: [
        {
          monthsAgo: 1,
          state: 'QUESTIONED',
          versions: [
            {
              sources: [
                { ...garden, name: 'Uitzendburo Verzinsel', net: 64_800, gross: 69_000, holidayPay: 'included' },
              ],
            },
          ],
          question: { reason: 'HOLIDAY_PAY_UNCLEAR', words: 'Staat op uw loonstrook hoeveel vakantiegeld erin zit?' },
        },
      ],
    },
    {
      subject: 'dorp-nooit-gemeld',
      name: 'Iris Papierwerk',
      bsn: '999990263',
      age: 58,
      language: 'nl',
      description: {
        nl: 'Vrouw van 58 die nog niets heeft gemeld.',
        en: 'Woman of 58 who has not reported anything yet.',
        ar: 'امرأة عمرها 58 عامًا لم تبلّغ عن شيء بعد.',
      },
      benefit: { household: 'single', startedMonthsAgo: 3, accountTail: '5004' },
      reports: [],
    },
  ],
  professionals: [
    {
      subject: 'voorbeelddorp-inkomen',
      name: 'Nadia Narekenen',
      roles: ['INCOME_SPECIALIST'],
      relatives: ['dorp-nooit-gemeld'],
      description: {
        nl: 'Inkomensconsulent van het dorp.',
        en: 'Income specialist of the village.',
        ar: 'أخصائية الدخل في القرية.',
      },
    },
    {
      subject: 'voorbeelddorp-begeleiding',
      name: 'Kees Kompas',
      roles: ['CASE_MANAGER'],
      description: {
        nl: 'Klantmanager van het dorp.',
        en: 'Case manager of the village.',
        ar: 'مدير الحالات في القرية.',
      },
      mandateCents: 50_000,
      standsBeside: ['dorp-alleenstaand', 'dorp-ouder', 'dorp-jong'],
    },
    {
      subject: 'voorbeelddorp-teamleider',
      name: 'Ellen Overzicht',
      roles: ['TEAM_LEAD'],
      description: {
        nl: 'Teamleider van het dorp.',
        en: 'Team lead of the village.',
        ar: 'رئيسة الفريق في القرية.',
      },
      mandateCents: 250_000,
    },
    {
      subject: 'voorbeelddorp-privacy',
      name: 'Ruud Rechtvaardig',
      roles: ['PRIVACY_OFFICER'],
      description: {
        nl: 'Privacyfunctionaris van het dorp.',
        en: 'Privacy officer of the village.',
        ar: 'مسؤول الخصوصية في القرية.',
      },
    },
  ],
  experiencePolicy: {
    daysBetween: 14,
    leastPeople: 8,
    source: 'Werkafspraak klanttevredenheid Voorbeelddorp 2026 (verzonnen)',
  },
  objections: {
    validFrom: '2023-01-01',
    withCommittee: true,
    repairDays: 21,
    source: 'Verordening commissie bezwaarschriften Voorbeelddorp 2023 (verzonnen)',
  },
  decisions: voorbeelddorpDecisions,
  guidancePolicy: {
    ladder: {
      validFrom: '2023-01-01',
      definition: voorbeelddorpLadder,
      source: 'Participatievisie “Meedoen telt!” (gemeente Enschede, 2008), paragraaf 3.1 en 4.2',
    },
    // Enschede 2008 names no duration: only the law counts here.
    terms: [],
    templates: voorbeelddorpTemplates,
  },
  guidance: voorbeelddorpGuidance,
  rightRequests: [
    {
      by: 'dorp-ouder',
      daysAgo: 3,
      kind: 'LIMIT',
      subject: 'MINUTES',
      fact: 'Het verslag van ons laatste gesprek.',
      wanted: null,
      reason: 'Er staat iets over mijn gezondheid in dat niet klopt. Gebruik het niet tot dat is uitgezocht.',
    },
  ],
};
