import { Link } from 'react-router';
import { formatDate, formatMonth, type Language, type Texts, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, type BadgeTone } from '#app/ui/index.ts';
import type { IncomeMonthsResult } from '#graphql/generated/documents.ts';
import { paymentText } from './payment-text.ts';

export type MonthItem = IncomeMonthsResult['incomeMonths'][number];

type MonthState = 'open' | 'late' | 'draft' | 'correction' | 'sent' | 'questioned' | 'accepted';

/** How a month stands, for the one whose month it is. */
export function stateOf({ status, correctionUnderWay, late }: MonthItem): MonthState {
  if (status === 'QUESTIONED') return 'questioned';
  if (correctionUnderWay && status !== 'DRAFT') return 'correction';
  if (status === 'SENT') return 'sent';
  if (status === 'ACCEPTED') return 'accepted';
  if (late) return 'late';
  return status === 'DRAFT' ? 'draft' : 'open';
}

const tones: Readonly<Record<MonthState, BadgeTone>> = {
  open: 'action',
  late: 'warning',
  draft: 'warning',
  correction: 'warning',
  questioned: 'action',
  sent: 'neutral',
  accepted: 'ok',
};

/** The date that counts now, or what happens with the payment. */
function hintOf(item: MonthItem, state: MonthState, language: Language, t: Texts<'income'>): string {
  const date = formatDate(item.dueOn, language);
  if (item.partnerDisagrees) return t('months.partnerDisagrees');
  if (state === 'late') return t('months.wasDue', { date });
  if (state === 'open' || state === 'draft') return t('months.due', { date });
  return item.payment === 'WITH_A_LATER_ONE' ? t('months.late') : paymentText(item, language);
}

/** A month on one line: how it stands, and the date that counts now or what happens with the payment. */
export function monthLine(item: MonthItem, language: Language, t: Texts<'income'>): string {
  const state = stateOf(item);
  return `${formatMonth(item.month, language)}: ${t(`months.state.${state}`)}. ${hintOf(item, state, language, t)}`;
}

/** Months with how each stands and the date that counts now. */
export function MonthList({ months }: { readonly months: readonly MonthItem[] }) {
  const t = useTexts('income');
  const language = useLanguage();
  return (
    <ul className="portal-tasks">
      {months.map((item) => {
        const state = stateOf(item);
        return (
          <li key={item.month} className="portal-task portal-task--link">
            <div className="portal-task__text">
              <Link
                className="nl-link portal-task__link"
                to={`/inkomsten/${item.month}`}
                aria-describedby={`maand-${item.month}`}
              >
                {formatMonth(item.month, language)}
              </Link>
              <div className="portal-task__hint">{hintOf(item, state, language, t)}</div>
            </div>
            <div id={`maand-${item.month}`} className="portal-task__status">
              <Badge tone={tones[state]}>{t(`months.state.${state}`)}</Badge>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
