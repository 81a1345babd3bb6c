import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { FoundProfile } from '#graphql/portfolio/models.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { isOpenShare } from './portfolio-share.ts';

/** What is asked of people who want to be found for work; `null` where nothing is. */
export interface ProfileQuestion {
  readonly municipalityId: string;
  readonly today: LocalDate;
  /** As full-text search asks it, and concepts that may be meant, as whole addresses. */
  readonly words: { readonly query: string; readonly concepts: readonly string[] } | null;
  readonly language: string | null;
  /** Levels that are enough. */
  readonly levels: readonly string[] | null;
  readonly licence: string | null;
  readonly hours: number | null;
  readonly day: string | null;
  readonly part: string | null;
  readonly travelMinutes: number | null;
  /** First digits of a postcode. */
  readonly area: string | null;
  readonly first: number;
}

/** Everything that an entry says in words. */
const told = ['name', 'title', 'organisation', 'school', 'tasks', 'situation', 'about', 'dreamJob', 'words']
  .map((field) => `coalesce(e.content ->> '${field}', '')`)
  .join(` || ' ' || `);

const reason = (kind: string, words: string, entryKind = 'null::text') =>
  `json_build_object('kind', '${kind}', 'words', ${words}, 'entryKind', ${entryKind})`;

/** What an entry `e` gives for what was asked: the parameter that asks, how it fits, and what is told of it. */
const parts = [
  {
    asks: '$3::text',
    fits: `(to_tsvector('dutch', folded_words(${told})) @@ to_tsquery('dutch', $3) or e.content ->> 'conceptUri' = any($4::text[]))`,
    reason: reason(
      'WORDS',
      `coalesce(e.content ->> 'title', e.content ->> 'name', e.content ->> 'dreamJob', '')`,
      'e.kind',
    ),
  },
  {
    asks: '$5::text',
    fits: `e.kind = 'LANGUAGE' and e.content ->> 'language' = $5 and ($6::text[] is null or (e.content ->> 'native')::boolean
      or (e.content ->> 'listening' = any($6) and e.content ->> 'speaking' = any($6)))`,
    reason: reason('LANGUAGE', '$5::text'),
  },
  {
    asks: '$7::text',
    fits: `e.kind = 'LICENCE' and (e.content -> 'categories')::jsonb ? $7`,
    reason: reason('LICENCE', '$7::text'),
  },
  {
    asks: '$8::integer',
    fits: `e.kind = 'AVAILABILITY' and (e.content ->> 'hours')::integer >= $8`,
    reason: reason('HOURS', `e.content ->> 'hours'`),
  },
  {
    asks: '$9::text',
    fits: `e.kind = 'AVAILABILITY' and (e.content -> 'days')::jsonb ? $9`,
    reason: reason('DAY', '$9::text'),
  },
  {
    asks: '$10::text',
    fits: `e.kind = 'AVAILABILITY' and (e.content -> 'parts')::jsonb ? $10`,
    reason: reason('PART', '$10::text'),
  },
  {
    asks: '$11::integer',
    fits: `e.kind = 'AVAILABILITY' and (e.content ->> 'travelMinutes')::integer >= $11`,
    reason: reason('TRAVEL', `e.content ->> 'travelMinutes'`),
  },
] as const;

/**
 * Open cards for work that fit everything that is asked, with why, in one statement. The newest card of a person counts. The order follows
 * from the day and the card, and says nothing of who fits better. Row security leaves out whom the one who asks keeps apart from.
 */
export async function findProfiles(
  tx: ViewerTransaction,
  asked: ProfileQuestion,
): Promise<readonly (FoundProfile & { readonly personId: string })[]> {
  return tx.query<FoundProfile & { readonly personId: string } & Record<string, unknown>>({
    name: 'find-profiles',
    text: `
      with card as materialized (
        select distinct on (s.person_id) s.id, s.person_id, s.area from portfolio_share s
        where s.municipality_id = $1 and s.receiver = 'WORK' and ${isOpenShare('s', '$2')}
          and ($12::text is null or s.area like $12 || '%')
        order by s.person_id, s.created_at desc, s.id),
      entry as materialized (
        select c.id as share_id, h.kind, h.created_at, v.content from card c
        join portfolio_share_entry l on l.municipality_id = $1 and l.share_id = c.id
        join portfolio_entry h on h.municipality_id = $1 and h.id = l.entry_id
        join portfolio_version v on v.municipality_id = $1 and v.entry_id = h.id and v.number = h.version),
      reason as (
        ${parts
          .map(
            ({ asks, fits, reason: why }, part) =>
              `select e.share_id, ${part} as part, ${why} as why, e.created_at from entry e where ${asks} is not null and ${fits}`,
          )
          .join(' union all ')}
        union all select c.id, ${parts.length}, ${reason('AREA', 'c.area')}, null from card c where $12::text is not null)
      select c.id as "shareId", c.person_id as "personId", json_agg(r.why order by r.part, r.created_at) as reasons
      from card c join reason r on r.share_id = c.id
      group by c.id, c.person_id
      having count(distinct r.part) = ${[...parts.map(({ asks }) => asks), '$12::text'].map((asks) => `(${asks} is not null)::integer`).join(' + ')}
      order by md5(c.id::text || $2::text), c.id limit $13`,
    values: [
      asked.municipalityId,
      asked.today,
      asked.words?.query ?? null,
      asked.words?.concepts ?? null,
      asked.language,
      asked.levels,
      asked.licence,
      asked.hours,
      asked.day,
      asked.part,
      asked.travelMinutes,
      asked.area,
      asked.first,
    ],
  });
}
