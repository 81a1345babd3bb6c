import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Heading, Icon, Paragraph, PictureList, TextLink, Typed } from '#app/ui/index.ts';
import type { PortfolioShownToMeResult } from '#graphql/generated/documents.ts';

export interface PortfolioPartProps {
  readonly person: string;
  readonly cards: NonNullable<PortfolioShownToMeResult['portfolioSharesOf']>;
}

/** What somebody shows of their portfolio to who reads this; the rest is theirs. */
export function PortfolioPart({ person, cards }: PortfolioPartProps) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  return (
    <>
      <Heading id="portfolio">{t('coach.title')}</Heading>
      {cards.length === 0 ? (
        <Paragraph>{t('coach.none')}</Paragraph>
      ) : (
        <PictureList
          rows={cards.map(({ id, purpose, untilDate }) => ({
            id: `portfolio-${id}`,
            picture: <Icon name="star" />,
            title: <Typed>{purpose}</Typed>,
            to: `/mijn-mensen/${person}/portfolio/${id}`,
            lines: [t('share.until', { date: formatDate(untilDate, language) })],
          }))}
        />
      )}
      <Paragraph>
        <TextLink to={`/mijn-mensen/${person}/portfolio`}>{t('coaching.to')}</TextLink>
      </Paragraph>
    </>
  );
}
