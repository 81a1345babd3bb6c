import { modelstadDecisions } from './decisions-modelstad.ts';
import { helpers, modelstadMandates } from './mandates-modelstad.ts';
import { reporters } from './modelstad-people.ts';
import { modelstadGuidance } from './plan-guidance-modelstad.ts';
import { modelstadPlans } from './plan-guidance-modelstad-plans.ts';
import { modelstadLadder } from './plan-ladder-modelstad.ts';
import { perspectiveModelstad } from './perspective-modelstad.ts';
import { planPeople } from './plan-people-modelstad.ts';
import { modelstadTemplates, modelstadTerms } from './plan-templates-modelstad.ts';
import { modelstadTrainings } from './training-stories.ts';
import type { MunicipalityScenario } from './scenario-types.ts';

const profile: Omit<MunicipalityScenario['profiles'][number], 'validFrom' | 'tolerateYouthExemption' | 'source'> = {
  settlementMethod: 'SAME_MONTH',
  reportDueDay: 5,
  paymentDay: 20,
  reminderDaysBefore: [7, 1],
  exemptionStart: 'automatic',
  applyAnnouncedRules: false,
  allInWage: 'divideBy108',
  assuranceToSend: 'middle',
  tellChangeWithin: 5,
  assuranceForAccount: 'substantial',
};

