import { dayOfInstant, formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Heading, Icon, type IconName, Paragraph, PictureList } from '#app/ui/index.ts';
import type { MyNews, NotificationKind } from '#graphql/generated/documents.ts';

/** Reminders, receipts and what the reader's own acts brought are no news. */
type NewsKind = Exclude<
  NotificationKind,
  | 'REPORT_DUE'
  | 'REPORT_LATE'
  | 'REPORT_RECEIVED'
  | 'APPOINTMENT_REMINDER'
  | 'CHANGE_RECEIVED'
  | 'ACCOUNT_CHANGE_ASKED'
  | 'EMAIL_CODE'
  | 'EMAIL_CHANGED'
  | 'OBJECTION_RECEIVED'
>;

/** Where to read each, and its picture. */
const places: Readonly<Record<NewsKind, { readonly to: string; readonly icon: IconName }>> = {
  QUESTION_ASKED: { to: '/inkomsten', icon: 'speech' },
  REPORT_ACCEPTED: { to: '/inkomsten', icon: 'tick' },
  // There a card leads on, as long as the proposal waits.
  PLAN_PROPOSED: { to: '/plan', icon: 'paper' },
  PLAN_EVALUATED: { to: '/plan/versies', icon: 'people' },
  PLAN_WITHDRAWN: { to: '/plan/versies', icon: 'paper' },
  PLAN_ENDED: { to: '/plan', icon: 'flag' },
  SANCTION_WITHDRAWN: { to: '/plan#verlagingen', icon: 'tick' },
  PLAN_ESTABLISHED: { to: '/plan', icon: 'paper' },
  VIEW_ASKED: { to: '/plan#verlagingen', icon: 'speech' },
  SANCTION_DECIDED: { to: '/plan#verlagingen', icon: 'letter' },
  APPOINTMENT_PLANNED: { to: '/afspraken', icon: 'calendar' },
  APPOINTMENT_CHANGED: { to: '/afspraken', icon: 'calendar' },
  APPOINTMENT_CANCELLED: { to: '/afspraken', icon: 'calendar' },
  MINUTES_PUBLISHED: { to: '/afspraken', icon: 'people' },
  PARTNER_ASKED: { to: '/partner', icon: 'people' },
  PARTNER_ANSWERED: { to: '/inkomsten', icon: 'people' },
  CHANGE_QUESTION_ASKED: { to: '/wijzigingen', icon: 'speech' },
  CHANGE_PROCESSED: { to: '/wijzigingen', icon: 'tick' },
  DECISION_MADE_KNOWN: { to: '/besluiten', icon: 'letter' },
  OBJECTION_REASONS_ASKED: { to: '/besluiten', icon: 'speech' },
  OBJECTION_HEARING_PLANNED: { to: '/besluiten', icon: 'calendar' },
  OBJECTION_DECIDED: { to: '/besluiten', icon: 'letter' },
  COPY_READY: { to: '/mijn-rechten/kopie', icon: 'paper' },
  RIGHT_ANSWERED: { to: '/mijn-rechten', icon: 'letter' },
};

const isNews = (kind: NotificationKind): kind is NewsKind => kind in places;

/** What the municipality did since the reader was here before; nothing during a first visit, when all is new. */
export function News({ since, items }: MyNews) {
  const t = useTexts('home');
  const language = useLanguage();
  if (since === null) return null;
  const date = formatDate(dayOfInstant(since), language);
  if (items.length === 0) return <Paragraph>{t('news.nothing', { date })}</Paragraph>;
  return (
    <>
      <Heading id="nieuws">{t('news.title', { date })}</Heading>
      <PictureList
        rows={items.flatMap(({ id, kind, requestedAt }) =>
          isNews(kind)
            ? [
                {
                  id: `nieuws-${id}`,
                  picture: <Icon name={places[kind].icon} />,
                  title: t(`news.${kind}`),
                  to: places[kind].to,
                  lines: [formatInstant(requestedAt, language)],
                },
              ]
            : [],
        )}
      />
    </>
  );
}

/** The part of the news that is about the plan and the talks that belong to it. */
export function planNews({ since, items }: MyNews): MyNews {
  const isElsewhere = (kind: NotificationKind) =>
    /^(REPORT|CHANGE|PARTNER|DECISION|OBJECTION)_|^QUESTION_ASKED$/.test(kind);
  return { since, items: items.filter(({ kind }) => !isElsewhere(kind)) };
}
