import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { pathIn } from '#app/i18n/languages.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  Button,
  CheckAnswers,
  Heading,
  Page,
  Paragraph,
  PortalForm,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import {
  MyPortfolioCardDocument,
  RenewMyPortfolioLinkDocument,
  StopSharingMyPortfolioDocument,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { messageIn, textIn } from '../../../plan/plan.server.ts';
import { forWhomText, lookText, untilText } from '../card-text.ts';
import { LinkShown } from '../link-shown.tsx';
import { ownFiles, ShownFiles } from '../shown-files.tsx';
import { confirmedOn, ShownPaper, toldOf } from '../shown-paper.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { portfolioShare, myDetails } = await query(context, MyPortfolioCardDocument, { id: params.id });
  if (!portfolioShare) throw new Response(null, { status: 404 });
  return { ...portfolioShare, myDetails, message: messageIn(request, ['gestopt']) };
}

/** Stops a card, or gives it another link. A new link stands in this answer and in no address. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const form = await request.formData();
  if (textIn(form, 'handeling') !== 'link') {
    const { outcome } = await query(context, StopSharingMyPortfolioDocument, { id: params.id });
    if (outcome.__typename === 'PortfolioNotThere') throw new Response(null, { status: 404 });
    throw redirect(`/portfolio/delen/${params.id}?melding=gestopt`, 303);
  }
  const { outcome } = await query(context, RenewMyPortfolioLinkDocument, { id: params.id });
  if (outcome.__typename === 'PortfolioNotThere' || outcome.token === null) return data({ address: null });
  return data({ address: new URL(pathIn(language, `/gedeeld/${outcome.token}`), request.url).href });
}

/** One card: what was agreed, who looked, what they see, and a way to stop. */
export default function CardPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  const { share, portfolio, myDetails, message } = loaderData;
  const isOpen = share.state === 'OPEN';
  return (
    <Page
      title={t('share.card', { who: forWhomText(share, language) })}
      back={{ to: '/portfolio/delen', label: t('share.title') }}
    >
      {message && !actionData ? (
        <Alert kind="ok" live>
          <Paragraph>{t('share.stopped')}</Paragraph>
        </Alert>
      ) : null}
      {actionData?.address ? <LinkShown address={actionData.address} /> : null}
      <CheckAnswers
        answers={[
          { label: t('share.fact.purpose'), value: <Typed>{share.purpose}</Typed> },
          { label: t('share.fact.until'), value: untilText(share, language) },
          { label: t('share.fact.made'), value: formatInstant(share.createdAt, language) },
          ...(share.revokedAt === null
            ? []
            : [{ label: t('share.fact.stopped'), value: formatInstant(share.revokedAt, language) }]),
          ...(share.area === null ? [] : [{ label: t('share.fact.area'), value: share.area }]),
          { label: t('share.fact.shows'), value: t(`share.shows.${share.shows}`) },
        ]}
      />
      <Heading id="bekeken">{t('share.looks', { count: share.lookCount })}</Heading>
      {share.looks.length === 0 ? null : (
        <BulletList>
          {share.looks.map((look, index) => (
            <Bullet key={`${look.at} ${index}`}>{lookText(look, language)}</Bullet>
          ))}
        </BulletList>
      )}
      {isOpen ? (
        <>
          <Paragraph>{t('share.stopLead', { date: formatDate(share.untilDate, language) })}</Paragraph>
          <PortalForm hidden={{ handeling: 'stoppen' }}>
            <ActionGroup>
              <Button variant="danger">{t('share.stop')}</Button>
            </ActionGroup>
          </PortalForm>
          {share.receiver === 'LINK' ? (
            <PortalForm hidden={{ handeling: 'link' }}>
              <Paragraph>{t('share.renewLead')}</Paragraph>
              <ActionGroup>
                <Button variant="secondary">{t('share.renew')}</Button>
              </ActionGroup>
            </PortalForm>
          ) : null}
          <Heading>{t('share.seen')}</Heading>
          <ActionGroup>
            <TextLink to={pathIn(language, `/portfolio/delen/${share.id}/pdf`)} plain>
              {t('share.paper.pdf')}
            </TextLink>
            {language === 'nl' ? null : (
              <TextLink to={pathIn(language, `/portfolio/delen/${share.id}/pdf?taal=nl`)} plain>
                {t('share.paper.pdfInDutch')}
              </TextLink>
            )}
          </ActionGroup>
          <ShownPaper
            portfolio={portfolio}
            confirmations={confirmedOn(portfolio.confirmations, share.shows)}
            myDetails={toldOf(myDetails, share.shows)}
            language={language}
          />
          <ShownFiles portfolio={portfolio} language={language} {...ownFiles} />
        </>
      ) : null}
    </Page>
  );
}
