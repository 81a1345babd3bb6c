import type { MunicipalityScenario } from './scenario-types.ts';

/** Decisions of the case system of Voorbeelddorp (invented). */
export const voorbeelddorpDecisions: MunicipalityScenario['decisions'] = {
  'dorp-alleenstaand': [
    {
      kind: 'REJECTION',
      decidedBy: 'Gemeente Voorbeelddorp',
      daysAgo: 12,
      effectiveInDays: null,
      amount: null,
      text: [
        'U vroeg geld voor een nieuwe wasmachine. U krijgt dat niet.',
        'U heeft genoeg gespaard om de wasmachine zelf te betalen.',
      ],
      articles: [
        {
          article: 'Beleidsregel bijzondere bijstand Voorbeelddorp 2023 (verzonnen)',
          words: 'De gemeente betaalt bijzondere kosten alleen als iemand ze niet zelf kan betalen.',
        },
      ],
      facts: [{ label: 'Uw spaargeld', form: 'MONEY', value: '312500', source: 'CITIZEN', daysBefore: 15 }],
    },
  ],
};
