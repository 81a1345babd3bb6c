import { sql } from 'drizzle-orm';
import { check, date, foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import {
  type Ability,
  abilities,
  type Energy,
  energies,
  type Need,
  needs,
  type Track,
  tracks,
} from '#graphql/perspective-year/domain/words.ts';
import { sqlWords } from '#graphql/shared/sql-words.ts';
import { type TrainingSector, trainingSectors } from '#graphql/training/domain/words.ts';
import { isWord, municipalityId } from './columns.ts';
import { municipality } from './municipality.ts';
import { trainingInstrument } from './training.ts';

/** A name and what it is, by language (BCP 47); Dutch is always there. */
export type WordsByLanguage = Readonly<Record<string, { readonly title: string; readonly text: string }>>;

const words = (name: string) => jsonb(name).$type<WordsByLanguage>().notNull();
const validFrom = () => date('valid_from', { mode: 'string' }).notNull();
/** The last day; null while there is no end. */
const validUntil = () => date('valid_until', { mode: 'string' });

/**
 * The Perspectiefjaar of a municipality: a programme of its own, in no Act. For whom it is, and whom to talk to. Public data; a
 * municipality without a row has no such programme.
 */
export const perspectiveProgramme = pgTable(
  'perspective_programme',
  {
    municipalityId: municipalityId(),
    validFrom: validFrom(),
    validUntil: validUntil(),
    /** Years: from the first age to the day before somebody is older than the last one. */
    fromAge: integer('from_age').notNull(),
    untilAge: integer('until_age').notNull(),
    /** Days within which the coach answers who asks to join: a term of service of the municipality's own, in no Act. */
    answerDays: integer('answer_days').notNull(),
    /** The coach (perspectiefcoach) whom one talks to. */
    coach: words('coach'),
    coachPhone: text('coach_phone').notNull(),
    /** Where young people under 18 are helped (Doorstroompunt, RMC). */
    supportPoint: words('support_point'),
    supportPointPhone: text('support_point_phone').notNull(),
    /** Where the municipality decided it, in Dutch. */
    source: text('source').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.validFrom] }),
    foreignKey({
      name: 'perspective_programme_municipality_fk',
      columns: [table.municipalityId],
      foreignColumns: [municipality.id],
    }),
    check('perspective_programme_ages', sql`${table.fromAge} >= 0 and ${table.untilAge} >= ${table.fromAge}`),
    check('perspective_programme_answer', sql`${table.answerDays} > 0`),
    check('perspective_programme_dates', sql`${table.validUntil} >= ${table.validFrom}`),
    check('perspective_programme_dutch', sql`${table.coach} ? 'nl' and ${table.supportPoint} ? 'nl'`),
  ],
);

/** A direction that young people can explore, with what belongs to it. Public data of the municipality. */
export const perspectiveDirection = pgTable(
  'perspective_direction',
  {
    municipalityId: municipalityId(),
    /** Short name, as it stands in addresses. */
    id: text('id').notNull(),
    validFrom: validFrom(),
    validUntil: validUntil(),
    /** Its place among the others. */
    place: integer('place').notNull(),
    track: text('track').$type<Track>().notNull(),
    sector: text('sector').$type<TrainingSector>().notNull(),
    /** Occupations by which its trainings are found in the catalogue; empty: all of the sector. */
    occupations: text('occupations').array().notNull(),
    energies: text('energies').$type<Energy>().array().notNull(),
    abilities: text('abilities').$type<Ability>().array().notNull(),
    words: words('words'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id, table.validFrom] }),
    foreignKey({
      name: 'perspective_direction_municipality_fk',
      columns: [table.municipalityId],
      foreignColumns: [municipality.id],
    }),
    check('perspective_direction_id', sql`${table.id} ~ '^[a-z]+(-[a-z]+)*$'`),
    isWord('perspective_direction_track', table.track, tracks),
    isWord('perspective_direction_sector', table.sector, trainingSectors),
    check('perspective_direction_energies', sql`${table.energies} <@ array[${sql.raw(sqlWords(energies))}]`),
    check('perspective_direction_abilities', sql`${table.abilities} <@ array[${sql.raw(sqlWords(abilities))}]`),
    check('perspective_direction_dates', sql`${table.validUntil} >= ${table.validFrom}`),
    check('perspective_direction_dutch', sql`${table.words} ? 'nl'`),
  ],
);

/** Who helps first with something that somebody needs. Public data of the municipality. */
export const perspectiveHelp = pgTable(
  'perspective_help',
  {
    municipalityId: municipalityId(),
    need: text('need').$type<Need>().notNull(),
    validFrom: validFrom(),
    validUntil: validUntil(),
    words: words('words'),
    phone: text('phone').notNull(),
    /** An instrument that may help; null where there is none. */
    instrumentId: uuid('instrument_id'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.need, table.validFrom] }),
    foreignKey({
      name: 'perspective_help_municipality_fk',
      columns: [table.municipalityId],
      foreignColumns: [municipality.id],
    }),
    foreignKey({
      name: 'perspective_help_instrument_fk',
      columns: [table.municipalityId, table.instrumentId],
      foreignColumns: [trainingInstrument.municipalityId, trainingInstrument.id],
    }),
    isWord('perspective_help_need', table.need, needs),
    check('perspective_help_dates', sql`${table.validUntil} >= ${table.validFrom}`),
    check('perspective_help_dutch', sql`${table.words} ? 'nl'`),
  ],
);
