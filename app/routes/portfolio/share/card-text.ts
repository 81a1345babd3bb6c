import { formatDate, inOwnDirection, type Language, textsOf } from '#app/i18n/index.ts';
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
