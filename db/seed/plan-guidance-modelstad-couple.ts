import { goal, imposed, step } from './plan-parts.ts';
import type { GuidanceScenario } from './plan-scenario-types.ts';

/** Two adults of one household, each with a plan and an agreement of their own; he shows her one goal. */
export const couple: Readonly<Record<string, GuidanceScenario>> = {
  stel: {
    livesWith: 'stel-partner',
    plan: {
      versions: [
        {
          content: ({ on, workingDay, id }) => ({
            dreamJob: 'Chauffeur',
            firstStep: 'Rijbewijs C halen',
            evaluationOn: workingDay(50),
            goals: [
              goal(id('together'), 'Samen zonder uitkering rondkomen', {
                why: 'Mira werkt al. Met mijn baan erbij lukt het.',
                result: 'Ons inkomen samen is boven de bijstandsnorm.',
                byOn: on(200),
              }),
              goal(id('licence'), 'Rijbewijs C', { byOn: on(100) }),
            ],
            steps: [
              step(id('lessons'), 'TRAINING', 'Rijlessen en theorie', {
                goalId: id('licence'),
                startsOn: on(-20),
                dueOn: on(95),
              }),
            ],
            obligations: [
              imposed(
                id('find'),
                'FIND_WORK',
                on(-60),
                'U zoekt werk als chauffeur. Wij spreken samen af hoe vaak u solliciteert.',
              ),
            ],
          }),
          proposedDaysAgo: 66,
          responses: [
            { kind: 'READ', daysLater: 1 },
            { kind: 'AGREED', daysLater: 1 },
          ],
        },
      ],
      progress: { lessons: { status: 'UNDER_WAY', daysAgo: 18 } },
      sharedGoals: ['together'],
    },
    ladder: [{ kind: 'BEGIN', level: '3', daysAgo: 70 }],
  },
  'stel-partner': {
    livesWith: 'stel',
    plan: {
      versions: [
        {
          content: ({ on, workingDay, id }) => ({
            dreamJob: 'Een eigen bloemenwinkel',
            firstStep: 'Meer uren bij de bloemist',
            evaluationOn: workingDay(50),
            goals: [
              goal(id('hours'), 'Vast contract bij de bloemist', { result: 'Een contract van 28 uur.', byOn: on(150) }),
            ],
            steps: [
              step(id('talk'), 'OWN_ACTIVITY', 'Met mijn werkgever praten over uren', {
                goalId: id('hours'),
                dueOn: on(18),
              }),
              step(id('roz'), 'OWN_BUSINESS', 'Voorlichting over een eigen winkel', {
                owner: 'PARTNER',
                partnerName: 'Startersloket Modelstad (verzonnen)',
                dueOn: on(45),
              }),
            ],
            obligations: [
              imposed(id('keep'), 'ACCEPT_WORK', on(-60), 'U houdt uw werk en breidt uw uren uit als dat kan.'),
            ],
          }),
          proposedDaysAgo: 66,
          responses: [
            { kind: 'READ', daysLater: 0.5 },
            { kind: 'AGREED', daysLater: 2 },
          ],
        },
      ],
    },
  },
};
