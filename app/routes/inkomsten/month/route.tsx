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
import { OpenMonthDocument } from '#graphql/generated/documents.ts';
import { type LocalDate, localDateOf, type Month } from '#graphql/shared/local-date.ts';
import type { Route } from './+types/route';
import { PreparedBy } from '../../hulp/prepared-by.tsx';
import { CallAboutPayment } from '../call-about-payment.tsx';
import { afterSending } from '../payment-text.ts';
import { QuestionsAndAnswers, unanswered } from '../receipt/questions.tsx';
import { loadReport, monthOf, type Report } from '../report.server.ts';
import { firstTasksOf, tasksOf } from './tasks.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

const messages = ['veranderd', 'bronWeg', 'alVerstuurd', 'verwijderd', 'weggegooid', 'toegevoegd', 'bewaard'] as const;
/** What the reader just did, and that it worked. */
const done: readonly (typeof messages)[number][] = ['verwijderd', 'weggegooid', 'toegevoegd', 'bewaard'];
const closed = ['future', 'notBegun', 'beforeBenefit', 'afterBenefit', 'noBenefit', 'beforePortal'] as const;
/** Those that say to call. */
const toCall: readonly (typeof closed)[number][] = ['afterBenefit', 'noBenefit', 'beforePortal'];

/** Reads only: a report begins with the first answer, so that a helper who looks around has filled in nothing. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const month = monthOf(params);
  const melding = new URL(request.url).searchParams.get('melding');
  const message = messages.find((one) => one === melding) ?? null;
  const today = localDateOf(context.get(portalContext).clock.now());
  const report = await loadReport(context, month);
  if (report) return { month, report, message, today, dueOn: report.dueOn, closed: null };
  const { outcome } = await query(context, OpenMonthDocument, { month });
  if (outcome.__typename === 'IncomeMonth')
    return { month, report, message, today, dueOn: outcome.dueOn, closed: null };
  return {
    month,
    report,
    message,
    today,
    dueOn: null,
    closed: closed.find((reason) => reason === outcome.reason) ?? 'noBenefit',
  };
}

export default function MonthPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts('income');
  const language = useLanguage();
  const { month, report, message, today, dueOn, closed: reason } = loaderData;
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
      {report === null && dueOn !== null ? <NotBegun month={month} dueOn={dueOn} today={today} /> : null}
      {report?.draft ? <Filling report={report} today={today} /> : null}
      {report && !report.draft ? <Sent report={report} /> : null}
    </Page>
  );
}

interface NotBegunProps extends DueProps {
  readonly month: Month;
}

/** What there is to do for a month that was not begun; whoever may fill it in begins with the first question. */
function NotBegun({ month, dueOn, today }: NotBegunProps) {
  const t = useTexts('income');
  const mayFill = useMay('INCOME', 'PREPARE');
  const tasks = firstTasksOf(month, t);
  return (
    <>
      <Due dueOn={dueOn} today={today} />
      <NotSentYet />
      <TaskList tasks={mayFill ? tasks : tasks.map((task) => ({ ...task, to: undefined }))} />
      {mayFill ? (
        <ActionGroup>
          <ButtonLink to={`/inkomsten/${month}/iets-te-melden`}>{t('month.continue')}</ButtonLink>
        </ActionGroup>
      ) : null}
    </>
  );
}

interface DueProps {
  readonly dueOn: LocalDate;
  readonly today: LocalDate;
}

/** Until when the month is reported, or until when it was. */
function Due({ dueOn, today }: DueProps) {
  const t = useTexts('income');
  const date = formatDate(dueOn, useLanguage());
  return <Paragraph lead>{t(dueOn < today ? 'months.wasDue' : 'month.due', { date })}</Paragraph>;
}

function Filling({ report, today }: { readonly report: Report; readonly today: LocalDate }) {
  const t = useTexts('income');
  const { month, draft, sent } = report;
  const mayFill = useMay('INCOME', 'PREPARE');
  if (!draft) return null;
  const tasks = tasksOf(report, draft, t);
  const base = `/inkomsten/${month}`;
  return (
    <>
      {sent ? null : <Due dueOn={report.dueOn} today={today} />}
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
