import { sql } from 'drizzle-orm';
import { date, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant, isWord, municipalityId } from './columns.ts';
import { person } from './identity.ts';

/** What a message can be about. The words of each are in `locales/<language>/notification.json`. */
const notificationKinds = [
  'REPORT_DUE',
  'REPORT_LATE',
  'QUESTION_ASKED',
  'REPORT_ACCEPTED',
  'REPORT_RECEIVED',
  'PLAN_PROPOSED',
  'PLAN_ESTABLISHED',
  'PLAN_EVALUATED',
  'PLAN_WITHDRAWN',
  'PLAN_ENDED',
  'VIEW_ASKED',
  'SANCTION_DECIDED',
  'SANCTION_WITHDRAWN',
  'APPOINTMENT_PLANNED',
  'APPOINTMENT_CHANGED',
  'APPOINTMENT_CANCELLED',
  'APPOINTMENT_REMINDER',
  'MINUTES_PUBLISHED',
  'PARTNER_ASKED',
  'PARTNER_ANSWERED',
  'CHANGE_RECEIVED',
  'CHANGE_QUESTION_ASKED',
  'CHANGE_PROCESSED',
  'ACCOUNT_CHANGE_ASKED',
  'EMAIL_CODE',
  'EMAIL_CHANGED',
  'DECISION_MADE_KNOWN',
  'DECISION_POSTED',
  'OBJECTION_RECEIVED',
  'OBJECTION_REASONS_ASKED',
  'OBJECTION_HEARING_PLANNED',
  'OBJECTION_EXTENDED',
  'OBJECTION_DECIDED',
  'COPY_READY',
  'RIGHT_ANSWERED',
  'HELPER_ACCEPTED',
  'TRAINING_QUESTION',
  'TRAINING_APPROVED',
  'TRAINING_REJECTED',
  'PORTFOLIO_PROPOSED',
  'PORTFOLIO_CONFIRMED',
  'PORTFOLIO_LOOKED',
  'PLACE_OFFERED',
  'TRAINING_CHANGED',
  'TRAINING_PLACED',
  'TRAINING_RESULT',
  'TRAINING_ADVISED',
  'PERSPECTIVE_ANSWERED',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/**
 * A message that the portal sent or will send. It holds no content: the words are made in the reader's language when it goes out. By
 * which way it went stands in `delivery`.
 */
export const notification = pgTable(
  'notification',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').$type<NotificationKind>().notNull(),
    /**
     * What it is about, for example a report's month or an appointment's id, and behind a slash what tells two about it apart; makes
     * a reminder happen once.
     */
    occasion: text('occasion').notNull(),
    requestedAt: instant('requested_at').notNull(),
    /** When the first way took it; a letter counts from the day of its batch. `null` while nothing did. */
    sentAt: instant('sent_at'),
    /** The last day of the term that runs with it (to answer, to give a view, to object); `null` where none does. */
    termEndsOn: date('term_ends_on', { mode: 'string' }),
    /** When its reader said that they had seen it, or did what it asked for. Showing it never sets this. */
    seenAt: instant('seen_at'),
    /** The same for every attempt, so that a repeated mail can be recognised. */
    messageId: text('message_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    isWord('notification_kind', table.kind, notificationKinds),
    unique('notification_once').on(table.municipalityId, table.personId, table.kind, table.occasion),
    index('notification_term')
      .on(table.municipalityId, table.termEndsOn)
      .where(sql`term_ends_on is not null and seen_at is null`),
  ],
);
