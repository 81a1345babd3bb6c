import type { notification, NotificationKind } from '#db/schema/notification.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { RecordedDeed } from '#graphql/identity/domain/acting-days.ts';
import { localDay } from './local-day.ts';

export interface NewNotification {
  readonly municipalityId: string;
  readonly id: string;
  readonly personId: string;
  readonly kind: NotificationKind;
  /** What it is about: the month of the report or an id, and what tells two of one kind apart. */
  readonly occasion: string;
  /** ISO instant. */
  readonly requestedAt: string;
  /** The last day of its term. */
  readonly termEndsOn: string | null;
}

/**
 * Asks for a mail, once for each person, kind and occasion, and adds the job that sends it: in the transaction of the act that
 * it tells of, so that neither happens without the other.
 */
export async function insertNotification(tx: ViewerTransaction, notification: NewNotification): Promise<void> {
  await tx.query({
    name: 'insert-notification',
    text: `
      with requested as (
        insert into notification (municipality_id, id, person_id, kind, occasion, requested_at, message_id, term_ends_on)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (municipality_id, person_id, kind, occasion) do nothing
        returning municipality_id, id)
      select ${enqueueSend} from requested`,
    values: [
      notification.municipalityId,
      notification.id,
      notification.personId,
      notification.kind,
      notification.occasion,
      notification.requestedAt,
      messageId(notification.id),
      notification.termEndsOn,
    ],
  });
}

/** The job that sends the mail of a row with `municipality_id` and `id`. Its key lets a mail have one job at a time. */
const enqueueSend = `public.enqueue_job(
  'send-notification', json_build_object('municipalityId', municipality_id, 'notificationId', id), id::text, null)`;

/** `Message-ID` of a mail, the same for every attempt. */
function messageId(id: string): string {
  return `<${id}@portal>`;
}

/** Mails of a person, newest first: what and when. */
export async function listNotifications(
  tx: ViewerTransaction,
  person: { readonly municipalityId: string; readonly personId: string },
  first: number,
): Promise<readonly NotificationListRow[]> {
  return tx.query<NotificationListRow>({
    name: 'list-notifications',
    text: `
      select id, kind, to_json(requested_at)#>>'{}' as "requestedAt", to_json(sent_at)#>>'{}' as "sentAt"
      from notification where municipality_id = $1 and person_id = $2
      order by requested_at desc, id desc limit $3`,
    values: [person.municipalityId, person.personId, first],
  });
}

/**
 * What the message of row `alias` is about: the month of a report, the decision to which somebody objected, or the id with which its
 * occasion begins.
 */
export const matter = (alias: string) => `coalesce((
  select o.decision_id::text from objection o
  where o.municipality_id = ${alias}.municipality_id
    and o.id = case when ${alias}.kind like 'OBJECTION%' then split_part(${alias}.occasion, '/', 1)::uuid end),
  split_part(${alias}.occasion, '/', 1))`;

type NewsItemRow = Pick<NotificationListRow, 'id' | 'kind' | 'requestedAt'> & { readonly matter: string };

/** What somebody else did for a citizen since they were here before. */
export interface NewsRow {
  /** ISO instant of the visit before this one; `null` during the first. */
  readonly since: string | null;
  readonly items: readonly NewsItemRow[];
  /** What helpers did in the citizen's name, looking left out. */
  readonly deeds: readonly RecordedDeed[];
}

/**
 * Mails about acts of the municipality since the citizen's visit before this one, newest first, and of those about one matter the
 * last one: what was taken back is not offered any more. Reminders and receipts are no news.
 */
export async function readNews(
  tx: ViewerTransaction,
  person: { readonly municipalityId: string; readonly personId: string },
  first: number,
): Promise<NewsRow> {
  const [row] = await tx.query<{ since: string | null; items: NewsItemRow[]; deeds: RecordedDeed[] }>({
    name: 'read-news',
    text: `
      select to_json(v.previous_at)#>>'{}' as since, coalesce((
        select json_agg(json_build_object(
          'id', n.id, 'kind', n.kind, 'matter', ${matter('n')}, 'requestedAt', n.requested_at))
        from (
          select * from (
            select distinct on (split_part(occasion, '/', 1)) municipality_id, id, kind, occasion, requested_at from notification
            where municipality_id = $1 and person_id = $2 and requested_at > v.previous_at
              and kind not in ('REPORT_DUE', 'REPORT_LATE', 'REPORT_RECEIVED', 'APPOINTMENT_REMINDER', 'EMAIL_CODE', 'EMAIL_CHANGED',
                'CHANGE_RECEIVED', 'ACCOUNT_CHANGE_ASKED', 'OBJECTION_RECEIVED')
            order by split_part(occasion, '/', 1), requested_at desc, id desc) latest
          order by requested_at desc, id desc limit $3) n), '[]') as items,
        coalesce((
          select json_agg(json_build_object('day', d.day, 'helperName', d.helper_name, 'operation', d.operation, 'asked', d.asked,
            'changed', true, 'times', d.times))
          from (
            select ${localDay('r.at')} as day, r.helper_name, r.operation, r.asked, count(*)::int as times from acting_record r
            where r.municipality_id = $1 and r.person_id = $2 and r.at > v.previous_at and r.changed
            group by 1, 2, 3, 4 order by 1 desc limit $3) d), '[]') as deeds
      from visit v where v.municipality_id = $1 and v.person_id = $2`,
    values: [person.municipalityId, person.personId, first],
  });
  return row ?? { since: null, items: [], deeds: [] };
}

export type NotificationListRow = Pick<typeof notification.$inferSelect, 'id' | 'kind' | 'requestedAt' | 'sentAt'>;
