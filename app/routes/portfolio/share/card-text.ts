import { formatDate, formatInstant, inOwnDirection, type Language, textsOf } from '#app/i18n/index.ts';
import type { BadgeTone } from '#app/ui/index.ts';
import type { PortfolioCard } from '#graphql/generated/documents.ts';

export const stateTones: Readonly<Record<PortfolioCard['state'], BadgeTone>> = {
  OPEN: 'ok',
  ENDED: 'neutral',
  STOPPED: 'neutral',
};

/** For whom a card is: in its owner's words, or their case manager. */
export function forWhomText({ forWhom }: Pick<PortfolioCard, 'forWhom'>, language: Language): string {
  return forWhom === null ? textsOf(language, 'portfolio')('share.receiver.CASE_MANAGER') : inOwnDirection(forWhom);
}

/** Until when a card is shown, or that it was stopped. */
export function untilText(
  { untilDate, state }: Pick<PortfolioCard, 'untilDate' | 'state'>,
  language: Language,
): string {
  const t = textsOf(language, 'portfolio');
  return state === 'STOPPED' ? t('share.state.STOPPED') : t('share.until', { date: formatDate(untilDate, language) });
}

/** When a card was looked at and by whom, or which file on it was opened. */
export function lookText(
  { at, by, fileName }: { readonly at: string; readonly by: string | null; readonly fileName: string | null },
  language: Language,
): string {
  const t = textsOf(language, 'portfolio');
  const moment = formatInstant(at, language);
  const who = by === null ? t('share.look.link', { at: moment }) : t('share.look.by', { at: moment, name: by });
  return fileName === null ? who : t('share.look.file', { who, name: inOwnDirection(fileName) });
}

/** On which cards a file goes along, for who is about to take it off; nothing where there is none. */
export function onCardsText(cards: readonly { readonly cardFor: string | null }[], language: Language): string {
  if (cards.length === 0) return '';
  const t = textsOf(language, 'portfolio');
  const names = cards.map(({ cardFor }) => t('share.card', { who: forWhomText({ forWhom: cardFor }, language) }));
  return t('share.files.onCard', { cards: names.join(', ') });
}
