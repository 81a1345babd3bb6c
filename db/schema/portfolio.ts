import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  json,
  pgSchema,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { type AnyContent, onlyOnce, type PortfolioKind, portfolioKinds } from '#graphql/portfolio/domain/kinds.ts';
import {
  type ShareIdentity,
  shareIdentities,
  type ShareReceiver,
  shareReceivers,
} from '#graphql/portfolio/domain/share.ts';
import { sqlWords } from '#graphql/shared/sql-words.ts';
import { createdAt, id, instant, isWord, municipalityId } from './columns.ts';
import { evidence } from './evidence.ts';
import { person } from './identity.ts';

/** Something in somebody's portfolio: the head of a chain of versions. It is theirs: they remove it with everything below it. */
export const portfolioEntry = pgTable(
  'portfolio_entry',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').$type<PortfolioKind>().notNull(),
    /** The number of the version that counts: a conditional write names the one it read. */
    version: integer('version').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'portfolio_entry_person_fk',
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    unique('portfolio_entry_owner').on(table.municipalityId, table.personId, table.id),
    isWord('portfolio_entry_kind', table.kind, portfolioKinds),
    check('portfolio_entry_version', sql`${table.version} >= 1`),
    uniqueIndex('portfolio_entry_once')
      .on(table.municipalityId, table.personId, table.kind)
      .where(sql.raw(`kind in (${sqlWords(onlyOnce)})`)),
  ],
);

/** What an entry says from a moment on. Never changed: a trigger refuses. */
export const portfolioVersion = pgTable(
  'portfolio_version',
  {
    municipalityId: municipalityId(),
    entryId: uuid('entry_id').notNull(),
    personId: uuid('person_id').notNull(),
    number: integer('number').notNull(),
    /** Read, compared and shown as a whole; its fields are those of the kind. */
    content: json('content').$type<AnyContent>().notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.entryId, table.number] }),
    foreignKey({
      name: 'portfolio_version_entry_fk',
      columns: [table.municipalityId, table.personId, table.entryId],
      foreignColumns: [portfolioEntry.municipalityId, portfolioEntry.personId, portfolioEntry.id],
    }),
    unique('portfolio_version_owner').on(table.municipalityId, table.personId, table.entryId, table.number),
    check('portfolio_version_number', sql`${table.number} >= 1`),
    index('portfolio_version_person').on(table.municipalityId, table.personId),
  ],
);

/** Which file shows what a version says. A later version refers to the same file again. */
export const portfolioEvidence = pgTable(
  'portfolio_evidence',
  {
    municipalityId: municipalityId(),
    entryId: uuid('entry_id').notNull(),
    number: integer('number').notNull(),
    evidenceId: uuid('evidence_id').notNull(),
    personId: uuid('person_id').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'portfolio_evidence_pk',
      columns: [table.municipalityId, table.entryId, table.number, table.evidenceId],
    }),
    foreignKey({
      name: 'portfolio_evidence_evidence_fk',
      columns: [table.municipalityId, table.personId, table.evidenceId],
      foreignColumns: [evidence.municipalityId, evidence.personId, evidence.id],
    }),
    foreignKey({
      name: 'portfolio_evidence_version_fk',
      columns: [table.municipalityId, table.personId, table.entryId, table.number],
      foreignColumns: [
        portfolioVersion.municipalityId,
        portfolioVersion.personId,
        portfolioVersion.entryId,
        portfolioVersion.number,
      ],
    }),
    index('portfolio_evidence_evidence').on(table.municipalityId, table.evidenceId),
  ],
);

/** A card with which somebody shows a part of their portfolio: to whom, what for and until when. What was agreed never changes. */
export const portfolioShare = pgTable(
  'portfolio_share',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    receiver: text('receiver').$type<ShareReceiver>().notNull(),
    /** For whom it is, in its owner's words; null for a case manager, and for work. */
    forWhom: text('for_whom'),
    purpose: text('purpose').notNull(),
    shows: text('shows').$type<ShareIdentity>().notNull(),
    /** The last day on which it is shown. */
    untilDate: date('until_date', { mode: 'string' }).notNull(),
    /** SHA-256 of what opens it; a copy of the table opens nothing. */
    tokenHash: text('token_hash'),
    /** Name of its owner as it was, on a card for work: who looks at it does not have to stand beside them. */
    ownerName: text('owner_name'),
    /** The four digits of the postcode of where its owner lives, on a card for work, where they tell them. */
    area: text('area'),
    createdAt: createdAt(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'portfolio_share_person_fk',
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    unique('portfolio_share_owner').on(table.municipalityId, table.personId, table.id),
    isWord('portfolio_share_receiver', table.receiver, shareReceivers),
    isWord('portfolio_share_shows', table.shows, shareIdentities),
    check(
      'portfolio_share_link',
      sql`(${table.receiver} = 'LINK') = (${table.tokenHash} is not null and ${table.forWhom} is not null)`,
    ),
    check('portfolio_share_work', sql`(${table.receiver} = 'WORK') = (${table.ownerName} is not null)`),
    check(
      'portfolio_share_area',
      sql`${table.area} is null or (${table.receiver} = 'WORK' and ${table.area} ~ '^[1-9][0-9]{3}$')`,
    ),
    index('portfolio_share_token').on(table.tokenHash),
    index('portfolio_share_work_open')
      .on(table.municipalityId, table.personId, table.createdAt)
      .where(sql`receiver = 'WORK' and revoked_at is null`),
  ],
);

