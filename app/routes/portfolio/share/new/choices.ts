import type { Language } from '#app/i18n/index.ts';
import type { FilesOnCard, PortfolioOnCard } from '#graphql/generated/documents.ts';
import type { PortfolioKind } from '#graphql/portfolio/domain/kinds.ts';
import { languageName } from '#graphql/shared/names.ts';

/** For how many days a card can be shown. */
export const durations = ['14', '30', '90', '365'] as const;

/** An entry that can be chosen. */
export interface EntryChoice {
  readonly value: string;
  readonly version: number;
  /** `null` where it has no name of its own. */
  readonly name: string | null;
  readonly kind: PortfolioKind;
}

/** Every entry that can be chosen, with what its owner calls it. */
export function entryChoices(portfolio: PortfolioOnCard, language: Language): readonly EntryChoice[] {
  const choice = (
    kind: PortfolioKind,
    { id, version }: { readonly id: string; readonly version: number },
    name: string | null,
  ): EntryChoice => ({ value: id, version, name, kind });
  const once = [
    ['PROFILE', portfolio.profile],
    ['LICENCE', portfolio.licences],
    ['AVAILABILITY', portfolio.availability],
    ['WISHES', portfolio.wishes],
  ] as const;
  return [
    ...portfolio.competences.map((one) => choice('COMPETENCE', one, one.name)),
    ...portfolio.work.map((one) => choice('WORK', one, one.title)),
    ...portfolio.education.map((one) => choice('EDUCATION', one, one.title)),
    ...portfolio.languages.map((one) => choice('LANGUAGE', one, languageName(one.language, language))),
    ...portfolio.certificates.map((one) => choice('CERTIFICATE', one, one.name)),
    ...once.flatMap(([kind, entry]) => (entry === null ? [] : [choice(kind, entry, null)])),
  ];
}

/** Of a portfolio, the entries that were chosen, and the files that were chosen to go along. */
export function chosenOf(
  portfolio: PortfolioOnCard & FilesOnCard,
  { entryIds: ids, evidenceIds }: { readonly entryIds: readonly string[]; readonly evidenceIds: readonly string[] },
): PortfolioOnCard & FilesOnCard {
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
    files: portfolio.files.filter(({ file }) => evidenceIds.includes(file.id)),
  };
}
