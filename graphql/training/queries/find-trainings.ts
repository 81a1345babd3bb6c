import { findNearWords, findTraining, findTrainings, listTrainings } from '#db/repositories/training.ts';
import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes, TrainingSearchInput } from '../../generated/resolvers.ts';
import { signedIn } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { foldedWords, trigramsOf } from '../domain/search-words.ts';
import { askedWords } from '../domain/synonyms.ts';
import { dutchLevels } from '../domain/words.ts';
import type { Training } from '../models.ts';

/** Signs and words that are looked at: nobody can make the search dear. */
const longest = 200;
const mostWords = 8;
const pageSize = 10;
/** Nobody reads further, and the distance of a page stays a small number. */
const lastPage = 1000;

/** What was typed, as full-text search asks it: all of it, each thing by any of its names. Signs of its own language cannot be in it. */
const queryOf = (things: readonly (readonly string[])[]) =>
  things
    .map((names) =>
      names
        .map(
          (name) =>
            `(${name
              .split(' ')
              .map((word) => `${word}:*`)
              .join(' & ')})`,
        )
        .join(' | '),
    )
    .map((thing) => `(${thing})`)
    .join(' & ');

/** Looks in the catalogue of the reader's municipality. A word that nothing has is read as the likeliest one. */
export async function loadTrainings(
  context: OperationContext,
  search: TrainingSearchInput,
): Promise<ResolversParentTypes['TrainingsFound']> {
  const { municipalityId } = signedIn(context.viewer);
  const words = foldedWords(search.text.slice(0, longest)).slice(0, mostWords);
  const asked = askedWords(words);
  // Nothing but signs finds nothing, and is not everything.
  const nothing = search.text.trim() !== '' && words.length === 0;
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
  const page = Math.min(Math.max(search.page ?? 1, 1), lastPage);
  const found = nothing
    ? { count: 0, trainings: [], facets: [] }
    : await findTrainings(context.tx, {
        municipalityId,
        query: queryOf(things),
        names: things[0] ?? [],
        today: context.today,
        chosen: {
          sector: search.sector ?? null,
          form: search.form ?? null,
          level: search.level ?? null,
          dutch: search.dutch ? dutchLevels.slice(0, dutchLevels.indexOf(search.dutch) + 1) : null,
          language: search.language ?? null,
          within: search.within ?? null,
          time: search.time ?? null,
          free: search.free ?? false,
          childcare: search.childcare ?? false,
          wheelchair: search.wheelchair ?? false,
          shortage: search.shortage ?? false,
          basicQualification: search.basicQualification ?? false,
          open: search.open ?? false,
        },
        first: pageSize,
        after: (page - 1) * pageSize,
      });
  return {
    ...found,
    pages: Math.max(1, Math.ceil(found.count / pageSize)),
    readAs: [...readAs].map(([typed, read]) => ({ typed, read })),
  };
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
