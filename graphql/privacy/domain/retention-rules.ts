import { localDate, type LocalDate } from '../../shared/local-date.ts';

/** What a term begins with. */
export type RetentionStart =
  /** The day on which the last matter of somebody ended: a benefit or plan, or what was decided or agreed to after it. */
  | 'FILE_CLOSED'
  /** The end of the thing itself: a session, a form that was kept. */
  | 'ITSELF_ENDED';

/** How long rows of some tables are kept. */
export interface RetentionRule {
  readonly id: 'clientFile' | 'reduction' | 'accessRecords' | 'sessions' | 'keptForms';
  readonly validFrom: LocalDate;
  readonly tables: readonly string[];
  readonly starts: RetentionStart;
  /** `null` where nobody could tell us how long. */
  readonly length: { readonly count: number; readonly unit: 'YEAR' | 'DAY' | 'HOUR' } | null;
  /**
   * `CERTAIN`: removed by itself when its term is over. `OPEN`: the selection list has a category that we could not read, or exceptions
   * (rules.md Q11); rows are never removed by themselves, and a file that has some is kept whole.
   */
  readonly status: 'CERTAIN' | 'OPEN';
  /** Who removes: the retention job, or the purge of every night. */
  readonly by: 'RETENTION' | 'PURGE';
  readonly source: string;
}

const selectionList =
  'Selectielijst gemeenten en intergemeentelijke organen 2020: cliëntdossier bijstand, 10 jaar na sluiting van het dossier';

/**
 * Every table in which somebody occurs, each under one rule. Tables of a client file go together or not at all: a version refers to its
 * sources, a source to its file, and none of them outlives another.
 */
export const retentionRules: readonly RetentionRule[] = [
  {
    id: 'clientFile',
    validFrom: localDate('2020-01-01'),
    tables: [
      'objection_act',
      'objection_evidence',
      'objection_version',
      'objection',
      'decision_read',
      'decision',
      'acting_record',
      'mandate_attempt',
      'mandate',
      'partner_answer',
      'partner_part',
      'change_outcome',
      'change_question',
      'told_change_evidence',
      'told_change_version',
      'told_change',
      'income_source_evidence',
      'perspective_request',
      'perspective_choice',
      'training_advice',
      'training_attendance',
      'training_participant',
      'training_place',
      'training_act',
      'training_evidence',
      'plan_step_evidence',
      'training_request',
      'portfolio_look',
      'portfolio_share_evidence',
      'portfolio_share_entry',
      'portfolio_share',
      'portfolio_confirmation',
      'portfolio_proposal',
      'portfolio_evidence',
      'portfolio_version',
      'portfolio_entry',
      'evidence',
      'income_source',
      'review_question',
      'review_decision',
      'income_report_version',
      'income_report',
      'exemption_month',
      'benefit',
      'plan_response',
      'placement_evaluation',
      'plan_step',
      'plan_goal_share',
      'plan_evaluation',
      'plan_version',
      'participation_plan',
      'displacement_check',
      'ladder_placement',
      'search_effort',
      'search_term',
      'household_adult',
      'appointment',
      'talk_minutes',
      'calendar_feed',
      'assignment',
      'recusal',
      'letter',
      'delivery',
      'notification',
      'right_request',
      'data_copy',
      'visit',
      'channel_choice',
      'experience',
      'email_confirmation',
      'contact_change',
      'registered_fact',
      'person',
    ],
    starts: 'FILE_CLOSED',
    length: { count: 10, unit: 'YEAR' },
    status: 'CERTAIN',
    by: 'RETENTION',
    source: selectionList,
  },
  {
    id: 'reduction',
    validFrom: localDate('2020-01-01'),
    tables: ['sanction_proposal'],
    starts: 'FILE_CLOSED',
    length: null,
    status: 'OPEN',
    by: 'RETENTION',
    source:
      'Selectielijst gemeenten 2020: langer bij een maatregel of fraude; categorie en uitzonderingen niet vastgesteld',
  },
  {
    id: 'accessRecords',
    validFrom: localDate('2020-01-01'),
    tables: ['access_record'],
    starts: 'ITSELF_ENDED',
    length: null,
    status: 'OPEN',
    by: 'RETENTION',
    source: 'Geen categorie vastgesteld: de gemeente beslist hoe lang zij verantwoordt wie heeft gekeken',
  },
  {
    id: 'sessions',
    validFrom: localDate('2020-01-01'),
    tables: ['session'],
    starts: 'ITSELF_ENDED',
    length: { count: 1, unit: 'DAY' },
    status: 'CERTAIN',
    by: 'PURGE',
    source: 'Keuze van het portaal: om wat iemand typte te bewaren voor dezelfde lezer',
  },
  {
    id: 'keptForms',
    validFrom: localDate('2020-01-01'),
    tables: ['kept_form'],
    starts: 'ITSELF_ENDED',
    length: { count: 1, unit: 'HOUR' },
    status: 'CERTAIN',
    by: 'PURGE',
    source: 'Keuze van het portaal: om verder te gaan waar iemand was',
  },
];

/**
 * Decisions that the selection list keeps longer, or may keep longer: a file with one never goes by itself (rules.md Q11, the rule
 * `reduction` above).
 */
export const longerKept = ['REDUCTION', 'FINE', 'WARNING', 'RECOVERY'] as const;

/**
 * Days after a visit in which a file stays although its term is over: whoever came back finds what they left, drafts too. A choice of the
 * portal; the database holds the same number (`viewer_may_be_removed`).
 */
export const inUseDays = 365;

/** The rule of a name on a day. Throws for a day before there was one. */
export function retentionRule(id: RetentionRule['id'], on: LocalDate): RetentionRule {
  const rule = retentionRules.filter((one) => one.id === id && one.validFrom <= on).at(-1);
  if (!rule) throw new RangeError(`there was no rule ${id} yet`);
  return rule;
}
