import type { LadderDefinition } from '#graphql/plan/domain/ladder.ts';

const text = { nl: 'x' };

/** A small ladder of levels, for tests. */
export const lane: LadderDefinition = {
  name: text,
  domains: [],
  levels: [
    { code: 'low', name: text, meaning: text },
    { code: 'high', name: text, meaning: text },
  ],
  questions: [
    {
      code: 'work',
      text,
      hint: null,
      options: [
        { code: 'yes', text, next: null, places: { level: 'high', domain: '', reason: null } },
        { code: 'no', text, next: 'club', places: null },
      ],
    },
    {
      code: 'club',
      text,
      hint: null,
      options: [
        { code: 'often', text, next: null, places: { level: 'high', domain: '', reason: null } },
        { code: 'rarely', text, next: null, places: { level: 'low', domain: '', reason: 'rarely' } },
      ],
    },
  ],
  reasons: [{ code: 'rarely', words: text }],
};

/** A small ladder of domains, for tests. */
export const fields: LadderDefinition = {
  ...lane,
  domains: [
    { code: 'street', name: text, levels: ['low'] },
    { code: 'work', name: text, levels: ['high'] },
  ],
  questions: [
    {
      code: 'street',
      text,
      hint: null,
      options: [{ code: 'yes', text, next: 'work', places: { level: 'low', domain: 'street', reason: null } }],
    },
    {
      code: 'work',
      text,
      hint: null,
      options: [
        { code: 'yes', text, next: null, places: { level: 'high', domain: 'work', reason: null } },
        { code: 'no', text, next: null, places: null },
      ],
    },
  ],
};
