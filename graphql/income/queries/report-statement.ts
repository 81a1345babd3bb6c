import { lastAnswer, type PartnerPartRow } from '#db/repositories/income-partner.ts';
import type * as tables from '#db/schema/income.ts';
import type { municipalityProfile } from '#db/schema/municipality.ts';
import { evidenceJson } from '#db/repositories/evidence-json.ts';
import type { Prepared } from '../../generated/resolvers.ts';
import { preparedJson } from '../../identity/index.ts';
import { jsonObject } from '../../shared/json-object.ts';
import type { IncomeSource, StoredSettlement } from '../models.ts';
import type { SettlementFacts } from '../to-settlement-input.ts';

type HeadRow = typeof tables.incomeReport.$inferSelect;
type VersionColumns = typeof tables.incomeReportVersion.$inferSelect;
type QuestionColumns = typeof tables.reviewQuestion.$inferSelect;
type DecisionColumns = typeof tables.reviewDecision.$inferSelect;

/** Lowest assurance with which a report may be sent here. */
export type AssuranceToSend = Pick<typeof municipalityProfile.$inferSelect, 'assuranceToSend'>;

/** A report with everything that hangs below it, as one JSON document made by the database. */
export interface ReportRow extends Pick<HeadRow, 'id' | 'month' | 'status' | 'dueOn' | 'paymentOn' | 'sentVersion'> {
  readonly person: { readonly id: string; readonly name: string; readonly birthDate: string };
  /** Hex, for the specialist only. */
  readonly bsnCipher: string | null;
  readonly benefit: SettlementFacts['benefit'] &
    Pick<typeof tables.benefit.$inferSelect, 'partnerName' | 'partnerPersonId' | 'accountTail'>;
  readonly profile: (SettlementFacts['profile'] & AssuranceToSend) | null;
  readonly exemptionMonths: SettlementFacts['exemptionMonths'];
  readonly versions: readonly VersionRow[];
  readonly questions: readonly QuestionRow[];
  readonly decision: DecisionRow | null;
  /** Newest first; what was asked of the partner. */
  readonly partnerParts: readonly AskedPart[];
  readonly earlier: readonly EarlierRow[];
}

export interface VersionRow extends Pick<
  VersionColumns,
  | 'id'
  | 'number'
  | 'anythingToReport'
  | 'correctionReason'
  | 'exemptionRequested'
  | 'revision'
  | 'sentAt'
  | 'language'
  | 'receiptNumber'
  | 'contentHash'
  | 'helperName'
> {
  readonly prepared: Prepared | null;
  readonly settlement: StoredSettlement | null;
  readonly sources: readonly IncomeSource[];
}

export interface QuestionRow extends Pick<
  QuestionColumns,
  'id' | 'reason' | 'words' | 'askedByName' | 'askedAt' | 'answer' | 'answeredAt' | 'helperName'
> {
  readonly version: number;
  readonly answeredByVersion: number | null;
}

export interface DecisionRow extends Pick<DecisionColumns, 'id' | 'decidedByName' | 'decidedAt' | 'exemptionGranted'> {
  readonly version: number;
  readonly settlement: StoredSettlement | null;
}

export type AskedPart = Pick<PartnerPartRow, 'number' | 'askedAt' | 'answer'>;

export interface EarlierRow extends Pick<HeadRow, 'month' | 'status'> {
  readonly version: number;
  readonly settlement: StoredSettlement | null;
}

const sourceColumns: Record<Exclude<keyof IncomeSource, 'evidence'>, string> = {
  id: 'id',
  position: 'position',
  kind: 'kind',
  earner: 'earner',
  name: 'name',
  payPeriod: 'pay_period',
  workedFrom: 'worked_from',
  workedTo: 'worked_to',
  wholeMonth: 'whole_month',
  paidOn: 'paid_on',
  certainty: 'certainty',
  grossCents: 'gross_cents',
  netCents: 'net_cents',
  hoursMinutes: 'hours_minutes',
  holidayPay: 'holiday_pay',
  holidayPayCents: 'holiday_pay_cents',
  expensesCents: 'expenses_cents',
  turnoverCents: 'turnover_cents',
  costsCents: 'costs_cents',
};

