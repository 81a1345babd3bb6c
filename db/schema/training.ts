import { sql, type SQL } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { TrainingCost } from '#graphql/training/domain/cost.ts';
import {
  type DurationUnit,
  durationUnits,
  type DutchLevel,
  dutchLevels,
  type InstrumentGoal,
  instrumentGoals,
  type TrainingForm,
  trainingForms,
  type TrainingLevel,
  trainingLevels,
  type TrainingSector,
  trainingSectors,
  type TrainingStart,
  trainingStarts,
  type TrainingTime,
  trainingTimes,
} from '#graphql/training/domain/words.ts';
import { id, instant, isWord, municipalityId, notNegative } from './columns.ts';
import { municipality } from './municipality.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Who gives trainings, with the keys that its catalogue gives it. */
export const trainingProvider = pgTable(
  'training_provider',
  {
    municipalityId: municipalityId(),
    id: id(),
    /** `orgUnitId` of EDU-DEX. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    /** Marks of quality, as the catalogue names them: CRKBO, NRTO, NLQF. */
    recognitions: text('recognitions').array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'training_provider_municipality_fk',
      columns: [table.municipalityId],
      foreignColumns: [municipality.id],
    }),
    unique('training_provider_code').on(table.municipalityId, table.code),
  ],
);

/** One import of a feed, with how many records it counted. What was wrong in a record is told to whoever ran it, or to the log. */
export const trainingImport = pgTable(
  'training_import',
  {
    municipalityId: municipalityId(),
    id: id(),
    source: text('source').notNull(),
    startedAt: instant('started_at').notNull(),
    /** Null while it runs, and where it was cut off. */
    endedAt: instant('ended_at'),
    added: integer('added').notNull().default(0),
    changed: integer('changed').notNull().default(0),
    same: integer('same').notNull().default(0),
    refused: integer('refused').notNull().default(0),
    /** Trainings that its feed holds no longer. */
    ended: integer('ended').notNull().default(0),
    /** Whether what the feed does not hold was ended. */
    whole: boolean('whole').notNull().default(false),
    /** Why nothing was ended; null where it was. Names nobody, and no address. */
    problem: text('problem'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'training_import_municipality_fk',
      columns: [table.municipalityId],
      foreignColumns: [municipality.id],
    }),
    notNegative('training_import_counts', table.added, table.changed, table.same, table.refused, table.ended),
  ],
);

/** Where a feed of a municipality is fetched every night. */
export const trainingFeed = pgTable(
  'training_feed',
  {
    municipalityId: municipalityId(),
    /** The name of the feed, as of what is imported by hand. */
    source: text('source').notNull(),
    /** May hold a password: it is shown and logged nowhere. */
    address: text('address').notNull(),
    /** Where the answer to `GET /suppliers` is; null where nobody tells of those who give the trainings. */
    suppliersAddress: text('suppliers_address'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.source] }),
    foreignKey({
      name: 'training_feed_municipality_fk',
      columns: [table.municipalityId],
      foreignColumns: [municipality.id],
    }),
    check('training_feed_source', sql`${table.source} ~ '^[a-z0-9][a-z0-9-]{0,39}$'`),
    check('training_feed_address', sql`${table.address} ~ '^https://' and ${table.suppliersAddress} ~ '^https://'`),
  ],
);

