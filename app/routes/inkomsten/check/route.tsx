import { data, redirect } from 'react-router';
import { useMay } from '#app/acting.tsx';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { asSentence, formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn, stepUpPath } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  Button,
  CheckAnswers,
  Heading,
  NotSentYet,
  Page,
  Paragraph,
  PortalForm,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import { CheckReportDocument, SendReportDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { ForWhoMaySend, PreparedBy } from '../../hulp/prepared-by.tsx';
import { CallAboutPayment } from '../call-about-payment.tsx';
import { paymentText, payoutOf } from '../payment-text.ts';
import { problemText } from '../problem-text.ts';
import { monthOf } from '../report.server.ts';
import { revisionOf } from '../../mijn-mensen/form/refused.ts';
import { stepOfField } from '../source/steps.ts';
import { namesOf } from '../specification/answers.ts';
import { Changes, Sources } from '../specification/sources.tsx';
import { Specification } from '../specification/specification.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ context, params }: Route.LoaderArgs) {
  const month = monthOf(params);
  const { incomeReport: report } = await query(context, CheckReportDocument, { month });
  if (!report?.draft) throw redirect(report?.sent ? `/inkomsten/${month}/verstuurd` : `/inkomsten/${month}`);
  return { report, draft: report.draft };
}

export async function action(args: Route.ActionArgs) {
  const { request, context, params } = args;
  const month = monthOf(params);
  const { language } = context.get(portalContext);
  const revision = revisionOf(await request.formData());
  const { outcome } = await query(context, SendReportDocument, { month, revision, language });
  switch (outcome.__typename) {
    case 'IncomeReceipt':
      throw redirect(`/inkomsten/${month}/verstuurd?versie=${outcome.version.number}`, 303);
    case 'AlreadySent':
      throw redirect(`/inkomsten/${month}/verstuurd`, 303);
    case 'AssuranceTooLow':
      throw redirect(stepUpPath(args, outcome.needed), 303);
    case 'MonthNotOpen':
      throw redirect(`/inkomsten/${month}`, 303);
    case 'ReportChanged':
      return data({ changed: true }, { status: 409 });
    case 'IncomeInvalid':
      return data({ changed: false }, { status: 422 });
  }
}

export default function Check({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('settlement');
  const mayFill = useMay('INCOME', 'PREPARE');
  const language = useLanguage();
  const { report, draft } = loaderData;
  const base = `/inkomsten/${report.month}`;
  const { missing } = draft;
  const sentence = (found: (typeof missing)[number]) => problemText(found, language);
  const problemOf = (sourceId: string, field: string) => {
    const found = missing.find((one) => one.sourceId === sourceId && one.field === field);
    return found && sentence(found);
  };
  const tail = report.household.accountTail;
  const payout = payoutOf(draft.settlement);
  return (
    <Page
      title={t('check.title')}
      lead={`${asSentence(formatMonth(report.month, language), language)}. ${t('check.lead')}`}
      back={{ to: base }}
    >
      <NotSentYet />
      <PreparedBy prepared={draft.prepared} />
      {actionData?.changed ? (
        <Alert kind="warning" live>
          <Paragraph>{t('check.changed')}</Paragraph>
        </Alert>
      ) : null}
      {missing.length > 0 ? (
        <Alert kind="warning" title={t('check.missing')} live={actionData !== undefined}>
          <BulletList>
            {missing.map((found) => (
              <Bullet key={`${found.sourceId ?? ''} ${found.field} ${found.code}`}>
                {mayFill ? <TextLink to={addressOf(base, found)}>{sentence(found)}</TextLink> : sentence(found)}
              </Bullet>
            ))}
          </BulletList>
        </Alert>
      ) : null}
      {draft.changes.length > 0 ? (
        <>
          <Heading>{t('check.correction')}</Heading>
          <Changes changes={draft.changes} />
        </>
      ) : null}
      {draft.settlement ? (
        <>
          <Heading>{t('check.effect')}</Heading>
          <Specification result={draft.settlement} sourceNames={namesOf(draft.sources)} picture="untitled" />
          <Paragraph>
            {paymentText({ ...report, calculatedPayout: payout }, language)}
            <CallAboutPayment payment={report.payment} />{' '}
            {report.payment === 'PLANNED' && payout !== 0 ? t('check.account', { tail }) : null}
          </Paragraph>
          {report.settledWith === report.month ? null : (
            <Paragraph>{t('check.settled', { month: formatMonth(report.settledWith, language) })}</Paragraph>
          )}
          <Paragraph>
            <TextLink to={`${base}/wat-als`}>{t('check.whatIf')}</TextLink>
          </Paragraph>
        </>
      ) : null}
      <Heading>{t('check.answers')}</Heading>
      <CheckAnswers
        answers={[
          {
            label: t('check.anything'),
            value:
              draft.anythingToReport === null ? null : draft.anythingToReport ? t('value.true') : t('check.nothing'),
            change: mayFill ? { to: `${base}/iets-te-melden` } : undefined,
          },
          ...(draft.correctionReason === null
            ? []
            : [{ label: t('check.reason'), value: <Typed>{draft.correctionReason}</Typed> }]),
          ...(report.household.exemptionOnRequest && draft.sources.length > 0
            ? [
                {
                  label: t('request.label'),
                  value: t(draft.exemptionRequested ? 'value.true' : 'value.false'),
                  change: mayFill ? { to: `${base}/vrijlating` } : undefined,
                },
              ]
            : []),
        ]}
      />
      <Sources
        sources={draft.sources}
        withEarner={report.household.partnerName !== null}
        change={mayFill ? base : undefined}
        problemOf={problemOf}
      />
      {missing.length === 0 ? (
        <ForWhoMaySend part="INCOME">
          <PortalForm hidden={{ revisie: draft.revision }}>
            <Paragraph>{t('check.promise')}</Paragraph>
            <ActionGroup>
              <Button>{t('check.send')}</Button>
            </ActionGroup>
          </PortalForm>
        </ForWhoMaySend>
      ) : null}
    </Page>
  );
}

function addressOf(
  base: string,
  { field, sourceId }: { readonly field: string; readonly sourceId: string | null },
): string {
  if (sourceId !== null) return `${base}/bron/${sourceId}/${stepOfField(field)}?controle=1`;
  return field === 'sources' ? `${base}/bron/nieuw` : `${base}/iets-te-melden`;
}
