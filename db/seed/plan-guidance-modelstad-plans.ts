import { goal, imposed, released, step } from './plan-parts.ts';
import type { GuidanceScenario } from './plan-scenario-types.ts';

const room = 'Verzonnenplein 1, Modelstad, kamer 2.04';

/** Guidance of the people whose story is the plan. */
export const modelstadPlans: Readonly<Record<string, GuidanceScenario>> = {
  zoektermijn: {
    searchTerm: {
      notifiedDaysAgo: 11,
      efforts: [
        { daysAgo: 10, kind: 'REGISTERED', words: 'Ingeschreven bij UWV en bij Uitzendburo Verzinsel.' },
        {
          daysAgo: 8,
          kind: 'SCHOOL',
          words: 'Gebeld met de school over een opleiding die in februari begint.',
          result: 'Open dag op 5 december.',
        },
        {
          daysAgo: 6,
          kind: 'APPLIED',
          words: 'Gesolliciteerd bij Winkel Zomaar, voor 20 uur.',
          result: 'Nog geen antwoord.',
        },
        {
          daysAgo: 2,
          kind: 'ASKED',
          words: 'Langs geweest bij drie cafés in het centrum.',
          result: 'Eén wil mij bellen.',
        },
      ],
    },
    plan: {
      versions: [],
      ownSteps: [
        { kind: 'TRAINING', title: 'Naar de open dag van de mbo-school', dueInDays: 12, status: 'PLANNED' },
        { kind: 'APPLICATION', title: 'Bellen met Winkel Zomaar', dueInDays: 3, status: 'PLANNED' },
      ],
    },
    ladder: [
      { kind: 'SELF', answers: { paidWork: 'no', tasks: 'no', activities: 'no', contacts: 'weekly' }, daysAgo: 5 },
      { kind: 'WISHED', level: '6', daysAgo: 5 },
    ],
    appointments: [
      {
        kind: 'INTAKE',
        inDays: 5,
        time: '09:30',
        minutes: 60,
        way: 'IN_PERSON',
        place: room,
        bring: 'Papieren over uw opleiding.',
      },
    ],
  },
  'z-route': {
    plan: {
      versions: [
        {
          content: ({ on, workingDay, id }) => ({
            dreamJob: 'Kok in een restaurant',
            firstStep: 'Nederlands leren en mensen leren kennen',
            evaluationOn: workingDay(30),
            goals: [
              goal(id('language'), 'Nederlands verstaan en spreken', {
                why: 'Dan kan ik zelf naar de dokter en naar school van mijn neefje.',
                result: '800 uur taal en kennis van Nederland gevolgd (Z-route).',
                byOn: on(600),
              }),
              goal(id('part'), 'Meedoen in de buurt', { result: '800 uur meedoen gevolgd (Z-route).', byOn: on(600) }),
              goal(id('kitchen'), 'Werken in een keuken', {
                why: 'Ik kookte vroeger voor een groot gezin.',
                byOn: on(300),
              }),
            ],
            steps: [
              step(id('lessons'), 'LANGUAGE', 'Taalles, vier ochtenden per week', {
                goalId: id('language'),
                owner: 'PARTNER',
                partnerName: 'Taalschool De Klank (verzonnen)',
                startsOn: on(-80),
                dueOn: on(600),
              }),
              step(id('statement'), 'TRAINING', 'Participatieverklaring (PVT)', {
                goalId: id('part'),
                startsOn: on(-40),
                dueOn: on(20),
              }),
              step(id('garden'), 'VOLUNTEERING', 'Meehelpen in de buurttuin op vrijdag', {
                goalId: id('part'),
                startsOn: on(-60),
                dueOn: on(120),
              }),
              step(id('kitchen-place'), 'WORK_EXPERIENCE_PLACE', 'Werkervaring in de keuken van Buurthuis Denkbaar', {
                goalId: id('kitchen'),
                startsOn: on(-20),
                dueOn: on(70),
                placement: {
                  host: 'Buurthuis Denkbaar (verzonnen)',
                  tasks: 'Groente snijden, helpen koken en afwassen.',
                  weekMinutes: 8 * 60,
                  learningGoals: ['Woorden uit de keuken', 'Schoon werken'],
                  guide: 'Ans Pollepel',
                  extensionReason: null,
                },
              }),
              step(id('debts'), 'CARE_AND_HEALTH', 'Samen de post en de rekeningen doornemen', {
                owner: 'COACH',
                startsOn: on(-70),
                dueOn: on(25),
              }),
            ],
            obligations: [
              imposed(id('language-duty'), 'USE_SERVICE', on(-80), 'U volgt de taallessen van de Z-route.'),
              released(id('find'), 'FIND_WORK', on(-80), {
                words: 'U hoeft nu geen werk te zoeken naast uw lessen.',
                isWhole: true,
                until: on(25),
                reason: 'De lessen en het meedoen vullen uw week. In het gesprek kijken we opnieuw.',
              }),
            ],
          }),
          proposedDaysAgo: 85,
          responses: [
            { kind: 'READ', daysLater: 3 },
            { kind: 'AGREED', daysLater: 5 },
          ],
        },
      ],
      progress: {
        lessons: { status: 'UNDER_WAY', daysAgo: 80 },
        statement: { status: 'UNDER_WAY', daysAgo: 38 },
        garden: { status: 'UNDER_WAY', daysAgo: 55, note: 'Ik help elke week.' },
        'kitchen-place': { status: 'UNDER_WAY', daysAgo: 20 },
      },
      checks: [
        {
          step: 'kitchen-place',
          kind: 'WORK_EXPERIENCE_PLACE',
          daysAgo: 24,
          conclusion: 'Het buurthuis werkt met vrijwilligers. Er verdwijnt geen betaalde baan.',
        },
      ],
    },
    ladder: [
      { kind: 'BEGIN', level: '1', daysAgo: 90 },
      { kind: 'SELF', answers: { paidWork: 'no', tasks: 'weekly' }, daysAgo: 10 },
      { kind: 'CURRENT', level: '4', daysAgo: 8 },
      { kind: 'EXPECTED', level: '5', daysAgo: 8 },
    ],
    appointments: [
      {
        kind: 'EVALUATION',
        inDays: 30,
        time: '11:00',
        minutes: 60,
        way: 'IN_PERSON',
        place: room,
        bring: 'Uw map van de taalles.',
      },
      { kind: 'TALK', inDays: 4, time: '15:00', minutes: 20, way: 'PHONE', place: 'Wij bellen u op uw mobiele nummer' },
    ],
  },
  ontheffing: {
    plan: {
      versions: [
        {
          content: ({ on, workingDay, id }) => ({
            dreamJob: 'Naaister met een eigen atelier',
            firstStep: 'Een naaiopleiding volgen',
            evaluationOn: workingDay(80),
            goals: [
              goal(id('craft'), 'Een diploma als naaister', {
                why: 'Dan kan ik werken als mijn kind naar school gaat.',
                byOn: on(380),
              }),
              goal(id('rest'), 'Rust in mijn geldzaken', {
                result: 'Alle vaste lasten worden op tijd betaald.',
                byOn: on(100),
              }),
            ],
            steps: [
              step(id('course'), 'TRAINING', 'Naaiopleiding, twee dagen per week', {
                goalId: id('craft'),
                owner: 'PARTNER',
                partnerName: 'Vakschool Speld (verzonnen)',
                startsOn: on(-30),
                dueOn: on(370),
              }),
              step(id('budget'), 'CARE_AND_HEALTH', 'Gesprek met de budgetcoach', {
                goalId: id('rest'),
                dueOn: on(14),
              }),
            ],
            obligations: [
              released(id('find'), 'FIND_WORK', on(-45), {
                words: 'U hoeft niet te solliciteren.',
                isWhole: true,
                until: on(400),
                reason: 'U zorgt alleen voor een kind onder de 5 jaar en vroeg om ontheffing (art. 9a).',
              }),
              released(id('accept'), 'ACCEPT_WORK', on(-45), {
                words: 'U hoeft geen werk aan te nemen.',
                isWhole: true,
                until: on(400),
                reason: 'U zorgt alleen voor een kind onder de 5 jaar en vroeg om ontheffing (art. 9a).',
              }),
              imposed(id('service'), 'USE_SERVICE', on(-45), 'U volgt de opleiding die in dit plan staat.'),
            ],
          }),
          proposedDaysAgo: 50,
          responses: [
            { kind: 'READ', daysLater: 1 },
            { kind: 'AGREED', daysLater: 5 },
          ],
        },
      ],
      progress: { course: { status: 'UNDER_WAY', daysAgo: 30 } },
    },
    ladder: [
      { kind: 'BEGIN', level: '2', daysAgo: 60 },
      { kind: 'CURRENT', level: '3', daysAgo: 20 },
    ],
    appointments: [
      { kind: 'TALK', inDays: 15, time: '09:00', minutes: 45, way: 'VIDEO', place: 'U krijgt een bericht met de link' },
    ],
  },
  oneens: {
    plan: {
      versions: [
        {
          content: ({ on, workingDay, id }) => ({
            dreamJob: 'Weer in de bouw werken',
            firstStep: 'Drie dagen per week wennen aan werk',
            evaluationOn: workingDay(60),
            goals: [
              goal(id('rhythm'), 'Wennen aan werken op vaste dagen', {
                result: 'Acht weken op drie dagen aanwezig.',
                byOn: on(75),
              }),
            ],
            steps: [
              step(id('workshop'), 'VOLUNTEERING', 'Klussen in Buurtwerkplaats De Spijker', {
                goalId: id('rhythm'),
                startsOn: on(10),
                dueOn: on(66),
              }),
              step(id('doctor'), 'CARE_AND_HEALTH', 'Met de huisarts praten over mijn rug', { dueOn: on(20) }),
            ],
            obligations: [
              imposed(id('service'), 'USE_SERVICE', on(10), 'U komt drie dagen per week naar de buurtwerkplaats.'),
              imposed(
                id('find'),
                'FIND_WORK',
                on(10),
                'U zoekt werk dat past bij wat u kunt. Hoe vaak, spreken we samen af.',
              ),
            ],
          }),
          proposedDaysAgo: 9,
          responses: [
            { kind: 'READ', daysLater: 1 },
            {
              kind: 'DISAGREED',
              daysLater: 2,
              words: 'Drie dagen is te veel voor mijn rug. Ik wil beginnen met één dag.',
            },
          ],
        },
      ],
    },
    ladder: [{ kind: 'BEGIN', level: '2', daysAgo: 12 }],
    appointments: [{ kind: 'TALK', inDays: 2, time: '10:30', minutes: 45, way: 'IN_PERSON', place: room }],
  },
};