/** A training of the catalogue. What a catalogue does not say is null, and is shown as not known. */
export const training = pgTable(
  'training',
  {
    municipalityId: municipalityId(),
    id: id(),
    providerId: uuid('provider_id').notNull(),
    /** `programId` of EDU-DEX: imported again it is the same training. */
    code: text('code').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    /** What is learned, longer. */
    description: text('description'),
    sector: text('sector').$type<TrainingSector>(),
    /** Occupations to which it leads, and other words by which people look for it; searched, the first ones heavier. */
    occupation: text('occupation').notNull(),
    keywords: text('keywords').notNull(),
    form: text('form').$type<TrainingForm>().notNull(),
    level: text('level').$type<TrainingLevel>(),
    /** Dutch that somebody needs. EDU-DEX has no field for it: of the municipality. */
    dutchLevel: text('dutch_level').$type<DutchLevel>(),
    /** Language of the lessons, BCP 47. */
    language: text('language'),
    /** Nobody has to travel for it. */
    online: boolean('online').notNull().default(false),
    place: text('place'),
    /** Kilometres from the town hall; null where it is online or not known. */
    distance: integer('distance'),
    time: text('time').$type<TrainingTime>(),
    start: text('start').$type<TrainingStart>(),
    duration: integer('duration'),
    durationUnit: text('duration_unit').$type<DurationUnit>(),
    weekHours: integer('week_hours'),
    /** What one person has to pay, in whole cents, with tax; null where it is not known. */
    costCents: integer('cost_cents'),
    costs: jsonb('costs')
      .$type<readonly TrainingCost[]>()
      .notNull()
      .default(sql`'[]'`),
    /** Marks of quality of the training, beside those of its provider. */
    recognitions: text('recognitions')
      .array()
      .notNull()
      .default(sql`'{}'`),
    childcare: boolean('childcare'),
    wheelchair: boolean('wheelchair'),
    shortage: boolean('shortage'),
    /** Leads to a basic qualification (startkwalificatie): havo, vwo or mbo-2 and higher. */
    basicQualification: boolean('basic_qualification'),
    minimumAge: integer('minimum_age'),
    /** SHA-256 of what was read of the record it was imported from. */
    digest: text('digest').notNull(),
    /** The feed it comes from; null where the municipality wrote it. What its feed holds no longer ends. */
    source: text('source'),
    /** The import that saw it last. */
    importId: uuid('import_id'),
    /** The day from which the catalogue holds it no longer. */
    endedOn: date('ended_on', { mode: 'string' }),
    words: tsvector('words')
      .notNull()
      .generatedAlwaysAs((): SQL =>
        sql.raw(
          ['title', 'occupation', 'keywords', 'summary']
            .map(
              (column, place) =>
                `setweight(to_tsvector('dutch'::regconfig, folded_words(${column})), '${'ABCD'[place] ?? 'D'}')`,
            )
            .join(' || '),
        ),
      ),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'training_provider_fk',
      columns: [table.municipalityId, table.providerId],
      foreignColumns: [trainingProvider.municipalityId, trainingProvider.id],
    }),
    foreignKey({
      name: 'training_import_fk',
      columns: [table.municipalityId, table.importId],
      foreignColumns: [trainingImport.municipalityId, trainingImport.id],
    }),
    unique('training_code').on(table.municipalityId, table.providerId, table.code),
    // Of every municipality: what leads it would have to be an extension's.
    index('training_words').using('gin', table.words),
    isWord('training_sector', table.sector, trainingSectors),
    isWord('training_form', table.form, trainingForms),
    isWord('training_level', table.level, trainingLevels),
    isWord('training_dutch_level', table.dutchLevel, dutchLevels),
    isWord('training_time', table.time, trainingTimes),
    isWord('training_start', table.start, trainingStarts),
    isWord('training_duration_unit', table.durationUnit, durationUnits),
    check('training_duration', sql`(${table.duration} is null) = (${table.durationUnit} is null)`),
    check('training_costs', sql`jsonb_typeof(${table.costs}) = 'array'`),
    notNegative('training_numbers', table.distance, table.duration, table.weekHours, table.costCents, table.minimumAge),
  ],
);

/** A training that starts on a day, with the places it has. */
export const trainingRun = pgTable(
  'training_run',
  {
    municipalityId: municipalityId(),
    id: id(),
    trainingId: uuid('training_id').notNull(),
    code: text('code').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }),
    /** The last day on which somebody can ask for it. */
    applyBy: date('apply_by', { mode: 'string' }),
    /** Null: as many as ask. */
    capacity: integer('capacity'),
    /** `false` when the provider closed or cancelled it. */
    open: boolean('open').notNull(),
    /** The provider says that it does not go on. */
    cancelled: boolean('cancelled').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'training_run_training_fk',
      columns: [table.municipalityId, table.trainingId],
      foreignColumns: [training.municipalityId, training.id],
    }),
    unique('training_run_code').on(table.municipalityId, table.trainingId, table.code),
    check('training_run_dates', sql`${table.endsOn} >= ${table.startsOn} and ${table.applyBy} <= ${table.startsOn}`),
    check('training_run_cancelled', sql`not (${table.open} and ${table.cancelled})`),
    check('training_run_capacity', sql`${table.capacity} >= 1`),
    index('training_run_starts').on(table.municipalityId, table.startsOn),
  ],
);

/** A word by which trainings and instruments are found, with its trigrams: what somebody meant in spite of a slip. Every import keeps it. */
export const trainingWord = pgTable(
  'training_word',
  {
    municipalityId: municipalityId(),
    word: text('word').notNull(),
    trigrams: text('trigrams').array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.word] }),
    foreignKey({
      name: 'training_word_municipality_fk',
      columns: [table.municipalityId],
      foreignColumns: [municipality.id],
    }),
  ],
);

/** An instrument of the municipality (instrument, voorziening), as it decided for a year: data, in its own Dutch words. */
export const trainingInstrument = pgTable(
  'training_instrument',
  {
    municipalityId: municipalityId(),
    id: id(),
    name: text('name').notNull(),
    goal: text('goal').$type<InstrumentGoal>().notNull(),
    /** Null where what the municipality decided does not say it. */
    what: text('what'),
    forWhom: text('for_whom'),
    rule: text('rule'),
    /** Where the municipality decided it. */
    source: text('source').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'training_instrument_municipality_fk',
      columns: [table.municipalityId],
      foreignColumns: [municipality.id],
    }),
    isWord('training_instrument_goal', table.goal, instrumentGoals),
    check('training_instrument_dates', sql`${table.validUntil} >= ${table.validFrom}`),
  ],
);
