import {
  dayOfInstant,
  formatDate,
  formatInstantWithWeekday,
  inOwnDirection,
  isLanguage,
  leftToRight,
  sourceLanguage,
  textsOf,
} from '#app/i18n/index.ts';
import type { PaperLine } from '#app/paper/paper-line.ts';
import type { WaitingLetter } from '#db/repositories/letters-worker.ts';
import type { NotificationKind } from '#graphql/generated/resolvers.ts';
import { kindFacts } from '#graphql/notification/index.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

export interface LetterFacts {
  readonly kind: NotificationKind;
  readonly name: string;
  /** In the lines of an envelope. */
  readonly address: string;
  /** BCP 47, of the reader. */
  readonly language: string;
  readonly termEndsOn: LocalDate | null;
  /** Why it goes by letter; `NOT_SEEN` follows a message that reached its reader another way before. */
  readonly reason: WaitingLetter['reason'];
  readonly hearing: WaitingLetter['hearing'];
  readonly municipality: { readonly name: string; readonly phone: string; readonly address: string };
  /** Start of the portal. */
  readonly link: string;
  /** Number of the batch, and the place in it. */
  readonly number: number;
  readonly place: number;
  readonly on: LocalDate;
}

/** Where the window of an envelope (C5/6, at the left) shows the address, and where the letter begins below its fold. Points. */
const window = 142;
const belowTheFold = 298;

/**
 * A letter, on a page of its own: in Dutch, as letters of a municipality are, with a line in the reader's language that there is
 * help. Says what it is about and until when, and not what it says: for that somebody can come by or call. An invitation to a hearing
 * is of no use without its day and place, so it has them.
 */
export function composeLetter(facts: LetterFacts): readonly PaperLine[] {
  const { kind, name, address, language, municipality, link, number, place, on } = facts;
  const t = textsOf(sourceLanguage, 'reach');
  const words = (text: string): PaperLine => ({ kind: 'words', text });
  const paragraph = (text: string): PaperLine => ({ kind: 'words', text, apart: true });
  return [
    { kind: 'quiet', text: municipality.name, newPage: true },
    { kind: 'quiet', text: municipality.address },
    { ...words(inOwnDirection(name)), from: window },
    ...address.split('\n').map(words),
    { kind: 'quiet', text: formatDate(on, sourceLanguage), from: belowTheFold },
    { kind: 'title', text: t('letter.subject') },
    paragraph(t('letter.greeting', { name })),
    paragraph(t('letter.text', { what: t(`kind.${kind}`) })),
    ...hearingOf(facts),
    ...termOf(facts).map(paragraph),
    paragraph(t('letter.where')),
    words(leftToRight(link)),
    paragraph(t('letter.paper')),
    words(t('letter.call', { phone: leftToRight(municipality.phone) })),
    ...(isLanguage(language) && language !== sourceLanguage
      ? [paragraph(textsOf(language, 'reach')('letter.help'))]
      : []),
    paragraph(t('letter.regards')),
    words(municipality.name),
    { kind: 'quiet', text: t('letter.number', { place, number }), apart: true },
  ];
}

/** When, how and where somebody is heard (hoorzitting, Awb 7:2), or that they are not any more. */
function hearingOf({ kind, hearing, on }: LetterFacts): readonly PaperLine[] {
  const t = textsOf(sourceLanguage, 'reach');
  if (hearing === null) return [];
  const at = formatInstantWithWeekday(hearing.hearingAt, sourceLanguage);
  const apart = (text: string): PaperLine => ({ kind: 'words', text, apart: true });
  if (kind === 'OBJECTION_DECIDED')
    return dayOfInstant(hearing.hearingAt) < on ? [] : [apart(t('letter.hearingOff', { at }))];
  return [
    apart(t('letter.hearing')),
    apart(t('letter.hearingAt', { at })),
    {
      kind: 'words',
      text: t(`letter.hearingWay.${hearing.hearingWay}`, { place: inOwnDirection(hearing.hearingPlace) }),
    },
    { kind: 'words', text: t('letter.hearingElse') },
  ];
}

/** Until when, or from when: the term of a decision that goes by this letter begins when it is sent (Awb 3:41, 6:8). */
function termOf({ kind, termEndsOn, reason }: LetterFacts): readonly string[] {
  const t = textsOf(sourceLanguage, 'reach');
  if (kindFacts[kind].makesKnown && reason !== 'NOT_SEEN')
    return [t(kind === 'OBJECTION_DECIDED' ? 'letter.fromAppeal' : 'letter.fromObjection')];
  return termEndsOn === null ? [] : [t('letter.term', { date: formatDate(termEndsOn, sourceLanguage) })];
}
