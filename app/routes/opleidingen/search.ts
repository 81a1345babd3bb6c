import { oneOf } from '#app/one-of.ts';
import type { FindTrainingsResult, TrainingSearchInput } from '#graphql/generated/documents.ts';
import { parseMonth } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import {
  dutchLevels,
  trainingCosts,
  trainingDistances,
  trainingForms,
  trainingLevels,
  trainingSectors,
  trainingTimes,
} from '#graphql/training/domain/words.ts';

/** Facets of which one value is chosen, by their name in the address, with the values they have. */
export const choices = {
  sector: trainingSectors,
  form: trainingForms,
  level: trainingLevels,
  dutch: dutchLevels,
  time: trainingTimes,
} as const;

/** Kilometres that can be chosen. */
export const distances = trainingDistances.map(String);

/** Cents that can be chosen. */
export const costs = trainingCosts.map(String);

/** Facets that are ticked. */
export const ticks = ['open', 'place', 'anyDay', 'shortage', 'basicQualification', 'childcare', 'wheelchair'] as const;

export type Counted = FindTrainingsResult['findTrainings']['facets'][number];

/** Signs of a search that are kept in the page; the API reads fewer. */
const longest = 300;

/** A language that an address names, by its code. */
function languageIn(value: string | null): string | null {
  return value !== null && /^[a-z]{2}$/.test(value) ? value : null;
}

/** A search as an address names it. */
export type Search = TrainingSearchInput & { readonly text: string; readonly page: number };

/** The search that an address names; what it names wrongly is not chosen. */
export function searchIn(url: string): Search {
  const asked = new URL(url).searchParams;
  const within = oneOf(distances, asked.get('within'));
  const cost = oneOf(costs, asked.get('cost'));
  const page = Number(asked.get('page') ?? '1');
  return {
    text: (asked.get('q') ?? '').slice(0, longest),
    sector: oneOf(choices.sector, asked.get('sector')),
    form: oneOf(choices.form, asked.get('form')),
    level: oneOf(choices.level, asked.get('level')),
    dutch: oneOf(choices.dutch, asked.get('dutch')),
    time: oneOf(choices.time, asked.get('time')),
    within: within === null ? null : Number(within),
    cost: cost === null ? null : cents(Number(cost)),
    language: languageIn(asked.get('language')),
    start: parseMonth(asked.get('start') ?? ''),
    ...Object.fromEntries(ticks.map((tick) => [tick, asked.getAll('with').includes(tick)])),
    page: Number.isSafeInteger(page) && page >= 1 && page <= 1000 ? page : 1,
  };
}

/** What an address asks, for another page of the same search or for a training that leads back to it: `?…`. What is left open is left out. */
export function askedIn(url: string, page: number): string {
  const asked = new URL(url).searchParams;
  const given = [...asked].filter(([name, value]) => name !== 'page' && value !== '');
  const short = given.map(([name, value]) => [name, name === 'q' ? value.slice(0, longest) : value]);
  return `?${new URLSearchParams([...short, ['page', String(page)]]).toString()}`;
}

/** The same without one choice, from its first page on. */
export function askedWithout(asked: string, name: string, value: string): string {
  const rest = [...new URLSearchParams(asked)].filter(
    ([other, chosen]) => other !== 'page' && !(other === name && chosen === value),
  );
  return `?${new URLSearchParams(rest).toString()}`;
}
