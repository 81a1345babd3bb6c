import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatShortDate, formatShortInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Badge, DataTable, Page, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { ObjectionQueueDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['INCOME_SPECIALIST', 'TEAM_LEAD'])];

export async function loader({ context }: Route.LoaderArgs) {
  const { objectionQueue } = await query(context, ObjectionQueueDocument, {});
  const { viewer } = context.get(portalContext);
  const judges = viewer.kind === 'professional' && viewer.roles.includes('INCOME_SPECIALIST');
  return { objections: objectionQueue, judges };
}

/** Objections that wait for a decision; who supervises sees how far each is and nothing of what it says. */
export default function Objections({ loaderData }: Route.ComponentProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  const { objections, judges } = loaderData;
  return (
    <Page title={t('desk.title')} lead={t(judges ? 'desk.lead' : 'desk.leadTeamLead')} width="wide">
      {objections.length === 0 ? (
        <Alert kind="ok">
          <Paragraph>{t('desk.empty')}</Paragraph>
        </Alert>
      ) : (
        <DataTable
          caption={t('desk.caption')}
          captionHidden
          columns={(['person', 'decision', 'submitted', 'decideBy', 'state', 'handledBy'] as const).map((name) => ({
            label: t(`desk.column.${name}`),
            oneLine: name === 'submitted',
          }))}
          rows={objections.map(
            ({ id, person, decisionKind, state, submittedAt, late, decideBy, overdue, handledBy }) => {
              const name = <Typed>{person.name}</Typed>;
              return {
                key: id,
                cells: [
                  judges ? <TextLink to={`/bezwaren/${id}`}>{name}</TextLink> : name,
                  t(`desk.kind.${decisionKind}`),
                  formatShortInstant(submittedAt, language),
                  <>
                    {formatShortDate(decideBy, language)}{' '}
                    {overdue ? <Badge tone="warning">{t('desk.overdue')}</Badge> : null}
                  </>,
                  <>
                    <Badge tone={state === 'SUBMITTED' ? 'action' : 'neutral'}>{t(`desk.state.${state}`)}</Badge>{' '}
                    {late ? <Badge tone="warning">{t('desk.late')}</Badge> : null}
                  </>,
                  handledBy === null ? null : <Typed key="by">{handledBy}</Typed>,
                ],
              };
            },
          )}
        />
      )}
      {objections.some(({ decideByCertainty }) => decideByCertainty === 'UNVERIFIED') ? (
        <p className="portal-quiet">{t('desk.unverified')}</p>
      ) : null}
    </Page>
  );
}
