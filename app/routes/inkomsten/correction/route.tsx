import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn, textsFor } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, ButtonLink, Page, PortalForm, problemAt, TextArea } from '#app/ui/index.ts';
import { DiscardCorrectionDocument, StartCorrectionDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { QuestionsAndAnswers, unanswered } from '../receipt/questions.tsx';
import { loadReport, monthOf, savedOf } from '../report.server.ts';
import { revisionOf } from '../../mijn-mensen/form/refused.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'INCOME', needs: 'PREPARE' })];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const month = monthOf(args.params);
  const report = await loadReport(args.context, month);
  if (!report?.sent) throw redirect(`/inkomsten/${month}`);
  const kept = (await keptForm(args))?.get('reden');
  return {
    month,
    revision: report.draft?.revision ?? null,
    kept: typeof kept === 'string' ? kept : null,
    open: unanswered(report.questions),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const month = monthOf(params);
  const form = await request.formData();
  if (form.get('doen') === 'weggooien') {
    const variables = { month, revision: revisionOf(form) };
    const saved = savedOf((await query(context, DiscardCorrectionDocument, variables)).outcome, month);
    throw redirect(`/inkomsten/${month}?melding=${saved.kind === 'changed' ? 'veranderd' : 'weggegooid'}`, 303);
  }
  const typed = form.get('reden');
  const reason = typeof typed === 'string' ? typed : '';
  const saved = savedOf((await query(context, StartCorrectionDocument, { month, reason })).outcome, month);
  if (saved.kind !== 'invalid') throw redirect(`/inkomsten/${month}`, 303);
  const tooLong = saved.problems.some(({ code }) => code === 'tooLong');
  const message = textsFor(context, 'settlement')(`correct.${tooLong ? 'tooLong' : 'empty'}`);
  return data({ reason, problems: [{ field: 'reden', message }] }, { status: 422 });
}

export default function Correction({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('settlement');
  const language = useLanguage();
  const { month, revision, kept, open } = loaderData;
  const base = `/inkomsten/${month}`;
  const problems = actionData?.problems ?? [];
  if (revision !== null) {
    return (
      <Page title={t('correct.discardTitle')} lead={t('correct.discardText')} back={{ to: base }}>
        <PortalForm hidden={{ revisie: revision }}>
          <ActionGroup>
            <ButtonLink to={base}>{t('correct.keep')}</ButtonLink>
            <Button variant="danger" name="doen" value="weggooien">
              {t('correct.discard')}
            </Button>
          </ActionGroup>
        </PortalForm>
      </Page>
    );
  }
  return (
    <Page
      title={t('correct.title', { month: formatMonth(month, language) })}
      lead={t('correct.lead')}
      back={{ to: base }}
      problems={problems}
    >
      <QuestionsAndAnswers questions={open} />
      <PortalForm keeps>
        <TextArea
          name="reden"
          rows={3}
          label={t('correct.reason')}
          hint={t('correct.reasonHint')}
          error={problemAt(problems, 'reden')}
          value={actionData?.reason ?? kept ?? undefined}
        />
        <ActionGroup>
          <Button>{t('correct.start')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
