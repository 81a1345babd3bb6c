import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import {
  formatMoney,
  formatShortDate,
  formatShortInstant,
  formatShortMonth,
  useLanguage,
  useTexts,
} from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Badge, type Column, DataTable, Page, Paragraph, type Row, TextLink, Typed } from '#app/ui/index.ts';
import {
  type QueueStatus,
  ReviewQueueDocument,
  ReviewQueueForTeamLeadDocument,
  type ReviewQueueResult,
  TrainingApprovalsWaitingDocument,
} from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { Route } from './+types/route';
import { todayOf } from '../plan/plan.server.ts';
import { isPaymentDayOver } from './late.ts';
import { QueueFilter } from './queue-filter.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['INCOME_SPECIALIST', 'TEAM_LEAD'])];

const pageSize = 50;
const statuses: readonly QueueStatus[] = ['SENT', 'QUESTIONED'];
const messages = ['asked', 'accepted'] as const;

type FullNode = ReviewQueueResult['reviewQueue']['edges'][number]['node'];
type Amounts = 'employers' | 'income' | 'payout' | 'hasEstimate' | 'evidenceCount' | 'partnerDisagrees';
/** What everybody in the queue sees; the amounts are there for the income specialist alone. */
type Item = Omit<FullNode, Amounts> & { readonly amounts: Pick<FullNode, Amounts> | null };

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const status = statuses.find((one) => one === searchParams.get('status')) ?? null;
  const variables = { first: pageSize, after: searchParams.get('na'), status };
  const message = messages.find((one) => one === searchParams.get('melding')) ?? null;
  const { viewer } = context.get(portalContext);
  const judges = viewer.kind === 'professional' && viewer.roles.includes('INCOME_SPECIALIST');
  const leads = viewer.kind === 'professional' && viewer.roles.includes('TEAM_LEAD');
  const after = variables.after !== null;
  const today = todayOf(context);
  const approvals = leads ? (await query(context, TrainingApprovalsWaitingDocument, {})).trainingApprovalsWaiting : 0;
  const common = { status, message, after, judges, leads, approvals, today };
  if (judges) {
    const { reviewQueue } = await query(context, ReviewQueueDocument, variables);
    const items = reviewQueue.edges.map(({ node }): Item => ({ ...node, amounts: node }));
    return { items, pageInfo: reviewQueue.pageInfo, ...common };
  }
  const { reviewQueue } = await query(context, ReviewQueueForTeamLeadDocument, variables);
  const items = reviewQueue.edges.map(({ node }): Item => ({ ...node, amounts: null }));
  return { items, pageInfo: reviewQueue.pageInfo, ...common };
}

export default function Queue({ loaderData }: Route.ComponentProps) {
  const t = useTexts('review');
  const change = useTexts('change');
  const experience = useTexts('experience');
  const enrolment = useTexts('enrolment');
  const { items, pageInfo, status, message, after, judges, leads, approvals, today } = loaderData;
  const columns = useColumns(judges);
  const rowOf = useRows(today);
  const filter = status === null ? '' : `&status=${status}`;
  return (
    <Page title={t('queue.title')} lead={t(judges ? 'queue.lead' : 'queue.leadTeamLead')} width="wide">
      {message ? (
        <Alert kind="ok" live>
          <Paragraph>{t(`report.done.${message}`)}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph>
        <TextLink to="/beoordelen/wijzigingen">{change('review.link')}</TextLink>
      </Paragraph>
      {approvals === 0 ? null : (
        <Paragraph>
          <TextLink to="/goedkeuren">{enrolment('approval.waiting', { count: approvals })}</TextLink>
        </Paragraph>
      )}
      <QueueFilter status={status} />
      {items.length === 0 ? (
        <Alert kind="ok">
          <Paragraph>{t('queue.empty')}</Paragraph>
        </Alert>
      ) : (
        <DataTable caption={t('queue.caption')} captionHidden columns={columns} rows={items.map(rowOf)} />
      )}
      {pageInfo.hasNextPage && pageInfo.endCursor !== null ? (
        <Paragraph>
          <TextLink to={`/beoordelen?na=${encodeURIComponent(pageInfo.endCursor)}${filter}`}>
            {t('queue.next')}
          </TextLink>
        </Paragraph>
      ) : null}
      {leads ? (
        <Paragraph>
          <TextLink to="/ervaringen">{experience('counts.link')}</TextLink>
        </Paragraph>
      ) : null}
      {after ? (
        <Paragraph>
          <TextLink to="/beoordelen">{t('queue.first')}</TextLink>
        </Paragraph>
      ) : null}
    </Page>
  );
}

function useColumns(judges: boolean): readonly Column[] {
  const t = useTexts('review');
  const shared = (['person', 'month', 'payment', 'sent', 'status'] as const).map((name) => ({
    label: t(`queue.column.${name}`),
    oneLine: name === 'month' || name === 'payment' || name === 'sent',
  }));
  if (!judges) return shared;
  return [
    ...shared,
    { label: t('queue.column.employers') },
    { label: t('queue.column.income'), numeric: true },
    { label: t('queue.column.payout'), numeric: true },
    { label: t('queue.column.evidence'), numeric: true },
  ];
}

function useRows(today: LocalDate): (item: Item) => Row {
  const t = useTexts('review');
  const language = useLanguage();
  return (item) => {
    const { id, person, month, paymentOn, sentAt, status, version, amounts } = item;
    const name = <Typed>{person.name}</Typed>;
    return {
      key: id,
      cells: [
        amounts ? <TextLink to={`/beoordelen/${id}`}>{name}</TextLink> : name,
        formatShortMonth(month, language),
        <>
          {formatShortDate(paymentOn, language)}{' '}
          {isPaymentDayOver(item, today) ? <Badge tone="warning">{t('queue.late')}</Badge> : null}
        </>,
        formatShortInstant(sentAt, language),
        <>
          <Badge tone={status === 'SENT' ? 'action' : 'neutral'}>{t(`status.${status}`)}</Badge>{' '}
          {version > 1 ? t('queue.version', { number: version }) : null}{' '}
          {amounts?.partnerDisagrees ? <Badge tone="warning">{t('queue.partnerDisagrees')}</Badge> : null}
        </>,
        ...(amounts
          ? [
              <>
                <Typed>{amounts.employers.join(', ')}</Typed>{' '}
                {amounts.hasEstimate ? <Badge tone="warning">{t('queue.estimate')}</Badge> : null}
              </>,
              <bdi key="income" dir="ltr">
                {amounts.income === null ? '–' : formatMoney(amounts.income)}
              </bdi>,
              <bdi key="payout" dir="ltr">
                {amounts.payout === null ? '–' : formatMoney(amounts.payout)}
              </bdi>,
              String(amounts.evidenceCount),
            ]
          : []),
      ],
    };
  };
}
