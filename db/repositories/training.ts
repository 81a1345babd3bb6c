import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { Cents } from '#graphql/shared/money.ts';
import type {
  DutchLevel,
  TrainingForm,
  TrainingLevel,
  TrainingSector,
  TrainingTime,
} from '#graphql/training/domain/words.ts';

export interface RunRow {
  readonly id: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly applyBy: LocalDate | null;
  readonly capacity: number | null;
}

/** A training with its provider and the runs that can still be asked for. */
export interface TrainingRow {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly provider: string;
  readonly recognitions: readonly string[];
  readonly sector: TrainingSector;
  readonly occupation: string;
  readonly form: TrainingForm;
  readonly level: TrainingLevel;
  readonly dutchLevel: DutchLevel | null;
  readonly language: string;
  readonly place: string | null;
  readonly distance: number | null;
  readonly time: TrainingTime;
  readonly weeks: number | null;
  readonly weekHours: number | null;
  readonly costCents: Cents | null;
  readonly childcare: boolean | null;
  readonly wheelchair: boolean | null;
  readonly shortage: boolean;
  readonly basicQualification: boolean;
  readonly minimumAge: number | null;
  /** The day from which the catalogue holds it no longer. */
  readonly endedOn: LocalDate | null;
  readonly runs: readonly RunRow[];
}

/** What was asked about each facet; null where nothing was chosen. */
export interface Chosen {
  readonly sector: string | null;
  readonly form: string | null;
  readonly level: string | null;
  /** The levels that are no higher than the one chosen. */
  readonly dutch: readonly string[] | null;
  readonly language: string | null;
  readonly within: number | null;
  readonly time: string | null;
  readonly free: boolean;
  readonly childcare: boolean;
  readonly wheelchair: boolean;
  readonly shortage: boolean;
  readonly basicQualification: boolean;
  readonly open: boolean;
}

export interface FoundRows {
  readonly count: number;
  readonly trainings: readonly TrainingRow[];
  readonly facets: readonly { readonly facet: string; readonly value: string; readonly count: number }[];
}

/** By each facet: when a training fits the parameter, and the values that are counted. `$n` is the parameter, in the order of this list. */
const facets = [
  { name: 'sector', fits: '$n::text is null or t.sector = $n', value: 't.sector' },
  { name: 'form', fits: '$n::text is null or t.form = $n', value: 't.form' },
  { name: 'level', fits: '$n::text is null or t.level = $n', value: 't.level' },
  {
    name: 'dutch',
    fits: '$n::text[] is null or t.dutch_level is null or t.dutch_level = any($n)',
    value: 't.dutch_level',
  },
  { name: 'language', fits: '$n::text is null or t.language = $n', value: 't.language' },
  { name: 'within', fits: '$n::integer is null or coalesce(t.distance, 0) <= $n', value: null },
  { name: 'time', fits: '$n::text is null or t.time = $n', value: 't.time' },
  { name: 'free', fits: 'not $n::boolean or t.cost_cents = 0', value: '(t.cost_cents = 0)::text' },
  { name: 'childcare', fits: 'not $n::boolean or t.childcare', value: 't.childcare::text' },
  { name: 'wheelchair', fits: 'not $n::boolean or t.wheelchair', value: 't.wheelchair::text' },
  { name: 'shortage', fits: 'not $n::boolean or t.shortage', value: 't.shortage::text' },
  {
    name: 'basicQualification',
    fits: 'not $n::boolean or t.basic_qualification',
    value: 't.basic_qualification::text',
  },
  { name: 'open', fits: 'not $n::boolean or r.opens', value: 'r.opens::text' },
] as const satisfies readonly { readonly name: keyof Chosen; readonly fits: string; readonly value: string | null }[];

const firstParameter = 7;
/** SQL: whether a run of row `one` can still be asked for on a day. */
const open = (day: string) => `one.open and coalesce(one.apply_by, one.starts_on) >= ${day}::date`;

/** SQL: the runs of a training that can still be asked for, the earliest first, as a JSON list of {@link RunRow}. */
export const openRunsOf = (municipalityId: string, trainingId: string, day: string) => `(
  select coalesce(json_agg(json_build_object('id', one.id, 'startsOn', one.starts_on, 'endsOn', one.ends_on, 'applyBy', one.apply_by,
    'capacity', one.capacity) order by one.starts_on, one.id), '[]')
  from training_run one where one.municipality_id = ${municipalityId} and one.training_id = ${trainingId} and ${open(day)})`;

