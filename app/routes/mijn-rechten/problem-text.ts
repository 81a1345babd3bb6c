import { formatNumber, type Language, textsOf } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import type { RightComplaint } from '#graphql/generated/documents.ts';

const fields = ['fact', 'wanted', 'reason', 'answer'] as const;

/** What the API found, each with its sentence at its field. */
export function problemsOf(found: readonly RightComplaint[], language: Language): readonly Problem[] {
  const t = textsOf(language, 'privacy');
  return found.map(({ field, code, most }) => {
    const known = fields.find((one) => one === field) ?? 'reason';
    const message =
      code === 'tooLong' ? t('problem.tooLong', { most: formatNumber(most ?? 0) }) : t(`problem.required.${known}`);
    return { field: known, message };
  });
}
