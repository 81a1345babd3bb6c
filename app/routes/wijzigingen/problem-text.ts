import { type Language, textsOf } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';

/** Codes of the rules and of the API; each has its sentence. */
const codes = [
  'required',
  'unknownWord',
  'notADay',
  'tooEarly',
  'tooFar',
  'inFuture',
  'beforeStart',
  'notAnAmount',
  'tooHigh',
  'tooLong',
  'postcodeForm',
  'unknownCountry',
  'accountCountry',
  'accountLength',
  'accountDigits',
  'accountOutsideSepa',
  'tooMany',
  'unknownEvidence',
  'unknown',
] as const;

/** The sentence for what is wrong with an answer. */
export function problemText(code: string, language: Language): string {
  return textsOf(language, 'change')(`problem.${codes.find((one) => one === code) ?? 'unknown'}`);
}

/** Problems of the API as those of a form. */
export function problemsOf(
  found: readonly { readonly question: string; readonly code: string }[],
  language: Language,
): readonly Problem[] {
  return found.map(({ question, code }) => ({ field: question, message: problemText(code, language) }));
}
