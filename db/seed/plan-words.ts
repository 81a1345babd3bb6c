import type { Words } from '#graphql/plan/domain/ladder.ts';

/** A text of a municipality in the languages of the portal; English and Arabic are drafted, no native speaker has read them. */
export function words(nl: string, en: string, ar: string): Words {
  return { nl, en, ar };
}
