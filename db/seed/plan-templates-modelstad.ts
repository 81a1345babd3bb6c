import { emptyContent } from '#graphql/plan/domain/plan-content.ts';
import type { LocalTerm } from '#graphql/plan/domain/term-rules.ts';
import { goal, step } from './plan-parts.ts';
import type { TemplateScenario } from './plan-scenario-types.ts';

const source = 'Werkwijze plan van aanpak Modelstad 2026 (verzonnen)';

/** Terms of Hengelo 2017. A climbing job has none, here or anywhere. */
export const modelstadTerms: readonly LocalTerm[] = [
  {
    kind: 'TRIAL_PLACEMENT',
    validFrom: '2023-01-01',
    length: 3,
    extension: 0,
    unit: 'MONTH',
    source: 'Nota “Werk maken van werk” (gemeente Hengelo, 2017), paragraaf 8.3: maximaal drie maanden',
  },
  {
    kind: 'LEARN_WORK_PLACE',
    validFrom: '2023-01-01',
    length: 6,
    extension: 0,
    unit: 'MONTH',
    source:
      'Nota “Werk maken van werk” (gemeente Hengelo, 2017), paragraaf 8.3: maximaal zes maanden, of zo lang de opleiding duurt',
  },
  {
    kind: 'LADDER_AGAIN',
    validFrom: '2023-01-01',
    length: 1,
    extension: 0,
    unit: 'YEAR',
    source: 'Nota “Werk maken van werk” (gemeente Hengelo, 2017), bijlage 1: ieder jaar opnieuw bekeken',
  },
];

export const modelstadTemplates: readonly TemplateScenario[] = [
  {
    targetGroup: 'Jongere zonder startkwalificatie',
    title: 'Terug naar school of leren op het werk',
    source,
    content: ({ id }) => ({
      ...emptyContent,
      goals: [
        goal(id('diploma'), 'Een startkwalificatie halen', { result: 'Een diploma mbo niveau 2, havo of vwo.' }),
        goal(id('choice'), 'Weten welk werk bij mij past', { result: 'Twee bedrijven bezocht en een keuze gemaakt.' }),
      ],
      steps: [
        step(id('advice'), 'APPOINTMENT', 'Gesprek met het Leerwerkloket', { goalId: id('choice'), owner: 'COACH' }),
        step(id('days'), 'OWN_ACTIVITY', 'Naar een open dag van een school', { goalId: id('choice') }),
        step(id('school'), 'TRAINING', 'Inschrijven voor een opleiding', { goalId: id('diploma') }),
      ],
    }),
  },
  {
    targetGroup: 'Statushouder op de Z-route',
    title: 'Taal, meedoen en werk tegelijk',
    source,
    content: ({ id }) => ({
      ...emptyContent,
      goals: [
        goal(id('language'), 'Nederlands verstaan en spreken', {
          result: '800 uur taal en kennis van Nederland gevolgd (Z-route).',
        }),
        goal(id('part'), 'Meedoen in de buurt', { result: '800 uur meedoen gevolgd (Z-route).' }),
        goal(id('work'), 'Kennismaken met werk in Nederland', {}),
      ],
      steps: [
        step(id('lessons'), 'LANGUAGE', 'Taallessen', {
          goalId: id('language'),
          owner: 'PARTNER',
          partnerName: 'Taalschool',
        }),
        step(id('statement'), 'TRAINING', 'Participatieverklaring (PVT)', { goalId: id('part') }),
        step(id('volunteer'), 'VOLUNTEERING', 'Meehelpen in de buurt', { goalId: id('part') }),
        step(id('tour'), 'OWN_ACTIVITY', 'Een bedrijf bezoeken', { goalId: id('work'), owner: 'COACH' }),
      ],
    }),
  },
  {
    targetGroup: 'Alleenstaande ouder',
    title: 'Werken of leren naast de zorg',
    source,
    content: ({ id }) => ({
      ...emptyContent,
      goals: [
        goal(id('care'), 'Goede opvang voor mijn kind', { result: 'Opvang op de dagen dat ik leer of werk.' }),
        goal(id('work'), 'Werk of opleiding die past bij schooltijden', {}),
      ],
      steps: [
        step(id('childcare'), 'OWN_ACTIVITY', 'Opvang zoeken en de kosten bekijken', {
          goalId: id('care'),
          owner: 'COACH',
        }),
        step(id('advice'), 'APPOINTMENT', 'Gesprek met het Leerwerkloket', { goalId: id('work') }),
        step(id('orient'), 'OWN_ACTIVITY', 'Opschrijven wat ik kan en wil', { goalId: id('work') }),
      ],
    }),
  },
];
