import type { Texts } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';

/** What is wrong with the words of an act, at their field. `most`: letters. */
export function wordsProblem(
  { code, most }: { readonly code: string; readonly most: number },
  t: Texts<'enrolment'>,
): Problem {
  return { field: 'words', message: code === 'tooLong' ? t('form.tooLong', { most }) : t('form.required') };
}
