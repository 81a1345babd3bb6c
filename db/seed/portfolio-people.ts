import type { PortfolioScenario } from './portfolio-seed.ts';

const concept = (path: string) => `http://data.europa.eu/esco/${path}`;

/** Sam: everything filled in, a certificate that ends soon and one that ended long ago. */
export const richPortfolio: readonly PortfolioScenario[] = [
  {
    kind: 'PROFILE',
    daysAgo: 60,
    content: { words: 'Ik ben een rustige harde werker. Ik houd van samenwerken en van een vast ritme.' },
  },
  {
    kind: 'WORK',
    daysAgo: 60,
    before: { sort: 'PAID', title: 'bakkerijmedewerker', organisation: 'Bakkerij De Verzinning', from: '2024' },
    content: {
      sort: 'PAID',
      title: 'bakkerijmedewerker',
      conceptUri: concept('occupation/5d9e63a2-8013-434e-9f92-3b3d54a0c320'),
      organisation: 'Bakkerij De Verzinning',
      place: 'Modelstad',
      from: '2024-03',
      ongoing: true,
      tasks: 'Deeg maken en brood bakken.\nKlanten helpen op zaterdag.',
    },
  },
  {
    kind: 'WORK',
    daysAgo: 59,
    content: {
      sort: 'VOLUNTEER',
      title: 'Trainer van de jongste pupillen',
      organisation: 'Voetbalclub De Denkers',
      from: '2019',
      until: '2023',
      tasks: 'Elke woensdag training geven aan twaalf kinderen.',
    },
  },
  {
    kind: 'WORK',
    daysAgo: 58,
    content: {
      sort: 'CARE',
      title: 'Zorgen voor mijn vader',
      from: '2021',
      until: '2022-11',
      tasks: 'Koken, medicijnen halen en meegaan naar het ziekenhuis.',
    },
  },
  {
    kind: 'EDUCATION',
    daysAgo: 58,
    content: {
      title: 'Brood en banket',
      school: 'Vakschool Verzonnen',
      level: 'MBO_2',
      country: 'NL',
      from: '2008',
      until: '2010',
      outcome: 'DIPLOMA',
    },
  },
  { kind: 'LANGUAGE', daysAgo: 57, content: { language: 'nl', native: true } },
  {
    kind: 'LANGUAGE',
    daysAgo: 57,
    content: { language: 'en', listening: 'B1', reading: 'B1', speaking: 'A2', writing: 'A2' },
  },
  {
    kind: 'COMPETENCE',
    daysAgo: 50,
    content: {
      name: 'Samenwerken',
      situation: 'In de bakkerij werken wij ’s nachts met vier mensen. Ik zorg dat iedereen weet wat er moet gebeuren.',
      level: 'TEACHES',
    },
  },
  {
    kind: 'COMPETENCE',
    daysAgo: 50,
    content: { name: 'Met kinderen omgaan', situation: 'Als trainer bij de voetbalclub.', level: 'ALONE' },
  },
  {
    kind: 'CERTIFICATE',
    daysAgo: 40,
    content: { name: 'BHV', issuer: 'Veilig Verzonnen', issuedOn: '-305', expiresOn: '+60' },
  },
  {
    kind: 'CERTIFICATE',
    daysAgo: 40,
    content: { name: 'VCA Basis', issuer: 'Veilig Verzonnen', issuedOn: '2012', expiresOn: '2022-05' },
  },
  { kind: 'LICENCE', daysAgo: 40, content: { categories: ['AM', 'B'] } },
  {
    kind: 'AVAILABILITY',
    daysAgo: 30,
    content: { hours: 32, days: ['MON', 'TUE', 'WED', 'THU'], travelMinutes: 45, travelBy: ['BIKE', 'PUBLIC'] },
  },
  {
    kind: 'WISHES',
    daysAgo: 30,
    content: {
      dreamJob: 'banketbakker',
      conceptUri: concept('occupation/8f10ea9b-bfdf-4a4c-9fa7-b6e02daa93e5'),
      firstStep: 'Een dag meelopen bij een banketbakker.',
    },
  },
];

/** Selam: a status holder with a diploma of elsewhere that was valued, written in her own language. */
export const foreignDiploma: readonly PortfolioScenario[] = [
  {
    kind: 'EDUCATION',
    daysAgo: 20,
    content: {
      title: 'دبلوم تمريض',
      school: 'كلية أسمرة للصحة',
      country: 'ER',
      from: '2006',
      until: '2009',
      outcome: 'DIPLOMA',
      recognition: 'VALUED',
      recognisedAs: 'mbo 3',
    },
  },
  {
    kind: 'WORK',
    daysAgo: 20,
    content: {
      sort: 'PAID',
      title: 'مساعد تمريض',
      conceptUri: concept('occupation/87d0795a-d41f-47ee-979f-0ab7d73836e7'),
      organisation: 'مستشفى أوروتا',
      place: 'أسمرة',
      from: '2009',
      until: '2014',
      tasks: 'العناية بالمرضى ومساعدة الطبيب.',
    },
  },
  { kind: 'WORK', daysAgo: 19, content: { sort: 'CLUB', title: 'الطبخ في الكنيسة', from: '2022', ongoing: true } },
  { kind: 'LANGUAGE', daysAgo: 19, content: { language: 'ti', native: true } },
  {
    kind: 'LANGUAGE',
    daysAgo: 19,
    content: { language: 'ar', listening: 'C1', reading: 'B2', speaking: 'C1', writing: 'B2' },
  },
  {
    kind: 'LANGUAGE',
    daysAgo: 19,
    content: { language: 'nl', listening: 'A2', reading: 'A1', speaking: 'A2', writing: 'A1' },
  },
];

/** Petra: only just begun. */
export const begunPortfolio: readonly PortfolioScenario[] = [
  {
    kind: 'WORK',
    daysAgo: 4,
    content: {
      sort: 'OWN_BUSINESS',
      title: 'naaister',
      organisation: 'Naaiatelier Bedenksel',
      from: '2025',
      ongoing: true,
    },
  },
  { kind: 'COMPETENCE', daysAgo: 4, content: { name: 'Kleding herstellen' } },
];
