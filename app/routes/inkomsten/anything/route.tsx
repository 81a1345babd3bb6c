import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { formatMonth, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import { portalContext } from '#app/context.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, Button, NotSentYet, Page, Paragraph, PortalForm } from '#app/ui/index.ts';
import { AnswerAnythingDocument, CopyableMonthDocument, StartReportDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { loadReport, monthOf, savedOf } from '../report.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'INCOME', needs: 'PREPARE' })];

/** Asks only: a report begins with the answer, so that somebody who looks around has begun nothing. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const month = monthOf(params);
  const report = await loadReport(context, month);
  if (report && !report.draft) throw redirect(`/inkomsten/${month}`);
  const filled = report?.draft?.sources.length ?? 0;
  const copyable = filled === 0 ? (await query(context, CopyableMonthDocument, { before: month })).copyableMonth : null;
  return { month, copyable, filled };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const month = monthOf(params);
  const form = await request.formData();
  const answer = form.get('antwoord');
  const copied = form.get('kopie');
  const copyFrom = answer === 'kopie' && typeof copied === 'string' ? monthOf({ month: copied }) : null;
  if (answer !== 'ja' && answer !== 'nee' && answer !== 'kopie') {
    const { language } = context.get(portalContext);
    return data({ message: textsOf(language, 'income')('problem.required.anythingToReport') }, { status: 422 });
  }
  const started = (await query(context, StartReportDocument, { month, copyFrom })).outcome;
  if (started.__typename === 'MonthNotOpen' || !started.draft) throw redirect(`/inkomsten/${month}`, 303);
  if (copyFrom !== null && started.draft.sources.length > 0) throw redirect(`/inkomsten/${month}`, 303);
  const { revision } = started.draft;
  const { outcome } = await query(context, AnswerAnythingDocument, { month, revision, anything: answer !== 'nee' });
  const saved = savedOf(outcome, month);
  if (saved.kind === 'changed') throw redirect(`/inkomsten/${month}?melding=veranderd`, 303);
  if (answer === 'nee') throw redirect(`/inkomsten/${month}/controleren`, 303);
  throw redirect(started.draft.sources.length > 0 ? `/inkomsten/${month}` : `/inkomsten/${month}/bron/nieuw`, 303);
}

export default function Anything({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('income');
  const language = useLanguage();
  const { month, copyable, filled } = loaderData;
  const problems = actionData ? [{ field: 'antwoord', message: actionData.message }] : [];
  return (
    <Page
      title={t('anything.title', { month: formatMonth(month, language) })}
      lead={t('anything.lead')}
      back={{ to: '/inkomsten' }}
      problems={problems}
    >
      <NotSentYet />
      <Paragraph>{t('anything.what')}</Paragraph>
      {filled > 0 ? (
        <Alert kind="warning">
          <Paragraph>{t('anything.removes', { count: filled })}</Paragraph>
        </Alert>
      ) : null}
      <PortalForm hidden={copyable === null ? {} : { kopie: copyable }}>
        <div id="antwoord">
          <ActionGroup>
            <Button name="antwoord" value="ja">
              {t('anything.yes')}
            </Button>
            {copyable === null ? null : (
              <Button name="antwoord" value="kopie" variant="secondary">
                {t('anything.copy', { month: formatMonth(copyable, language) })}
              </Button>
            )}
            <Button name="antwoord" value="nee" variant="secondary">
              {t('anything.no')}
            </Button>
          </ActionGroup>
        </div>
      </PortalForm>
    </Page>
  );
}
