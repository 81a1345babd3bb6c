import { inOwnDirection, type Language, type Texts, textsOf } from '#app/i18n/index.ts';
import type { PaperLine } from '#app/paper/paper-line.ts';
import type { Answer } from '#app/ui/index.ts';

/** Who sent something for its owner, as a row among its answers: none where the owner did. */
export function sentByRow(helperName: string | null, person: string, t: Texts<'mandate'>): readonly Answer[] {
  return helperName === null
    ? []
    : [{ label: t('by.label'), value: t('by.forPerson', { helper: helperName, person }) }];
}

/** The same on paper, where every name brings its own direction along. */
export function sentByLine(helperName: string | null, person: string, language: Language): readonly PaperLine[] {
  if (helperName === null) return [];
  const t = textsOf(language, 'mandate');
  const names = { helper: inOwnDirection(helperName), person: inOwnDirection(person) };
  return [{ kind: 'row', text: t('by.label'), value: t('by.forPerson', names) }];
}
