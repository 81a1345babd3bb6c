import { formatDate, formatTime, type Language, sourceLanguage, textsOf } from '#app/i18n/index.ts';
import type { AccessVisitFacts } from '#graphql/generated/documents.ts';
import { professionalRoles } from '#graphql/shared/professional-roles.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

/** The roles in which somebody looked, as people know them. */
export function rolesOf(visit: Pick<AccessVisitFacts, 'roles'>, language: Language): string {
  const t = textsOf(language, 'privacy');
  return professionalRoles
    .filter((role) => visit.roles.includes(role))
    .map((role) => t(`looked.role.${role}`))
    .join(', ');
}

/** From when to when, in minutes. */
export function timeOf({ firstAt, lastAt }: Pick<AccessVisitFacts, 'firstAt' | 'lastAt'>, language: Language): string {
  const t = textsOf(language, 'privacy');
  const [from, to] = [formatTime(firstAt, language), formatTime(lastAt, language)];
  return from === to ? t('looked.at', { at: from }) : t('looked.between', { from, to });
}

/** Seen in a work list with others, and not opened. */
export function isListed({ sight }: AccessVisitFacts['seen'][number]): boolean {
  return sight.startsWith('LIST_');
}

/** What was seen, in words, with how often. */
export function sightText({ sight, times }: AccessVisitFacts['seen'][number], language: Language): string {
  const t = textsOf(language, 'privacy');
  return times === 1
    ? t(`looked.seen.${sight}`)
    : `${t(`looked.seen.${sight}`)} (${t('looked.times', { count: times })})`;
}

/** A look as it is asked about: in Dutch, for who answers it. */
export function visitFact(day: LocalDate, visit: AccessVisitFacts): string {
  const seen = visit.seen.map((one) => sightText(one, sourceLanguage)).join('. ');
  return `${formatDate(day, sourceLanguage)}: ${visit.by} (${rolesOf(visit, sourceLanguage)}). ${seen}`;
}