const columns = (day: string) => `
  t.id, t.title, t.summary, p.name as provider, p.recognitions, t.sector, t.occupation, t.form, t.level, t.dutch_level as "dutchLevel",
  t.language, t.place, t.distance, t.time, t.weeks, t.week_hours as "weekHours", t.cost_cents as "costCents", t.childcare, t.wheelchair,
  t.shortage, t.basic_qualification as "basicQualification", t.minimum_age as "minimumAge", t.ended_on::text as "endedOn",
  ${openRunsOf('t.municipality_id', 't.id', day)} as runs`;

/** SQL: the trainings whose ids an array holds, in its order, as a JSON list of {@link TrainingRow}. */
export const trainingsAmong = (municipalityId: string, ids: string, day: string) => `(
  select coalesce(json_agg(listed order by listed.nth), '[]') from (
    select chosen.nth, ${columns(day)} from unnest(${ids}) with ordinality chosen(id, nth)
    join training t on t.municipality_id = ${municipalityId} and t.id = chosen.id
    join training_provider p on p.municipality_id = t.municipality_id and p.id = t.provider_id) listed)`;

const findText = `
  with found as materialized (
    select t.id, t.title, t.distance, ts_rank(t.words, to_tsquery('dutch', $2))
        + case when lower(t.title) = ($6::text[])[1] then 4 when lower(t.title) = any($6::text[]) then 3 when starts_with(lower(t.title), ($6::text[])[1]) then 2
          when exists (select from unnest($6::text[]) name where starts_with(lower(t.title), name)) then 1 else 0 end as rank,
      ${facets.map(({ fits }, index) => `coalesce(${fits.replaceAll('$n', `$${firstParameter + index}`)}, false) as f${index}`).join(',\n      ')},
      ${facets.map(({ value }, index) => `${value ?? 'null::text'} as v${index}`).join(', ')}
    from training t
    cross join lateral (select exists (
      select from training_run one
      where one.municipality_id = t.municipality_id and one.training_id = t.id and ${open('$3')}) as opens) r
    where t.municipality_id = $1 and (t.ended_on is null or t.ended_on > $3::date)
      and ($2 = '' or t.words @@ to_tsquery('dutch', $2))),
  fitting as (select id, title, distance, rank from found where ${facets.map((_, index) => `f${index}`).join(' and ')}),
  shown as (
    select id, row_number() over (order by rank desc, title, distance nulls last, id) as nth from fitting
    order by nth limit $4 offset $5)
  select (select count(*)::int from fitting) as count,
    (select coalesce(json_agg(one order by one.nth), '[]') from (
      select s.nth, ${columns('$3')}
      from shown s join training t on t.municipality_id = $1 and t.id = s.id
      join training_provider p on p.municipality_id = t.municipality_id and p.id = t.provider_id) one) as trainings,
    (select coalesce(json_agg(one order by one.count desc, one.value), '[]') from (
      ${facets
        .flatMap(({ name, value }, index) =>
          value === null
            ? []
            : [
                `select '${name}' as facet, v${index} as value, count(*)::int as count from found where v${index} is not null and ${facets
                  .flatMap((_, other) => (other === index ? [] : [`f${other}`]))
                  .join(' and ')} group by v${index}`,
              ],
        )
        .join('\n      union all ')}) one) as facets`;

/**
 * Trainings of a municipality that have what `query` says and fit what was chosen, with counts for other choices.
 *
 * @param asked.query of full-text search; empty: all.
 */
export async function findTrainings(
  tx: ViewerTransaction,
  asked: {
    readonly municipalityId: string;
    readonly query: string;
    /** Names of what was asked first, as it was typed before others: a title that begins with one comes first. */
    readonly names: readonly string[];
    readonly today: LocalDate;
    readonly chosen: Chosen;
    readonly first: number;
    readonly after: number;
  },
): Promise<FoundRows> {
  const { municipalityId, query, names, today, chosen, first, after } = asked;
  const [row] = await tx.query<FoundRows & Record<string, unknown>>({
    name: 'find-trainings',
    text: findText,
    values: [municipalityId, query, today, first, after, names, ...facets.map(({ name }) => chosen[name])],
  });
  return row ?? { count: 0, trainings: [], facets: [] };
}

/** A training of a municipality, also one that the catalogue holds no longer; `null` when there is none. */
export async function findTraining(
  tx: ViewerTransaction,
  { municipalityId, id, today }: { readonly municipalityId: string; readonly id: string; readonly today: LocalDate },
): Promise<TrainingRow | null> {
  const [row] = await tx.query<TrainingRow & Record<string, unknown>>({
    name: 'find-training',
    text: `
      select ${columns('$3')} from training t
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
