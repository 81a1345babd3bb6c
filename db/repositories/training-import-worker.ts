import { foldedWords, trigramsOf } from '#graphql/training/domain/search-words.ts';
import type { ImportedTraining } from '#graphql/training/domain/edu-dex/training.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { WorkerDatabase } from './notification-worker.ts';
import { isHeld } from './training.ts';

/** A feed of a municipality, while it is imported. */
export interface ImportUnderWay {
  readonly municipalityId: string;
  readonly importId: string;
  /** The name of the feed. */
  readonly source: string;
}

/** How many records of an import came to what. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  readonly ended: number;
}

/** A feed that a municipality named to be fetched. */
export interface FeedOfMunicipality {
  readonly municipalityId: string;
  /** Its short name. */
  readonly municipality: string;
  readonly source: string;
  /** May hold a password. */
  readonly address: string;
  readonly suppliersAddress: string | null;
}

/** Every feed that is fetched, of all municipalities. */
export async function findFeeds(database: WorkerDatabase): Promise<readonly FeedOfMunicipality[]> {
  const { rows } = await database.query<FeedOfMunicipality>({
    text: `
      select f.municipality_id as "municipalityId", m.slug as municipality, f.source, f.address, f.suppliers_address as "suppliersAddress"
      from training_feed f join municipality m on m.id = f.municipality_id order by f.municipality_id, f.source`,
  });
  return rows;
}

/** Holds a feed for this connection, so that it is imported by one at a time; `false` where another does it. */
export async function holdFeed(
  database: WorkerDatabase,
  { municipalityId, source }: Omit<ImportUnderWay, 'importId'>,
): Promise<boolean> {
  const { rows } = await database.query<{ held: boolean }>({
    text: `select pg_try_advisory_lock(hashtextextended('training feed ' || $1 || ' ' || $2, 0)) as held`,
    values: [municipalityId, source],
  });
  return rows[0]?.held ?? false;
}

/** Lets a feed go that {@link holdFeed} holds. */
export async function releaseFeed(
  database: WorkerDatabase,
  { municipalityId, source }: Omit<ImportUnderWay, 'importId'>,
): Promise<void> {
  await database.query({
    text: `select pg_advisory_unlock(hashtextextended('training feed ' || $1 || ' ' || $2, 0))`,
    values: [municipalityId, source],
  });
}

export async function beginImport(
  database: WorkerDatabase,
  { municipalityId, importId, source }: ImportUnderWay,
  at: string,
): Promise<void> {
  await database.query({
    text: 'insert into training_import (municipality_id, id, source, started_at) values ($1, $2, $3, $4)',
    values: [municipalityId, importId, source, at],
  });
}

/** Keeps what an import came to, and why it was not read to its end where it was not. */
export async function endImport(
  database: WorkerDatabase,
  { municipalityId, importId }: ImportUnderWay,
  {
    counts,
    whole,
    problem,
    at,
  }: {
    readonly counts: ImportCounts;
    readonly whole: boolean;
    readonly problem: string | null;
    readonly at: string;
  },
): Promise<void> {
  await database.query({
    text: `update training_import set added = $3, changed = $4, same = $5, refused = $6, ended = $7, whole = $8, ended_at = $9, problem = $10
      where municipality_id = $1 and id = $2`,
    values: [
      municipalityId,
      importId,
      counts.added,
      counts.changed,
      counts.same,
      counts.refused,
      counts.ended,
      whole,
      at,
      problem,
    ],
  });
}

/** The id of a provider; a new one when there is none with this code. A name that is told replaces the one before. */
export async function keepProvider(
  database: WorkerDatabase,
  {
    municipalityId,
    code,
    name,
    newId,
  }: { readonly municipalityId: string; readonly code: string; readonly name: string | null; readonly newId: string },
): Promise<string> {
  const { rows } = await database.query<{ id: string }>({
    name: 'keep-training-provider',
    text: `
      insert into training_provider (municipality_id, id, code, name, recognitions) values ($1, $2, $3, coalesce($4, $3), '{}')
      on conflict (municipality_id, code) do update set name = coalesce($4, training_provider.name)
      returning id`,
    values: [municipalityId, newId, code, name],
  });
  const [row] = rows;
  if (!row) throw new Error('a provider was not kept');
  return row.id;
}

