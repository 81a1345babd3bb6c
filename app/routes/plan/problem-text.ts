import { type Language, textsOf } from '#app/i18n/index.ts';
import type { PlanProblemFacts } from '#graphql/generated/documents.ts';
import { readable } from './words.ts';

/** Codes that the citizen's own forms can meet; each has its sentence. */
export const problemCodes = [
  'required',
  'tooLong',
  'tooMany',
  'unknown',
  'endBeforeStart',
  'inPast',
  'inFuture',
  'placementRefused',
  'beforeTerm',
  'noTerm',
  'noChange',
] as const;

const fieldsWithOwnWords = ['title', 'kind', 'reason', 'words', 'doneOn', 'status'] as const;

/** The sentence for a problem that the API found. */
export function problemText({ field, code, facts }: PlanProblemFacts, language: Language): string {
  const t = textsOf(language, 'plan');
  const fact = (name: string) => readable(facts.find((one) => one.name === name)?.value ?? '', language);
  if (code === 'required')
    return t(`problem.required.${fieldsWithOwnWords.find((known) => known === field) ?? 'other'}`);
  const known = problemCodes.find((one) => one === code);
  if (known === undefined || known === 'required') return t('problem.other');
  return t(`problem.${known}`, { maximum: fact('maximum') });
}
