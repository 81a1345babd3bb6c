import type * as tables from '#db/schema/change.ts';
import type { benefit } from '#db/schema/income.ts';
import type { municipalityProfile } from '#db/schema/municipality.ts';
import { evidenceJson } from '#db/repositories/evidence-json.ts';
import type { Evidence } from '../../evidence/index.ts';
import type { Prepared } from '../../generated/resolvers.ts';
import { preparedJson } from '../../identity/index.ts';
import { jsonObject } from '../../shared/json-object.ts';
import type { ChangeEffect } from '../domain/effect.ts';
import type { Told } from '../domain/contradictions.ts';

type HeadRow = typeof tables.toldChange.$inferSelect;
type VersionColumns = typeof tables.toldChangeVersion.$inferSelect;
type QuestionColumns = typeof tables.changeQuestion.$inferSelect;
type OutcomeColumns = typeof tables.changeOutcome.$inferSelect;

/** What surrounds every change of a person, as one JSON document made by the database. */
export interface SurroundingsRow {
  readonly person: { readonly id: string; readonly name: string; readonly birthDate: string };
  /** The benefit that runs or ran last. */
  readonly benefit: Pick<
    typeof benefit.$inferSelect,
    'household' | 'costSharers' | 'partnerName' | 'partnerBirthDate' | 'accountTail'
  > | null;
  readonly profile: Pick<
    typeof municipalityProfile.$inferSelect,
    'assuranceToSend' | 'assuranceForAccount' | 'tellChangeWithin'
  > | null;
  /** What was told and stands, the last one first. */
  readonly told: readonly Told[];
  /** The day of asking. */
  readonly today: string;
}

/** A change with everything that hangs below it. */
export interface ChangeRow extends Pick<HeadRow, 'id' | 'kind' | 'status' | 'withdrawn' | 'sentVersion'> {
  readonly versions: readonly VersionRow[];
  readonly questions: readonly QuestionRow[];
  readonly outcomes: readonly OutcomeRow[];
}

export interface VersionRow extends Pick<
  VersionColumns,
  | 'id'
  | 'number'
  | 'withdraws'
  | 'answers'
  | 'reason'
  | 'explanation'
  | 'revision'
  | 'sentAt'
  | 'language'
  | 'receiptNumber'
  | 'contentHash'
  | 'helperName'
> {
  readonly prepared: Prepared | null;
  readonly accountCipher: string | null;
  readonly effect: ChangeEffect | null;
  readonly evidence: readonly Evidence[];
}

export interface QuestionRow extends Pick<
  QuestionColumns,
  'id' | 'reason' | 'words' | 'askedByName' | 'askedAt' | 'answer' | 'answeredAt' | 'helperName'
> {
  readonly version: number;
  readonly answeredByVersion: number | null;
}

export interface OutcomeRow extends Pick<OutcomeColumns, 'kind' | 'words' | 'processedByName' | 'processedAt'> {
  readonly version: number;
}

const versions = (condition: string) => `coalesce((
  select json_agg(${jsonObject([
    ['id', 'v.id'],
    ['number', 'v.number'],
    ['withdraws', 'v.withdraws'],
    ['answers', 'v.answers'],
    ['accountCipher', `encode(v.account_cipher, 'hex')`],
    ['reason', 'v.reason'],
    ['explanation', 'v.explanation'],
    ['revision', 'v.revision'],
    ['sentAt', 'v.sent_at'],
    ['language', 'v.language'],
    ['receiptNumber', 'v.receipt_number'],
    ['contentHash', 'v.content_hash'],
    ['helperName', 'v.helper_name'],
    ['prepared', preparedJson('v')],
    ['effect', 'v.effect'],
    ['evidence', evidenceJson('told_change_evidence', 'l.municipality_id = v.municipality_id and l.version_id = v.id')],
  ])} order by v.number)
  from told_change_version v
  where v.municipality_id = c.municipality_id and v.change_id = c.id and ${condition}), '[]')`;

const numberOf = (versionId: string) => `(
  select w.number from told_change_version w where w.municipality_id = q.municipality_id and w.id = ${versionId})`;

