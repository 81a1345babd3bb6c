import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, helper, id, isWord, municipalityId, notNegative } from './columns.ts';
import { person } from './identity.ts';
import { incomeSource } from './income.ts';

/**
 * A file that a person added as proof, for example a pay slip: their locker. Rooms tie it to what they hold, and it stays until the person
 * removes it or nothing held it for long. The bytes lie in the storage under `storageKey`.
 */
export const evidence = pgTable(
  'evidence',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    fileName: text('file_name').notNull(),
    /** Found by content, never by name. */
    mediaType: text('media_type').$type<'application/pdf' | 'image/jpeg' | 'image/png'>().notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    storageKey: text('storage_key').notNull(),
    createdAt: createdAt(),
    /** Who added it for the person: a helper sees again what they added, and no other file that no report holds. */
    ...helper(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    unique('evidence_person').on(table.municipalityId, table.personId, table.id),
    isWord('evidence_media_type', table.mediaType, ['application/pdf', 'image/jpeg', 'image/png']),
    notNegative('evidence_size', table.size),
    // The worker asks of files on disk whether a row still names them.
    index('evidence_storage_key').on(table.storageKey),
  ],
);

/** Which file proves which source of income. A corrected version refers to the same file again. */
export const incomeSourceEvidence = pgTable(
  'income_source_evidence',
  {
    municipalityId: municipalityId(),
    sourceId: uuid('source_id').notNull(),
    evidenceId: uuid('evidence_id').notNull(),
    personId: uuid('person_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.sourceId, table.evidenceId] }),
    foreignKey({
      name: 'income_source_evidence_evidence_fk',
      columns: [table.municipalityId, table.personId, table.evidenceId],
      foreignColumns: [evidence.municipalityId, evidence.personId, evidence.id],
    }),
    foreignKey({
      name: 'income_source_evidence_source_fk',
      columns: [table.municipalityId, table.personId, table.sourceId],
      foreignColumns: [incomeSource.municipalityId, incomeSource.personId, incomeSource.id],
    }),
    index('income_source_evidence_evidence').on(table.municipalityId, table.evidenceId),
  ],
);
