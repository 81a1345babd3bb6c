import { type Language, textsOf } from '#app/i18n/index.ts';
import type { PortfolioOnCard } from '#graphql/generated/documents.ts';
import { languageName } from '#graphql/shared/names.ts';

/** For how many days a card can be shown. */
export const durations = ['14', '30', '90', '365'] as const;

/** Every entry that can be chosen, with what its owner calls it. */
export function entryChoices(
  portfolio: PortfolioOnCard,
  language: Language,
): readonly { readonly value: string; readonly name: string | null; readonly kind: string }[] {
  const t = textsOf(language, 'portfolio');
  const once = [
    ['PROFILE', portfolio.profile],
    ['LICENCE', portfolio.licences],
    ['AVAILABILITY', portfolio.availability],
    ['WISHES', portfolio.wishes],
  ] as const;
  return [
    ...portfolio.competences.map(({ id, name }) => ({ value: id, name, kind: t('kind.COMPETENCE') })),
    ...portfolio.work.map(({ id, title }) => ({ value: id, name: title, kind: t('kind.WORK') })),
    ...portfolio.education.map(({ id, title }) => ({ value: id, name: title, kind: t('kind.EDUCATION') })),
    ...portfolio.languages.map((one) => ({
      value: one.id,
      name: languageName(one.language, language),
      kind: t('kind.LANGUAGE'),
    })),
    ...portfolio.certificates.map(({ id, name }) => ({ value: id, name, kind: t('kind.CERTIFICATE') })),
    ...once.flatMap(([kind, entry]) =>
      entry === null ? [] : [{ value: entry.id, name: null, kind: t(`kind.${kind}`) }],
    ),
  ];
}

/** Of a portfolio, the entries that were chosen. */
export function chosenOf(portfolio: PortfolioOnCard, ids: readonly string[]): PortfolioOnCard {
  const chosen = <Entry extends { readonly id: string }>(entries: readonly Entry[]) =>
    entries.filter(({ id }) => ids.includes(id));
  const once = <Entry extends { readonly id: string }>(entry: Entry | null) =>
    entry !== null && ids.includes(entry.id) ? entry : null;
  return {
    competences: chosen(portfolio.competences),
    work: chosen(portfolio.work),
    education: chosen(portfolio.education),
    languages: chosen(portfolio.languages),
    licences: once(portfolio.licences),
    availability: once(portfolio.availability),
    wishes: once(portfolio.wishes),
    profile: once(portfolio.profile),
    certificates: chosen(portfolio.certificates),
  };
}
