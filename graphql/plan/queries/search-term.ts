import type { OperationContext } from '../../context.ts';
import type { SearchEffort, SearchTerm } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { localDate, type LocalDate } from '../../shared/local-date.ts';
import { searchTermOn, type SearchTermFacts } from '../domain/search-term.ts';
import { besidePerson, besideValues, ownPerson } from './beside.ts';

/** A person with the search term that began last, if there was one. */
export interface PersonInSearch {
  readonly birthDate: LocalDate;
  readonly term: LastSearchTerm | null;
}

export interface LastSearchTerm extends SearchTermFacts {
  readonly id: string;
  readonly deviationReason: string | null;
  /** Entries of the own log from the day of the notice on, newest first. */
  readonly efforts: readonly SearchEffort[];
}

const text = (whose: string) => `
select p.birth_date::text as "birthDate", (
  select json_build_object(
    'id', t.id, 'notifiedOn', t.notified_on, 'deviatedOn', t.deviated_on, 'deviationReason', t.deviation_reason,
    'efforts', coalesce((
      select json_agg(
        json_build_object('id', e.id, 'doneOn', e.done_on, 'kind', e.kind, 'words', e.words, 'result', e.result,
          'helperName', e.helper_name)
        order by e.done_on desc, e.created_at desc, e.id desc)
      from search_effort e
      where e.municipality_id = t.municipality_id and e.person_id = t.person_id and e.done_on >= t.notified_on), '[]'))
  from search_term t
  where t.municipality_id = p.municipality_id and t.person_id = p.id
  order by t.notified_on desc limit 1) as term
from person p
where ${whose}`;

const own = { name: 'own-search-term', text: text(ownPerson) };
const beside = { name: 'search-term-beside', text: text(besidePerson) };

/** The citizen who asks, with their last search term. One statement. */
export async function loadOwnSearch({ tx, viewer }: OperationContext): Promise<PersonInSearch> {
  const { municipalityId, personId } = citizen(viewer);
  const [row] = await tx.query<SearchRow>({ ...own, values: [municipalityId, personId] });
  if (!row) throw new Error('the citizen of this session is not a person of the municipality');
  return toPerson(row);
}

/** The same of a person of the caseload, in one statement; `null` when this case manager does not stand beside them. */
export async function loadSearchBeside(context: OperationContext, personId: string): Promise<PersonInSearch | null> {
  if (!isId(personId)) return null;
  const [row] = await context.tx.query<SearchRow>({ ...beside, values: [...besideValues(context, personId)] });
  if (!row) return null;
  context.access.saw([personId]);
  return toPerson(row);
}

/** A search term as it stands today; `null` where there is none. */
export function toSearchTerm({ term }: PersonInSearch, today: LocalDate): SearchTerm | null {
  if (term === null) return null;
  const { applyFrom, ageReachedOn, day, days } = searchTermOn(term, today);
  const { notifiedOn, deviatedOn, deviationReason, efforts } = term;
  return { notifiedOn, deviatedOn, deviationReason, efforts, applyFrom, ageReachedOn, day, days };
}

interface SearchRow extends Record<string, unknown> {
  readonly birthDate: string;
  readonly term: Omit<LastSearchTerm, 'birthDate'> | null;
}

function toPerson(row: SearchRow): PersonInSearch {
  const birthDate = localDate(row.birthDate);
  return { birthDate, term: row.term && { ...row.term, birthDate } };
}
