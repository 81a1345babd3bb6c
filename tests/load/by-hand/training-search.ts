import type { Pool } from 'pg';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { systemClock, today } from '#graphql/shared/ports/clock.ts';

const ticked = {
  childcare: 'childcare',
  wheelchair: 'wheelchair',
  shortage: 'shortage',
  basicQualification: 'basic_qualification',
  open: 'first_start is not null',
  place: 'free',
  anyDay: `start in ('AGREED', 'DIRECT')`,
};
const levels = ['A1', 'A2', 'B1', 'B2'];
const filtered = [
  ...Object.entries(ticked).map(([facet, is]) => [facet, 'true', is] as const),
  ...levels.map(
    (level, place) =>
      [
        'dutch',
        level,
        `dutch_level is null or dutch_level in (${levels
          .slice(0, place + 1)
          .map((one) => `'${one}'`)
          .join(', ')})`,
      ] as const,
  ),
  ...[0, 25_000, 50_000, 100_000].map((most) => ['cost', String(most), `cost_cents <= ${most}`] as const),
  ...[5, 10, 25, 40].map((far) => ['within', String(far), `online or distance <= ${far}`] as const),
];
const grouped = ['sector', 'form', 'level', 'language', 'time'];

/**
 * Trainings with what was asked, the counts of all facets where none is chosen, and nothing else, as one statement that makes the JSON.
 * Values: municipality, what is asked of full-text search, today, names of titles that come first; null: everything.
 */
const text = (all: boolean) => `
with found as materialized (
  select t.id, t.title, t.distance, t.sector, t.form, t.level, t.dutch_level, t.language, t.online, t.time, t.start, t.cost_cents, t.childcare,
    t.wheelchair, t.shortage, t.basic_qualification, r.first_start, r.free,
    ${all ? '0' : `ts_rank(t.words, (select to_tsquery('dutch', $2)))`}
      + case when lower(t.title) = $4 then 4 when starts_with(lower(t.title), $4) then 2 else 0 end as rank
  from training t
  left join ${
    all
      ? `(select o.training_id, min(o.starts_on) as first_start, bool_or(o.capacity is null or coalesce(p.taken, 0) < o.capacity) as free
          from training_run o
          left join (select run_id, count(*) as taken from training_place where municipality_id = $1 and seat is not null group by 1) p
            on p.run_id = o.id
          where o.municipality_id = $1 and o.open and coalesce(o.apply_by, o.starts_on) >= $3::date group by 1) r on r.training_id = t.id`
      : `lateral (
          select min(o.starts_on) as first_start, bool_or(o.capacity is null or o.capacity > (
              select count(*) from training_place p where p.municipality_id = $1 and p.run_id = o.id and p.seat is not null)) as free
          from training_run o where o.municipality_id = $1 and o.training_id = t.id and o.open
            and coalesce(o.apply_by, o.starts_on) >= $3::date) r on true`
  }
  where t.municipality_id = $1 and (t.ended_on is null or t.ended_on > $3::date)
    and ${all ? `$2 = ''` : `t.words @@ (select to_tsquery('dutch', $2))`}),
one_by_one as (
  select ${filtered.map(([, , is], place) => `count(*) filter (where ${is})::int as c${place}`).join(', ')}, count(*)::int as all_of_them from found),
together as (
  select ${grouped.join(', ')}, grouping(${grouped.join(', ')}) as rest, count(*)::int as count from found
  group by grouping sets (${grouped.map((one) => `(${one})`).join(', ')})),
starting as (
  select month, count(*)::int as count from (
    select distinct r.training_id, date_trunc('month', r.starts_on::timestamp) as month
    from training_run r
    where r.municipality_id = $1 and r.open and coalesce(r.apply_by, r.starts_on) >= $3::date
      and r.starts_on < date_trunc('month', $3::date) + interval '12 months' and r.training_id in (select id from found)) s
  group by 1)
select json_build_object(
  'count', o.all_of_them,
  'facets', (
    select json_agg(json_build_object('facet', facet, 'value', value, 'count', count)) from (
      select (array[${grouped.map((one) => `'${one}'`).join(', ')}])[${grouped.length} - log(2, 31 - rest)::int] as facet,
        coalesce(${grouped.join(', ')}) as value, count from together
      union all select 'start', to_char(month, 'YYYY-MM'), count from starting
      ${filtered.map(([facet, value], place) => `union all select '${facet}', '${value}', o.c${place}`).join('\n      ')}) f
    where value is not null and count > 0),
  'trainings', (
    select coalesce(json_agg(json_build_object(
      'id', s.id, 'title', s.title, 'provider', p.name, 'form', s.form, 'level', s.level, 'online', s.online, 'place', s.place,
      'distance', s.distance, 'time', s.time, 'start', s.start, 'costCents', s.cost_cents, 'shortage', s.shortage,
      'runs', (
        select coalesce(json_agg(json_build_object('id', r.id, 'startsOn', r.starts_on, 'applyBy', r.apply_by) order by r.starts_on, r.id), '[]')
        from training_run r where r.municipality_id = $1 and r.training_id = s.id and r.open and coalesce(r.apply_by, r.starts_on) >= $3::date))
      order by found_first.rank desc, s.title, s.distance nulls last, s.id), '[]')
    from (select id, rank from found order by rank desc, title, distance nulls last, id limit 10) found_first (id, rank)
    join training s on s.municipality_id = $1 and s.id = found_first.id
    join training_provider p on p.municipality_id = $1 and p.id = s.provider_id)) as answer
from one_by_one o`;

const texts = { all: text(true), some: text(false) };

/** What our search answers for trainings, by hand. */
export async function searchByHand(
  pool: Pool,
  viewer: CitizenViewer,
  { query, names }: { readonly query: string; readonly names: readonly string[] },
): Promise<unknown> {
  const all = query === '';
  const [row] = await withViewer(pool, viewer, (tx) =>
    tx.query<{ answer: unknown }>({
      name: all ? 'all-by-hand' : 'search-by-hand',
      text: all ? texts.all : texts.some,
      values: [viewer.municipalityId, query, today(systemClock), names[0] ?? ''],
    }),
  );
  return row?.answer;
}
