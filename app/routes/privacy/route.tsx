import { query } from '#app/api.server.ts';
import { formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, DataTable, Page, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { RightRequestQueueDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { RequestState } from '../mijn-rechten/request-state.tsx';
import { messageIn, todayOf } from '../plan/plan.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['PRIVACY_OFFICER'])];

export async function loader({ request, context }: Route.LoaderArgs) {
  const answered = new URL(request.url).searchParams.get('stand') === 'beantwoord';
  const { rightRequestQueue } = await query(context, RightRequestQueueDocument, { answered });
  return { requests: rightRequestQueue, answered, today: todayOf(context), message: messageIn(request, ['verstuurd']) };
}

/** What people ask about their data, the first to be answered on top. */
export default function RightRequestQueue({ loaderData }: Route.ComponentProps) {
  const t = useTexts('privacy');
  const language = useLanguage();
  const { requests, answered, today, message } = loaderData;
  return (
    <Page title={t('officer.title')} lead={t('officer.lead')} width="wide">
      {message === null ? null : (
        <Alert kind="ok" live>
          <Paragraph>{t('officer.done')}</Paragraph>
        </Alert>
      )}
      {requests.length === 0 ? (
        <Alert kind="ok">
          <Paragraph>{t(answered ? 'officer.answeredEmpty' : 'officer.empty')}</Paragraph>
        </Alert>
      ) : (
        <DataTable
          caption={t('officer.caption')}
          captionHidden
          columns={(['person', 'kind', 'subject', 'sentAt', 'respondBy', 'state'] as const).map((name) => ({
            label: t(`officer.column.${name}`),
          }))}
          rows={requests.map((request) => ({
            key: request.id,
            cells: [
              <TextLink key="person" to={`/privacy/${request.id}`}>
                <Typed>{request.personName}</Typed>
              </TextLink>,
              t(`kind.${request.kind}`),
              t(`subject.${request.subject}`),
              formatInstant(request.sentAt, language),
              formatDate(request.respondBy, language),
              <RequestState key="state" request={request} today={today} />,
            ],
          }))}
        />
      )}
      <Paragraph>
        <TextLink to={answered ? '/privacy' : '/privacy?stand=beantwoord'}>
          {t(answered ? 'officer.showOpen' : 'officer.showAnswered')}
        </TextLink>
      </Paragraph>
    </Page>
  );
}
