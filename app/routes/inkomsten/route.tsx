import { query } from '#app/api.server.ts';
import { asSentence, formatDate, formatMonth, type Language, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import { actorIn, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Page, Paragraph } from '#app/ui/index.ts';
import { IncomeMonthsDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { PartnerReports } from '../partner/partner-reports.tsx';
import { partnerWhoReports } from '../partner/shared.server.ts';
import { type MonthItem, MonthList, stateOf } from './month-list.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ context }: Route.LoaderArgs) {
  const { incomeMonths } = await query(context, IncomeMonthsDocument, {});
  // What the partner reports about somebody is for their own eyes.
  const none = incomeMonths.length === 0 && !actorIn(context);
  return { incomeMonths, partner: none ? await partnerWhoReports(context) : null };
}

/** The oldest month that still has to be reported. */
function nextOf(months: readonly MonthItem[]): MonthItem | undefined {
  return months.findLast((item) => ['open', 'late', 'draft'].includes(stateOf(item)));
}

function nextText({ month, dueOn, late }: MonthItem, language: Language): string {
  const t = textsOf(language, 'income');
  const values = { month: formatMonth(month, language), date: formatDate(dueOn, language) };
  return asSentence(t(late ? 'months.lateOne' : 'months.next', values), language);
}

export default function Income({ loaderData }: Route.ComponentProps) {
  const t = useTexts('income');
  const language = useLanguage();
  const { incomeMonths, partner } = loaderData;
  const next = nextOf(incomeMonths);
  return (
    <Page
      title={t('months.title')}
      lead={
        incomeMonths.length === 0 ? undefined : `${t('months.lead')} ${next ? nextText(next, language) : ''}`.trim()
      }
    >
      {incomeMonths.length > 0 ? <MonthList months={incomeMonths} /> : null}
      {incomeMonths.length === 0 && partner === null ? <Paragraph>{t('months.none')}</Paragraph> : null}
      {partner === null ? null : <PartnerReports name={partner} about="income" />}
    </Page>
  );
}
