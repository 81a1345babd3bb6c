import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import { jsonObject } from '../../shared/json-object.ts';
import { fileJson } from '#db/repositories/evidence-json.ts';
import { isOpenShare } from '#db/repositories/portfolio-share.ts';
import { isOnlyKept } from '#db/repositories/training-own.ts';
import type { FileUse, LockerFile } from '../models.ts';

/** SQL: uses of the file `e` in one room. Keys that are not given are null. */
function usesIn(expressions: Partial<Record<keyof FileUse, string>>, from: string): string {
  const keys = [
    ...(['kind', 'month', 'changeId', 'changeKind', 'decisionId'] as const),
    ...(['entryId', 'entryKind', 'entryName', 'shareId', 'cardFor'] as const),
    ...(['trainingId', 'trainingTitle', 'stepId', 'stepTitle', 'sent'] as const),
  ] satisfies (keyof FileUse)[];
  return `select ${jsonObject(keys.map((key) => [key, expressions[key] ?? 'null']))} as one,
      ${expressions.sent ?? 'null'} as sent from ${from}`;
}

/** A room that holds files adds what uses them here: one row for a thing, however many of its versions hold the file. */
const uses = [
  usesIn(
    { kind: `'INCOME_REPORT'`, month: 'r.month', sent: 'bool_or(v.sent_at is not null)' },
    `income_source_evidence l
      join income_source s on s.municipality_id = l.municipality_id and s.id = l.source_id
      join income_report_version v on v.municipality_id = s.municipality_id and v.id = s.version_id
      join income_report r on r.municipality_id = v.municipality_id and r.id = v.report_id
    where l.municipality_id = e.municipality_id and l.evidence_id = e.id group by r.month`,
  ),
  usesIn(
    { kind: `'CHANGE'`, changeId: 'c.id', changeKind: 'c.kind', sent: 'bool_or(v.sent_at is not null)' },
    `told_change_evidence l
      join told_change_version v on v.municipality_id = l.municipality_id and v.id = l.version_id
      join told_change c on c.municipality_id = v.municipality_id and c.id = v.change_id
    where l.municipality_id = e.municipality_id and l.evidence_id = e.id group by c.id, c.kind`,
  ),
  usesIn(
    { kind: `'OBJECTION'`, decisionId: 'o.decision_id', sent: 'bool_or(v.sent_at is not null)' },
    `objection_evidence l
      join objection_version v on v.municipality_id = l.municipality_id and v.id = l.version_id
      join objection o on o.municipality_id = v.municipality_id and o.id = v.objection_id
    where l.municipality_id = e.municipality_id and l.evidence_id = e.id group by o.decision_id`,
  ),
  usesIn(
    {
      kind: `'PORTFOLIO'`,
      entryId: 'h.id',
      entryKind: 'h.kind',
      entryName: `coalesce(v.content ->> 'title', v.content ->> 'name')`,
      sent: 'false',
    },
    `portfolio_entry h
      join portfolio_version v on v.municipality_id = h.municipality_id and v.entry_id = h.id and v.number = h.version
    where exists (
      select from portfolio_evidence l
      where l.municipality_id = e.municipality_id and l.evidence_id = e.id and l.entry_id = h.id
        and h.municipality_id = l.municipality_id)`,
  ),
  usesIn(
    {
      kind: `'TRAINING'`,
      trainingId: 't.id',
      trainingTitle: 't.title',
      sent: `bool_or(not ${isOnlyKept('r')})`,
    },
    `training_evidence l
      join training_request r on r.municipality_id = l.municipality_id and r.id = l.request_id
      join training t on t.municipality_id = r.municipality_id and t.id = r.training_id
    where l.municipality_id = e.municipality_id and l.evidence_id = e.id group by t.id, t.title`,
  ),
  usesIn(
    { kind: `'PLAN_STEP'`, stepId: 's.id', stepTitle: 's.title', sent: 'false' },
    `plan_step s
    where exists (
      select from plan_step_evidence l
      where l.municipality_id = e.municipality_id and l.evidence_id = e.id and l.step_id = s.id
        and s.municipality_id = l.municipality_id)`,
  ),
  usesIn(
    { kind: `'PORTFOLIO_CARD'`, shareId: 's.id', cardFor: 's.for_whom', sent: 'false' },
    `portfolio_share s
    where ${isOpenShare('s', '$4')} and exists (
      select from portfolio_share_evidence l
      where l.municipality_id = e.municipality_id and l.evidence_id = e.id and l.share_id = s.id
        and s.municipality_id = l.municipality_id)`,
  ),
].join(' union all ');

const lockerText = `
  select ${fileJson} as file, coalesce((select json_agg(u.one order by u.sent desc, u.one::text) from (${uses}) u), '[]') as uses
  from evidence e
  where e.municipality_id = $1 and e.person_id = $2 and ($3::uuid is null or e.id = $3)
  order by e.created_at desc, e.id desc`;

interface Row extends Record<string, unknown>, LockerFile {}

async function find({ tx, viewer, today }: OperationContext, id: string | null): Promise<readonly LockerFile[]> {
  const { municipalityId, personId } = citizen(viewer);
  return tx.query<Row>({ name: 'locker', text: lockerText, values: [municipalityId, personId, id, today] });
}

/** The citizen's files with where each is used, the last first. */
export function lockerFiles(context: OperationContext): Promise<readonly LockerFile[]> {
  return find(context, null);
}

/** Where one of the citizen's files is used; `null` when there is none with this id. */
export async function usesOf(context: OperationContext, id: string): Promise<readonly FileUse[] | null> {
  const [found] = await find(context, id);
  return found?.uses ?? null;
}
