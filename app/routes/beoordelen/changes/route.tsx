import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatShortInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Badge, DataTable, Page, Paragraph, type Row, TextLink, Typed } from '#app/ui/index.ts';
import {
  ChangeQueueDocument,
  ChangeQueueForTeamLeadDocument,
  type ChangeQueueResult,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { messageIn } from '../../plan/plan.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['INCOME_SPECIALIST', 'TEAM_LEAD'])];

const pageSize = 50;
const messages = ['asked', 'processed'] as const;

type FullNode = ChangeQueueResult['changeQueue']['edges'][number]['node'];
/** What everybody in the list sees; the count of files is there for the income specialist alone. */
type Item = Omit<FullNode, 'evidenceCount'> & { readonly evidenceCount: number | null };

export async function loader({ request, context }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('na');
  const variables = { first: pageSize, after };
  const { viewer } = context.get(portalContext);
  const judges = viewer.kind === 'professional' && viewer.roles.includes('INCOME_SPECIALIST');
  const common = { message: messageIn(request, messages), judges, later: after !== null };
  if (judges) {
    const { changeQueue } = await query(context, ChangeQueueDocument, variables);
    return { ...common, items: changeQueue.edges.map(({ node }): Item => node), pageInfo: changeQueue.pageInfo };
  }
  const { changeQueue } = await query(context, ChangeQueueForTeamLeadDocument, variables);
  const items = changeQueue.edges.map(({ node }): Item => ({ ...node, evidenceCount: null }));
  return { ...common, items, pageInfo: changeQueue.pageInfo };
}

export default function ChangeQueue({ loaderData }: Route.ComponentProps) {
  const t = useTexts('change');
  const { items, pageInfo, message, judges, later } = loaderData;
  const rowOf = useRow();
  return (
    <Page
      title={t('review.title')}
      lead={t(judges ? 'review.lead' : 'review.leadTeamLead')}
      back={{ to: '/beoordelen' }}
      width="wide"
    >
      {message ? (
        <Alert kind="ok" live>
          <Paragraph>{t(`review.done.${message}`)}</Paragraph>
        </Alert>
      ) : null}
      {items.length === 0 ? (
        <Alert kind="ok">
          <Paragraph>{t('review.empty')}</Paragraph>
        </Alert>
      ) : (
        <DataTable
          caption={t('review.title')}
          captionHidden
          columns={[
            { label: t('review.person') },
            { label: t('review.kind') },
            { label: t('review.sent'), oneLine: true },
            { label: t('review.status') },
            ...(judges ? [{ label: t('review.evidence'), numeric: true }] : []),
          ]}
          rows={items.map(rowOf)}
        />
      )}
      {pageInfo.hasNextPage && pageInfo.endCursor !== null ? (
        <Paragraph>
          <TextLink to={`/beoordelen/wijzigingen?na=${encodeURIComponent(pageInfo.endCursor)}`}>
            {t('review.next')}
          </TextLink>
        </Paragraph>
      ) : null}
      {later ? (
        <Paragraph>
          <TextLink to="/beoordelen/wijzigingen">{t('review.first')}</TextLink>
        </Paragraph>
      ) : null}
    </Page>
  );
}

function useRow(): (item: Item) => Row {
  const t = useTexts('change');
  const language = useLanguage();
  return ({ id, person, kind, status, withdrawn, sentAt, version, evidenceCount }) => {
    const name = <Typed>{person.name}</Typed>;
    return {
      key: id,
      cells: [
        evidenceCount === null ? name : <TextLink to={`/beoordelen/wijzigingen/${id}`}>{name}</TextLink>,
        t(`name.${kind}`),
        formatShortInstant(sentAt, language),
        <>
          <Badge tone={status === 'SENT' ? 'action' : 'neutral'}>{t(`review.state.${status}`)}</Badge>{' '}
          {withdrawn ? t('status.withdrawn') : version > 1 ? t('review.version', { number: version }) : null}
        </>,
        ...(evidenceCount === null ? [] : [String(evidenceCount)]),
      ],
    };
  };
}
