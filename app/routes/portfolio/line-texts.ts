import { formatPartialDate, type Language, textsOf } from '#app/i18n/index.ts';
import type { PartialDate } from '#graphql/shared/partial-date.ts';
import type { PortfolioOnCard } from '#graphql/generated/documents.ts';
import { countryName } from '#graphql/shared/names.ts';
import { wordOf } from './words.ts';

interface Period {
  readonly from: PartialDate | null;
  readonly until: PartialDate | null;
  readonly ongoing: boolean;
}

/** From when to when, as far as it is known; `null` where nothing is. */
export function periodText({ from, until, ongoing }: Period, language: Language): string | null {
  const t = textsOf(language, 'portfolio');
  const [begin, end] = [from, until].map((date) => (date === null ? null : formatPartialDate(date, language)));
  if (ongoing) return begin ? t('line.now', { from: begin }) : t('line.stillDoing');
  if (begin && end) return begin === end ? begin : t('line.between', { from: begin, until: end });
  if (end) return t('line.until', { date: end });
  return begin ? t('line.from', { date: begin }) : null;
}

/** What is known of a diploma: the level, the country, whether there is one, and with what it was compared. */
export function educationText(
  {
    level,
    country,
    outcome,
    recognition,
    recognisedAs,
  }: Pick<PortfolioOnCard['education'][number], 'level' | 'country' | 'outcome' | 'recognition' | 'recognisedAs'>,
  language: Language,
): readonly string[] {
  const t = textsOf(language, 'portfolio');
  return [
    level === null ? null : wordOf('educationLevel', level, t),
    country === null || country === 'NL' ? null : countryName(country, language),
    outcome === null ? null : t(`outcome.${outcome}`),
    recognition === 'VALUED' && recognisedAs !== null ? t('line.recognisedAs', { level: recognisedAs }) : null,
  ].filter((part) => part !== null);
}

/** How well somebody knows a language, in a line. */
export function languageText(
  skill: Pick<PortfolioOnCard['languages'][number], 'native' | 'listening' | 'reading' | 'speaking' | 'writing'>,
  language: Language,
): string | null {
  const t = textsOf(language, 'portfolio');
  if (skill.native) return t('line.native');
  const known = (['listening', 'reading', 'speaking', 'writing'] as const).flatMap((one) =>
    skill[one] === null ? [] : [`${t(`skill.${one}`)} ${skill[one]}`],
  );
  return known.length === 0 ? null : known.join(', ');
}
