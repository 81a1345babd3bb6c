import { formatDate, type Language, textsOf } from '#app/i18n/index.ts';
import type { MessageFacts } from '#graphql/generated/documents.ts';
import { kinds } from '#graphql/notification/domain/topics.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

/** What can still be done until when, as a sentence of its own; `null` for a message without a term. */
export function termText(
  { kind, termEndsOn }: Pick<MessageFacts, 'kind' | 'termEndsOn'>,
  today: LocalDate,
  language: Language,
): string | null {
  if (termEndsOn === null) return null;
  const t = textsOf(language, 'reach');
  const values = { date: formatDate(termEndsOn, language) };
  if (termEndsOn < today) return t('messages.termOver', values);
  if (!kinds[kind].makesKnown) return t('messages.term', values);
  return t(kind === 'OBJECTION_DECIDED' ? 'messages.termToAppeal' : 'messages.termToObject', values);
}
