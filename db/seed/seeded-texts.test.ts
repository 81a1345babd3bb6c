import { expect, test } from 'vitest';
import { localDate } from '#graphql/shared/local-date.ts';
import type { Make } from './plan-scenario-types.ts';
import { scenarios } from './scenarios.ts';

const make: Make = { on: () => localDate('2026-12-01'), workingDay: () => localDate('2026-12-01'), id: (key) => key };

/** Every text of a scenario, those of plans and templates too, with where it stands. */
function textsOf(value: unknown, path: string): readonly string[] {
  if (typeof value === 'string') return [`${path}: ${value}`];
  if (typeof value === 'function') return textsOf((value as (given: Make) => unknown)(make), path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsOf(part, `${path}.${name}`));
}

/** What names a line or a file of somebody's notes; a reader has the document itself, with its year and section. */
const reference = /\b\d{3}:\d+|\.(?:md|txt)\b|\bpolicy-notes\b|\b(?:line|lines|regel|regels) \d/i;

test.each(scenarios.map((scenario) => ({ slug: scenario.slug, scenario })))(
  'no text of $slug points into notes that its readers do not have',
  ({ scenario, slug }) => {
    const texts = textsOf(scenario, slug);
    expect(
      texts.some((text) => text.includes('guidancePolicy.templates')),
      'templates are read',
    ).toBe(true);
    expect(texts.filter((text) => reference.test(text.slice(text.indexOf(': ') + 2)))).toEqual([]);
  },
);
