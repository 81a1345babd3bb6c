import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { type Household, households, type Settlement } from '#graphql/income/domain/settlement-types.ts';
import { createdAt, helper, id, instant, isMonth, isWord, municipalityId, notNegative, prepared } from './columns.ts';
import { person, professional } from './identity.ts';

/** Whole euro cents. */
const centsColumn = (name: string) => bigint(name, { mode: 'number' });

/** A running social assistance benefit (bijstandsuitkering) of a household. */
export const benefit = pgTable(
  'benefit',
  {
    municipalityId: municipalityId(),
    id: id(),
    /** The applicant, who reports for the household. */
    personId: uuid('person_id').notNull(),
    household: text('household').$type<Household>().notNull(),
    costSharers: integer('cost_sharers'),
    partnerName: text('partner_name'),
    /** The partner, where they have a sign-in of their own here. */
    partnerPersonId: uuid('partner_person_id'),
    partnerBirthDate: date('partner_birth_date', { mode: 'string' }),
    youngestChildBirthDate: date('youngest_child_birth_date', { mode: 'string' }),
    /** Medisch urenbeperkt: decided by the municipality. */
    medicallyLimitedHours: boolean('medically_limited_hours').notNull(),
    wageCostSubsidy: boolean('wage_cost_subsidy').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }),
    /** Last four characters of the account paid to. */
    accountTail: text('account_tail').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    foreignKey({
      name: 'benefit_partner_fk',
      columns: [table.municipalityId, table.partnerPersonId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    check('benefit_partner_other', sql`${table.partnerPersonId} <> ${table.personId}`),
    unique('benefit_person').on(table.municipalityId, table.personId, table.id),
    isWord('benefit_household', table.household, households),
    check('benefit_cost_sharers', sql`${table.costSharers} >= 1`),
    check('benefit_dates', sql`${table.endsOn} >= ${table.startsOn}`),
    check('benefit_account_tail', sql`char_length(${table.accountTail}) <= 4`),
  ],
);

/** A month in which an exemption was granted; the count before a month is "months used". */
export const exemptionMonth = pgTable(
  'exemption_month',
  {
    municipalityId: municipalityId(),
    personId: uuid('person_id').notNull(),
    earner: text('earner').$type<'self' | 'partner'>().notNull(),
    /** `YYYY-MM`. */
    month: text('month').notNull(),
    /** Sub n, r (single parent) or z (wage cost subsidy) of art. 31 lid 2. */
    kind: text('kind').$type<CountedExemption>().notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.personId, table.earner, table.month] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    foreignKey({
      columns: [table.municipalityId, table.decidedBy],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    isMonth('exemption_month_month', table.month),
    isWord('exemption_month_earner', table.earner, ['self', 'partner']),
    isWord('exemption_month_kind', table.kind, ['n', 'r', 'z']),
  ],
);

/** Exemptions that last a number of months: subs of art. 31 lid 2 Participatiewet. */
export type CountedExemption = 'n' | 'r' | 'z';

/** `DRAFT` not sent; `SENT` waits for the municipality; `QUESTIONED` waits for the citizen; `ACCEPTED`. A correction under way does not change the status of what was sent. */
export type ReportStatus = 'DRAFT' | 'SENT' | 'QUESTIONED' | 'ACCEPTED';

/** The income report (inkomstenverklaring) of one benefit for one month: the head of a chain of versions. */
export const incomeReport = pgTable(
  'income_report',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    benefitId: uuid('benefit_id').notNull(),
    /** `YYYY-MM` in which the income was earned. */
    month: text('month').notNull(),
    status: text('status').$type<ReportStatus>().notNull(),
    /** The last day on which it should be in; copied from the calendar when the report is made. */
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    paymentOn: date('payment_on', { mode: 'string' }).notNull(),
    /** The number of the last sent version; 0 before the first. */
    sentVersion: integer('sent_version').notNull(),
    lastSentAt: instant('last_sent_at'),
    /** Counts every change of the head: a conditional write names the one it read. */
    revision: integer('revision').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    unique('income_report_month').on(table.municipalityId, table.benefitId, table.month),
    foreignKey({
      name: 'income_report_benefit_fk',
      columns: [table.municipalityId, table.personId, table.benefitId],
      foreignColumns: [benefit.municipalityId, benefit.personId, benefit.id],
    }),
    unique('income_report_owner').on(table.municipalityId, table.personId, table.id),
    isMonth('income_report_month_form', table.month),
    isWord('income_report_status', table.status, ['DRAFT', 'SENT', 'QUESTIONED', 'ACCEPTED']),
    check(
      'income_report_sent',
      sql`(${table.status} = 'DRAFT') = (${table.sentVersion} = 0) and (${table.sentVersion} = 0) = (${table.lastSentAt} is null)`,
    ),
    notNegative('income_report_counts', table.sentVersion, table.revision),
    index('income_report_person').on(table.municipalityId, table.personId, table.month),
    index('income_report_queue')
      .on(table.municipalityId, table.paymentOn, table.lastSentAt, table.id)
      .where(sql`status in ('SENT', 'QUESTIONED')`),
    index('income_report_waiting')
      .on(table.municipalityId, table.lastSentAt)
      .where(sql`status = 'SENT'`),
  ],
);

/** One version of a report. Written until it is sent, then never again (a trigger refuses). At most one version is unsent. */
export const incomeReportVersion = pgTable(
  'income_report_version',
  {
    municipalityId: municipalityId(),
    id: id(),
    reportId: uuid('report_id').notNull(),
    personId: uuid('person_id').notNull(),
    number: integer('number').notNull(),
    /** The first question: is there anything to report? `null` until answered. */
    anythingToReport: boolean('anything_to_report'),
    /** Why a sent report is corrected; `null` for the first version. */
    correctionReason: text('correction_reason'),
    /** The exemption of sub n is asked for with this report, where the municipality gives it on request. */
    exemptionRequested: boolean('exemption_requested').notNull().default(false),
    /** Counts the saves of this draft: two tabs cannot overwrite each other unseen. */
    revision: integer('revision').notNull(),
    sentAt: instant('sent_at'),
    /** Language in which it was shown and sent. */
    language: text('language'),
    /** Number for people, for example `2026-11-K7QM4T`. */
    receiptNumber: text('receipt_number'),
    /** SHA-256, hex, of the canonical JSON of answers and calculation. */
    contentHash: text('content_hash'),
    /** The calculation as it was shown. */
    settlement: json('settlement').$type<Settlement>(),
    /** What a work list shows of a version, so that it reads one row of it: both amounts follow from the calculation. */
    incomeCents: bigint('income_cents', { mode: 'number' }).generatedAlwaysAs(sql`(settlement ->> 'income')::bigint`),
    payoutCents: bigint('payout_cents', { mode: 'number' }).generatedAlwaysAs(sql`(settlement ->> 'payout')::bigint`),
    employers: text('employers').array(),
    hasEstimate: boolean('has_estimate'),
    evidenceCount: integer('evidence_count'),
    ...helper(),
    ...prepared(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    unique('income_report_version_number').on(table.municipalityId, table.reportId, table.number),
    uniqueIndex('income_report_version_draft')
      .on(table.municipalityId, table.reportId)
      .where(sql`sent_at is null`),
    unique('income_report_version_receipt').on(table.municipalityId, table.receiptNumber),
    foreignKey({
      name: 'income_report_version_report_fk',
      columns: [table.municipalityId, table.personId, table.reportId],
      foreignColumns: [incomeReport.municipalityId, incomeReport.personId, incomeReport.id],
    }),
    unique('income_report_version_owner').on(table.municipalityId, table.personId, table.id),
    check('income_report_version_counts', sql`${table.number} >= 1 and ${table.revision} >= 0`),
    check(
      'income_report_version_sent',
      sql`num_nulls(${table.sentAt}, ${table.language}, ${table.receiptNumber}, ${table.contentHash}, ${table.settlement},
          ${table.employers}, ${table.hasEstimate}, ${table.evidenceCount}) in (0, 8)
        and (${table.sentAt} is null or ${table.anythingToReport} is not null)`,
    ),
  ],
);

/** One source of income in a version: a pay slip or estimate of an employer, or an own small business. */
export const incomeSource = pgTable(
  'income_source',
  {
    municipalityId: municipalityId(),
    id: id(),
    versionId: uuid('version_id').notNull(),
    personId: uuid('person_id').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').$type<'employment' | 'business'>().notNull(),
    earner: text('earner').$type<'self' | 'partner'>().notNull(),
    /** Employer or business name as typed. */
    name: text('name'),
    payPeriod: text('pay_period').$type<'month' | 'fourWeeks' | 'week' | 'irregular'>(),
    workedFrom: date('worked_from', { mode: 'string' }),
    workedTo: date('worked_to', { mode: 'string' }),
    /** Worked here through the whole month: asked where the wage is paid by the week or by four weeks. */
    wholeMonth: boolean('whole_month'),
    paidOn: date('paid_on', { mode: 'string' }),
    /** `estimate` now, `paySlip` later, in the same report. */
    certainty: text('certainty').$type<'estimate' | 'paySlip'>(),
    grossCents: centsColumn('gross_cents'),
    netCents: centsColumn('net_cents'),
    hoursMinutes: integer('hours_minutes'),
    holidayPay: text('holiday_pay').$type<'excluded' | 'included' | 'unknown'>(),
    holidayPayCents: centsColumn('holiday_pay_cents'),
    expensesCents: centsColumn('expenses_cents'),
    turnoverCents: centsColumn('turnover_cents'),
    costsCents: centsColumn('costs_cents'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'income_source_version_fk',
      columns: [table.municipalityId, table.personId, table.versionId],
      foreignColumns: [incomeReportVersion.municipalityId, incomeReportVersion.personId, incomeReportVersion.id],
    }),
    unique('income_source_owner').on(table.municipalityId, table.personId, table.id),
    isWord('income_source_kind', table.kind, ['employment', 'business']),
    isWord('income_source_earner', table.earner, ['self', 'partner']),
    isWord('income_source_pay_period', table.payPeriod, ['month', 'fourWeeks', 'week', 'irregular']),
    isWord('income_source_certainty', table.certainty, ['estimate', 'paySlip']),
    isWord('income_source_holiday_pay', table.holidayPay, ['excluded', 'included', 'unknown']),
    // 744 hours: a month of 31 days has no more.
    check('income_source_minutes', sql`${table.hoursMinutes} between 0 and 44640`),
    notNegative(
      'income_source_cents',
      table.grossCents,
      table.netCents,
      table.holidayPayCents,
      table.expensesCents,
      table.turnoverCents,
      table.costsCents,
    ),
    index('income_source_version').on(table.municipalityId, table.versionId, table.position),
  ],
);

/** A question of the municipality about a sent version, with its answer. */
export const reviewQuestion = pgTable(
  'review_question',
  {
    municipalityId: municipalityId(),
    id: id(),
    reportId: uuid('report_id').notNull(),
    versionId: uuid('version_id').notNull(),
    personId: uuid('person_id').notNull(),
    askedBy: uuid('asked_by').notNull(),
    askedByName: text('asked_by_name').notNull(),
    reason: text('reason').$type<QuestionReason>().notNull(),
    /** Own words of the specialist, in Dutch. */
    words: text('words'),
    askedAt: instant('asked_at').notNull(),
    answer: text('answer'),
    /** Version sent as the answer, when the answer was a correction. */
    answeredByVersionId: uuid('answered_by_version_id'),
    answeredAt: instant('answered_at'),
    ...helper(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'review_question_report_fk',
      columns: [table.municipalityId, table.personId, table.reportId],
      foreignColumns: [incomeReport.municipalityId, incomeReport.personId, incomeReport.id],
    }),
    foreignKey({
      name: 'review_question_version_fk',
      columns: [table.municipalityId, table.personId, table.versionId],
      foreignColumns: [incomeReportVersion.municipalityId, incomeReportVersion.personId, incomeReportVersion.id],
    }),
    foreignKey({
      name: 'review_question_answer_fk',
      columns: [table.municipalityId, table.personId, table.answeredByVersionId],
      foreignColumns: [incomeReportVersion.municipalityId, incomeReportVersion.personId, incomeReportVersion.id],
    }),
    foreignKey({
      name: 'review_question_professional_fk',
      columns: [table.municipalityId, table.askedBy],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    isWord('review_question_reason', table.reason, [
      'AMOUNT_DIFFERS_FROM_PAY_SLIP',
      'PAY_SLIP_MISSING',
      'PAY_SLIP_UNREADABLE',
      'PERIOD_UNCLEAR',
      'EMPLOYER_UNKNOWN',
      'HOLIDAY_PAY_UNCLEAR',
      'BUSINESS_UNCLEAR',
      'OTHER',
    ]),
    check(
      'review_question_answered',
      sql`${table.answeredAt} is not null or (${table.answer} is null and ${table.answeredByVersionId} is null)`,
    ),
    index('review_question_report').on(table.municipalityId, table.reportId),
    uniqueIndex('review_question_open')
      .on(table.municipalityId, table.reportId)
      .where(sql`answered_at is null`),
  ],
);

export type QuestionReason =
  | 'AMOUNT_DIFFERS_FROM_PAY_SLIP'
  | 'PAY_SLIP_MISSING'
  | 'PAY_SLIP_UNREADABLE'
  | 'PERIOD_UNCLEAR'
  | 'EMPLOYER_UNKNOWN'
  | 'HOLIDAY_PAY_UNCLEAR'
  | 'BUSINESS_UNCLEAR'
  | 'OTHER';

/** The acceptance of a version by an income specialist. The citizen's numbers are never edited. */
export const reviewDecision = pgTable(
  'review_decision',
  {
    municipalityId: municipalityId(),
    id: id(),
    reportId: uuid('report_id').notNull(),
    versionId: uuid('version_id').notNull(),
    personId: uuid('person_id').notNull(),
    decidedBy: uuid('decided_by').notNull(),
    decidedByName: text('decided_by_name').notNull(),
    decidedAt: instant('decided_at').notNull(),
    /** Whether the proposed exemption was granted with it. */
    exemptionGranted: boolean('exemption_granted').notNull(),
    /** The calculation as it was decided, with or without the exemption; `null` for what was decided before it was kept. */
    settlement: json('settlement').$type<Settlement>(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    unique('review_decision_version').on(table.municipalityId, table.versionId),
    foreignKey({
      name: 'review_decision_report_fk',
      columns: [table.municipalityId, table.personId, table.reportId],
      foreignColumns: [incomeReport.municipalityId, incomeReport.personId, incomeReport.id],
    }),
    foreignKey({
      name: 'review_decision_version_fk',
      columns: [table.municipalityId, table.personId, table.versionId],
      foreignColumns: [incomeReportVersion.municipalityId, incomeReportVersion.personId, incomeReportVersion.id],
    }),
    foreignKey({
      name: 'review_decision_professional_fk',
      columns: [table.municipalityId, table.decidedBy],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    index('review_decision_report').on(table.municipalityId, table.reportId),
  ],
);
