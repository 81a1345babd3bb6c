import { partnerDisagrees } from '#db/repositories/income-partner.ts';
import type * as tables from '#db/schema/income.ts';
import type { OperationContext } from '../../context.ts';
import type { Prepared } from '../../generated/resolvers.ts';
import { preparedJson } from '../../identity/index.ts';
import { citizen } from '../../policy/viewer.ts';
import type { CalendarException, DatesProfile } from '../domain/calendar.ts';
import type { SettlementFacts } from '../to-settlement-input.ts';
import { benefitJson, exemptionMonthsJson } from './report-statement.ts';

type BenefitRow = typeof tables.benefit.$inferSelect;
type HeadRow = typeof tables.incomeReport.$inferSelect;

/** What decides which months a citizen can report, when, and by which rules; and the heads of what was begun. */
export interface PersonFacts {
  readonly birthDate: string;
  readonly benefits: readonly (SettlementFacts['benefit'] & Pick<BenefitRow, 'id'>)[];
  readonly profiles: readonly (DatesProfile & SettlementFacts['profile'])[];
  readonly exceptions: readonly CalendarException[];
  readonly exemptionMonths: SettlementFacts['exemptionMonths'];
  readonly reports: readonly ReportHead[];
}

export interface ReportHead extends Pick<
  HeadRow,
  'id' | 'benefitId' | 'month' | 'status' | 'dueOn' | 'paymentOn' | 'sentVersion'
> {
  readonly hasDraft: boolean;
  /** Who wrote last in the draft for the person; `null` where no helper did. */
  readonly prepared: Prepared | null;
  /** The partner said last that something in it is not right. */
  readonly partnerDisagrees: boolean;
  /** The last acceptance; what its calculation pays out as it was decided, `null` where that is not known. */
  readonly acceptance: { readonly at: string; readonly payout: number | null } | null;
}

const text = `
select json_build_object(
  'birthDate', p.birth_date,
  'benefits', coalesce((
    select json_agg(${benefitJson}::jsonb || jsonb_build_object('id', b.id))
    from benefit b where b.municipality_id = p.municipality_id and b.person_id = p.id), '[]'),
  'profiles', coalesce((
    select json_agg(json_build_object(
      'validFrom', mp.valid_from, 'reportDueDay', mp.report_due_day, 'paymentDay', mp.payment_day,
      'tolerateYouthExemption', mp.tolerate_youth_exemption, 'applyAnnouncedRules', mp.apply_announced_rules,
      'allInWage', mp.all_in_wage, 'exemptionStart', mp.exemption_start, 'settlementMethod', mp.settlement_method))
    from municipality_profile mp where mp.municipality_id = p.municipality_id), '[]'),
  'exceptions', coalesce((
    select json_agg(json_build_object('month', c.month, 'dueOn', c.due_on, 'paymentOn', c.payment_on))
    from report_calendar c where c.municipality_id = p.municipality_id), '[]'),
  'exemptionMonths', ${exemptionMonthsJson('p.municipality_id', 'p.id')},
  'reports', coalesce((
    select json_agg(json_build_object(
      'id', r.id, 'benefitId', r.benefit_id, 'month', r.month, 'status', r.status, 'dueOn', r.due_on,
      'paymentOn', r.payment_on, 'sentVersion', r.sent_version,
      'hasDraft', w.id is not null, 'prepared', ${preparedJson('w')},
      'partnerDisagrees', ${partnerDisagrees('r')},
      'acceptance', (
        select json_build_object('at', d.decided_at, 'payout', coalesce((d.settlement ->> 'payout')::bigint, case
          when d.exemption_granted or coalesce((v.settlement ->> 'exempt')::bigint, 0) = 0 then v.payout_cents end))
        from review_decision d
        join income_report_version v on v.municipality_id = d.municipality_id and v.id = d.version_id
        where d.municipality_id = r.municipality_id and d.report_id = r.id
        order by v.number desc limit 1)) order by r.month desc)
    from income_report r
    left join income_report_version w
      on w.municipality_id = r.municipality_id and w.report_id = r.id and w.sent_at is null
    where r.municipality_id = p.municipality_id and r.person_id = p.id), '[]')
) as facts
from person p
where p.municipality_id = $1 and p.id = $2`;

/** Loads the facts of the citizen who asks, in one statement. */
export async function loadPersonFacts({ tx, viewer }: OperationContext): Promise<PersonFacts> {
  const { municipalityId, personId } = citizen(viewer);
  const [row] = await tx.query<{ facts: PersonFacts }>({
    name: 'income-person-facts',
    text,
    values: [municipalityId, personId],
  });
  if (!row) throw new Error('the citizen of this session is not a person of the municipality');
  return row.facts;
}
