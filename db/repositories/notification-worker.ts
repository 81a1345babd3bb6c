import type { municipality, municipalityProfile, reportCalendar } from '#db/schema/municipality.ts';
import type { notification, NotificationKind } from '#db/schema/notification.ts';
import type { Channel } from '#db/schema/reach.ts';
import { datesOf } from '#graphql/income/domain/calendar.ts';
import {
  addDays,
  addMonths,
  firstDayOf,
  lastDayOf,
  monthOf,
  portalTimeZone,
  type LocalDate,
  type Month,
} from '#graphql/shared/local-date.ts';
import { reachColumns, type ReachRow } from './reach.ts';

/** What the worker gives: a pool or client of the login `portal_worker`. */
export interface WorkerDatabase {
  query<Row extends object>(statement: {
    readonly name?: string;
    readonly text: string;
    readonly values?: unknown[];
  }): Promise<{ readonly rows: Row[] }>;
}

/** Everything that the worker needs to send a message, and nothing about its content. */
export interface NotificationToSend
  extends
    Pick<typeof notification.$inferSelect, 'kind' | 'occasion' | 'sentAt' | 'messageId'>,
    Pick<ReachRow, 'email' | 'phone' | 'preferredChannel' | 'emailRefused' | 'phoneRefused' | 'choice' | 'usual'> {
  /** BCP 47, of the reader. */
  readonly language: string;
  /**
   * Where a mail about it goes: for a code the address that waits for it, for word of another address the one before, otherwise the
   * one in use. `null` when there is none, or the code counts no more at `now`: then there is nothing to send.
   */
  readonly mailTo: string | null;
  /** Ways that failed, or a letter that was asked for. */
  readonly tried: readonly Channel[];
  readonly municipality: Pick<typeof municipality.$inferSelect, 'id' | 'slug' | 'name' | 'hostName' | 'contact'>;
}

/** The message of a job, at a moment (ISO); `null` when its person or the request is gone. `sentAt` is set when an earlier attempt got through. */
export async function loadNotification(
  database: WorkerDatabase,
  { municipalityId, notificationId }: { readonly municipalityId: string; readonly notificationId: string },
  now: string,
): Promise<NotificationToSend | null> {
  const { rows } = await database.query<NotificationToSend>({
    name: 'load-notification',
    text: `
      select n.kind, n.occasion, to_json(n.sent_at)#>>'{}' as "sentAt", n.message_id as "messageId", p.language,
        ${reachColumns(`($3::timestamptz at time zone '${portalTimeZone}')`)},
        case n.kind
          when 'EMAIL_CODE' then case when e.confirmed_at is null and e.withdrawn_at is null and e.expires_at > $3 then e.email end
          when 'EMAIL_CHANGED' then e.replaced
          else p.email end as "mailTo",
        coalesce((
          select json_agg(d.channel) from delivery d
          where d.municipality_id = n.municipality_id and d.notification_id = n.id), '[]') as tried,
        json_build_object(
          'id', m.id, 'slug', m.slug, 'name', m.name, 'hostName', m.host_name, 'contact', m.contact) as municipality
      from notification n
      join person p on p.municipality_id = n.municipality_id and p.id = n.person_id
      join municipality m on m.id = n.municipality_id
      left join email_confirmation e on n.kind in ('EMAIL_CODE', 'EMAIL_CHANGED')
        and e.municipality_id = n.municipality_id and e.person_id = n.person_id and e.id::text = n.occasion
      where n.municipality_id = $1 and n.id = $2`,
    values: [municipalityId, notificationId, now],
  });
  return rows[0] ?? null;
}

/** What is due on a day in one municipality: a reminder before the due day, or word that it has passed. */
export interface DueReminder {
  readonly municipalityId: string;
  readonly month: Month;
  readonly kind: Extract<NotificationKind, 'REPORT_DUE' | 'REPORT_LATE'>;
  /** Makes a reminder happen once. */
  readonly occasion: string;
}

export interface ReminderRules {
  readonly municipalityId: string;
  readonly profiles: readonly Pick<
    typeof municipalityProfile.$inferSelect,
    'validFrom' | 'reportDueDay' | 'paymentDay' | 'settlementMethod' | 'reminderDaysBefore'
  >[];
  readonly exceptions: readonly Pick<typeof reportCalendar.$inferSelect, 'month' | 'dueOn' | 'paymentOn'>[];
}

/**
 * The reminders of a day. Pure. A day that was missed, because nothing ran, is made up for until the next one falls due:
 * a reminder counts from its day to the due day, and "late" for a week after it.
 */
