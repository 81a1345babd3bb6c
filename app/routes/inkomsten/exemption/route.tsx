import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, Button, NotSentYet, Page, Paragraph, PortalForm } from '#app/ui/index.ts';
import { CheckReportDocument, RequestExemptionDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { monthOf, savedOf } from '../report.server.ts';
import { revisionOf } from '../../mijn-mensen/form/refused.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'INCOME', needs: 'PREPARE' })];

/** Only where the municipality gives the exemption (vrijlating, art. 31 lid 2 sub n) on request, and something is being written. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const month = monthOf(params);
  const { incomeReport: report } = await query(context, CheckReportDocument, { month });
  if (!report?.draft || !report.household.exemptionOnRequest) throw redirect(`/inkomsten/${month}`);
  const { revision, exemptionRequested } = report.draft;
  return { month, revision, exemptionRequested };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const month = monthOf(params);
  const form = await request.formData();
  const requested = form.get('antwoord') === 'ja';
  const variables = { month, revision: revisionOf(form), requested };
  const { outcome } = await query(context, RequestExemptionDocument, variables);
  if (savedOf(outcome, month).kind !== 'saved') return data({ changed: true }, { status: 409 });
  throw redirect(`/inkomsten/${month}/controleren`, 303);
}

export default function Exemption({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('settlement');
  const { month, revision, exemptionRequested } = loaderData;
  return (
    <Page title={t('request.title')} lead={t('request.text')} back={{ to: `/inkomsten/${month}/controleren` }}>
      <NotSentYet />
      {actionData?.changed ? (
        <Alert kind="warning" live>
          <Paragraph>{t('check.changed')}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph>{t(exemptionRequested ? 'request.is' : 'request.not')}</Paragraph>
      <PortalForm hidden={{ revisie: revision }}>
        <ActionGroup>
          <Button name="antwoord" value="ja">
            {t('request.yes')}
          </Button>
          <Button name="antwoord" value="nee" variant="secondary">
            {t('request.no')}
          </Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