const questions = `coalesce((
  select json_agg(${jsonObject([
    ['id', 'q.id'],
    ['version', numberOf('q.version_id')],
    ['reason', 'q.reason'],
    ['words', 'q.words'],
    ['askedByName', 'q.asked_by_name'],
    ['askedAt', 'q.asked_at'],
    ['answer', 'q.answer'],
    ['answeredByVersion', numberOf('q.answered_by_version_id')],
    ['answeredAt', 'q.answered_at'],
    ['helperName', 'q.helper_name'],
  ])} order by q.asked_at desc, q.id desc)
  from change_question q where q.municipality_id = c.municipality_id and q.change_id = c.id), '[]')`;

const outcomes = `coalesce((
  select json_agg(${jsonObject([
    ['version', numberOf('q.version_id')],
    ['kind', 'q.kind'],
    ['words', 'q.words'],
    ['processedByName', 'q.processed_by_name'],
    ['processedAt', 'q.processed_at'],
  ])} order by q.processed_at desc, q.id desc)
  from change_outcome q where q.municipality_id = c.municipality_id and q.change_id = c.id), '[]')`;

const changeJson = (condition: string) =>
  jsonObject([
    ['id', 'c.id'],
    ['kind', 'c.kind'],
    ['status', 'c.status'],
    ['withdrawn', 'c.withdrawn'],
    ['sentVersion', 'c.sent_version'],
    ['versions', versions(condition)],
    ['questions', questions],
    ['outcomes', outcomes],
  ]);

/** Most changes of a person that are looked at together: more than anybody tells in some years. */
const mostTold = 200;

const surroundings = (today: string) =>
  jsonObject([
    ['today', `${today}::date`],
    ['person', `json_build_object('id', p.id, 'name', p.name, 'birthDate', p.birth_date)`],
    [
      'benefit',
      `(select json_build_object('household', b.household, 'costSharers', b.cost_sharers, 'partnerName', b.partner_name,
          'partnerBirthDate', b.partner_birth_date, 'accountTail', b.account_tail)
        from benefit b where b.municipality_id = p.municipality_id and b.person_id = p.id
        order by b.starts_on desc limit 1)`,
    ],
    [
      'profile',
      `(select json_build_object('assuranceToSend', mp.assurance_to_send, 'assuranceForAccount', mp.assurance_for_account,
          'tellChangeWithin', mp.tell_change_within)
        from municipality_profile mp where mp.municipality_id = p.municipality_id and mp.valid_from <= ${today}::date
        order by mp.valid_from desc limit 1)`,
    ],
    [
      'told',
      `coalesce((
        select json_agg(json_build_object('id', t.id, 'kind', t.kind, 'answers', t.answers) order by t.last_sent_at desc, t.id)
        from (
          select c.id, c.kind, v.answers, c.last_sent_at
          from told_change c
          join told_change_version v
            on v.municipality_id = c.municipality_id and v.change_id = c.id and v.number = c.sent_version
          where c.municipality_id = p.municipality_id and c.person_id = p.id and c.sent_version > 0 and not c.withdrawn
          order by c.last_sent_at desc, c.id limit ${mostTold}) t), '[]')`,
    ],
  ]);

/** One of the citizen's own changes, with the draft. Values: municipality, person, change, today. */
export const ownChangeText = `
select ${surroundings('$4')} as surroundings, ${changeJson('true')} as change
from told_change c
join person p on p.municipality_id = c.municipality_id and p.id = c.person_id
where c.municipality_id = $1 and c.person_id = $2 and c.id = $3`;

/** The citizen's own changes. Values: municipality, person, today, rows. */
export const ownChangesText = `
select ${surroundings('$3')} as surroundings, coalesce((
  select json_agg(${changeJson('true')} order by c.id desc)
  from (
    select * from told_change where municipality_id = $1 and person_id = $2 order by id desc limit $4) c), '[]') as changes
from person p
where p.municipality_id = $1 and p.id = $2`;

/** A sent change as the one who processes it reads it: never the draft. Values: municipality, change, today. */
export const reviewChangeText = `
select ${surroundings('$3')} as surroundings, ${changeJson('v.sent_at is not null')} as change
from told_change c
join person p on p.municipality_id = c.municipality_id and p.id = c.person_id
where c.municipality_id = $1 and c.id = $2 and c.sent_version > 0`;