/** Which entries a card shows, each as it counts at the moment of looking. */
export const portfolioShareEntry = pgTable(
  'portfolio_share_entry',
  {
    municipalityId: municipalityId(),
    shareId: uuid('share_id').notNull(),
    entryId: uuid('entry_id').notNull(),
    personId: uuid('person_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.shareId, table.entryId] }),
    foreignKey({
      name: 'portfolio_share_entry_share_fk',
      columns: [table.municipalityId, table.personId, table.shareId],
      foreignColumns: [portfolioShare.municipalityId, portfolioShare.personId, portfolioShare.id],
    }),
    foreignKey({
      name: 'portfolio_share_entry_entry_fk',
      columns: [table.municipalityId, table.personId, table.entryId],
      foreignColumns: [portfolioEntry.municipalityId, portfolioEntry.personId, portfolioEntry.id],
    }),
    index('portfolio_share_entry_entry').on(table.municipalityId, table.entryId),
  ],
);

/**
 * Which files of its entries go along with a card: what its owner saw before it was made, and nothing that they add to an entry later. A
 * card that does not say whose it is has none.
 */
export const portfolioShareEvidence = pgTable(
  'portfolio_share_evidence',
  {
    municipalityId: municipalityId(),
    shareId: uuid('share_id').notNull(),
    entryId: uuid('entry_id').notNull(),
    evidenceId: uuid('evidence_id').notNull(),
    personId: uuid('person_id').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'portfolio_share_evidence_pk',
      columns: [table.municipalityId, table.shareId, table.entryId, table.evidenceId],
    }),
    foreignKey({
      name: 'portfolio_share_evidence_entry_fk',
      columns: [table.municipalityId, table.shareId, table.entryId],
      foreignColumns: [portfolioShareEntry.municipalityId, portfolioShareEntry.shareId, portfolioShareEntry.entryId],
    }),
    foreignKey({
      name: 'portfolio_share_evidence_evidence_fk',
      columns: [table.municipalityId, table.personId, table.evidenceId],
      foreignColumns: [evidence.municipalityId, evidence.personId, evidence.id],
    }),
    index('portfolio_share_evidence_evidence').on(table.municipalityId, table.evidenceId),
    index('portfolio_share_evidence_entry').on(table.municipalityId, table.entryId),
  ],
);

/** That a card was looked at, or a file on it was opened. Of a link nobody knows by whom. */
export const portfolioLook = pgTable(
  'portfolio_look',
  {
    municipalityId: municipalityId(),
    id: id(),
    shareId: uuid('share_id').notNull(),
    personId: uuid('person_id').notNull(),
    at: instant('at').notNull(),
    professionalId: uuid('professional_id'),
    professionalName: text('professional_name'),
    /** For which project or vacancy a card for work was looked at, in the words of who looked. */
    purpose: text('purpose'),
    /** Name of the file that was opened, as it was; null for the card itself. */
    fileName: text('file_name'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'portfolio_look_share_fk',
      columns: [table.municipalityId, table.personId, table.shareId],
      foreignColumns: [portfolioShare.municipalityId, portfolioShare.personId, portfolioShare.id],
    }),
    check('portfolio_look_name', sql`(${table.professionalId} is null) = (${table.professionalName} is null)`),
    index('portfolio_look_share').on(table.municipalityId, table.shareId, table.at),
  ],
);

const esco = pgSchema('esco');

/** Labels of ESCO and our own drafts for its concepts: of nobody, the same for every municipality, loaded from `db/reference`. */
export const escoLabel = esco.table(
  'label',
  {
    /** Its place in the files. */
    id: integer('id').primaryKey(),
    /** What follows `http://data.europa.eu/esco/`. */
    uri: text('uri').notNull(),
    kind: text('kind').$type<'OCCUPATION' | 'SKILL'>().notNull(),
    language: text('language').notNull(),
    label: text('label').notNull(),
    /** The one that is shown; others are found by. */
    preferred: boolean('preferred').notNull(),
    /** Ours, and no label of ESCO. */
    draft: boolean('draft').notNull(),
    /** ISCO-08 group of an occupation. */
    isco: text('isco'),
    /** How many trigrams it has. */
    size: integer('size').notNull(),
  },
  (table) => [unique('label_once').on(table.uri, table.language, table.label)],
);

/** Every three signs in a row of a label: what is typed with a slip still has most of them. */
export const escoTrigram = esco.table(
  'trigram',
  { trigram: text('trigram').notNull(), labelId: integer('label_id').notNull() },
  (table) => [primaryKey({ columns: [table.trigram, table.labelId] })],
);

/** Which files were loaded. */
export const escoLoaded = esco.table('loaded', { digest: text('digest').primaryKey() });
