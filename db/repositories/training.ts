import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { Cents } from '#graphql/shared/money.ts';
import type { TrainingCost } from '#graphql/training/domain/cost.ts';
import type {
  DurationUnit,
  DutchLevel,
  TrainingForm,
  TrainingLevel,
  TrainingSector,
  TrainingStart,
  TrainingTime,
} from '#graphql/training/domain/words.ts';

export interface RunRow {
  readonly id: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly applyBy: LocalDate | null;
  readonly capacity: number | null;
  /** Places that nobody has or was offered; null where there is no limit. */
  readonly placesFree: number | null;
  /** How many wait for a place. */
  readonly waiting: number;
}

/** A training with its provider and the runs that can still be asked for. */
export interface TrainingRow {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly description: string | null;
  readonly provider: string;
  /** The feed that it comes from; null where the municipality wrote it. */
  readonly source: string | null;
  readonly recognitions: readonly string[];
  readonly sector: TrainingSector | null;
  readonly occupation: string;
  readonly form: TrainingForm;
  readonly level: TrainingLevel | null;
  readonly dutchLevel: DutchLevel | null;
  readonly language: string | null;
  readonly online: boolean;
  readonly place: string | null;
  readonly distance: number | null;
  readonly time: TrainingTime | null;
  readonly start: TrainingStart | null;
  readonly duration: { readonly amount: number; readonly unit: DurationUnit } | null;
  readonly weekHours: number | null;
  readonly costCents: Cents | null;
  readonly costs: readonly TrainingCost[];
  readonly childcare: boolean | null;
  readonly wheelchair: boolean | null;
  readonly shortage: boolean | null;
  readonly basicQualification: boolean | null;
  readonly minimumAge: number | null;
  /** The day from which the catalogue holds it no longer. */
  readonly endedOn: LocalDate | null;
  readonly runs: readonly RunRow[];
}

/** SQL: whether a run of row `alias` takes people on a day, as far as it says itself. */
export const isOpen = (alias: string, day: string) =>
  `${alias}.open and coalesce(${alias}.apply_by, ${alias}.starts_on) >= ${day}::date`;

/** SQL: whether the catalogue still holds the training of row `alias` on a day. */
export const isHeld = (alias: string, day: string) => `(${alias}.ended_on is null or ${alias}.ended_on > ${day}::date)`;

/** SQL: whether the catalogue still holds the training of a run of row `alias` on a day. */
export const isOffered = (alias: string, day: string) => `exists (
  select from training held
  where held.municipality_id = ${alias}.municipality_id and held.id = ${alias}.training_id
    and ${isHeld('held', day)})`;

/** SQL: whether a run of row `alias` can be asked for on a day. */
export const canBeAskedFor = (alias: string, day: string) => `(${isOpen(alias, day)} and ${isOffered(alias, day)})`;

/** SQL: the runs of a training that can still be asked for, the earliest first, as a JSON list of {@link RunRow}. */
export const openRunsOf = (municipalityId: string, trainingId: string, day: string) => `(
  select coalesce(json_agg(json_build_object('id', one.id, 'startsOn', one.starts_on, 'endsOn', one.ends_on, 'applyBy', one.apply_by,
    'capacity', one.capacity, 'placesFree', case when one.capacity is not null then greatest(one.capacity - asked.seats, 0) end, 'waiting', asked.waiting)
    order by one.starts_on, one.id), '[]')
  from training_run one, lateral (
    select count(l.seat)::int as seats, (count(*) - count(l.seat))::int as waiting from training_place l
    where l.municipality_id = one.municipality_id and l.run_id = one.id) asked
  where one.municipality_id = ${municipalityId} and one.training_id = ${trainingId} 
    and ${canBeAskedFor('one', day)})`;

/** A training in short, for who decides about a request for it. */
export interface TrainingFacts extends Pick<
  TrainingRow,
  'form' | 'level' | 'duration' | 'weekHours' | 'basicQualification'
> {
  /** The first day of the next run that can be asked for; null where there is none. */
  readonly startsOn: LocalDate | null;
}

/** SQL: how long a training of row `alias` takes, as JSON. */
const durationOf = (alias: string) =>
  `case when ${alias}.duration is not null then json_build_object('amount', ${alias}.duration, 'unit', ${alias}.duration_unit) end`;

