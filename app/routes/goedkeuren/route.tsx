import { query } from '#app/api.server.ts';
import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, DataTable, Money, Page, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { TrainingApprovalsDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { TrainingMoney } from '../opleidingen/money.tsx';
import { messageIn } from '../plan/plan.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['TEAM_LEAD'])];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { trainingApprovals, trainingMoney } = await query(context, TrainingApprovalsDocument, {});
  return {
    approvals: trainingApprovals,
    money: trainingMoney,
    message: messageIn(request, ['ja', 'terug', 'weg'] as const),
  };
}

/** Trainings that wait for a second person, those that wait longest on top, and the money that there is for them. */
export default function Approvals({ loaderData: { approvals, money, message } }: Route.ComponentProps) {
  const t = useTexts('enrolment');
  const language = useLanguage();
  return (
    <Page title={t('approval.title')} lead={t('approval.lead')} width="wide">
      {message === null ? null : (
        <Alert kind={message === 'weg' ? 'warning' : 'ok'} live>
          <Paragraph>{t(`approval.done.${message}`)}</Paragraph>
        </Alert>
      )}
      {approvals.length === 0 ? (
        <Paragraph>{t('approval.empty')}</Paragraph>
      ) : (
        <DataTable
          caption={t('approval.caption')}
          captionHidden
          columns={(['person', 'training', 'amount', 'proposedBy', 'proposedAt'] as const).map((name) => ({
            label: t(`approval.${name}`),
          }))}
          rows={approvals.map(({ id, personName, title, amountCents, proposedBy, proposedAt }) => ({
            key: id,
            cells: [
              <TextLink key="person" to={`/goedkeuren/${id}`}>
                <Typed>{personName}</Typed>
              </TextLink>,
              <Typed key="training" lang="nl">
                {title}
              </Typed>,
              <Money key="amount" amount={amountCents} />,
              <Typed key="by">{proposedBy}</Typed>,
              formatInstant(proposedAt, language),
            ],
          }))}
        />
      )}
      <TrainingMoney money={money} second />
    </Page>
  );
}
