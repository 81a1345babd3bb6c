import { termOf } from '#graphql/shared/term-calculator.ts';
import { lawRule } from '#graphql/plan/domain/term-rules.ts';
import { goal, imposed, step } from './plan-parts.ts';
import type { GuidanceScenario, Make } from './plan-scenario-types.ts';

const room = 'Verzonnenplein 1, Modelstad, kamer 2.04';

/** The woodworker's plan before and after somebody had a place for him. */
const samsPlan = (make: Make, isFound: boolean) => {
  const { on, workingDay, id } = make;
  const starts = workingDay(14);
  const { endsOn } = termOf(lawRule('TRIAL_PLACEMENT', starts), starts);
  return {
    dreamJob: 'Meubelmaker in een kleine werkplaats',
    firstStep: isFound ? 'Twee maanden op proef in een werkplaats' : 'Eén vaste baan met meer uren',
    evaluationOn: workingDay(isFound ? 70 : 20),
    goals: [
      goal(id('hours'), 'Meer uren werken op één plek', {
        why: 'Twee banen kosten veel tijd, en mijn inkomen is elke maand anders.',
        result: 'Een contract van minstens 24 uur per week.',
        byOn: on(isFound ? 120 : 150),
      }),
      goal(id('craft'), 'Het vak van meubelmaker leren', {
        why: 'Ik werk het liefst met hout.',
        result: 'Een certificaat houtbewerking.',
        byOn: on(240),
      }),
    ],
    steps: [
      step(id('cv'), 'OWN_ACTIVITY', 'Mijn cv bijwerken voor werk met hout', { goalId: id('craft'), dueOn: on(-60) }),
      step(id('course'), 'TRAINING', 'Cursus houtbewerking', {
        goalId: id('craft'),
        owner: 'PARTNER',
        partnerName: 'Leerwerkloket Modelstad (verzonnen)',
        startsOn: on(-45),
        dueOn: on(45),
      }),
      ...(isFound
        ? [
            step(id('trial'), 'TRIAL_PLACEMENT', 'Proefplaats bij Meubelmakerij De Luchtspiegel', {
              goalId: id('hours'),
              startsOn: starts,
              dueOn: endsOn,
              placement: {
                host: 'Meubelmakerij De Luchtspiegel (verzonnen)',
                tasks: 'Hout zagen en schuren, kasten in elkaar zetten.',
                weekMinutes: 16 * 60,
                learningGoals: ['Veilig werken met de zaagmachine', 'Een kast maken van tekening tot oplevering'],
                guide: 'Joost Schaaf',
                extensionReason: null,
              },
            }),
          ]
        : [
            step(id('search'), 'OWN_ACTIVITY', 'Een werkplaats zoeken voor een proefplaats', {
              goalId: id('hours'),
              owner: 'COACH',
              dueOn: on(-5),
            }),
          ]),
    ],
    obligations: [
      imposed(
        id('find'),
        'FIND_WORK',
        on(-90),
        'U zoekt werk dat bij u past. Hoe vaak u solliciteert, spreken we in elk gesprek af.',
      ),
      imposed(id('cooperate'), 'COOPERATE', on(-90), 'U komt naar onze gesprekken en vertelt hoe het gaat.'),
    ],
  };
};

/** One version in force by agreement, and a next one that waits for an answer. */
export const samsGuidance: GuidanceScenario = {
  plan: {
    versions: [
      {
        content: (make) => samsPlan(make, false),
        proposedDaysAgo: 95,
        responses: [
          { kind: 'READ', daysLater: 1 },
          { kind: 'AGREED', daysLater: 4 },
        ],
      },
      {
        content: (make) => samsPlan(make, true),
        changeReason: 'Er is een werkplaats waar u op proef kunt werken.',
        proposedDaysAgo: 3,
        responses: [{ kind: 'READ', daysLater: 1 }],
      },
    ],
    progress: {
      cv: { status: 'DONE', daysAgo: 66, note: 'Klaar, met foto’s van mijn eigen kast.' },
      course: { status: 'UNDER_WAY', daysAgo: 40, note: 'Elke dinsdagavond.' },
      search: { status: 'UNDER_WAY', daysAgo: 20, note: 'Drie werkplaatsen gebeld.' },
    },
    ownSteps: [
      {
        kind: 'OWN_ACTIVITY',
        title: 'Een map maken met foto’s van mijn werk',
        goal: 'craft',
        dueInDays: 12,
        status: 'UNDER_WAY',
      },
    ],
    evaluation: {
      daysAgo: 35,
      words: 'Sam leert snel. De cursus gaat goed, en hij wil graag in een werkplaats kijken.',
      results: [
        { goal: 'hours', result: 'NOT_YET' },
        { goal: 'craft', result: 'ON_THE_WAY' },
      ],
      nextInDays: 20,
    },
    checks: [
      {
        step: 'trial',
        kind: 'TRIAL_PLACEMENT',
        daysAgo: 4,
        conclusion:
          'De werkplaats zoekt een derde meubelmaker en heeft niemand ontslagen. Er wordt geen betaald werk verdrongen.',
      },
    ],
  },
  ladder: [
    { kind: 'BEGIN', level: '4', daysAgo: 150 },
    { kind: 'SELF', answers: { paidWork: 'contract', support: 'benefit' }, daysAgo: 60 },
    { kind: 'WISHED', level: '6', daysAgo: 60 },
    { kind: 'CURRENT', level: '5', daysAgo: 35 },
    { kind: 'EXPECTED', level: '6', daysAgo: 35, note: 'Binnen een jaar, als de proefplaats lukt.' },
  ],
  appointments: [
    {
      kind: 'TALK',
      inDays: 6,
      time: '10:00',
      minutes: 45,
      way: 'IN_PERSON',
      place: room,
      bring: 'Uw certificaten en de map met foto’s.',
    },
    { kind: 'EVALUATION', inDays: 70, time: '14:30', minutes: 60, way: 'IN_PERSON', place: room },
  ],
};