/** SQL: a training of row `alias` in short on a day, as a JSON {@link TrainingFacts}. */
export const factsOf = (alias: string, day: string) => `json_build_object(
  'form', ${alias}.form, 'level', ${alias}.level, 'duration', ${durationOf(alias)}, 'weekHours', ${alias}.week_hours,
  'basicQualification', ${alias}.basic_qualification, 'startsOn', (
    select min(one.starts_on) from training_run one
    where one.municipality_id = ${alias}.municipality_id and one.training_id = ${alias}.id and ${canBeAskedFor('one', day)}))`;

/** The columns of a {@link TrainingRow}, of the training `t` and its provider `p`. */
export const trainingColumns = (day: string) => `
  t.id, t.title, t.summary, t.description, p.name as provider, t.source,
  array(select distinct mark from unnest(p.recognitions || t.recognitions) mark order by mark) as recognitions,
  t.sector, t.occupation, t.form, t.level, t.dutch_level as "dutchLevel", t.language, t.online, t.place, t.distance, t.time, t.start,
  ${durationOf('t')} as duration,
  t.week_hours as "weekHours", t.cost_cents as "costCents", t.costs, t.childcare, t.wheelchair, t.shortage,
  t.basic_qualification as "basicQualification", t.minimum_age as "minimumAge", t.ended_on::text as "endedOn",
  ${openRunsOf('t.municipality_id', 't.id', day)} as runs`;

/** SQL: the trainings whose ids an array holds, in its order, as a JSON list of {@link TrainingRow}. */
export const trainingsAmong = (municipalityId: string, ids: string, day: string) => `(
  select coalesce(json_agg(listed order by listed.nth), '[]') from (
    select chosen.nth, ${trainingColumns(day)} from unnest(${ids}) with ordinality chosen(id, nth)
    join training t on t.municipality_id = ${municipalityId} and t.id = chosen.id
    join training_provider p on p.municipality_id = t.municipality_id and p.id = t.provider_id) listed)`;

/** A training of a municipality, also one that the catalogue holds no longer; `null` when there is none. */
export async function findTraining(
  tx: ViewerTransaction,
  { municipalityId, id, today }: { readonly municipalityId: string; readonly id: string; readonly today: LocalDate },
): Promise<TrainingRow | null> {
  const [row] = await tx.query<TrainingRow & Record<string, unknown>>({
    name: 'find-training',
    text: `
      select ${trainingColumns('$3')} from training t
      join training_provider p on p.municipality_id = t.municipality_id and p.id = t.provider_id
      where t.municipality_id = $1 and t.id = $2`,
    values: [municipalityId, id, today],
  });
  return row ?? null;
}

/** Trainings of a municipality with these ids, in their order; what there is not is left out. */
export async function listTrainings(
  tx: ViewerTransaction,
  { municipalityId, ids, today }: { municipalityId: string; ids: readonly string[]; today: LocalDate },
): Promise<readonly TrainingRow[]> {
  const [row] = await tx.query<{ trainings: readonly TrainingRow[] }>({
    name: 'list-trainings',
    text: `select ${trainingsAmong('$1::uuid', '$2::uuid[]', '$3')} as trainings`,
    values: [municipalityId, ids, today],
  });
  return row?.trainings ?? [];
}

/** For each word that no training has: the likeliest one that some have, or null. Words that are there are left out. */
export function findNearWords(
  tx: ViewerTransaction,
  {
    municipalityId,
    words,
    trigrams,
  }: {
    readonly municipalityId: string;
    readonly words: readonly string[];
    /** Of each word, in the same order, as a JSON list. */
    readonly trigrams: readonly (readonly string[])[];
  },
): Promise<{ word: string; near: string | null }[]> {
  return tx.query({
    name: 'near-training-words',
    text: `
      with asked as (
        select word, array(select json_array_elements_text(list)) as trigrams
        from unnest($2::text[], $3::json[]) one(word, list))
      select a.word, (
        select w.word from training_word w
        cross join lateral (select count(*)::real as shared from unnest(w.trigrams) x where x = any(a.trigrams)) s
        where w.municipality_id = $1 and w.trigrams && a.trigrams
          and s.shared / (cardinality(w.trigrams) + cardinality(a.trigrams) - s.shared) >= 0.36
        order by s.shared / (cardinality(w.trigrams) + cardinality(a.trigrams) - s.shared) desc, w.word limit 1) as near
      from asked a
      where not exists (
        select from training_word w
        where w.municipality_id = $1 and to_tsvector('dutch', w.word) @@ to_tsquery('dutch', a.word || ':*'))`,
    values: [municipalityId, words, trigrams.map((list) => JSON.stringify(list))],
  });
}
