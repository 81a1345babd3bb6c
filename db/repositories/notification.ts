import type { notification, NotificationKind } from '#db/schema/notification.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';

export interface NewNotification {
  readonly municipalityId: string;
  readonly id: string;
  readonly personId: string;
  readonly kind: NotificationKind;
  /** What it is about: the month of the report or an id, and what tells two of one kind apart. */
  readonly occasion: string;
  /** ISO instant. */
  readonly requestedAt: string;
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
        insert into notification (municipality_id, id, person_id, kind, occasion, requested_at, message_id)
        values ($1, $2, $3, $4, $5, $6, $7)
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

export type NotificationListRow = Pick<typeof notification.$inferSelect, 'id' | 'kind' | 'requestedAt' | 'sentAt'>;
