import type { PortfolioOnCard } from '#graphql/generated/documents.ts';
import type { Said } from '#graphql/portfolio/domain/json-resume/write.ts';
import type { PortfolioKind } from '#graphql/portfolio/domain/kinds.ts';

/** What a file would add, as a card shows it. Certificates are all shown, also what has ended: they are all added. */
export function toShow(entries: readonly Said[]): PortfolioOnCard {
  const of = <Kind extends PortfolioKind>(kind: Kind) =>
    entries
      .filter((entry): entry is Extract<Said, { readonly kind: Kind }> => entry.kind === kind)
      .map(({ content }) => ({ ...content, id: '', version: 0, concept: null, state: 'LASTING' as const }));
  const [licences, availability, wishes, profile] = [of('LICENCE'), of('AVAILABILITY'), of('WISHES'), of('PROFILE')];
  return {
    competences: of('COMPETENCE'),
    work: of('WORK'),
    education: of('EDUCATION'),
    languages: of('LANGUAGE'),
    certificates: of('CERTIFICATE'),
    licences: licences[0] ?? null,
    availability: availability[0] ?? null,
    wishes: wishes[0] ?? null,
    profile: profile[0] ?? null,
  } as PortfolioOnCard;
}
