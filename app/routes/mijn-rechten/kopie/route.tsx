import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatInstant, formatNumber, useLanguage, useTexts } from '#app/i18n/index.ts';
import { identityContext, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  Button,
  ButtonLink,
  CallLink,
  Callout,
  Card,
  Page,
  Paragraph,
  PortalForm,
  TextLink,
} from '#app/ui/index.ts';
import { AskForCopyDocument, type DataCopyFacts, MyCopyDocument } from '#graphql/generated/documents.ts';
import { isSignedInAnew } from '#graphql/privacy/domain/copy-state.ts';
import type { Route } from './+types/route';
import { messageIn } from '../../plan/plan.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

const messages = ['voorbij', 'opnieuw'] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { dataCopy } = await query(context, MyCopyDocument, {});
  const { signedIn } = context.get(identityContext);
  const signedInAnew = signedIn !== null && dataCopy !== null && isSignedInAnew(dataCopy, signedIn.session.startedAt);
  return { copy: dataCopy, signedInAnew, message: messageIn(request, messages) };
}

export async function action({ context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  await query(context, AskForCopyDocument, { language });
  throw redirect('/mijn-rechten/kopie', 303);
}

/** Asking for a copy of everything, seeing how far it is, and fetching it. */
export default function CopyPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts('privacy');
  const { copy, signedInAnew, message } = loaderData;
  const state = copy?.state ?? null;
  const canAsk = state !== 'MAKING' && state !== 'READY';
  return (
    <Page title={t('copy.title')} lead={t('copy.lead')} back={{ to: '/mijn-rechten', label: t('back') }}>
      {message === 'voorbij' && state === null ? (
        <Alert kind="info" live>
          <Paragraph>{t('copy.none')}</Paragraph>
        </Alert>
      ) : null}
      {copy ? <Standing copy={copy} signedInAnew={signedInAnew} /> : null}
      {canAsk ? (
        <PortalForm>
          <ActionGroup>
            <Button>{t(state === null ? 'copy.ask' : 'copy.askAgain')}</Button>
          </ActionGroup>
        </PortalForm>
      ) : null}
      <Callout title={t('copy.what.title')}>
        <BulletList>
          {(['wait', 'signIn', 'day', 'safe'] as const).map((part) => (
            <Bullet key={part}>{t(`copy.what.${part}`)}</Bullet>
          ))}
        </BulletList>
        <Paragraph>{t('copy.law')}</Paragraph>
      </Callout>
    </Page>
  );
}

function Standing({ copy, signedInAnew }: { readonly copy: DataCopyFacts; readonly signedInAnew: boolean }) {
  const t = useTexts('privacy');
  const language = useLanguage();
  switch (copy.state) {
    case 'MAKING':
      return (
        <Card title={t('copy.making.title')} id="kopie">
          <Paragraph>{t('copy.making.text', { at: formatInstant(copy.requestedAt, language) })}</Paragraph>
          <Paragraph>
            {copy.parts === 0
              ? t('copy.making.begun')
              : t('copy.making.progress', { done: copy.partsDone, parts: copy.parts })}
          </Paragraph>
          <ActionGroup>
            <ButtonLink to="/mijn-rechten/kopie" variant="secondary">
              {t('copy.making.look')}
            </ButtonLink>
          </ActionGroup>
        </Card>
      );
    case 'READY':
      return (
        <Card title={t('copy.ready.title')} id="kopie">
          <Paragraph>
            {t('copy.ready.text', {
              until: formatInstant(copy.expiresAt ?? '', language),
              size: formatNumber(Math.max(1, Math.round((copy.size ?? 0) / 1024))),
            })}
          </Paragraph>
          {signedInAnew ? (
            <Paragraph>
              <TextLink to="/mijn-rechten/kopie/bestand" plain>
                {t('copy.ready.download')}
              </TextLink>
            </Paragraph>
          ) : (
            <>
              <Paragraph>{t('copy.ready.again')}</Paragraph>
              <PortalForm action="/inloggen/burger" hidden={{ terug: '/mijn-rechten/kopie' }} repeatable>
                <ActionGroup>
                  <Button>{t('copy.ready.signIn')}</Button>
                </ActionGroup>
              </PortalForm>
            </>
          )}
        </Card>
      );
    case 'EXPIRED':
    case 'FAILED': {
      const name = copy.state === 'EXPIRED' ? 'expired' : 'failed';
      return (
        <Alert kind={copy.state === 'EXPIRED' ? 'info' : 'warning'} title={t(`copy.${name}.title`)}>
          <Paragraph>
            {t(`copy.${name}.text`)}
            {name === 'failed' ? <CallLink /> : null}
          </Paragraph>
        </Alert>
      );
    }
  }
}
