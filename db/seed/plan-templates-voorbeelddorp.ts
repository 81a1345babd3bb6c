import { emptyContent } from '#graphql/plan/domain/plan-content.ts';
import { goal, step } from './plan-parts.ts';
import type { TemplateScenario } from './plan-scenario-types.ts';

const source = 'Handreiking trajectplan Voorbeelddorp 2026 (verzonnen)';

export const voorbeelddorpTemplates: readonly TemplateScenario[] = [
  {
    targetGroup: 'Jongere zonder startkwalificatie',
    title: 'Vakmanschap: een vak en een diploma',
    source,
    content: ({ id }) => ({
      ...emptyContent,
      goals: [goal(id('craft'), 'Een vak leren', { result: 'Een startkwalificatie.' })],
      steps: [
        step(id('choice'), 'OWN_ACTIVITY', 'Drie beroepen uitzoeken die mij leuk lijken', { goalId: id('craft') }),
        step(id('school'), 'TRAINING', 'Terug naar school of duaal leren', { goalId: id('craft') }),
        step(id('help'), 'APPOINTMENT', 'Gesprek met het Doorstroompunt', { goalId: id('craft'), owner: 'COACH' }),
      ],
    }),
  },
  {
    targetGroup: 'Statushouder op de Z-route',
    title: 'Burgerschap: taal en meedoen',
    source,
    content: ({ id }) => ({
      ...emptyContent,
      goals: [
        goal(id('language'), 'Nederlands leren', { result: '800 uur taal en kennis van Nederland gevolgd (Z-route).' }),
        goal(id('part'), 'Mensen leren kennen', { result: '800 uur meedoen gevolgd (Z-route).' }),
      ],
      steps: [
        step(id('lessons'), 'LANGUAGE', 'Taallessen', {
          goalId: id('language'),
          owner: 'PARTNER',
          partnerName: 'Taalschool',
        }),
        step(id('stage'), 'VOLUNTEERING', 'Maatschappelijke stage in het dorp', { goalId: id('part') }),
      ],
    }),
  },
  {
    targetGroup: 'Alleenstaande ouder',
    title: 'Stap voor stap naast de zorg',
    source,
    content: ({ id }) => ({
      ...emptyContent,
      goals: [
        goal(id('part'), 'Meedoen naast de zorg voor mijn kind', {}),
        goal(id('later'), 'Weten welk werk ik later wil', {}),
      ],
      steps: [
        step(id('volunteer'), 'VOLUNTEERING', 'Iets doen op school of in de buurt', { goalId: id('part') }),
        step(id('course'), 'TRAINING', 'Een beroepsgerichte cursus kiezen', { goalId: id('later') }),
        step(id('childcare'), 'OWN_ACTIVITY', 'Opvang bekijken', { goalId: id('later'), owner: 'COACH' }),
      ],
    }),
  },
];
