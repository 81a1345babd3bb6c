import { addDays, startOfDay, type LocalDate } from '#graphql/shared/local-date.ts';
import { requestMails, type WorkerDatabase, type WorkerMail } from './notification-worker.ts';

/**
 * Asks for a reminder of every appointment until the end of tomorrow, once for each appointment and moment: one that is moved is
 * reminded of again. A day on which nothing ran is made up for as long as the appointment has not begun. Returns how many were added.
 */
export async function requestAppointmentReminders(
  database: WorkerDatabase,
  at: { readonly today: LocalDate; readonly requestedAt: string; newId(): string },
): Promise<number> {
  const { rows } = await database.query<WorkerMail>({
    name: 'appointments-to-remind',
    text: `
      select a.municipality_id as "municipalityId", a.person_id as "personId",
        a.id || '/' || to_char(a.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') as occasion
      from municipality m
      join appointment a on a.municipality_id = m.id and a.starts_at > $1 and a.starts_at < $2 and a.cancelled_at is null
      join person p on p.municipality_id = a.municipality_id and p.id = a.person_id and p.email is not null
      order by a.municipality_id, a.starts_at, a.id`,
    values: [at.requestedAt, new Date(startOfDay(addDays(at.today, 2))).toISOString()],
  });
  return requestMails(database, 'APPOINTMENT_REMINDER', rows, at);
}
