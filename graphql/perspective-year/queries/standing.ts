import { type NamedDirection, namedIn, type PerspectiveRequestRow } from '#db/repositories/perspective-request.ts';
import { counts } from '#db/repositories/perspective-year.ts';
import { contactPersonJson } from '../../caseload/index.ts';
import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import type { LocalDate } from '../../shared/local-date.ts';

/** How somebody stands to the programme of their municipality on a day. */
export interface StandingRow {
  readonly birthDate: LocalDate;
  /** Null where the municipality has no programme on the day. */
  readonly fromAge: number | null;
  readonly untilAge: number | null;
  readonly answerDays: number | null;
  /** What they took along. */
  readonly keptAt: string | null;
  readonly directions: readonly NamedDirection[];
  /** Whether a case manager stands beside them, who answers what they ask. */
  readonly beside: boolean;
  /** Where their newest request stands. */
  readonly newest: Pick<PerspectiveRequestRow, 'answer' | 'withdrawnAt' | 'answerBy'> | null;
}

/** How the one who asks stands to the programme. One statement. */
export async function findStanding({ tx, viewer, today }: OperationContext): Promise<StandingRow | null> {
  const { municipalityId, personId } = citizen(viewer);
  const [row] = await tx.query<StandingRow & Record<string, unknown>>({
    name: 'find-perspective-standing',
    text: `
      select p.birth_date::text as "birthDate", y.from_age as "fromAge", y.until_age as "untilAge", y.answer_days as "answerDays",
        to_json(c.kept_at)#>>'{}' as "keptAt", ${namedIn('p.municipality_id', 'c.directions')} as directions,
        ${contactPersonJson({ municipality: 'p.municipality_id', person: 'p.id', today: '$3' })} is not null as beside,
        (select json_build_object('answer', r.answer, 'withdrawnAt', r.withdrawn_at, 'answerBy', r.answer_by)
          from perspective_request r where r.municipality_id = p.municipality_id and r.person_id = p.id
          order by r.asked_at desc, r.id desc limit 1) as newest
      from person p
      left join perspective_programme y on y.municipality_id = p.municipality_id and ${counts('y', 'perspective_programme', '', '$3')}
      left join perspective_choice c on c.municipality_id = p.municipality_id and c.person_id = p.id
      where p.municipality_id = $1 and p.id = $2`,
    values: [municipalityId, personId, today],
  });
  return row ?? null;
}
