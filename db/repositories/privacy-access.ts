import type { RecordedAccess } from '#graphql/privacy/domain/access-days.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { portalTimeZone, type Month } from '#graphql/shared/local-date.ts';
import type { ViewerTransaction } from '../with-viewer.ts';
import { localDay } from './local-day.ts';

/** Who looked in a month, and the nearest months before and after it in which somebody did. */
export interface AccessInMonth {
  readonly records: readonly RecordedAccess[];
  readonly earlier: string | null;
  readonly later: string | null;
}

/** A month begins and ends at midnight in the Netherlands. */
const begin = `$3::date::timestamp at time zone '${portalTimeZone}'`;
const end = `($3::date + interval '1 month') at time zone '${portalTimeZone}'`;
const monthOf = (instant: string) => `to_char(${instant} at time zone '${portalTimeZone}', 'YYYY-MM')`;

/** What professionals asked about a person in a month, in one statement, added up by day, professional, role and operation. */
export async function readAccess(
  tx: ViewerTransaction,
  { municipalityId, personId }: Pick<CitizenViewer, 'municipalityId' | 'personId'>,
  month: Month,
): Promise<AccessInMonth> {
  const [row] = await tx.query<AccessInMonth & Record<string, unknown>>({
    name: 'access-in-month',
    text: `
      with mine as materialized (
        select r.at, r.professional_id, r.professional_name, r.role, r.operation, r.purpose, r.about from access_record r
        where r.municipality_id = $1 and r.subject_ids @> array[$2::uuid])
      select
        coalesce((select json_agg(json_build_object(
            'day', d.day, 'professionalId', d.professional_id, 'by', d.name, 'role', d.role, 'operation', d.operation,
            'purpose', d.purpose, 'about', d.about, 'times', d.times, 'firstAt', d.first_at, 'lastAt', d.last_at)
            order by d.first_at, d.operation)
          from (
            select ${localDay('r.at')} as day, r.professional_id, max(r.professional_name) as name, r.role, r.operation, r.purpose, r.about,
              count(*)::int as times, min(r.at) as first_at, max(r.at) as last_at
            from mine r
            where r.at >= ${begin} and r.at < ${end}
            group by 1, 2, 4, 5, 6, 7) d), '[]') as records,
        (select ${monthOf('max(r.at)')} from mine r where r.at < ${begin}) as earlier,
        (select ${monthOf('min(r.at)')} from mine r where r.at >= ${end}) as later`,
    values: [municipalityId, personId, `${month}-01`],
  });
  if (!row) throw new Error('a statement that always gives a row gave none');
  return row;
}
