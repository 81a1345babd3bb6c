import type { PersonScenario } from './scenario-types.ts';

/** Nothing to report, every month. */
const quiet: PersonScenario['reports'] = [{ monthsAgo: 1, state: 'ACCEPTED', versions: [{ sources: [] }] }];

/** People of Modelstad whose story is the plan. */
export const planPeople: readonly PersonScenario[] = [
  {
    subject: 'zoektermijn',
    name: 'Noor Hypothese',
    bsn: '999990202',
    age: 22,
    language: 'nl',
    address: 'Hypothesehof 2',
    contact: { phone: '+31600000019', calledName: 'Noor', preferredChannel: 'PHONE' },
    description: {
      nl: 'Vrouw van 22 zonder diploma en zonder uitkering, in de vier weken zoektermijn.',
      en: 'Woman of 22 without a diploma and without a benefit, in the four weeks’ search term.',
      ar: 'امرأة عمرها 22 عامًا بلا شهادة وبلا إعانة، في أسابيع البحث الأربعة.',
    },
    reports: [],
  },
  {
    subject: 'z-route',
    name: 'Idris Denkwereld',
    bsn: '999990214',
    age: 34,
    language: 'ar',
    address: 'Bedenklaan 60',
    contact: { phone: '+31600000020' },
    description: {
      nl: 'Statushouder van 34 op de Z-route: hij leert de taal, helpt mee in de buurt en doet werkervaring op.',
      en: 'Status holder of 34 on the Z-route: he learns the language, helps in the neighbourhood and gains work experience.',
      ar: 'صاحب تصريح لجوء عمره 34 عامًا على مسار Z: يتعلم اللغة ويساعد في الحي ويكتسب خبرة عمل.',
    },
    benefit: { household: 'single', startedMonthsAgo: 5, accountTail: '4009' },
    reports: quiet,
  },
  {
    subject: 'ontheffing',
    name: 'Lina Schijnwereld',
    bsn: '999990275',
    age: 29,
    language: 'ar',
    address: 'Schijnstraat 14',
    description: {
      nl: 'Alleenstaande moeder van 29 met een kind van 3; zij hoeft nu niet te solliciteren en leert een vak.',
      en: 'Single mother of 29 with a child of 3; she does not have to apply for jobs now and learns a craft.',
      ar: 'أم عزباء عمرها 29 عامًا لديها طفل عمره 3 سنوات، ليست ملزمة الآن بالتقدم للوظائف وتتعلم مهنة.',
    },
    benefit: { household: 'singleParent', startedMonthsAgo: 8, accountTail: '4010', youngestChildAge: 3 },
    reports: quiet,
  },
  {
    subject: 'oneens',
    name: 'Bas Tegenbeeld',
    bsn: '999990287',
    age: 44,
    language: 'nl',
    address: 'Tegenhof 33',
    description: {
      nl: 'Man van 44 die het niet eens is met het plan dat de gemeente voorstelt.',
      en: 'Man of 44 who does not agree with the plan that the municipality proposes.',
      ar: 'رجل عمره 44 عامًا لا يوافق على الخطة التي تقترحها البلدية.',
    },
    benefit: { household: 'single', startedMonthsAgo: 11, accountTail: '4011' },
    reports: quiet,
  },
  {
    subject: 'stel-partner',
    name: 'Mira Denkbeeld',
    bsn: '999990196',
    age: 40,
    language: 'nl',
    address: 'Fantasieplein 7',
    description: {
      nl: 'Vrouw van 40, partner van Karel; zij heeft een eigen plan en ziet het doel dat hij met haar deelt.',
      en: 'Woman of 40, partner of Karel; she has a plan of her own and sees the goal that he shares with her.',
      ar: 'امرأة عمرها 40 عامًا، شريكة كاريل؛ لديها خطة خاصة بها وترى الهدف الذي يشاركه معها.',
    },
    reports: [],
  },
  {
    subject: 'eerste-dag',
    name: 'Robin Begindag',
    bsn: '999990299',
    age: 27,
    language: 'nl',
    isNew: true,
    description: {
      nl: 'Iemand van 27 die voor het eerst komt kijken: nog geen uitkering, geen plan en niets ingevuld.',
      en: 'Somebody of 27 who looks in for the first time: no benefit yet, no plan and nothing filled in.',
      ar: 'شخص عمره 27 عامًا يدخل للمرة الأولى: لا إعانة بعد ولا خطة ولم يملأ شيئًا.',
    },
    reports: [],
  },
];
