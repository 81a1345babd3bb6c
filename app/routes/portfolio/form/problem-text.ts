import { type Language, type Texts, textsOf } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';

interface Found {
  readonly field: string;
  readonly code: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

/** Codes of the rules and of the API; each has its sentence. */
const codes = [
  'required',
  'tooLong',
  'unknown',
  'range',
  'farAway',
  'past',
  'beforeStart',
  'goesOn',
  'nothing',
  'notYours',
  'tooMany',
  'namesPeople',
  'entryNotChosen',
  'notForWork',
  'workOnce',
  'notAnArea',
] as const;

/** Problems of the API as those of a form. */
export function problemsOf(found: readonly Found[], language: Language): readonly Problem[] {
  const t = textsOf(language, 'portfolio');
  return found.map(({ field, code, facts }) => {
    const values = Object.fromEntries(facts.map(({ name, value }) => [name, value]));
    return { field, message: problemText(code, values, t) };
  });
}

/** The sentence of a code, with its values. */
export function problemText(
  code: string,
  facts: Readonly<Record<string, string | number>>,
  t: Texts<'portfolio'>,
): string {
  const known = codes.find((one) => one === code) ?? 'unknown';
  return t(`problem.${known}`, { most: facts['most'] ?? '', least: facts['least'] ?? '' });
}