/** What is there of a training that a record names. */
export interface KeptTraining {
  readonly provider: string;
  readonly code: string;
  readonly id: string;
  readonly digest: string;
  readonly endedOn: string | null;
  /** The feed it comes from; `null` where the municipality wrote it. */
  readonly source: string | null;
  /** The import that saw it last. */
  readonly importId: string | null;
}

/** Those of the named trainings that are there, held until the transaction ends. */
export async function findKept(
  database: WorkerDatabase,
  municipalityId: string,
  keys: readonly { readonly provider: string; readonly code: string }[],
): Promise<readonly KeptTraining[]> {
  const { rows } = await database.query<KeptTraining>({
    name: 'kept-trainings',
    text: `
      select p.code as provider, t.code, t.id, t.digest, t.ended_on::text as "endedOn", t.source, t.import_id as "importId"
      from unnest($2::text[], $3::text[]) asked (provider, code)
      join training_provider p on p.municipality_id = $1 and p.code = asked.provider
      join training t on t.municipality_id = $1 and t.provider_id = p.id and t.code = asked.code
      for update of t`,
    values: [municipalityId, keys.map(({ provider }) => provider), keys.map(({ code }) => code)],
  });
  return rows;
}

/** Keeps that an import saw trainings that it left as they are. */
export async function markSeen(
  database: WorkerDatabase,
  { municipalityId, importId }: ImportUnderWay,
  ids: readonly string[],
): Promise<void> {
  await database.query({
    name: 'mark-trainings-seen',
    text: 'update training set import_id = $2 where municipality_id = $1 and id = any($3::uuid[])',
    values: [municipalityId, importId, ids],
  });
}

/** Columns that a feed fills, beside the key. */
const filled = [
  'title',
  'summary',
  'description',
  'sector',
  'occupation',
  'keywords',
  'form',
  'level',
  'language',
  'online',
  'place',
  'time',
  'start',
  'duration',
  'duration_unit',
  'week_hours',
  'cost_cents',
  'costs',
  'recognitions',
  'basic_qualification',
  'digest',
  'ended_on',
  'import_id',
] as const;
const columns = ['municipality_id', 'id', 'provider_id', 'code', 'source', ...filled].join(', ');
const runFacts = ['starts_on', 'ends_on', 'apply_by', 'capacity', 'open', 'cancelled'] as const;
const runColumns = ['municipality_id', 'id', 'training_id', 'code', ...runFacts].join(', ');
const each = (names: readonly string[], of: string) => names.map((name) => `${of}.${name}`).join(', ');

const told = 'json_populate_record(null::training, $3)';
const writeText = (isNew: boolean) => `
  with written as (${
    isNew
      ? `insert into training (${columns}) select ${columns} from ${told}`
      : `update training set (${filled.join(', ')}) = (select ${filled.join(', ')} from ${told}) where municipality_id = $1 and id = $2`
  }),
  gone as (
    update training_run set open = false
    where municipality_id = $1 and training_id = $2 and open and code not in (select r.code from json_to_recordset($4) r (code text)))
  insert into training_run (${runColumns}) select ${runColumns} from json_populate_recordset(null::training_run, $4)
  on conflict (municipality_id, training_id, code) do update set ${runFacts.map((name) => `${name} = excluded.${name}`).join(', ')}
  where (${each(runFacts, 'training_run')}) is distinct from (${each(runFacts, 'excluded')})`;
const texts = { added: writeText(true), changed: writeText(false) };