/** Settles in the month itself, starts the exemption by itself and is generous to people under 27 in the tolerance year. */
export const modelstad: MunicipalityScenario = {
  slug: 'modelstad',
  name: 'Modelstad',
  theme: 'warm',
  languages: ['nl', 'en', 'ar'],
  contact: {
    phone: '000 000 00 01',
    hours: {
      nl: 'Maandag tot en met vrijdag van 9.00 tot 17.00 uur',
      en: 'Monday to Friday, 9:00 to 17:00',
      ar: 'من الاثنين إلى الجمعة، من 9:00 إلى 17:00',
    },
    address: 'Verzonnenplein 1, 0000 AA Modelstad',
    email: 'inkomen@modelstad.example',
  },
  profiles: [
    {
      ...profile,
      validFrom: '2023-01-01',
      tolerateYouthExemption: false,
      source: 'Beleidsregel inkomsten Modelstad 2023 (verzonnen)',
    },
    {
      ...profile,
      validFrom: '2026-01-01',
      tolerateYouthExemption: true,
      source: 'Beleidsregel inkomsten Modelstad 2026 (verzonnen)',
    },
  ],
  reach: [
    {
      validFrom: '2026-01-01',
      income: 'MAIL',
      plan: 'MAIL',
      talks: 'MAIL',
      changes: 'MAIL',
      decisions: 'MAIL',
      rights: 'MAIL',
      letterDaysBefore: 7,
      letterFileDays: 30,
      source: 'Afspraken over berichten Modelstad 2026 (verzonnen)',
    },
  ],
  calendar: [{ month: 12, dueDay: 5, paymentDay: 19, reason: 'Uitbetaling een dag eerder' }],
  people: [...reporters, ...planPeople, ...helpers],
  professionals: [
    {
      subject: 'modelstad-inkomen',
      name: 'Tessa Toets',
      roles: ['INCOME_SPECIALIST'],
      description: {
        nl: 'Inkomensconsulent: beoordeelt wat mensen melden.',
        en: 'Income specialist: judges what people report.',
        ar: 'أخصائية دخل: تقيّم ما يبلّغ عنه الناس.',
      },
    },
    {
      subject: 'modelstad-bezwaar',
      name: 'Olga Onbevangen',
      roles: ['INCOME_SPECIALIST'],
      description: {
        nl: 'Inkomensconsulent: behandelt bezwaren tegen besluiten van een collega.',
        en: 'Income specialist: deals with objections to decisions of a colleague.',
        ar: 'أخصائية دخل: تعالج الاعتراضات على قرارات زميلة.',
      },
    },
    {
      subject: 'modelstad-begeleiding',
      name: 'Bram Begeleid',
      roles: ['CASE_MANAGER'],
      description: {
        nl: 'Klantmanager: begeleidt mensen naar werk en ziet geen inkomsten.',
        en: 'Case manager: guides people to work and sees no income.',
        ar: 'مدير حالات: يرافق الناس إلى العمل ولا يرى الدخل.',
      },
      mandateCents: 120_000,
      standsBeside: [
        'twee-banen',
        'moeder-uit-eritrea',
        'eerste-baan',
        'nooit-gemeld',
        'stel',
        ...planPeople.filter(({ isNew }) => !isNew).map(({ subject }) => subject),
      ],
      stoodBeside: ['boven-de-norm'],
    },
    {
      subject: 'modelstad-teamleider',
      name: 'Lotte Leidraad',
      roles: ['TEAM_LEAD'],
      description: {
        nl: 'Teamleider: ziet hoeveel er wacht, zonder inkomsten, en beslist mee over dure opleidingen.',
        en: 'Team lead: sees how much is waiting, without income, and decides with others about costly trainings.',
        ar: 'رئيسة فريق: ترى ما ينتظر المعالجة دون الدخل، وتشارك في القرار بشأن التدريبات المكلفة.',
      },
      mandateCents: 500_000,
    },
    {
      subject: 'modelstad-privacy',
      name: 'Fatma Vertrouwen',
      roles: ['PRIVACY_OFFICER'],
      description: {
        nl: 'Privacyfunctionaris: antwoordt op vragen over gegevens, en ziet verder niets van mensen.',
        en: 'Privacy officer: answers questions about data, and sees nothing else of people.',
        ar: 'مسؤولة الخصوصية: تجيب عن الأسئلة بشأن البيانات، ولا ترى شيئًا آخر عن الناس.',
      },
    },
    {
      subject: 'modelstad-leerwerkloket',
      name: 'Linde Loket',
      roles: ['LEARN_WORK_ADVISER'],
      description: {
        nl: 'Adviseur van het Leerwerkloket: geeft advies over opleidingen, en ziet alleen wat mensen vragen.',
        en: 'Adviser of the Leerwerkloket: gives advice about trainings, and sees only what people ask.',
        ar: 'مستشارة مكتب التعلم والعمل: تقدم المشورة بشأن التدريبات، ولا ترى إلا ما يسأل عنه الناس.',
      },
    },
    {
      subject: 'modelstad-opleider',
      name: 'Otto Opleider',
      roles: ['TRAINING_PROVIDER'],
      provider: 'opleidingscentrum-oost',
      description: {
        nl: 'Opleider van Opleidingscentrum Oost: ziet wie er een plek heeft, en schrijft op hoe het gaat.',
        en: 'Training provider of Opleidingscentrum Oost: sees who has a place, and writes down how it goes.',
        ar: 'من جهة التدريب Opleidingscentrum Oost: يرى من لديه مكان، ويكتب كيف يسير التدريب.',
      },
    },
  ],
  experiencePolicy: {
    daysBetween: 7,
    leastPeople: 5,
    source: 'Werkafspraak klanttevredenheid Modelstad 2026 (verzonnen)',
  },
  objections: {
    validFrom: '2023-01-01',
    withCommittee: false,
    repairDays: 14,
    source: 'Regeling bezwaar Modelstad 2023 (verzonnen)',
  },
  decisions: modelstadDecisions,
  guidancePolicy: {
    ladder: {
      validFrom: '2023-01-01',
      definition: modelstadLadder,
      source: 'Nota “Werk maken van werk” (gemeente Hengelo, 2017), bijlage 2, onderdeel 3: Participatieladder',
    },
    terms: modelstadTerms,
    templates: modelstadTemplates,
  },
  guidance: { ...modelstadGuidance, ...modelstadPlans },
  trainings: modelstadTrainings,
  trainingBudgetCents: 12_000_000,
  perspectiveYear: perspectiveModelstad,
  mandates: modelstadMandates,
  rightRequests: [
    {
      by: 'kostendeler',
      daysAgo: 12,
      kind: 'CORRECTION',
      subject: 'HOUSEHOLD',
      fact: 'Er staat dat ik met twee anderen de kosten deel.',
      wanted: 'Ik deel de kosten met één ander.',
      reason: 'Mijn neef is vorige maand verhuisd. Hij staat niet meer op dit adres ingeschreven.',
    },
    {
      by: 'eigen-bedrijf',
      daysAgo: 40,
      kind: 'OBJECT',
      subject: 'ACCESS',
      fact: 'Dat iedere inkomensconsulent mijn opgaven kan openen.',
      wanted: null,
      reason: 'Ik wil dat alleen mijn eigen consulent erin kijkt.',
      answered: {
        daysAgo: 21,
        outcome: 'REFUSED',
        answer:
          'Wij doen dit niet. De consulenten vervangen elkaar, zodat iedereen op tijd betaald wordt. ' +
          'Wel schrijven wij elke keer op wie uw opgave opent. U kunt dat opvragen.',
      },
    },
  ],
};