export function remindersOn(today: LocalDate, rules: ReminderRules): readonly DueReminder[] {
  const { municipalityId, profiles, exceptions } = rules;
  const thisMonth = monthOf(today);
  return [thisMonth, addMonths(thisMonth, -1), addMonths(thisMonth, -2)].flatMap((month): DueReminder[] => {
    const dates = datesOf(month, profiles, exceptions);
    if (dates === null) return [];
    const { dueOn } = dates;
    if (today > dueOn)
      return today <= addDays(dueOn, 7) ? [{ municipalityId, month, kind: 'REPORT_LATE', occasion: month }] : [];
    const profile = profiles
      .filter(({ validFrom }) => validFrom <= firstDayOf(month))
      .sort(byStart)
      .at(-1);
    const passed = (profile?.reminderDaysBefore ?? []).filter((days) => addDays(dueOn, -days) <= today);
    if (passed.length === 0) return [];
    const days = Math.min(...passed);
    return [{ municipalityId, month, kind: 'REPORT_DUE', occasion: `${month}/${days}` }];
  });
}

function byStart(a: { readonly validFrom: string }, b: { readonly validFrom: string }): number {
  return a.validFrom.localeCompare(b.validFrom);
}

/**
 * Asks for every reminder that is due and adds its job: people with a benefit in the month of whom nothing was sent for it. Running
 * it again on the same day adds nothing. Returns how many were added.
 */
export async function requestDueReminders(
  database: WorkerDatabase,
  at: { readonly today: LocalDate; readonly requestedAt: string; newId(): string },
): Promise<number> {
  let added = 0;
  for (const rules of await loadReminderRules(database))
    for (const reminder of remindersOn(at.today, rules)) added += await requestReminder(database, reminder, at);
  return added;
}

async function loadReminderRules(database: WorkerDatabase): Promise<readonly ReminderRules[]> {
  const { rows } = await database.query<ReminderRules>({
    name: 'reminder-rules',
    text: `
      select m.id as "municipalityId",
        coalesce((
          select json_agg(json_build_object(
            'validFrom', mp.valid_from, 'reportDueDay', mp.report_due_day, 'paymentDay', mp.payment_day, 'settlementMethod', mp.settlement_method,
            'reminderDaysBefore', mp.reminder_days_before))
          from municipality_profile mp where mp.municipality_id = m.id), '[]') as profiles,
        coalesce((
          select json_agg(json_build_object('month', c.month, 'dueOn', c.due_on, 'paymentOn', c.payment_on))
          from report_calendar c where c.municipality_id = m.id), '[]') as exceptions
      from municipality m order by m.id`,
  });
  return rows;
}

async function requestReminder(
  database: WorkerDatabase,
  { municipalityId, month, kind, occasion }: DueReminder,
  at: { readonly requestedAt: string; newId(): string },
): Promise<number> {
  const { rows: people } = await database.query<{ id: string }>({
    name: 'people-to-remind',
    text: `
      select distinct p.id
      from benefit b
      join person p on p.municipality_id = b.municipality_id and p.id = b.person_id
      where b.municipality_id = $1 and b.starts_on <= $3::date and (b.ends_on is null or b.ends_on >= $2::date)
        and not exists (
          select 1 from income_report r
          where r.municipality_id = b.municipality_id and r.benefit_id = b.id and r.month = $4 and r.sent_version > 0)
        and not exists (
          select 1 from notification n
          where n.municipality_id = b.municipality_id and n.person_id = b.person_id and n.kind = $5 and n.occasion = $6)`,
    values: [municipalityId, firstDayOf(month), lastDayOf(month), month, kind, occasion],
  });
  const mails = people.map(({ id }) => ({ municipalityId, personId: id, occasion }));
  return requestMails(database, kind, mails, at);
}

/** A mail that the worker itself asks for. */
export interface WorkerMail {
  readonly municipalityId: string;
  readonly personId: string;
  readonly occasion: string;
  /** The last day of the term that runs with it, YYYY-MM-DD; without it none does. */
  readonly termEndsOn?: string;
}

/** Rows written at a time: a large municipality is no single large statement. */
const batch = 500;

/** Asks for mails and adds their jobs, each once. Returns how many were added. */
export async function requestMails(
  database: WorkerDatabase,
  kind: NotificationKind,
  mails: readonly WorkerMail[],
  at: { readonly requestedAt: string; newId(): string },
): Promise<number> {
  let added = 0;
  for (let start = 0; start < mails.length; start += batch) {
    const some = mails.slice(start, start + batch);
    const { rows } = await database.query({
      name: 'request-mails',
      text: `
        with requested as (
          insert into notification (municipality_id, id, person_id, kind, occasion, requested_at, message_id, term_ends_on)
          select municipality_id, id, person_id, $1, occasion, $2, '<' || id || '@portal>', term_ends_on
          from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::date[])
            as one(municipality_id, id, person_id, occasion, term_ends_on)
          on conflict (municipality_id, person_id, kind, occasion) do nothing
          returning municipality_id, id)
        select public.enqueue_job(
          'send-notification', json_build_object('municipalityId', municipality_id, 'notificationId', id), id::text, null)
        from requested`,
      values: [
        kind,
        at.requestedAt,
        some.map(({ municipalityId }) => municipalityId),
        some.map(() => at.newId()),
        some.map(({ personId }) => personId),
        some.map(({ occasion }) => occasion),
        some.map(({ termEndsOn }) => termEndsOn ?? null),
      ],
    });
    added += rows.length;
  }
  return added;
}
