import { formatDate, formatInstant, inOwnDirection, type Language, textsOf } from '#app/i18n/index.ts';
import type { BadgeTone } from '#app/ui/index.ts';
import type { PortfolioCard } from '#graphql/generated/documents.ts';

export const stateTones: Readonly<Record<PortfolioCard['state'], BadgeTone>> = {
  OPEN: 'ok',
  ENDED: 'neutral',
  STOPPED: 'neutral',
};

/** For whom a card is: in its owner's words, their case manager, or whoever looks for people for work. */
export function forWhomText(
  { forWhom, receiver = 'CASE_MANAGER' }: Pick<PortfolioCard, 'forWhom'> & Partial<Pick<PortfolioCard, 'receiver'>>,
  language: Language,
): string {
  return forWhom === null ? textsOf(language, 'portfolio')(`share.receiver.${receiver}`) : inOwnDirection(forWhom);
}

/** Until when a card is shown, or that it was stopped. */
export function untilText(
  { untilDate, state }: Pick<PortfolioCard, 'untilDate' | 'state'>,
  language: Language,
): string {
  const t = textsOf(language, 'portfolio');
  return state === 'STOPPED' ? t('share.state.STOPPED') : t('share.until', { date: formatDate(untilDate, language) });
}

interface Look {
  readonly at: string;
  readonly by: string | null;
  readonly purpose: string | null;
  readonly fileName: string | null;
}

/** When a card was looked at, by whom and what for, or which file on it was opened. */
export function lookText({ at, by, purpose, fileName }: Look, language: Language): string {
  const t = textsOf(language, 'portfolio');
  const moment = formatInstant(at, language);
  const who = by === null ? t('share.look.link', { at: moment }) : t('share.look.by', { at: moment, name: by });
  if (fileName !== null) return t('share.look.file', { who, name: inOwnDirection(fileName) });
  return purpose === null ? who : t('share.look.purpose', { who, purpose: inOwnDirection(purpose) });
}

/** On which cards a file goes along, for who is about to take it off; nothing where there is none. */
export function onCardsText(cards: readonly { readonly cardFor: string | null }[], language: Language): string {
  if (cards.length === 0) return '';
  const t = textsOf(language, 'portfolio');
  const names = cards.map(({ cardFor }) => t('share.card', { who: forWhomText({ forWhom: cardFor }, language) }));
  return t('share.files.onCard', { cards: names.join(', ') });
}
