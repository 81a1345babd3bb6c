import {
  abilities,
  type Ability,
  energies,
  type Energy,
  needs,
  type Need,
  tracks,
  type Track,
} from '#graphql/perspective-year/domain/words.ts';

/** Everything that somebody answered so far; it lives in the form that they send and nowhere else. */
export interface Explored {
  readonly energies: readonly Energy[];
  readonly abilities: readonly Ability[];
  readonly needs: readonly Need[];
  readonly tracks: readonly Track[];
}

/** The questions in their order, by the names of their fields. */
export const questions = ['energie', 'kunnen', 'nodig', 'spoor'] as const;
export type Question = (typeof questions)[number];

/** Words of a field, ticked one by one or carried along in one; what we do not know is left out. */
function wordsIn<Word extends string>(form: FormData, name: Question, words: readonly Word[]): readonly Word[] {
  const said = new Set(form.getAll(name).flatMap((value) => (typeof value === 'string' ? value.split(' ') : [])));
  return words.filter((word) => said.has(word));
}

export function answersIn(form: FormData): Explored {
  return {
    energies: wordsIn(form, 'energie', energies),
    abilities: wordsIn(form, 'kunnen', abilities),
    needs: wordsIn(form, 'nodig', needs),
    tracks: wordsIn(form, 'spoor', tracks),
  };
}

/** The answers as hidden fields, without those of the question that is asked. */
export function carried(answers: Explored, asked: Question | null): Readonly<Record<string, string>> {
  const fields: Readonly<Record<Question, readonly string[]>> = {
    energie: answers.energies,
    kunnen: answers.abilities,
    nodig: answers.needs,
    spoor: answers.tracks,
  };
  return Object.fromEntries(questions.filter((one) => one !== asked).map((one) => [one, fields[one].join(' ')]));
}

/** Which question comes, by its place; the number of questions stands for the result. */
export function placeAfter(form: FormData): number {
  const from = Number(form.get('stap'));
  const place = Number.isInteger(from) && from >= 0 && from <= questions.length ? from : 0;
  const to = form.get('naar');
  if (to === 'hier') return place;
  return to === 'terug' ? Math.max(place - 1, 0) : Math.min(place + 1, questions.length);
}
