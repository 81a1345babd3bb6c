import { findNearWords, findTraining, listTrainings } from '#db/repositories/training.ts';
import { type FacetCount, findTrainings } from '#db/repositories/training-search.ts';
import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes, TrainingSearchInput } from '../../generated/resolvers.ts';
import { signedIn } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { addMonths, type Month, monthOf } from '../../shared/local-date.ts';
import { mostFinancingCents } from '../domain/financing.ts';
import { foldedWords, trigramsOf } from '../domain/search-words.ts';
import { askedWords } from '../domain/synonyms.ts';
import {
  type DutchLevel,
  dutchLevels,
  trainingCosts,
  trainingDistances,
  type TrainingSector,
} from '../domain/words.ts';
import type { Training } from '../models.ts';

/** Signs and words that are looked at: nobody can make the search dear. */
const longest = 200;
const mostWords = 8;
const pageSize = 10;
/** Nobody reads further, and the distance of a page stays a small number. */
const lastPage = 1000;

/** Signs of a word with a meaning from which on it is also looked for as the beginning of others: `care` is not Carroesel. */
const shortest = 5;

/**
 * What was typed, as full-text search asks it: all of it, each thing by any of its names, as words or as the beginning of them. Signs of
 * its own language cannot be in it.
 */
const queryOf = (things: readonly (readonly string[])[]) =>
  things
    .map(([typed = '', ...meant]) => [
      asWords(typed, meant.length > 0 && typed.length < shortest ? '' : ':*'),
      ...meant.map((name) => asWords(name, ':*')),
    ])
    .map((names) => `(${names.join(' | ')})`)
    .join(' & ');

const asWords = (name: string, ending: string) =>
  `(${name
    .split(' ')
    .map((word) => `${word}${ending}`)
    .join(' & ')})`;

/** What was typed, as full-text search asks it; `null` where it was nothing but signs, which find nothing and are not everything. */
interface Understood {
  readonly query: string;
  /** All that was typed, folded. */
  readonly typed: string;
  /** Names of what was asked first. */
  readonly names: readonly string[];
  readonly readAs: ReadonlyMap<string, string>;
  /** The first sector that was named. */
  readonly sector: TrainingSector | null;
}

/** Reads what somebody typed. A word that nothing has is read as the likeliest one. */
export async function understand(context: OperationContext, text: string): Promise<Understood | null> {
  const { municipalityId } = signedIn(context.viewer);
  const words = foldedWords(text.slice(0, longest));
  if (text.trim() !== '' && words.length === 0) return null;
  const asked = askedWords(words).slice(0, mostWords);
  const single = asked.filter(({ meant }) => meant.length === 0).map(({ typed }) => typed);
  const near =
    single.length === 0
      ? []
      : await findNearWords(context.tx, {
          municipalityId,
          words: single,
          trigrams: single.map((one) => [...trigramsOf(one)]),
        });
  const readAs = new Map(near.flatMap(({ word, near: read }) => (read === null ? [] : [[word, read] as const])));
  const things = asked.map(({ typed, meant }) => [readAs.get(typed) ?? typed, ...meant]);
  const sector = asked.find((one) => one.sector !== null)?.sector ?? null;
  return { query: queryOf(things), typed: words.join(' '), names: things[0] ?? [], readAs, sector };
}

/** Months in which a start is counted, from this one on. */
const monthsAhead = 12;

/** Looks in the catalogue of the reader's municipality. */
export async function loadTrainings(
  context: OperationContext,
  search: TrainingSearchInput,
): Promise<ResolversParentTypes['TrainingsFound']> {
  const { municipalityId } = signedIn(context.viewer);
  const understood = await understand(context, search.text);
  if (understood === null) return { count: 0, trainings: [], facets: [], pages: 1, readAs: [], sector: null };
  const { query, names, readAs, sector } = understood;
  const page = Math.min(Math.max(search.page ?? 1, 1), lastPage);
  // One more than is counted: what starts later is in none of the months before.
  const months = Array.from({ length: monthsAhead + 1 }, (_, ahead) => addMonths(monthOf(context.today), ahead));
  const found = await findTrainings(context.tx, {
    municipalityId,
    query,
    names,
    today: context.today,
    months,
    chosen: {
      sector: search.sector ?? null,
      form: search.form ?? null,
      level: search.level ?? null,
      dutch: search.dutch ? ['', ...noMoreThan(search.dutch)] : null,
      language: search.language ?? null,
      within: search.within ?? null,
      time: search.time ?? null,
      start: search.start == null ? null : placeOf(search.start, months),
      cost: search.cost == null ? null : Math.min(Math.max(search.cost, 0), mostFinancingCents),
      childcare: search.childcare ?? false,
      wheelchair: search.wheelchair ?? false,
      shortage: search.shortage ?? false,
      basicQualification: search.basicQualification ?? false,
      open: search.open ?? false,
      place: search.place ?? false,
      anyDay: search.anyDay ?? false,
    },
    first: pageSize,
    after: (page - 1) * pageSize,
  });
  return {
    count: found.count,
    trainings: found.trainings,
    facets: countsOf(found.facets, months),
    pages: Math.max(1, Math.ceil(found.count / pageSize)),
    readAs: [...readAs].map(([typed, read]) => ({ typed, read })),
    sector,
  };
}

function noMoreThan(level: DutchLevel): readonly DutchLevel[] {
  return dutchLevels.slice(0, dutchLevels.indexOf(level) + 1);
}

/** Where a month stands among those that are counted. Where it does not, in a place where nothing starts. */
function placeOf(month: Month, months: readonly Month[]): number {
  const place = months.indexOf(month);
  return place >= 0 && place < monthsAhead ? place : 30;
}

/** What a choice would leave: a level of Dutch also what asks for less, a distance also what is nearer, a cost also what is cheaper. */
function countsOf(counts: readonly FacetCount[], months: readonly Month[]): readonly FacetCount[] {
  const sum = (facet: string, fits: (value: string) => boolean) =>
    counts.reduce((all, one) => (one.facet === facet && fits(one.value) ? all + one.count : all), 0);
  const dutch = dutchLevels.map((level) => ({
    facet: 'dutch',
    value: level,
    count: sum('dutch', (value) => value === '' || noMoreThan(level).some((one) => one === value)),
  }));
  const upTo = (facet: 'within' | 'cost', values: readonly number[]) =>
    values.map((most) => ({ facet, value: String(most), count: sum(facet, (value) => Number(value) <= most) }));
  const rest = counts.filter(({ facet, value }) => {
    if (facet === 'start') return months.slice(0, monthsAhead).some((month) => month === value);
    return facet !== 'dutch' && facet !== 'within' && facet !== 'cost';
  });
  return [...rest, ...dutch, ...upTo('within', trainingDistances), ...upTo('cost', trainingCosts)].filter(
    ({ count }) => count > 0,
  );
}

/** A training of the reader's municipality. */
export async function loadTraining(context: OperationContext, id: string): Promise<Training | null> {
  if (!isId(id)) return null;
  const { municipalityId } = signedIn(context.viewer);
  return findTraining(context.tx, { municipalityId, id, today: context.today });
}

/** Ids of which trainings are read together. */
const mostNamed = 5;

/** Trainings of the reader's municipality that are named, in their order; what comes after the fifth is not read. */
export function trainingsNamed(context: OperationContext, ids: readonly string[]): Promise<readonly Training[]> {
  const { municipalityId } = signedIn(context.viewer);
  const named = [...new Set(ids)].filter(isId).slice(0, mostNamed);
  return listTrainings(context.tx, { municipalityId, ids: named, today: context.today });
}
