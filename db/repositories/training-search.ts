import type { ViewerTransaction } from '#db/with-viewer.ts';
import { firstDayOf, type LocalDate, type Month } from '#graphql/shared/local-date.ts';
import { trainingCosts } from '#graphql/training/domain/words.ts';
import { isHeld, isOpen, trainingColumns, type TrainingRow } from './training.ts';

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
  /** A month, by its place in the list of months. */
  readonly start: number | null;
  readonly cost: number | null;
  readonly childcare: boolean;
  readonly wheelchair: boolean;
  readonly shortage: boolean;
  readonly basicQualification: boolean;
  readonly open: boolean;
  readonly place: boolean;
  readonly anyDay: boolean;
}

/** How many trainings have a value in a facet, and fit in all others. */
export interface FacetCount {
  readonly facet: string;
  readonly value: string;
  readonly count: number;
}

export interface FoundRows {
  readonly count: number;
  readonly trainings: readonly TrainingRow[];
  /** Of each value that is there: what asks for no more than a value counts it by itself. */
  readonly facets: readonly FacetCount[];
}

/** Facets of which one value is chosen: when a training fits the parameter `$n`, and the value that is counted. */
const choices = [
  { name: 'sector', fits: '$n::text is null or t.sector = $n', value: 't.sector' },
  { name: 'form', fits: '$n::text is null or t.form = $n', value: 't.form' },
  { name: 'level', fits: '$n::text is null or t.level = $n', value: 't.level' },
  // What asks for no Dutch that is told fits everybody.
  {
    name: 'dutch',
    fits: `$n::text[] is null or coalesce(t.dutch_level, '') = any($n)`,
    value: `coalesce(t.dutch_level, '')`,
  },
  { name: 'language', fits: '$n::text is null or t.language = $n', value: 't.language' },
  // What is online is everywhere.
  {
    name: 'within',
    fits: '$n::integer is null or t.online or t.distance <= $n',
    value: 'case when t.online then 0 else t.distance end',
  },
  {
    name: 'cost',
    fits: '$n::integer is null or t.cost_cents <= $n',
    value: `(select min(most) from unnest(array[${trainingCosts.join(', ')}]) most where t.cost_cents <= most)`,
  },
  { name: 'time', fits: '$n::text is null or t.time = $n', value: 't.time' },
  // The months in which somebody can begin, each a bit.
  { name: 'start', fits: '$n::integer is null or r.months >> $n & 1 = 1', value: 'r.months' },
] as const satisfies readonly Facet[];

/** Facets that are ticked. They are counted together, each as a bit of one number: that takes a sixth of the time. */
const ticks = [
  { name: 'childcare', fits: 'not $n::boolean or t.childcare', value: 't.childcare' },
  { name: 'wheelchair', fits: 'not $n::boolean or t.wheelchair', value: 't.wheelchair' },
  { name: 'shortage', fits: 'not $n::boolean or t.shortage', value: 't.shortage' },
  { name: 'basicQualification', fits: 'not $n::boolean or t.basic_qualification', value: 't.basic_qualification' },
  { name: 'open', fits: 'not $n::boolean or r.months is not null', value: 'r.months is not null' },
  { name: 'place', fits: 'not $n::boolean or r.free', value: 'r.free' },
  {
    name: 'anyDay',
    fits: `not $n::boolean or t.start in ('AGREED', 'DIRECT')`,
    value: `t.start in ('AGREED', 'DIRECT')`,
  },
] as const satisfies readonly Facet[];

interface Facet {
  readonly name: keyof Chosen;
  readonly fits: string;
  readonly value: string;
}

const facets: readonly Facet[] = [...choices, ...ticks];
const firstParameter = 6;

/** 1 where a facet's value does not fit, in its place. */
const misses = facets
  .map(
    ({ fits }, place) =>
      `case when ${fits.replaceAll('$n', `$${firstParameter + place}`)} then 0 else ${1 << place} end`,
  )
  .join('\n        + ');
const ticked = ticks.map(({ value }, place) => `case when ${value} then ${1 << place} else 0 end`).join(' + ');
const counted = [...choices.map((_, place) => `v${place}`), 'ticked'];
/** What is counted in one go: what has few values together, which halves the time. */
const together = [['sector', 'language', 'cost'], ['form', 'level', 'dutch', 'time'], ['within'], ['start']].map(
  (names) => names.map((name) => `v${choices.findIndex((one) => one.name === name)}`),
);
const sets = [...together, ['ticked']].map((columns) => `(misses, ${columns.join(', ')})`).join(', ');

/** A run is a bit of the month in which it starts; $5 are the first days of months. It has a place free while not all are taken or offered. */
const ofRuns = (seats: string) => `bit_or(1 << width_bucket(one.starts_on, $5::date[]) - 1) as months,
  bool_or(one.capacity is null or ${seats} < one.capacity) as free`;
const runs = `one.municipality_id = $1 and ${isOpen('one', '$2')}`;
const seats = 'training_place p where p.municipality_id = $1 and p.seat is not null';

