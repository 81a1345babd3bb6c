import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { InstrumentGoal } from '#graphql/training/domain/words.ts';
import { validOn } from './valid-on.ts';

/** An instrument, in the municipality's own words. */
export interface InstrumentRow {
  readonly id: string;
  readonly name: string;
  readonly goal: InstrumentGoal;
  readonly what: string | null;
  readonly forWhom: string | null;
  readonly rule: string | null;
  readonly source: string;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate;
}

export interface FoundInstruments {
  readonly count: number;
  readonly instruments: readonly InstrumentRow[];
  readonly goals: readonly { readonly goal: InstrumentGoal; readonly count: number }[];
}

/**
 * Instruments of a municipality that count on a day and have what `query` says, the likeliest first, with counts for other goals. There
 * are about a hundred of them: their words are made while they are looked for.
 *
 * @param asked.query of full-text search; empty: all.
 */
export async function findInstruments(
  tx: ViewerTransaction,
  asked: {
    readonly municipalityId: string;
    readonly query: string;
    /** All that was typed, folded: an instrument of that name comes first. */
    readonly typed: string;
    readonly today: LocalDate;
    readonly goal: InstrumentGoal | null;
    readonly first: number;
    readonly after: number;
  },
): Promise<FoundInstruments> {
  const { municipalityId, query, typed, today, goal, first, after } = asked;
  const [row] = await tx.query<FoundInstruments & Record<string, unknown>>({
    name: 'find-instruments',
    text: `
      with asked as materialized (select to_tsquery('dutch', $2) as query),
      found as materialized (
        select i.*, ts_rank(w.words, (select query from asked))
          + case when btrim(folded_words(i.name)) = $6 then 2 else 0 end as rank
        from training_instrument i
        cross join lateral (select setweight(to_tsvector('dutch', folded_words(i.name)), 'A')
          || setweight(to_tsvector('dutch', folded_words(concat_ws(' ', i.what, i.for_whom, i.rule))), 'D') as words) w
        where i.municipality_id = $1 and ${validOn('i', '$3')}
          and ($2 = '' or w.words @@ (select query from asked)))
      select (select count(*)::int from found where $4::text is null or goal = $4) as count,
        (select coalesce(json_agg(one), '[]') from (
          select id, name, goal, what, for_whom as "forWhom", rule, source, valid_from as "validFrom", valid_until as "validUntil"
          from found where $4::text is null or goal = $4 order by rank desc, name, id limit $5 offset $7) one) as instruments,
        (select coalesce(json_agg(one), '[]') from (select goal, count(*)::int from found group by goal order by goal) one) as goals`,
    values: [municipalityId, query, today, goal, first, typed, after],
  });
  if (!row) throw new Error('a search without an answer');
  return row;
}
