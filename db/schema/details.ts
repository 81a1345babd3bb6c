import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, isWord, municipalityId, notNegative } from './columns.ts';
import { person } from './identity.ts';

/** `IDENTITY`, `BENEFIT`, `HOUSEHOLD` and `ACCOUNT` say where from and since when; what they are about lies with the person and the benefit. */
const factKinds = ['IDENTITY', 'ADDRESS', 'HOUSEHOLD_MEMBER', 'BENEFIT', 'HOUSEHOLD', 'ACCOUNT'] as const;
export type FactKind = (typeof factKinds)[number];

const factSources = ['BRP', 'CITIZEN', 'MUNICIPALITY'] as const;
/** `BRP`: the personal records database (basisregistratie personen). */
export type FactSource = (typeof factSources)[number];

const memberRelations = ['PARTNER', 'CHILD', 'PARENT', 'OTHER'] as const;
export type MemberRelation = (typeof memberRelations)[number];

/** What the municipality has on record about a person, with where it is from: never written by the citizen. */
export const registeredFact = pgTable(
  'registered_fact',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').$type<FactKind>().notNull(),
    /** An address in the lines of an envelope, the name of somebody of the household, or the holder of the account. */
    words: text('words'),
    relation: text('relation').$type<MemberRelation>(),
    /** Of somebody of the household. */
    birthDate: date('birth_date', { mode: 'string' }),
    source: text('source').$type<FactSource>().notNull(),
    /** The day on which the municipality saw it, was told it or decided it. */
    observedOn: date('observed_on', { mode: 'string' }).notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    /** The last day; `null` as long as it holds. */
    validUntil: date('valid_until', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    isWord('registered_fact_kind', table.kind, factKinds),
    isWord('registered_fact_source', table.source, factSources),
    isWord('registered_fact_relation', table.relation, memberRelations),
    check(
      'registered_fact_words',
      sql`(${table.words} is not null) = (${table.kind} in ('ADDRESS', 'HOUSEHOLD_MEMBER', 'ACCOUNT'))`,
    ),
    check('registered_fact_member', sql`(${table.relation} is not null) = (${table.kind} = 'HOUSEHOLD_MEMBER')`),
    check('registered_fact_dates', sql`${table.validUntil} >= ${table.validFrom}`),
    index('registered_fact_person').on(table.municipalityId, table.personId, table.kind, table.validFrom),
  ],
);

const contactFields = ['EMAIL', 'PHONE', 'CALLED_NAME', 'PREFERRED_CHANNEL', 'LANGUAGE'] as const;
/** What people change themselves. How it stands now lies with the person. */
export type ContactField = (typeof contactFields)[number];

/** A change of how somebody is reached: the chain of one field, numbered from 1. Added to and never changed. */
export const contactChange = pgTable(
  'contact_change',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    field: text('field').$type<ContactField>().notNull(),
    number: integer('number').notNull(),
    before: text('before'),
    after: text('after'),
    by: text('by').$type<'CITIZEN' | 'MUNICIPALITY'>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    isWord('contact_change_field', table.field, contactFields),
    isWord('contact_change_by', table.by, ['CITIZEN', 'MUNICIPALITY']),
    check('contact_change_number', sql`${table.number} >= 1 and ${table.before} is distinct from ${table.after}`),
    unique('contact_change_once').on(table.municipalityId, table.personId, table.field, table.number),
  ],
);

/** An e-mail address that somebody wants to use, until a code that was sent there proves that it is read. The code is stored nowhere. */
export const emailConfirmation = pgTable(
  'email_confirmation',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    email: text('email').notNull(),
    requestedAt: instant('requested_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** How often a wrong code was typed. */
    wrongCodes: integer('wrong_codes').notNull(),
    confirmedAt: instant('confirmed_at'),
    /** Taken back, or followed by another one. */
    withdrawnAt: instant('withdrawn_at'),
    /** The address that was in use until it was confirmed: it is told. */
    replaced: text('replaced'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    notNegative('email_confirmation_wrong_codes', table.wrongCodes),
    check(
      'email_confirmation_ends',
      sql`${table.expiresAt} > ${table.requestedAt} and (${table.confirmedAt} is null or ${table.withdrawnAt} is null)`,
    ),
    uniqueIndex('email_confirmation_open')
      .on(table.municipalityId, table.personId)
      .where(sql`confirmed_at is null and withdrawn_at is null`),
    index('email_confirmation_person').on(table.municipalityId, table.personId, table.requestedAt),
    index('email_confirmation_age').on(table.requestedAt),
  ],
);
