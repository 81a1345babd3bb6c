import { portalContext } from '#app/context.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { pathIn } from '#app/i18n/languages.ts';
import { ActionGroup, Alert, Button, Page, Paragraph, PortalForm, PrintButton } from '#app/ui/index.ts';
import type { Route } from './+types/route';
import { ShownFiles } from '../portfolio/share/shown-files.tsx';
import { ShownPaper } from '../portfolio/share/shown-paper.tsx';

/** Nobody finds it by searching. */
export function headers() {
  return { 'x-robots-tag': 'noindex, nofollow' };
}

/** Opens nothing: programs that look at every link, as messengers do, are no receiver. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const card = await context.get(portalContext).sharedPortfolios.find(params.token);
  return { ...card, fileGone: new URL(request.url).searchParams.has('bestand') };
}

/** Opens the card; that it was opened is written down for its owner. */
export async function action({ context, params }: Route.ActionArgs) {
  const { sharedPortfolios, traceId } = context.get(portalContext);
  return sharedPortfolios.look(params.token, traceId);
}

/** What somebody shows with a link, for whoever has it: without an account, and only as long as they want. */
export default function SharedPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  if (loaderData.state !== 'OPEN')
    return (
      <Page title={t('shared.title')}>
        <Alert kind="info">
          <Paragraph>{t(loaderData.state === 'ENDED' ? 'shared.ended' : 'shared.notThere')}</Paragraph>
        </Alert>
      </Page>
    );
  const until = formatDate(loaderData.until, language);
  if (!actionData?.portfolioShare)
    return (
      <Page title={t('shared.title')} lead={t('shared.lead')}>
        {loaderData.fileGone ? (
          <Alert kind="info" live>
            <Paragraph>{t('shared.fileGone')}</Paragraph>
          </Alert>
        ) : null}
        <Paragraph>{t('shared.recorded')}</Paragraph>
        <Paragraph>{t('shared.until', { date: until })}</Paragraph>
        <PortalForm>
          <ActionGroup>
            <Button>{t('shared.open')}</Button>
          </ActionGroup>
        </PortalForm>
      </Page>
    );
  const { portfolioShare, myDetails } = actionData;
  const told = myDetails ? { name: myDetails.name, contact: myDetails.contact ?? null } : null;
  return (
    <Page title={t('shared.title')} lead={t('share.paper.consent', { date: until })}>
      <div className="portal-screen-only">
        <PrintButton>{t('cv.print')}</PrintButton>
        <noscript>
          <Paragraph>{t('cv.printHint')}</Paragraph>
        </noscript>
      </div>
      <ShownPaper portfolio={portfolioShare.portfolio} myDetails={told} language={language} />
      <div className="portal-screen-only">
        <div className="portal-stack">
          <ShownFiles
            portfolio={portfolioShare.portfolio}
            language={language}
            addressOf={(id) => pathIn(language, `/gedeeld/${params.token}/bewijs/${id}`)}
            pictureOf={(id) => `/gedeeld/${params.token}/bewijs/${id}/klein`}
          />
          {portfolioShare.portfolio.files.length === 0 ? null : <Paragraph>{t('shared.filesRecorded')}</Paragraph>}
        </div>
      </div>
      <Paragraph>{t('shared.own')}</Paragraph>
    </Page>
  );
}
