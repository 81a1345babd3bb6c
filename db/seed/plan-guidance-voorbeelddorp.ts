import { goal, imposed, released, step } from './plan-parts.ts';
import type { GuidanceScenario } from './plan-scenario-types.ts';

const room = 'Bedachtestraat 2, Voorbeelddorp';
const none = { society: 'no', job: 'no', learning: 'no', business: 'no' };

/** Guidance in Voorbeelddorp: the ladder has domains there, and no term of its own. */
export const voorbeelddorpGuidance: Readonly<Record<string, GuidanceScenario>> = {
  'dorp-alleenstaand': {
    plan: {
      versions: [
        {
          content: ({ on, workingDay, id }) => ({
            dreamJob: 'Hovenier',
            firstStep: 'Meer uren op de kwekerij',
            evaluationOn: workingDay(35),
            goals: [
              goal(id('hours'), 'Van 10 naar 24 uur werk', { result: 'Een contract van 24 uur.', byOn: on(120) }),
            ],
            steps: [
              step(id('talk'), 'OWN_ACTIVITY', 'Met de kwekerij praten over het voorjaar', {
                goalId: id('hours'),
                dueOn: on(25),
              }),
              step(id('course'), 'TRAINING', 'Cursus motorzaag', {
                goalId: id('hours'),
                owner: 'COACH',
                startsOn: on(10),
                dueOn: on(40),
              }),
            ],
            obligations: [
              imposed(id('find'), 'FIND_WORK', on(-40), 'U zoekt meer uren. Wij spreken samen af waar en hoe vaak.'),
            ],
          }),
          proposedDaysAgo: 44,
          responses: [
            { kind: 'READ', daysLater: 1 },
            { kind: 'AGREED', daysLater: 3 },
          ],
        },
      ],
    },
    ladder: [
      { kind: 'BEGIN', level: '1', domain: 'citizenship', daysAgo: 200 },
      { kind: 'SELF', answers: { ...none, society: 'yes', job: 'onTheWay' }, daysAgo: 15 },
      { kind: 'WISHED', level: '2', domain: 'business', daysAgo: 15 },
      { kind: 'CURRENT', level: '2', domain: 'employment', daysAgo: 14 },
    ],
    appointments: [{ kind: 'TALK', inDays: 7, time: '09:00', minutes: 30, way: 'IN_PERSON', place: room }],
  },
  'dorp-ouder': {
    plan: {
      versions: [
        {
          content: ({ on, workingDay, id }) => ({
            dreamJob: 'Kapster',
            firstStep: 'Uitzoeken welke opleiding past',
            evaluationOn: workingDay(90),
            goals: [
              goal(id('craft'), 'Een vak leren', {
                why: 'Volgend jaar gaat mijn kind hele dagen naar school.',
                byOn: on(360),
              }),
            ],
            steps: [
              step(id('advice'), 'APPOINTMENT', 'Gesprek over opleidingen', {
                goalId: id('craft'),
                owner: 'COACH',
                dueOn: on(12),
              }),
              step(id('school'), 'VOLUNTEERING', 'Helpen op de school van mijn kind', {
                startsOn: on(-20),
                dueOn: on(200),
              }),
            ],
            obligations: [
              released(id('find'), 'FIND_WORK', on(-30), {
                words: 'U hoeft nu niet te solliciteren.',
                isWhole: true,
                until: on(300),
                reason: 'U zorgt alleen voor een kind onder de 5 jaar en vroeg om ontheffing (art. 9a).',
              }),
            ],
          }),
          proposedDaysAgo: 34,
          responses: [
            { kind: 'READ', daysLater: 2 },
            { kind: 'AGREED', daysLater: 4 },
          ],
        },
      ],
      progress: { school: { status: 'UNDER_WAY', daysAgo: 20 } },
    },
    ladder: [{ kind: 'SELF', answers: { ...none, society: 'yes' }, daysAgo: 25 }],
  },
  'dorp-jong': {
    plan: {
      versions: [
        {
          content: ({ on, workingDay, id }) => ({
            dreamJob: 'Elektricien',
            firstStep: 'Een leerbaan vinden',
            evaluationOn: workingDay(60),
            goals: [goal(id('craft'), 'Een diploma als elektricien', { byOn: on(500) })],
            steps: [
              step(id('search'), 'APPLICATION', 'Twee installatiebedrijven bellen', {
                goalId: id('craft'),
                dueOn: on(14),
              }),
              step(id('school'), 'TRAINING', 'Inschrijven voor de BBL-opleiding', {
                goalId: id('craft'),
                owner: 'COACH',
                dueOn: on(30),
              }),
            ],
            obligations: [
              imposed(id('school-duty'), 'USE_SERVICE', on(7), 'U gaat naar de gesprekken over uw opleiding.'),
            ],
          }),
          proposedDaysAgo: 2,
        },
      ],
    },
    appointments: [{ kind: 'EVALUATION', inDays: 60, time: '16:00', minutes: 45, way: 'IN_PERSON', place: room }],
  },
};
