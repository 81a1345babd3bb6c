import { sql } from 'drizzle-orm';
import { boolean, check, date, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { professionalRoles, type ProfessionalRole } from '#graphql/shared/professional-roles.ts';
import { sqlWords } from '#graphql/shared/sql-words.ts';
import { bytea, createdAt, id, instant, isWord, municipalityId } from './columns.ts';
import { municipality } from './municipality.ts';
import { trainingProvider } from './training.ts';

const preferredChannels = ['PORTAL_AND_MAIL', 'MAIL', 'SMS', 'LETTER', 'PHONE'] as const;
export type PreferredChannel = (typeof preferredChannels)[number];

/** A resident with a benefit, or with another reason to use the portal. */
export const person = pgTable(
  'person',
  {
    municipalityId: municipalityId(),
    id: id(),
    /** One field, never split: naming customs differ. */
    name: text('name').notNull(),
    birthDate: date('birth_date', { mode: 'string' }).notNull(),
    /** Citizen service number (BSN), AES-256-GCM; never selected by a list. */
    bsnCipher: bytea('bsn_cipher').notNull(),
    /** Keyed hash of the BSN: finds the person at sign-in without reading the number. */
    bsnIndex: text('bsn_index').notNull(),
    language: text('language').notNull(),
    email: text('email'),
    /** E.164, for example `+31612345678`. */
    phone: text('phone'),
    /** Roepnaam: how somebody wants to be called; decisions keep `name`. */
    calledName: text('called_name'),
    /** How somebody would like to be reached; `null` as long as they did not choose. */
    preferredChannel: text('preferred_channel').$type<PreferredChannel>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
    unique('person_bsn_index').on(table.municipalityId, table.bsnIndex),
    isWord('person_preferred_channel', table.preferredChannel, preferredChannels),
    check('person_phone', sql`${table.phone} ~ '^\\+[0-9]{5,15}$'`),
    check('person_called_name', sql`${table.calledName} <> ''`),
  ],
);

/**
 * Somebody who works for the municipality, for its desk for learning and work (Leerwerkloket), or for an organisation that gives trainings:
 * of the last, nothing but its own runs.
 */
export const professional = pgTable(
  'professional',
  {
    municipalityId: municipalityId(),
    id: id(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    /** Subject at the professionals' issuer. */
    subject: text('subject').notNull(),
    roles: text('roles').array().$type<ProfessionalRole[]>().notNull(),
    active: boolean('active').notNull(),
    /** For which organisation they give trainings; null for everybody else. Whoever does has no other role. */
    providerId: uuid('provider_id'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
    foreignKey({
      name: 'professional_provider_fk',
      columns: [table.municipalityId, table.providerId],
      foreignColumns: [trainingProvider.municipalityId, trainingProvider.id],
    }),
    check('professional_roles', sql`${table.roles} <@ array[${sql.raw(sqlWords(professionalRoles))}]`),
    check(
      'professional_provider',
      sql`case when ${table.providerId} is null then 'TRAINING_PROVIDER' <> all(${table.roles}) else ${table.roles} = array['TRAINING_PROVIDER'] end`,
    ),
    unique('professional_subject').on(table.municipalityId, table.subject),
  ],
);

/** Which professional stands beside which person, from when until when. */
export const assignment = pgTable(
  'assignment',
  {
    municipalityId: municipalityId(),
    personId: uuid('person_id').notNull(),
    professionalId: uuid('professional_id').notNull(),
    role: text('role').$type<ProfessionalRole>().notNull(),
    fromDate: date('from_date', { mode: 'string' }).notNull(),
    untilDate: date('until_date', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.personId, table.professionalId, table.role, table.fromDate] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    foreignKey({
      columns: [table.municipalityId, table.professionalId],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    isWord('assignment_role', table.role, ['INCOME_SPECIALIST', 'CASE_MANAGER', 'TEAM_LEAD']),
    check('assignment_dates', sql`${table.untilDate} >= ${table.fromDate}`),
    index('assignment_professional').on(table.municipalityId, table.professionalId, table.personId),
  ],
);

const recusalReasons = ['SELF', 'HOUSEHOLD', 'FAMILY', 'ACQUAINTANCE', 'HELPED'] as const;

/**
 * Whose matters a professional keeps out of (verschoning, art. 2:4 Awb): their own, and those of people who are near to them. Row
 * security hides everything about that person from them, whatever their roles give. The municipality writes it; triggers add whoever is
 * one household with somebody in it, and whom the professional helps as a citizen (`HELPED`).
 */
export const recusal = pgTable(
  'recusal',
  {
    municipalityId: municipalityId(),
    professionalId: uuid('professional_id').notNull(),
    personId: uuid('person_id').notNull(),
    reason: text('reason').$type<(typeof recusalReasons)[number]>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.professionalId, table.personId] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    foreignKey({
      columns: [table.municipalityId, table.professionalId],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    isWord('recusal_reason', table.reason, recusalReasons),
    index('recusal_person').on(table.municipalityId, table.personId),
  ],
);

/** A signed-in session. Only the SHA-256 of the cookie is stored. Ended rows stay a day, to keep what was typed for the same reader. */
export const session = pgTable(
  'session',
  {
    municipalityId: municipalityId(),
    /** SHA-256 of the token, hex. */
    tokenHash: text('token_hash').notNull(),
    /** Shown in addresses of the session list instead of the hash. */
    publicId: uuid('public_id').notNull(),
    accountId: uuid('account_id').notNull(),
    accountKind: text('account_kind').$type<'citizen' | 'professional'>().notNull(),
    assurance: text('assurance').$type<'basic' | 'middle' | 'substantial' | 'high'>().notNull(),
    /** Short words on the device ("Firefox, Android"), never the whole user agent. */
    device: text('device').notNull(),
    startedAt: instant('started_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Rolling expiry never passes this. */
    absoluteExpiresAt: instant('absolute_expires_at').notNull(),
    endedAt: instant('ended_at'),
    /** For the provider's own sign-out. Encrypted. */
    idTokenCipher: bytea('id_token_cipher'),
    /** The mandate under which its citizen acts for another now; whether that is still good is asked each time. */
    mandateId: uuid('mandate_id'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.tokenHash] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
    isWord('session_account_kind', table.accountKind, ['citizen', 'professional']),
    isWord('session_assurance', table.assurance, ['basic', 'middle', 'substantial', 'high']),
    check('session_acting', sql`${table.mandateId} is null or ${table.accountKind} = 'citizen'`),
    check('session_lifetime', sql`${table.expiresAt} <= ${table.absoluteExpiresAt}`),
    // A request brings the token alone. 256 random bits are unique without a constraint that would have to leave the tenant out.
    index('session_token').on(table.tokenHash),
    index('session_account').on(table.municipalityId, table.accountId),
    index('session_expiry').on(table.expiresAt),
  ],
);

/**
 * When a citizen was here last, and before that: kept at signing in, because sessions go after a day. Two sign-ins within an hour are
 * one visit.
 */
export const visit = pgTable(
  'visit',
  {
    municipalityId: municipalityId(),
    personId: uuid('person_id').notNull(),
    latestAt: instant('latest_at').notNull(),
    /** `null` during the first visit. */
    previousAt: instant('previous_at'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.personId] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    check('visit_order', sql`${table.previousAt} < ${table.latestAt}`),
  ],
);

/** What somebody typed on a page when the session had ended: encrypted, an hour, for the same account only. */
export const keptForm = pgTable(
  'kept_form',
  {
    municipalityId: municipalityId(),
    id: id(),
    accountId: uuid('account_id').notNull(),
    path: text('path').notNull(),
    fieldsCipher: bytea('fields_cipher').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
    index('kept_form_expiry').on(table.expiresAt),
  ],
);

/** Who looked at or changed whose data, in which role, by which operation and why. Append-only. */
export const accessRecord = pgTable(
  'access_record',
  {
    municipalityId: municipalityId(),
    id: id(),
    at: instant('at').notNull(),
    professionalId: uuid('professional_id').notNull(),
    /** As it was then: the one whom it is about reads it. */
    professionalName: text('professional_name').notNull(),
    role: text('role').notNull(),
    operation: text('operation').notNull(),
    /** The people whose data was in the answer. */
    subjectIds: uuid('subject_ids').array().notNull(),
    purpose: text('purpose').notNull(),
    /** What for exactly, in the words of who looked, where an operation asks for it: a project or a vacancy. */
    about: text('about'),
    traceId: text('trace_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      columns: [table.municipalityId, table.professionalId],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    index('access_record_subjects').using('gin', table.subjectIds),
  ],
);
