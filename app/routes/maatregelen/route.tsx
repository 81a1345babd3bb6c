import { query } from '#app/api.server.ts';
import { formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Badge, DataTable, Page, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { SanctionQueueDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['INCOME_SPECIALIST'])];

const longest = 100;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { sanctionQueue } = await query(context, SanctionQueueDocument, { first: longest });
  const decided = new URL(request.url).searchParams.get('melding') === 'decided';
  return { proposals: sanctionQueue, decided };
}

/** Proposals for a reduction that wait for somebody who did not make them. */
export default function SanctionQueue({ loaderData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  const { proposals, decided } = loaderData;
  return (
    <Page title={t('sanction.queue.title')} lead={t('sanction.queue.lead')} width="wide">
      {decided ? (
        <Alert kind="ok" live>
          <Paragraph>{t('sanction.decide.done')}</Paragraph>
        </Alert>
      ) : null}
      {proposals.length === 0 ? (
        <Alert kind="ok">
          <Paragraph>{t('sanction.queue.empty')}</Paragraph>
        </Alert>
      ) : (
        <DataTable
          caption={t('sanction.queue.caption')}
          captionHidden
          columns={(['person', 'obligation', 'proposedBy', 'proposedAt', 'viewBy', 'state'] as const).map((name) => ({
            label: t(`sanction.column.${name}`),
          }))}
          rows={proposals.map(({ id, person, obligation, proposedBy, proposedAt, viewBy, viewAt, decidable }) => ({
            key: id,
            cells: [
              <TextLink key="person" to={`/maatregelen/${id}`}>
                <Typed>{person.name}</Typed>
              </TextLink>,
              t(`obligation.${obligation.kind}`),
              <Typed key="by">{proposedBy}</Typed>,
              formatInstant(proposedAt, language),
              formatDate(viewBy, language),
              <Badge key="state" tone={decidable ? 'action' : 'neutral'}>
                {t(
                  viewAt !== null
                    ? 'sanction.state.viewed'
                    : decidable
                      ? 'sanction.state.noView'
                      : 'sanction.state.waits',
                )}
              </Badge>,
            ],
          }))}
        />
      )}
    </Page>
  );
}
