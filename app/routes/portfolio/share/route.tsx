import { query } from '#app/api.server.ts';
import { useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Badge, ButtonLink, Icon, Page, Paragraph, PictureList } from '#app/ui/index.ts';
import { MyPortfolioCardsDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { forWhomText, stateTones, untilText } from './card-text.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ context }: Route.LoaderArgs) {
  return query(context, MyPortfolioCardsDocument, {});
}

/** Every card with which somebody shows their portfolio, and a way to make another. */
export default function CardsPage({ loaderData: { portfolioShares } }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  return (
    <Page title={t('share.title')} lead={t('share.lead')} back={{ to: '/portfolio', label: t('back') }}>
      {portfolioShares.length === 0 ? (
        <Paragraph>{t('share.none')}</Paragraph>
      ) : (
        <PictureList
          rows={portfolioShares.map((card) => ({
            id: `kaart-${card.id}`,
            picture: <Icon name={card.receiver === 'LINK' ? 'paper' : 'people'} />,
            title: forWhomText(card, language),
            to: `/portfolio/delen/${card.id}`,
            lines: [untilText(card, language), t('share.looks', { count: card.lookCount })],
            status: <Badge tone={stateTones[card.state]}>{t(`share.state.${card.state}`)}</Badge>,
          }))}
        />
      )}
      <ActionGroup>
        <ButtonLink to="/portfolio/delen/nieuw">{t('share.make')}</ButtonLink>
      </ActionGroup>
    </Page>
  );
}
