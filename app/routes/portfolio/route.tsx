import { query } from '#app/api.server.ts';
import { useLanguage, useTexts } from '#app/i18n/index.ts';
import { pathIn } from '#app/i18n/languages.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, ButtonLink, Card, Page, Paragraph, TextLink } from '#app/ui/index.ts';
import { MyPortfolioProposalsDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { messageIn } from '../plan/plan.server.ts';
import { loadPortfolio, proposalsOf } from './portfolio.server.ts';
import { NextCard } from './next-card.tsx';
import { Proposals } from './proposal/proposals.tsx';
import { Sections } from './sections.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ request, context }: Route.LoaderArgs) {
  const message = messageIn(request, ['bewaard', 'weg', 'wasWeg', 'toegevoegd', 'geweigerd', 'beantwoord']);
  const { portfolioProposals } = await query(context, MyPortfolioProposalsDocument, {});
  return { portfolio: await loadPortfolio(context), proposals: proposalsOf(portfolioProposals), message };
}

/** What somebody can, did and wants, with the next useful thing to add. */
export default function PortfolioPage({ loaderData: { portfolio, proposals, message } }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  const empty = portfolio.count === 0;
  return (
    <Page title={t('title')} lead={t('lead')} picture="portfolio">
      {message ? (
        <Alert kind={message === 'wasWeg' || message === 'beantwoord' ? 'info' : 'ok'} live>
          <Paragraph>{t(`message.${message}`)}</Paragraph>
        </Alert>
      ) : null}
      {proposals.length === 0 ? null : <Proposals proposals={proposals} />}
      {empty ? (
        <Card title={t('begin.title')} id="begin">
          <Paragraph>{t('begin.text')}</Paragraph>
          <ActionGroup>
            <ButtonLink to="/portfolio/begin/soort">{t('begin.button')}</ButtonLink>
          </ActionGroup>
        </Card>
      ) : (
        <>
          <NextCard next={portfolio.next} />
          <ActionGroup>
            <ButtonLink to="/portfolio/cv" variant="secondary">
              {t('cv.look')}
            </ButtonLink>
            <ButtonLink to="/portfolio/delen" variant="secondary">
              {t('share.to')}
            </ButtonLink>
          </ActionGroup>
          <Paragraph>
            <TextLink to="/portfolio/begin/soort">{t('begin.again')}</TextLink>
          </Paragraph>
          <Paragraph>
            <TextLink to={pathIn(language, '/portfolio/json')} plain>
              {t('bring.save')}
            </TextLink>
          </Paragraph>
          <Paragraph>
            <TextLink to={pathIn(language, '/portfolio/europass')} plain>
              {t('bring.saveEuropass')}
            </TextLink>
          </Paragraph>
          <Paragraph>{t('bring.saveNote')}</Paragraph>
        </>
      )}
      <Paragraph>{t('yours')}</Paragraph>
      <Sections portfolio={portfolio} />
      <Paragraph>
        <TextLink to="/portfolio/inlezen">{t('bring.to')}</TextLink>
      </Paragraph>
    </Page>
  );
}