/** Trainings with what was asked in their words have their runs looked up one by one. Of all of them, every run is read once. */
const runsOf = {
  all: `(
    select one.training_id, ${ofRuns('coalesce(s.taken, 0)')} from training_run one
    left join (select p.run_id, count(*) as taken from ${seats} group by p.run_id) s on s.run_id = one.id
    where ${runs} group by one.training_id) r on r.training_id = t.id`,
  some: `lateral (
    select ${ofRuns(`(select count(*) from ${seats} and p.run_id = one.id)`)} from training_run one
    where ${runs} and one.training_id = t.id) r on true`,
};
const inOrder = 'rank desc, title, distance nulls last, id';

/** What was asked, and the names of what was asked first. Nothing is asked of all trainings: these come last. */
const [query, names] = [`$${firstParameter + facets.length}`, `$${firstParameter + facets.length + 1}::text[]`];

/** How much a training is what was asked. */
const rank = `ts_rank(t.words, (select query from asked))
        + case when lower(t.title) = (${names})[1] then 4 when lower(t.title) = any(${names}) then 3
          when starts_with(lower(t.title), (${names})[1]) then 2
          when exists (select from unnest(${names}) name where starts_with(lower(t.title), name)) then 1 else 0 end`;

const findText = (all: boolean) => `
  with ${all ? '' : `asked as materialized (select to_tsquery('dutch', ${query}) as query),`}
  found as materialized (
    select t.id, t.title, t.distance,
      ${all ? '0' : rank} as rank,
      ${misses} as misses,
      ${choices.map(({ value }, place) => `${value} as v${place}`).join(', ')}, ${ticked} as ticked
    from training t
    left join ${all ? runsOf.all : runsOf.some}
    where t.municipality_id = $1 and ${isHeld('t', '$2')}
      ${all ? '' : 'and t.words @@ (select query from asked)'}),
  shown as (select id, rank, title, distance from found where misses = 0 order by ${inOrder} limit $3 offset $4)
  select (select count(*)::int from found where misses = 0) as count,
    (select coalesce(json_agg(one order by ${inOrder}), '[]') from (
      select s.rank, ${trainingColumns('$2')}
      from shown s join training t on t.municipality_id = $1 and t.id = s.id
      join training_provider p on p.municipality_id = t.municipality_id and p.id = t.provider_id) one) as trainings,
    (select coalesce(json_agg(one), '[]') from (
      select misses, grouping(${counted.join(', ')}) as rest, array[${counted.map((one) => `${one}::text`).join(', ')}] as values,
        count(*)::int
      from found where misses = any('{0, ${facets.map((_, place) => 1 << place).join(', ')}}')
      group by grouping sets (${sets})) one) as groups`;

/** Trainings that miss nothing, or one facet alone, by the values of some facets. */
interface Group {
  /** The facets that are missed, as bits. */
  readonly misses: number;
  /** The values by which the group was not made, as bits, the first value highest. */
  readonly rest: number;
  readonly values: readonly (string | null)[];
  readonly count: number;
}

/** What each value of each facet counts: what misses nothing, and what misses that facet alone. */
function facetsOf(groups: readonly Group[], names: readonly Month[]): readonly FacetCount[] {
  const all = new Map<string, FacetCount>();
  const add = (place: number, { misses: missed, count }: Group, value: string) => {
    const facet = facets[place]?.name;
    if (facet === undefined || (missed !== 0 && missed !== 1 << place)) return;
    const key = `${facet} ${value}`;
    all.set(key, { facet, value, count: (all.get(key)?.count ?? 0) + count });
  };
  const isSet = (bits: string | number, place: number) => ((Number(bits) >> place) & 1) === 1;
  for (const group of groups)
    group.values.forEach((value, place) => {
      if (value === null || isSet(group.rest, counted.length - 1 - place)) return;
      if (place === choices.length)
        ticks.forEach((_, tick) => {
          if (isSet(value, tick)) add(choices.length + tick, group, 'true');
        });
      else if (choices[place]?.name === 'start')
        names.forEach((month, bit) => {
          if (isSet(value, bit)) add(place, group, month);
        });
      else add(place, group, value);
    });
  return [...all.values()];
}

const texts = { all: findText(true), some: findText(false) };

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
    /** Months in which runs are counted, in order without a gap; at most 30. */
    readonly months: readonly Month[];
    readonly chosen: Chosen;
    readonly first: number;
    readonly after: number;
  },
): Promise<FoundRows> {
  const { municipalityId, today, months, chosen, first, after } = asked;
  const all = asked.query === '';
  const starts = months.map(firstDayOf);
  const [row] = await tx.query<Omit<FoundRows, 'facets'> & { readonly groups: readonly Group[] }>({
    name: all ? 'all-trainings' : 'find-trainings',
    text: all ? texts.all : texts.some,
    values: [
      ...[municipalityId, today, first, after, starts],
      ...facets.map(({ name }) => chosen[name]),
      ...(all ? [] : [asked.query, asked.names]),
    ],
  });
  if (!row) throw new Error('a search without an answer');
  return { count: row.count, trainings: row.trainings, facets: facetsOf(row.groups, months) };
}
