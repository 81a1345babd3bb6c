/** What {@link contactPersonJson} compares: SQL, each a column or a placeholder. */
interface Beside {
  readonly municipality: string;
  readonly person: string;
  readonly today: string;
}

/**
 * SQL: name and first day of the case manager who stands beside a person today, the last to begin of several; null for nobody, and never
 * one who keeps out of their matters.
 */
export const contactPersonJson = ({ municipality, person, today }: Beside) => `(
  select json_build_object('name', c.name, 'since', a.from_date)
  from assignment a join professional c on c.municipality_id = a.municipality_id and c.id = a.professional_id
  where a.municipality_id = ${municipality} and a.person_id = ${person} and a.role = 'CASE_MANAGER'
    and not exists (
      select 1 from recusal r
      where r.municipality_id = a.municipality_id and r.professional_id = a.professional_id and r.person_id = a.person_id)
    and a.from_date <= ${today}::date and (a.until_date is null or a.until_date >= ${today}::date)
  order by a.from_date desc, c.id limit 1)`;
