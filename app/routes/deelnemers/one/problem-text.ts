import { type Language, textsOf } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/index.ts';

interface Found {
  readonly field: string;
  readonly code: string;
  readonly least: number | null;
  readonly most: number | null;
}

/** What is wrong with what was written down, in the reader's language, at its field. */
export function problemsOf(problems: readonly Found[], language: Language): readonly Problem[] {
  return problems.map((found) => ({ field: found.field, message: messageOf(found, language) }));
}

function messageOf({ field, code, least, most }: Found, language: Language): string {
  const t = textsOf(language, 'participant');
  switch (code) {
    case 'required':
      return t(field === 'words' ? 'problem.required.words' : 'problem.required.day');
    case 'tooLong':
      return t('problem.tooLong', { most: most ?? 0 });
    case 'future':
      return t(field === 'month' ? 'problem.future.month' : 'problem.future.day');
    case 'tooLate':
      return t('problem.tooLate');
    case 'tooEarly':
      if (field === 'expiresOn') return t('problem.tooEarly.expiresOn');
      return t(field === 'month' ? 'problem.tooEarly.month' : 'problem.tooEarly.day');
    default:
      return t('problem.range', { least: least ?? 0, most: most ?? 0 });
  }
}
