import { query } from '#app/api.server.ts';
import { useLanguage, useTexts, formatMonth, formatDate } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Page, Paragraph } from '#app/ui/index.ts';
import { IncomeMonthsDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { MonthList } from './month-list.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ context }: Route.LoaderArgs) {
  return query(context, IncomeMonthsDocument, {});
}

export default function Income({ loaderData }: Route.ComponentProps) {
  const t = useTexts('income');
  const language = useLanguage();
  const { incomeMonths } = loaderData;
  const [newest] = incomeMonths;
  return (
    <Page
      title={t('months.title')}
      lead={
        newest
          ? t('months.lead', { month: formatMonth(newest.month, language), date: formatDate(newest.dueOn, language) })
          : undefined
      }
    >
      {incomeMonths.length === 0 ? <Paragraph>{t('months.none')}</Paragraph> : <MonthList months={incomeMonths} />}
    </Page>
  );
}
