import { redirect } from 'react-router';
import { portalContext } from '#app/context.ts';
import { endonyms, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, ButtonLink, Heading, Page, Paragraph } from '#app/ui/index.ts';
import type { Route } from './+types/route';
import { messageIn, todayOf } from '../../plan.server.ts';
import { Differences } from '../../parts/differences.tsx';
import { DutchNote } from '../../parts/dutch-note.tsx';
import { Objection } from '../../parts/objection.tsx';
import { VersionContent } from '../../parts/version-content.tsx';
import { History } from '../timeline.tsx';
import { loadVersion } from '../versions.server.ts';
import { CheckCode, VersionFacts } from './facts.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { version, progress } = await loadVersion(context, params);
  if (version.state === 'PROPOSED') throw redirect('/plan/voorstel');
  const { municipality } = context.get(portalContext);
  return {
    version,
    progress,
    agreedNow: messageIn(request, ['akkoord']) !== null,
    today: todayOf(context),
    contact: municipality?.contact ?? null,
  };
}

export default function VersionPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { version, progress, agreedNow, today, contact } = loaderData;
  const agreed =
    agreedNow && version.state === 'IN_FORCE' ? version.responses.find(({ kind }) => kind === 'AGREED') : null;
  const base = `/plan/versies/${version.number}`;
  return (
    <Page
      title={t('versions.title1', { number: version.number })}
      back={{ to: '/plan/versies' }}
      {...(agreed ? { picture: 'agree' as const } : {})}
    >
      {agreed ? (
        <Alert kind="ok" live title={t('receipt.title')}>
          <Paragraph>{t('receipt.text', { number: version.number, at: formatInstant(agreed.at, language) })}</Paragraph>
          <Paragraph>{t('receipt.hash')}</Paragraph>
          <Paragraph>{t('receipt.keep')}</Paragraph>
        </Alert>
      ) : null}
      <DutchNote phone={contact?.phone ?? null} />
      <VersionFacts version={version} />
      <ActionGroup>
        <ButtonLink to={`${base}/afdruk`} variant="secondary">
          {t('versions.print')}
        </ButtonLink>
        <ButtonLink to={`${base}/pdf`} variant="secondary">
          {t('versions.pdf')}
        </ButtonLink>
        {language === 'nl' ? null : (
          <>
            <ButtonLink to={`${base}/afdruk?naast=1`} variant="secondary">
              {t('versions.printBeside', { language: endonyms[language] })}
            </ButtonLink>
            <ButtonLink to={`${base}/pdf?naast=1`} variant="secondary">
              {t('versions.pdfBeside', { language: endonyms[language] })}
            </ButtonLink>
          </>
        )}
      </ActionGroup>
      <Objection version={version} today={today} contact={contact} />
      {version.comparedWith === null ? null : (
        <>
          <Heading>{t('difference.with', { number: version.comparedWith })}</Heading>
          <Differences changes={version.changes} />
        </>
      )}
      <VersionContent version={version} today={today} progress={progress} />
      <Heading>{t('history.title')}</Heading>
      <History version={version} />
      <CheckCode hash={version.contentHash} />
    </Page>
  );
}