/** Writes a training with its runs, all of it or nothing. A run that its record holds no longer cannot be asked for any more. */
export async function writeTraining(
  database: WorkerDatabase,
  { municipalityId, importId, source }: ImportUnderWay,
  training: ImportedTraining,
  ids: {
    readonly id: string;
    readonly isNew: boolean;
    readonly providerId: string;
    readonly digest: string;
    newId(): string;
  },
): Promise<void> {
  const row: Readonly<
    Record<'municipality_id' | 'id' | 'provider_id' | 'code' | 'source' | (typeof filled)[number], unknown>
  > = {
    municipality_id: municipalityId,
    id: ids.id,
    provider_id: ids.providerId,
    code: training.code,
    source,
    title: training.title,
    summary: training.summary,
    description: training.description,
    sector: training.sector,
    occupation: training.occupation,
    keywords: training.keywords,
    form: training.form,
    level: training.level,
    language: training.language,
    online: training.online,
    place: training.place,
    time: training.time,
    start: training.start,
    duration: training.duration,
    duration_unit: training.durationUnit,
    week_hours: training.weekHours,
    cost_cents: training.price,
    costs: training.costs,
    recognitions: training.recognitions,
    basic_qualification: training.basicQualification,
    digest: ids.digest,
    ended_on: training.endedOn,
    import_id: importId,
  };
  const runs = training.runs.map((run) => ({
    municipality_id: municipalityId,
    id: ids.newId(),
    training_id: ids.id,
    code: run.code,
    starts_on: run.startsOn,
    ends_on: run.endsOn,
    apply_by: run.applyBy,
    capacity: run.capacity,
    open: run.open,
    cancelled: run.cancelled,
  }));
  await database.query({
    name: ids.isNew ? 'add-imported-training' : 'change-imported-training',
    text: ids.isNew ? texts.added : texts.changed,
    values: [municipalityId, ids.id, JSON.stringify(row), JSON.stringify(runs)],
  });
}

/** Adds the words of trainings to those by which trainings are found. */
export async function keepWords(
  database: WorkerDatabase,
  municipalityId: string,
  texts: readonly string[],
): Promise<void> {
  const words = [...new Set(texts.flatMap((text) => foldedWords(text)))].sort();
  await database.query({
    name: 'keep-training-words',
    text: `
      insert into training_word (municipality_id, word, trigrams)
      select $1, word, trigrams from json_populate_recordset(null::training_word, $2)
      on conflict (municipality_id, word) do nothing`,
    values: [municipalityId, JSON.stringify(words.map((word) => ({ word, trigrams: [...trigramsOf(word)] })))],
  });
}

/** Trainings of a feed that the catalogue holds, and how many of these an import did not see. */
export async function countMissing(
  database: WorkerDatabase,
  { municipalityId, importId, source }: ImportUnderWay,
  today: LocalDate,
): Promise<{ readonly held: number; readonly missing: number }> {
  const { rows } = await database.query<{ held: number; missing: number }>({
    text: `
      select count(*)::int as held, count(*) filter (where import_id is distinct from $3)::int as missing
      from training where municipality_id = $1 and source = $2 and ${isHeld('training', '$4')}`,
    values: [municipalityId, source, importId, today],
  });
  return rows[0] ?? { held: 0, missing: 0 };
}

/** Ends what a feed holds no longer: what an import that read it whole did not see. Gives how many there were. */
export async function endMissing(
  database: WorkerDatabase,
  { municipalityId, importId, source }: ImportUnderWay,
  today: LocalDate,
): Promise<number> {
  const { rows } = await database.query<{ ended: number }>({
    text: `
      with gone as (
        update training set ended_on = $4::date
        where municipality_id = $1 and source = $2 and import_id is distinct from $3 and ${isHeld('training', '$4')}
        returning 1)
      select count(*)::int as ended from gone`,
    values: [municipalityId, source, importId, today],
  });
  return rows[0]?.ended ?? 0;
}

/** Forgets words that no training has any more and no instrument has, so that nothing is read as one of them. Words that are no word for searching stay. */
export async function forgetWords(database: WorkerDatabase, municipalityId: string, today: LocalDate): Promise<void> {
  await database.query({
    text: `
      with stems as materialized (
        select s.word from ts_stat(format(
          'select words from training where municipality_id = %L and (ended_on is null or ended_on > %L)', $1::uuid, $2::date)) s
        union
        select unnest(tsvector_to_array(to_tsvector('dutch', folded_words(i.name)))) from training_instrument i where i.municipality_id = $1),
      used as materialized (
        select w.word from training_word w
        cross join lateral unnest(tsvector_to_array(to_tsvector('dutch', w.word))) stem
        join stems on stems.word = stem
        where w.municipality_id = $1)
      delete from training_word w
      where w.municipality_id = $1 and to_tsvector('dutch', w.word) <> '' and not exists (select from used u where u.word = w.word)`,
    values: [municipalityId, today],
  });
}
