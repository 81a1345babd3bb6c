import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { FitFacts } from '#graphql/training/domain/fit.ts';

/** What the portal knows about a citizen that a training is compared with, in one statement. Row security lets them read only their own. */
export async function readFitFacts(
  tx: ViewerTransaction,
  { municipalityId, personId, today }: Record<'municipalityId' | 'personId', string> & { readonly today: LocalDate },
): Promise<FitFacts> {
  const [row] = await tx.query<FitFacts & Record<string, unknown>>({
    name: 'training-fit-facts',
    text: `
      with said as (
        select h.kind, v.content from portfolio_entry h
        join portfolio_version v on v.municipality_id = h.municipality_id and v.entry_id = h.id and v.number = h.version
        where h.municipality_id = $1 and h.person_id = $2 and h.kind in ('LANGUAGE', 'EDUCATION', 'AVAILABILITY'))
      select p.birth_date::text as "birthDate", b.id is not null as benefit, b.youngest_child_birth_date::text as "youngestChildBirthDate",
        (select case when bool_or((content ->> 'native')::boolean) then 'C2' else (
            select min(level) from said skills, unnest(array[skills.content ->> 'listening', skills.content ->> 'reading',
              skills.content ->> 'speaking', skills.content ->> 'writing']) level
            where skills.kind = 'LANGUAGE' and skills.content ->> 'language' = 'nl') end
          from said where kind = 'LANGUAGE' and content ->> 'language' = 'nl') as dutch,
        array(select content ->> 'level' from said
          where kind = 'EDUCATION' and content ->> 'outcome' = 'DIPLOMA' and content ->> 'level' is not null) as diplomas,
        (select (content ->> 'hours')::int from said where kind = 'AVAILABILITY') as hours,
        exists (
          select from participation_plan h
          join plan_version v on v.municipality_id = h.municipality_id and v.plan_id = h.id and v.number = h.in_force_number,
            json_array_elements(v.content -> 'steps') step
          where h.municipality_id = $1 and h.person_id = $2 and h.ended_on is null
            and step ->> 'kind' in ('TRAINING', 'LANGUAGE', 'LEARN_WORK_PLACE')) as "learnsByPlan"
      from person p
      left join lateral (
        select one.id, one.youngest_child_birth_date from benefit one
        where one.municipality_id = $1 and one.person_id = $2 and one.starts_on <= $3::date
          and (one.ends_on is null or one.ends_on >= $3::date)
        order by one.starts_on desc limit 1) b on true
      where p.municipality_id = $1 and p.id = $2`,
    values: [municipalityId, personId, today],
  });
  if (!row) throw new Error('somebody who is signed in is not there');
  return row;
}
