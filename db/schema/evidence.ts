import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, municipalityId } from './columns.ts';
import { person } from './identity.ts';

/** A file that a person added as proof, for example a pay slip. The bytes lie in the storage under `storageKey`. */
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
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    index('evidence_person').on(table.municipalityId, table.personId),
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
      columns: [table.municipalityId, table.evidenceId],
      foreignColumns: [evidence.municipalityId, evidence.id],
    }),
  ],
);
