import { ForWhoMay, useMay } from '#app/acting.tsx';
import { query } from '#app/api.server.ts';
import { asSentence, formatDate, formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import { portalContext } from '#app/context.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  ButtonLink,
  CallLink,
  Card,
  NotSentYet,
  Page,
  Paragraph,
  TaskList,
  TextLink,
} from '#app/ui/index.ts';
import { StartReportDocument } from '#graphql/generated/documents.ts';
import { type LocalDate, localDateOf } from '#graphql/shared/local-date.ts';
import type { Route } from './+types/route';
import { PreparedBy } from '../../hulp/prepared-by.tsx';
import { CallAboutPayment } from '../call-about-payment.tsx';
import { afterSending } from '../payment-text.ts';
import { QuestionsAndAnswers, unanswered } from '../receipt/questions.tsx';
import { loadReport, monthOf, type Report } from '../report.server.ts';
import { tasksOf } from './tasks.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

const messages = ['veranderd', 'bronWeg', 'alVerstuurd', 'verwijderd', 'weggegooid', 'toegevoegd', 'bewaard'] as const;
/** What the reader just did, and that it worked. */
const done: readonly (typeof messages)[number][] = ['verwijderd', 'weggegooid', 'toegevoegd', 'bewaard'];
const closed = ['future', 'notBegun', 'beforeBenefit', 'afterBenefit', 'noBenefit', 'beforePortal'] as const;
/** Those that say to call. */
const toCall: readonly (typeof closed)[number][] = ['afterBenefit', 'noBenefit', 'beforePortal'];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const month = monthOf(params);
  const melding = new URL(request.url).searchParams.get('melding');
  const message = messages.find((one) => one === melding) ?? null;
  const today = localDateOf(context.get(portalContext).clock.now());
  const report = await loadReport(context, month);
  if (report) return { month, report, message, today, closed: null };
  const { outcome } = await query(context, StartReportDocument, { month, copyFrom: null });
  if (outcome.__typename === 'IncomeReport')
    return { month, report: await loadReport(context, month), message, today, closed: null };
  return {
    month,
    report: null,
    message,
    today,
    closed: closed.find((reason) => reason === outcome.reason) ?? 'noBenefit',
  };
}

export default function MonthPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts('income');
  const language = useLanguage();
  const { month, report, message, today, closed: reason } = loaderData;
  const name = formatMonth(month, language);
  return (
    <Page title={t('month.title', { month: name })} back={{ to: '/inkomsten' }}>
      {message ? (
        <Alert kind={done.includes(message) ? 'ok' : 'info'} live>
          <Paragraph>{t(`month.message.${message}`)}</Paragraph>
        </Alert>
      ) : null}
      {reason === null ? null : (
        <Alert kind="info" title={t('month.closed.title')}>
          <Paragraph>
            {asSentence(t(`month.closed.${reason}`, { month: name }), language)}
            {toCall.includes(reason) ? <CallLink /> : null}
          </Paragraph>
        </Alert>
      )}
      {report?.draft ? <Filling report={report} today={today} /> : null}
      {report && !report.draft ? <Sent report={report} /> : null}
    </Page>
  );
}

function Filling({ report, today }: { readonly report: Report; readonly today: LocalDate }) {
  const t = useTexts('income');
  const language = useLanguage();
  const { month, draft, sent } = report;
  const mayFill = useMay('INCOME', 'PREPARE');
  if (!draft) return null;
  const tasks = tasksOf(report, draft, t);
  const base = `/inkomsten/${month}`;
  return (
    <>
      {sent ? null : (
        <Paragraph lead>
          {t(report.dueOn < today ? 'months.wasDue' : 'month.due', { date: formatDate(report.dueOn, language) })}
        </Paragraph>
      )}
      <NotSentYet />
      <PreparedBy prepared={draft.prepared} />
      {sent ? (
        <Alert kind="info" title={t('month.correcting.title', { number: sent.number })}>
          <Paragraph>{t('month.correcting.text')}</Paragraph>
          <ForWhoMay part="INCOME" needs="PREPARE">
            <Paragraph>
              <TextLink to={`${base}/verbeteren`}>{t('month.correcting.discard')}</TextLink>
            </Paragraph>
          </ForWhoMay>
        </Alert>
      ) : null}
      <QuestionsAndAnswers questions={unanswered(report.questions)} />
      <TaskList tasks={mayFill ? tasks : tasks.map((task) => ({ ...task, to: undefined }))} />
      {draft.anythingToReport && mayFill ? (
        <Paragraph>
          <TextLink to={`${base}/bron/nieuw`}>{t('month.add')}</TextLink>
        </Paragraph>
      ) : null}
      <ActionGroup>
        {draft.missing.length === 0 ? (
          <ButtonLink to={`${base}/controleren`}>{t('month.check')}</ButtonLink>
        ) : mayFill ? (
          <ButtonLink to={firstOf(report, t)}>{t('month.continue')}</ButtonLink>
        ) : null}
      </ActionGroup>
    </>
  );
}

function firstOf(report: Report, t: ReturnType<typeof useTexts<'income'>>): string {
  const first = report.draft
    ? tasksOf(report, report.draft, t).find(({ status, to }) => to && status !== 'done')
    : null;
  return first?.to ?? `/inkomsten/${report.month}`;
}

function Sent({ report }: { readonly report: Report }) {
  const t = useTexts('income');
  const language = useLanguage();
  const base = `/inkomsten/${report.month}`;
  const settlement = useTexts('settlement');
  const asked = report.status === 'QUESTIONED';
  const mayAnswer = useMay('INCOME', 'SEND');
  const accepted = report.status === 'ACCEPTED';
  const { granted, text } = afterSending(report, report.sent?.settlement, language);
  return (
    <>
      <Paragraph lead>{t(`month.sent.${accepted ? 'accepted' : asked ? 'asked' : 'waits'}`)}</Paragraph>
      {granted === null ? null : (
        <Paragraph>{settlement(granted ? 'receipt.granted' : 'receipt.notGranted')}</Paragraph>
      )}
      <Paragraph>
        {text}
        <CallAboutPayment payment={report.payment} />
      </Paragraph>
      <ActionGroup>
        {asked && mayAnswer ? <ButtonLink to={`${base}/vraag`}>{t('month.sent.answer')}</ButtonLink> : null}
        <ButtonLink to={`${base}/verstuurd`} variant={asked ? 'secondary' : 'primary'}>
          {t('month.sent.receipt')}
        </ButtonLink>
      </ActionGroup>
      <ForWhoMay part="INCOME" needs="PREPARE">
        <Card title={t('month.sent.wrongTitle')} id="verbeteren">
          <Paragraph>{t('month.sent.wrong')}</Paragraph>
          <Paragraph>
            <TextLink to={`${base}/verbeteren`}>{t('month.sent.correct')}</TextLink>
          </Paragraph>
        </Card>
      </ForWhoMay>
    </>
  );
}
