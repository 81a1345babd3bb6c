import { dayOfInstant, formatDate, formatInstant, inOwnDirection, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Heading, Icon, type IconName, Paragraph, PictureList } from '#app/ui/index.ts';
import type { MyNews, NotificationKind } from '#graphql/generated/documents.ts';
import { matterOf } from '../berichten/places.ts';
import { deedText } from '../hulp/mandate-words.ts';

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

/** The picture of each. */
const icons: Readonly<Record<NewsKind, IconName>> = {
  QUESTION_ASKED: 'speech',
  REPORT_ACCEPTED: 'tick',
  PLAN_PROPOSED: 'paper',
  PLAN_EVALUATED: 'people',
  PLAN_WITHDRAWN: 'paper',
  PLAN_ENDED: 'flag',
  SANCTION_WITHDRAWN: 'tick',
  PLAN_ESTABLISHED: 'paper',
  VIEW_ASKED: 'speech',
  SANCTION_DECIDED: 'letter',
  APPOINTMENT_PLANNED: 'calendar',
  APPOINTMENT_CHANGED: 'calendar',
  APPOINTMENT_CANCELLED: 'calendar',
  MINUTES_PUBLISHED: 'people',
  PARTNER_ASKED: 'people',
  PARTNER_ANSWERED: 'people',
  CHANGE_QUESTION_ASKED: 'speech',
  CHANGE_PROCESSED: 'tick',
  DECISION_MADE_KNOWN: 'letter',
  DECISION_POSTED: 'letter',
  OBJECTION_REASONS_ASKED: 'speech',
  OBJECTION_HEARING_PLANNED: 'calendar',
  OBJECTION_EXTENDED: 'clock',
  OBJECTION_DECIDED: 'letter',
  COPY_READY: 'paper',
  RIGHT_ANSWERED: 'letter',
  HELPER_ACCEPTED: 'people',
  TRAINING_QUESTION: 'speech',
  TRAINING_APPROVED: 'tick',
  PLACE_OFFERED: 'star',
  TRAINING_CHANGED: 'calendar',
  TRAINING_PLACED: 'tick',
  TRAINING_RESULT: 'star',
  TRAINING_ADVISED: 'speech',
  PERSPECTIVE_ANSWERED: 'speech',
  TRAINING_REJECTED: 'letter',
  PORTFOLIO_PROPOSED: 'star',
  PORTFOLIO_CONFIRMED: 'star',
  PORTFOLIO_LOOKED: 'star',
};

const isNews = (kind: NotificationKind): kind is NewsKind => kind in icons;

/** What others did since the reader was here before; nothing during a first visit, when all is new. */
export function News({ since, items, helped }: MyNews) {
  const t = useTexts('home');
  const language = useLanguage();
  if (since === null) return null;
  const date = formatDate(dayOfInstant(since), language);
  if (items.length + helped.length === 0) return <Paragraph>{t('news.nothing', { date })}</Paragraph>;
  return (
    <>
      <Heading id="nieuws">{t('news.title', { date })}</Heading>
      <PictureList
        rows={[
          ...items.flatMap(({ id, kind, matter, requestedAt }) =>
            isNews(kind)
              ? [
                  {
                    id: `nieuws-${id}`,
                    picture: <Icon name={icons[kind]} />,
                    title: t(`news.${kind}`),
                    to: matterOf({ kind, matter }),
                    lines: [formatInstant(requestedAt, language)],
                  },
                ]
              : [],
          ),
          ...helped.flatMap(({ day, deeds }) =>
            deeds.map((deed, place) => ({
              id: `hulp-${day}-${place}`,
              picture: <Icon name="people" />,
              title: deedText(deed, language),
              to: '/hulp#gedaan',
              lines: [t('news.helped', { name: inOwnDirection(deed.helperName), date: formatDate(day, language) })],
            })),
          ),
        ]}
      />
    </>
  );
}

/** The part of the news that is about the plan and the talks that belong to it. */
export function planNews({ since, items }: MyNews): MyNews {
  const isElsewhere = (kind: NotificationKind) =>
    /^(REPORT|CHANGE|PARTNER|DECISION|OBJECTION)_|^QUESTION_ASKED$/.test(kind);
  return { since, items: items.filter(({ kind }) => !isElsewhere(kind)), helped: [] };
}
