import type { MunicipalityScenario } from './scenario-types.ts';

/** Decisions of the case system of Modelstad (invented). */
export const modelstadDecisions: MunicipalityScenario['decisions'] = {
  'twee-banen': [
    {
      kind: 'GRANT',
      decidedBy: 'Gemeente Modelstad',
      daysAgo: 260,
      effectiveInDays: -14,
      amount: 140_128,
      text: [
        'U vroeg bij ons een bijstandsuitkering aan. U krijgt die.',
        'Elke maand vertelt u ons wat u verdient. Dat telt mee met uw uitkering.',
      ],
      articles: ['NORM', 'DUTY_TO_INFORM'],
      facts: [
        {
          label: 'Datum van uw aanvraag',
          form: 'TEXT',
          value: 'zie uw aanvraagformulier',
          source: 'CITIZEN',
          daysBefore: 40,
        },
        { label: 'U woont', form: 'TEXT', value: 'alleen', source: 'REGISTER', daysBefore: 38 },
      ],
    },
    {
      kind: 'RECOVERY',
      decidedBy: 'Gemeente Modelstad',
      daysAgo: 9,
      effectiveInDays: 0,
      amount: 18_450,
      text: [
        'U kreeg in de zomer te veel uitkering. Wij vragen dat geld terug.',
        'U kunt het in delen betalen. Bel ons, dan spreken wij samen een bedrag af dat u kunt missen.',
      ],
      articles: ['RECOVERY', 'DUTY_TO_INFORM'],
      facts: [
        { label: 'Loon dat wij niet wisten', form: 'MONEY', value: '23000', source: 'REGISTER', daysBefore: 30 },
        { label: 'Te veel betaald', form: 'MONEY', value: '18450', source: 'CALCULATION', daysBefore: 12 },
      ],
    },
  ],
  'eerste-baan': [
    {
      kind: 'WARNING',
      decidedBy: 'Gemeente Modelstad',
      daysAgo: 70,
      effectiveInDays: null,
      amount: null,
      text: [
        'U gaf uw eerste loon later door dan was afgesproken. Het had geen gevolgen voor uw uitkering.',
        'Daarom krijgt u geen boete, maar een waarschuwing.',
      ],
      articles: ['FINE', 'DUTY_TO_INFORM'],
      facts: [{ label: 'Doorgegeven op', form: 'TEXT', value: 'drie weken na de loonstrook', source: 'CITIZEN' }],
    },
  ],
  'boven-de-norm': [
    {
      kind: 'END',
      decidedBy: 'Gemeente Modelstad',
      daysAgo: 5,
      effectiveInDays: 25,
      amount: null,
      text: [
        'U verdient nu meer dan de uitkering. Daarom stopt uw uitkering.',
        'Verdient u later weer minder? Dan kunt u opnieuw een uitkering aanvragen.',
      ],
      articles: ['ENDING', 'INCOME_COUNTS'],
      facts: [{ label: 'Uw loon in een maand', form: 'MONEY', value: '198000', source: 'CITIZEN', daysBefore: 20 }],
    },
  ],
};
