import { redirect } from 'react-router';
import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { identityContext, moveTo, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { portalContext } from '#app/context.ts';
import { ActionGroup, Alert, Badge, Button, CallLink, Code, Page, Paragraph, PortalForm } from '#app/ui/index.ts';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('anybody', 'never')];

const outcomes = ['ended', 'gone', 'noOthers'] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { identity, signedIn } = context.get(identityContext);
  if (!signedIn) throw new Response(null, { status: 403 });
  const sessions = await identity.list(signedIn.session);
  const { searchParams } = new URL(request.url);
  const others = Number(searchParams.get('andere') ?? 0);
  return {
    here: signedIn.session.publicId,
    assurance: signedIn.session.assurance,
    sessions: sessions.map(({ publicId, device, startedAt, expiresAt }) => ({
      publicId,
      device,
      startedAt: new Date(startedAt).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
    })),
    outcome: outcomes.find((outcome) => outcome === searchParams.get('melding')) ?? null,
    othersEnded: Number.isInteger(others) && others > 0 ? others : 0,
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { identity, signedIn } = context.get(identityContext);
  if (!signedIn) throw new Response(null, { status: 403 });
  const form = await request.formData();
  const one = form.get('sessie');
  if (one === signedIn.session.publicId) {
    return moveTo(await identity.signOut(request, context.get(portalContext).language));
  }
  if (typeof one === 'string') {
    const ended = await identity.endSession(signedIn.session, one);
    return redirect(`/sessies?melding=${ended ? 'ended' : 'gone'}`, 303);
  }
  const count = await identity.endOtherSessions(request, signedIn.session);
  return redirect(count > 0 ? `/sessies?andere=${count}` : '/sessies?melding=noOthers', 303);
}

export default function Sessions({ loaderData }: Route.ComponentProps) {
  const t = useTexts('identity');
  const language = useLanguage();
  const { sessions, here, outcome, othersEnded, assurance } = loaderData;
  return (
    <Page
      title={t('sessions.title')}
      lead={
        <>
          {t('sessions.lead')}
          <CallLink />
        </>
      }
    >
      {outcome ? (
        <Alert kind="ok" live>
          <Paragraph>{t(`sessions.${outcome}`)}</Paragraph>
        </Alert>
      ) : null}
      {othersEnded > 0 ? (
        <Alert kind="ok" live>
          <Paragraph>{t('sessions.othersEnded', { count: othersEnded })}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph>
        {t('sessions.assurance')}: <strong>{t(`sessions.level.${assurance}`)}</strong>
      </Paragraph>
      <PortalForm repeatable>
        <ul className="portal-tasks" aria-label={t('sessions.caption')}>
          {sessions.map(({ publicId, device, startedAt, expiresAt }) => (
            <li key={publicId} className="portal-task">
              <div className="portal-task__text">
                <div id={`sessie-${publicId}`}>
                  {device ? <Code>{device}</Code> : t('sessions.unknownDevice')}{' '}
                  {publicId === here ? <Badge tone="ok">{t('sessions.here')}</Badge> : null}
                </div>
                <div className="portal-task__hint">
                  {t('sessions.since')} {formatInstant(startedAt, language)}
                </div>
                <div className="portal-task__hint">
                  {t('sessions.until')} {formatInstant(expiresAt, language)}
                </div>
              </div>
              <Button variant="secondary" name="sessie" value={publicId} describedBy={`sessie-${publicId}`}>
                {publicId === here ? t('sessions.endHere') : t('sessions.end')}
              </Button>
            </li>
          ))}
        </ul>
        <ActionGroup>
          <Button variant="secondary">{t('sessions.endOthers')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