const sourcesOfVersion = `coalesce((
  select json_agg(${jsonObject([
    ...Object.entries(sourceColumns).map(([key, column]) => [key, `s.${column}`] as const),
    [
      'evidence',
      evidenceJson('income_source_evidence', 'l.municipality_id = s.municipality_id and l.source_id = s.id'),
    ],
  ])} order by s.position, s.id)
  from income_source s where s.municipality_id = v.municipality_id and s.version_id = v.id), '[]')`;

const versions = (condition: string) => `coalesce((
  select json_agg(${jsonObject([
    ['id', 'v.id'],
    ['number', 'v.number'],
    ['anythingToReport', 'v.anything_to_report'],
    ['correctionReason', 'v.correction_reason'],
    ['exemptionRequested', 'v.exemption_requested'],
    ['revision', 'v.revision'],
    ['sentAt', 'v.sent_at'],
    ['language', 'v.language'],
    ['receiptNumber', 'v.receipt_number'],
    ['contentHash', 'v.content_hash'],
    ['helperName', 'v.helper_name'],
    ['prepared', preparedJson('v')],
    ['settlement', 'v.settlement'],
    ['sources', sourcesOfVersion],
  ])} order by v.number desc)
  from income_report_version v
  where v.municipality_id = r.municipality_id and v.report_id = r.id and ${condition}), '[]')`;

const questions = `coalesce((
  select json_agg(${jsonObject([
    ['id', 'q.id'],
    ['version', 'about.number'],
    ['reason', 'q.reason'],
    ['words', 'q.words'],
    ['askedByName', 'q.asked_by_name'],
    ['askedAt', 'q.asked_at'],
    ['answer', 'q.answer'],
    ['answeredByVersion', 'answer_version.number'],
    ['answeredAt', 'q.answered_at'],
    ['helperName', 'q.helper_name'],
  ])} order by q.asked_at desc, q.id desc)
  from review_question q
  join income_report_version about on about.municipality_id = q.municipality_id and about.id = q.version_id
  left join income_report_version answer_version
    on answer_version.municipality_id = q.municipality_id and answer_version.id = q.answered_by_version_id
  where q.municipality_id = r.municipality_id and q.report_id = r.id), '[]')`;

const decision = `(
  select ${jsonObject([
    ['id', 'd.id'],
    ['version', 'v.number'],
    ['decidedByName', 'd.decided_by_name'],
    ['decidedAt', 'd.decided_at'],
    ['exemptionGranted', 'd.exemption_granted'],
    ['settlement', 'd.settlement'],
  ])}
  from review_decision d
  join income_report_version v on v.municipality_id = d.municipality_id and v.id = d.version_id
  where d.municipality_id = r.municipality_id and d.report_id = r.id
  order by v.number desc limit 1)`;

const earlier = `coalesce((
  select json_agg(${jsonObject([
    ['month', 'o.month'],
    ['status', 'o.status'],
    ['version', 'v.number'],
    [
      'settlement',
      `coalesce((
      select d.settlement from review_decision d
      where d.municipality_id = v.municipality_id and d.version_id = v.id), v.settlement)`,
    ],
  ])} order by o.month desc)
  from income_report o
  join income_report_version v
    on v.municipality_id = o.municipality_id and v.report_id = o.id and v.number = o.sent_version
  where o.municipality_id = r.municipality_id and o.person_id = r.person_id
    and o.month < r.month and o.month >= to_char((r.month || '-01')::date - interval '6 months', 'YYYY-MM')), '[]')`;

