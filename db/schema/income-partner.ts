import {
  boolean,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { PartnerContent } from '#graphql/income/models.ts';
import { id, instant, municipalityId } from './columns.ts';
import { incomeReport, incomeReportVersion } from './income.ts';
import { person } from './identity.ts';

/**
 * What the partner of a couple is asked to confirm of a sent report, as it was sent: their own lines and the outcome for both, and
 * nothing else of the one who reports. Asked anew when a later version says something else about the partner.
 */
export const partnerPart = pgTable(
  'partner_part',
  {
    municipalityId: municipalityId(),
    id: id(),
    reportId: uuid('report_id').notNull(),
    versionId: uuid('version_id').notNull(),
    /** Number of that version. */
    number: integer('number').notNull(),
    /** Who reports. */
    personId: uuid('person_id').notNull(),
    partnerId: uuid('partner_id').notNull(),
    content: json('content').$type<PartnerContent>().notNull(),
    /** SHA-256, hex, of what is said about the partner. */
    contentHash: text('content_hash').notNull(),
    askedAt: instant('asked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    unique('partner_part_version').on(table.municipalityId, table.reportId, table.number),
    unique('partner_part_partner').on(table.municipalityId, table.partnerId, table.id),
    foreignKey({
      name: 'partner_part_report_fk',
      columns: [table.municipalityId, table.personId, table.reportId],
      foreignColumns: [incomeReport.municipalityId, incomeReport.personId, incomeReport.id],
    }),
    foreignKey({
      name: 'partner_part_version_fk',
      columns: [table.municipalityId, table.personId, table.versionId],
      foreignColumns: [incomeReportVersion.municipalityId, incomeReportVersion.personId, incomeReportVersion.id],
    }),
    foreignKey({
      name: 'partner_part_partner_fk',
      columns: [table.municipalityId, table.partnerId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    index('partner_part_asked').on(table.municipalityId, table.partnerId, table.askedAt),
  ],
);

/** What the partner said about their part, with their own sign-in. A later word stands beside an earlier one; the last one counts. */
export const partnerAnswer = pgTable(
  'partner_answer',
  {
    municipalityId: municipalityId(),
    id: id(),
    partId: uuid('part_id').notNull(),
    /** Counts the answers about a part. */
    number: integer('number').notNull(),
    /** The partner. */
    personId: uuid('person_id').notNull(),
    agrees: boolean('agrees').notNull(),
    /** What is not right, in own words; `null` when all of it is. */
    words: text('words'),
    /** Language in which the part was shown. */
    language: text('language').notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'partner_answer_part_fk',
      columns: [table.municipalityId, table.personId, table.partId],
      foreignColumns: [partnerPart.municipalityId, partnerPart.partnerId, partnerPart.id],
    }),
    unique('partner_answer_number').on(table.municipalityId, table.partId, table.number),
  ],
);
