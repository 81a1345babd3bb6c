import { couple } from './plan-guidance-modelstad-couple.ts';
import { samsGuidance } from './plan-guidance-modelstad-sam.ts';
import { goal, imposed, released, step } from './plan-parts.ts';
import type { GuidanceScenario } from './plan-scenario-types.ts';

/** Guidance of people who also report income. */
export const modelstadGuidance: Readonly<Record<string, GuidanceScenario>> = {
  'twee-banen': samsGuidance,
  ...couple,
  'moeder-uit-eritrea': {
    plan: {
      versions: [
        {
          content: ({ on, workingDay, id }) => ({
            dreamJob: 'Werken in de zorg voor ouderen',
            firstStep: 'Beter Nederlands spreken',
            evaluationOn: workingDay(25),
            goals: [
              goal(id('language'), 'Nederlands op niveau B1', {
                why: 'In de zorg moet ik met mensen kunnen praten.',
                result: 'Het examen spreken en luisteren gehaald.',
                byOn: on(200),
              }),
              goal(id('care'), 'Kennismaken met werk in de zorg', {
                result: 'Tien dagen meegelopen in een zorghuis.',
                byOn: on(90),
              }),
            ],
            steps: [
              step(id('lessons'), 'LANGUAGE', 'Taalles, twee ochtenden per week', {
                goalId: id('language'),
                owner: 'PARTNER',
                partnerName: 'Taalschool De Klank (verzonnen)',
                startsOn: on(-100),
                dueOn: on(200),
              }),
              step(id('visit'), 'VOLUNTEERING', 'Koffie schenken in Zorghuis De Fantasie', {
                goalId: id('care'),
                startsOn: on(-60),
                dueOn: on(90),
              }),
              step(id('childcare'), 'OWN_ACTIVITY', 'Opvang na school regelen voor de andere dagen', {
                owner: 'COACH',
                dueOn: on(10),
              }),
            ],
            obligations: [
              released(id('accept'), 'ACCEPT_WORK', on(-110), {
                words: 'U hoeft geen werk aan te nemen op tijden dat er geen opvang is.',
                isWhole: false,
                until: on(20),
                reason: 'U zorgt alleen voor een kind van 8 jaar. Opvang na school is er op twee dagen.',
              }),
              imposed(id('service'), 'USE_SERVICE', on(-110), 'U volgt de taallessen.'),
            ],
          }),
          proposedDaysAgo: 118,
          responses: [
            { kind: 'READ', daysLater: 2 },
            { kind: 'AGREED', daysLater: 6 },
            {
              kind: 'CHANGE_ASKED',
              daysLater: 110,
              words: 'Kan de taalles ook in de middag? In de ochtend breng ik mijn kind weg.',
            },
          ],
        },
        {
          content: ({ on, workingDay, id }) => ({
            dreamJob: 'Werken in de zorg voor ouderen',
            firstStep: 'Leren op een werkplek in de zorg',
            evaluationOn: workingDay(60),
            goals: [goal(id('care'), 'Een vak leren in de zorg', { result: 'Certificaat helpende.', byOn: on(260) })],
            steps: [
              step(id('learnwork'), 'LEARN_WORK_PLACE', 'Leerwerkplek in Zorghuis De Fantasie', {
                goalId: id('care'),
                startsOn: workingDay(30),
                dueOn: on(180),
                placement: {
                  host: 'Zorghuis De Fantasie (verzonnen)',
                  tasks: 'Helpen bij de maaltijden en bij activiteiten.',
                  weekMinutes: 12 * 60,
                  learningGoals: ['Werken met een zorgplan', 'Vaktaal in de zorg'],
                  guide: null,
                  extensionReason: null,
                },
              }),
            ],
            obligations: [],
          }),
        },
      ],
      progress: {
        lessons: { status: 'UNDER_WAY', daysAgo: 100 },
        visit: { status: 'UNDER_WAY', daysAgo: 50, note: 'De bewoners zijn aardig.' },
      },
    },
    ladder: [
      { kind: 'BEGIN', level: '2', daysAgo: 380 },
      { kind: 'SELF', answers: { paidWork: 'no', tasks: 'weekly' }, daysAgo: 30 },
      { kind: 'WISHED', level: '5', daysAgo: 30 },
    ],
    appointments: [
      {
        kind: 'TALK',
        inDays: 9,
        time: '13:00',
        minutes: 45,
        way: 'IN_PERSON',
        place: 'Verzonnenplein 1, Modelstad, kamer 2.04',
      },
    ],
  },
  'eerste-baan': {
    plan: {
      versions: [
        {
          content: ({ on, workingDay, id }) => ({
            dreamJob: 'Fietsenmaker',
            firstStep: 'Mijn baan houden',
            evaluationOn: workingDay(40),
            goals: [goal(id('job'), 'Een jaarcontract bij de fietsenmaker', { byOn: on(120) })],
            steps: [
              step(id('talk'), 'OWN_ACTIVITY', 'Met mijn baas praten over een langer contract', {
                goalId: id('job'),
                dueOn: on(21),
              }),
              step(id('school'), 'TRAINING', 'Uitzoeken of een BBL-opleiding past', {
                goalId: id('job'),
                owner: 'COACH',
                dueOn: on(14),
              }),
            ],
            obligations: [
              imposed(
                id('keep'),
                'ACCEPT_WORK',
                on(-30),
                'U houdt uw baan bij Fietsenmaker Bedacht. Gaat dat niet, dan belt u ons.',
              ),
            ],
          }),
          proposedDaysAgo: 32,
          established: { daysLater: 18, reason: 'Vóór de gevraagde dag kwam er geen antwoord.', talkedFirst: false },
        },
      ],
    },
  },
};