const partnerParts = `coalesce((
  select json_agg(${jsonObject([
    ['number', 'p.number'],
    ['askedAt', 'p.asked_at'],
    ['answer', lastAnswer('p')],
  ])} order by p.number desc)
  from partner_part p where p.municipality_id = r.municipality_id and p.report_id = r.id), '[]')`;

/** The benefit columns that the calculation and its reader need, from alias `b`. */
export const benefitJson = jsonObject([
  ['household', 'b.household'],
  ['costSharers', 'b.cost_sharers'],
  ['partnerName', 'b.partner_name'],
  ['partnerPersonId', 'b.partner_person_id'],
  ['partnerBirthDate', 'b.partner_birth_date'],
  ['youngestChildBirthDate', 'b.youngest_child_birth_date'],
  ['medicallyLimitedHours', 'b.medically_limited_hours'],
  ['wageCostSubsidy', 'b.wage_cost_subsidy'],
  ['accountTail', 'b.account_tail'],
  ['startsOn', 'b.starts_on'],
  ['endsOn', 'b.ends_on'],
]);

/** The part of a profile that calculating and sending need, from alias `mp`. */
export const profileJson = jsonObject([
  ['tolerateYouthExemption', 'mp.tolerate_youth_exemption'],
  ['applyAnnouncedRules', 'mp.apply_announced_rules'],
  ['allInWage', 'mp.all_in_wage'],
  ['exemptionStart', 'mp.exemption_start'],
  ['settlementMethod', 'mp.settlement_method'],
  ['assuranceToSend', 'mp.assurance_to_send'],
]);

/** Granted months of a person, of any date. */
export const exemptionMonthsJson = (municipality: string, person: string) => `coalesce((
  select json_agg(${jsonObject([
    ['earner', 'x.earner'],
    ['month', 'x.month'],
    ['kind', 'x.kind'],
  ])})
  from exemption_month x
  where x.municipality_id = ${municipality} and x.person_id = ${person}), '[]')`;

interface Parts {
  readonly bsnCipher: string;
  readonly versions: string;
  readonly earlier: string;
  readonly where: string;
}

const reportText = (parts: Parts) => `
select ${jsonObject([
  ['id', 'r.id'],
  ['month', 'r.month'],
  ['status', 'r.status'],
  ['dueOn', 'r.due_on'],
  ['paymentOn', 'r.payment_on'],
  ['sentVersion', 'r.sent_version'],
  ['person', `json_build_object('id', p.id, 'name', p.name, 'birthDate', p.birth_date)`],
  ['bsnCipher', parts.bsnCipher],
  ['benefit', benefitJson],
  [
    'profile',
    `(select ${profileJson} from municipality_profile mp
      where mp.municipality_id = r.municipality_id and mp.valid_from <= (r.month || '-01')::date
      order by mp.valid_from desc limit 1)`,
  ],
  ['exemptionMonths', exemptionMonthsJson('r.municipality_id', 'r.person_id')],
  ['versions', parts.versions],
  ['questions', questions],
  ['decision', decision],
  ['partnerParts', partnerParts],
  ['earlier', parts.earlier],
])} as report
from income_report r
join person p on p.municipality_id = r.municipality_id and p.id = r.person_id
join benefit b on b.municipality_id = r.municipality_id and b.id = r.benefit_id
where ${parts.where}
order by b.starts_on desc
limit 1`;

/** The citizen's own report of a month, with the draft. Values: municipality, person, month. */
export const ownReportText = reportText({
  bsnCipher: 'null',
  versions: versions('true'),
  earlier: `'[]'::json`,
  where: 'r.municipality_id = $1 and r.person_id = $2 and r.month = $3',
});

/** A sent report as the one who judges it reads it: never the draft. Values: municipality, report. */
export const reviewReportText = reportText({
  bsnCipher: `encode(p.bsn_cipher, 'hex')`,
  versions: versions('v.sent_at is not null'),
  earlier,
  where: 'r.municipality_id = $1 and r.id = $2 and r.sent_version > 0',
});
