import { formatDate, formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, Card, Paragraph } from '#app/ui/index.ts';
import type { OverviewResult } from '#graphql/generated/documents.ts';
import { CallAboutPayment } from '../inkomsten/call-about-payment.tsx';
import { paymentText } from '../inkomsten/payment-text.ts';
import { stateOf } from '../inkomsten/month-list.tsx';
import { PreparedCard } from './prepared-cards.tsx';

/** A month as a home knows it. */
export type HomeMonth = OverviewResult['incomeMonths'][number];

/** Months that have a card of their own; older ones share one. */
const aYear = 12;

/** The months that the reader has to report or to send, the most pressing first. Those with a question are answered elsewhere. */
export function monthsToReport(months: readonly HomeMonth[]) {
  const order = ['late', 'correction', 'draft', 'open'] as const;
  const waitingIn = (some: readonly HomeMonth[]) =>
    order.flatMap((state) => some.filter((item) => stateOf(item) === state).toReversed());
  return {
    all: waitingIn(months),
    lastYear: waitingIn(months.slice(0, aYear)),
    older: waitingIn(months.slice(aYear)).length,
  };
}

/** How many months of more than a year ago wait; nothing where none does. */
export function OlderMonths({ count }: { readonly count: number }) {
  const t = useTexts('home');
  if (count === 0) return null;
  return (
    <Card title={t('waiting.older.title')} id="oudere-maanden">
      <Paragraph>{t('waiting.older.text', { count })}</Paragraph>
      <ActionGroup>
        <ButtonLink to="/inkomsten">{t('waiting.older.button')}</ButtonLink>
      </ActionGroup>
    </Card>
  );
}

/** A month of income that waits for the reader; nothing for one that does not. */
export function MonthCard({ item }: { readonly item: HomeMonth }) {
  const t = useTexts('home');
  const language = useLanguage();
  const state = stateOf(item);
  const month = formatMonth(item.month, language);
  const values = { month, due: formatDate(item.dueOn, language) };
  const to = `/inkomsten/${item.month}`;
  switch (state) {
    case 'questioned':
      return (
        <Card title={t('waiting.questioned.title', values)} id={`vraag-${item.month}`}>
          <Paragraph>
            {t('waiting.questioned.text')} {item.partnerDisagrees ? null : paymentText(item, language)}
            {item.partnerDisagrees ? null : <CallAboutPayment payment={item.payment} />}
          </Paragraph>
          <ActionGroup>
            <ButtonLink to={`${to}/vraag`}>{t('waiting.questioned.button')}</ButtonLink>
          </ActionGroup>
        </Card>
      );
    case 'correction':
    case 'draft':
      if (item.prepared)
        return (
          <PreparedCard
            id={`opgave-${item.month}`}
            what={t('waiting.prepared.income', { month })}
            to={to}
            prepared={item.prepared}
            next={t('waiting.prepared.due', values)}
          />
        );
      return (
        <Card title={t(`waiting.${state}.title`, values)} id={`opgave-${item.month}`}>
          <Paragraph>{t(`waiting.${state}.text`, values)}</Paragraph>
          <ActionGroup>
            <ButtonLink to={to}>{t('waiting.continue')}</ButtonLink>
          </ActionGroup>
        </Card>
      );
    case 'open':
    case 'late':
      return (
        <Card title={t('waiting.open.title', values)} id={`opgave-${item.month}`}>
          <Paragraph>{t(`waiting.${state}.text`, values)}</Paragraph>
          {item.payment === 'WITH_A_LATER_ONE' ? (
            <Paragraph>
              {paymentText(item, language)}
              <CallAboutPayment payment={item.payment} />
            </Paragraph>
          ) : null}
          <ActionGroup>
            <ButtonLink to={item.status === 'DRAFT' ? to : `${to}/iets-te-melden`}>{t('waiting.begin')}</ButtonLink>
          </ActionGroup>
        </Card>
      );
    case 'sent':
    case 'accepted':
      return null;
  }
}
