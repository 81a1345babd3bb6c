import { formatDate, inOwnDirection, isLanguage, leftToRight, sourceLanguage, textsOf } from '#app/i18n/index.ts';
import type { PaperLine } from '#app/paper/paper-line.ts';
import type { NotificationKind } from '#graphql/generated/resolvers.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

export interface LetterFacts {
  readonly kind: NotificationKind;
  readonly name: string;
  /** In the lines of an envelope. */
  readonly address: string;
  /** BCP 47, of the reader. */
  readonly language: string;
  readonly termEndsOn: LocalDate | null;
  readonly municipality: { readonly name: string; readonly phone: string; readonly address: string };
  /** Start of the portal. */
  readonly link: string;
  /** Number of the batch, and the place in it. */
  readonly number: number;
  readonly place: number;
  readonly on: LocalDate;
}

/**
 * A letter, on a page of its own: in Dutch, as letters of a municipality are, with a line in the reader's language that there is
 * help. Says what it is about and until when, and not what it says: for that somebody can come by or call.
 */
export function composeLetter(facts: LetterFacts): readonly PaperLine[] {
  const { kind, name, address, language, termEndsOn, municipality, link, number, place, on } = facts;
  const t = textsOf(sourceLanguage, 'reach');
  const words = (text: string): PaperLine => ({ kind: 'words', text });
  return [
    { kind: 'quiet', text: municipality.name, newPage: true },
    { kind: 'quiet', text: municipality.address },
    words(inOwnDirection(name)),
    ...address.split('\n').map(words),
    { kind: 'quiet', text: t('letter.number', { place, number, date: formatDate(on, sourceLanguage) }) },
    { kind: 'title', text: t('letter.subject') },
    words(t('letter.greeting', { name })),
    words(t('letter.text', { what: t(`kind.${kind}`) })),
    ...(termEndsOn === null ? [] : [words(t('letter.term', { date: formatDate(termEndsOn, sourceLanguage) }))]),
    words(t('letter.where')),
    words(leftToRight(link)),
    words(t('letter.paper')),
    words(t('letter.call', { phone: leftToRight(municipality.phone) })),
    ...(isLanguage(language) && language !== sourceLanguage ? [words(textsOf(language, 'reach')('letter.help'))] : []),
    words(municipality.name),
  ];
}
