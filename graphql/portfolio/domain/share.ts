import { addDays, type LocalDate } from '../../shared/local-date.ts';

/**
 * Who may look at what somebody shows: who stands beside them as case manager, whoever has the link, or every case manager of the
 * municipality who looks for people for work. Nobody is found for work without a card of the last kind.
 */
export const shareReceivers = ['CASE_MANAGER', 'LINK', 'WORK'] as const;
export type ShareReceiver = (typeof shareReceivers)[number];
/** What a receiver is told of whose it is, most first. */
export const shareIdentities = ['CONTACT', 'NAME', 'ANONYMOUS'] as const;
export type ShareIdentity = (typeof shareIdentities)[number];

/** Cards that are open at the same time at most. */
export const mostShares = 20;
/** Days from now until which a card is shown at most. */
const longestDays = 366;
/** Letters of a purpose, and of the words for whom it is. */
export const longestShareWords = 120;

/** The first digits of a Dutch postcode, as much of them as somebody wants to tell of where they live. */
export const postcodeArea = /^[1-9]\d{3}$/u;

/** As much of a {@link postcodeArea} as can be searched by. */
export const postcodeStart = /^[1-9]\d{1,3}$/u;

/** The last day that a card made today can have. */
export function lastShareDay(today: LocalDate): LocalDate {
  return addDays(today, longestDays);
}

/** Whether a card is shown today, ended by itself, or was stopped. */
export function shareState(
  { untilDate, revokedAt }: { readonly untilDate: LocalDate; readonly revokedAt: string | null },
  today: LocalDate,
): 'OPEN' | 'ENDED' | 'STOPPED' {
  if (revokedAt !== null) return 'STOPPED';
  return untilDate < today ? 'ENDED' : 'OPEN';
}

/** Files that somebody chose for a card. */
export interface FilesForCard {
  readonly receiver: ShareReceiver;
  readonly shows: ShareIdentity;
  /** Ids of the files. */
  readonly chosen: readonly string[];
  /** Ids of every file of the entries that are on it. */
  readonly ofEntries: ReadonlySet<string>;
}

/**
 * What is wrong with files that go along; `null` for nothing. None may on a card that many can find (`notForWork`) or that does not say
 * whose it is (`namesPeople`), nor a file of what is not on it (`entryNotChosen`).
 */
export function fileOnCardProblem({ receiver, shows, chosen, ofEntries }: FilesForCard) {
  if (chosen.length > 0 && receiver === 'WORK') return 'notForWork';
  if (chosen.length > 0 && shows === 'ANONYMOUS') return 'namesPeople';
  return chosen.every((id) => ofEntries.has(id)) ? null : 'entryNotChosen';
}
