import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, Button, Card, Page, Paragraph, PortalForm, TextLink } from '#app/ui/index.ts';
import { MarkMessageSeenDocument, MyMessagesDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { messageIn, textIn, todayOf } from '../plan/plan.server.ts';
import { matterOf } from './places.ts';
import { RefusedAddresses } from './refused-addresses.tsx';
import { termText } from './term.ts';
import { Ways } from './ways.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ request, context }: Route.LoaderArgs) {
  return {
    ...(await query(context, MyMessagesDocument, {})),
    seenNow: messageIn(request, ['gezien']) !== null,
    today: todayOf(context),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const id = textIn(await request.formData(), 'bericht');
  const { outcome } = await query(context, MarkMessageSeenDocument, { id });
  throw redirect(outcome.__typename === 'MessageSeen' ? '/berichten?melding=gezien' : '/berichten', 303);
}

/** What the portal told its reader, and how that reached them. Showing this page marks nothing as seen. */
export default function Messages({ loaderData }: Route.ComponentProps) {
  const t = useTexts('reach');
  const language = useLanguage();
  const { messages, reach, seenNow, today } = loaderData;
  return (
    <Page title={t('messages.title')} lead={t('messages.lead')} back={{ to: '/overzicht' }}>
      {seenNow ? (
        <Alert kind="ok" live>
          <Paragraph>{t('messages.seenNow')}</Paragraph>
        </Alert>
      ) : null}
      <RefusedAddresses {...reach} />
      <Paragraph>
        <TextLink to="/mijn-gegevens/bereiken">{t('messages.toChannels')}</TextLink>
      </Paragraph>
      {messages.length === 0 ? <Paragraph>{t('messages.none')}</Paragraph> : null}
      {messages.map((message) => (
        <Card
          key={message.id}
          id={`bericht-${message.id}`}
          title={t(`kind.${message.kind}`)}
          moment={formatInstant(message.requestedAt, language)}
        >
          {message.overtaken ? <Paragraph>{t('messages.overtaken')}</Paragraph> : null}
          {message.termEndsOn === null ? null : (
            <Paragraph>
              <strong>{termText(message, today, language)}</strong>
            </Paragraph>
          )}
          <Paragraph>
            <TextLink to={matterOf(message)}>{t('messages.toMatter', { what: t(`kind.${message.kind}`) })}</TextLink>
          </Paragraph>
          <Ways message={message} />
          {message.seenAt === null ? (
            <PortalForm hidden={{ bericht: message.id }}>
              <ActionGroup>
                <Button variant="secondary">{t('seen.button')}</Button>
              </ActionGroup>
            </PortalForm>
          ) : null}
        </Card>
      ))}
    </Page>
  );
}
