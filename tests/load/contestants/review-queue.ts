import { createPool } from '#db/pools.ts';
import { withViewer } from '#db/with-viewer.ts';
import { accessStatement } from '#graphql/execution/access-log.ts';
import { ReviewQueueDocument } from '#graphql/generated/documents.ts';
import { audienceSet } from '#graphql/policy/relations.ts';
import { newId } from '#graphql/shared/ids.ts';
import { systemClock } from '#graphql/shared/ports/clock.ts';
import { apiOn, dataOf, professionalOf, turnOf } from '../api.ts';
import { serveTurns, setting } from '../turns.ts';

/** One of two contestants for the work list, in a process of its own: our API as a page asks it, or the statement by hand. */
const pool = createPool(setting('url'), { max: 8, name: setting('name') });
const viewers = setting('bulk').specialists.map((reader) => professionalOf(reader, 'INCOME_SPECIALIST'));
const api = apiOn(pool);

async function ours(turn: number): Promise<unknown> {
  const variables = { first: 50, after: null, status: null };
  return dataOf(await api.execute(turnOf(viewers, turn), ReviewQueueDocument, variables, { traceId: 'bench' }));
}

/** The same answer as one statement that makes the JSON, by the same indexes. */
const byHand = `
select json_build_object('reviewQueue', json_build_object(
    'edges', coalesce(json_agg(json_build_object('node', json_build_object(
      'id', q.id, 'month', q.month, 'status', q.status, 'paymentOn', q.payment_on, 'sentAt', q.last_sent_at,
      'version', q.sent_version, 'person', json_build_object('id', q.person_id, 'name', q.name),
      'employers', q.employers, 'income', q.income, 'payout', q.payout,
      'hasEstimate', q.has_estimate, 'evidenceCount', q.evidence_count, 'partnerDisagrees', q.partner_disagrees))
      order by q.payment_on, q.last_sent_at, q.id) filter (where q.place <= $2), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > $2, 'endCursor', max(q.id::text)))) as data,
  array_agg(q.person_id::text) filter (where q.place <= $2) as people
from (
  select r.*, p.name, v.income_cents as income, v.payout_cents as payout, v.employers, v.has_estimate, v.evidence_count,
    coalesce((
      select (
        select not a.agrees from partner_answer a where a.municipality_id = $1 and a.part_id = t.id order by a.number desc limit 1)
      from partner_part t where t.municipality_id = $1 and t.report_id = r.id order by t.number desc limit 1), false)
      as partner_disagrees,
    row_number() over (order by r.payment_on, r.last_sent_at, r.id) as place
  from (
    select municipality_id, id, person_id, month, status, payment_on, last_sent_at, sent_version from income_report
    where municipality_id = $1 and status in ('SENT', 'QUESTIONED')
    order by payment_on, last_sent_at, id limit $2 + 1) r
  join person p on p.municipality_id = r.municipality_id and p.id = r.person_id
  join income_report_version v on v.municipality_id = r.municipality_id and v.report_id = r.id and v.number = r.sent_version) q`;

const recorded = {
  rootFields: ['reviewQueue'],
  needs: [],
  purposes: [[{ purpose: 'JUDGE_INCOME', audience: audienceSet(['INCOME_SPECIALIST']) }]],
};

async function statement(turn: number): Promise<unknown> {
  const viewer = turnOf(viewers, turn);
  let written: Promise<unknown> = Promise.resolve();
  const data = await withViewer(pool, viewer, async (tx) => {
    const [row] = await tx.query<{ data: unknown; people: string[] }>({
      name: 'by-hand',
      text: byHand,
      values: [viewer.municipalityId, 50],
    });
    const at = { id: newId(), now: systemClock.now(), traceId: 'bench' };
    const record = accessStatement(viewer, recorded, { people: row?.people ?? [], about: null }, at);
    // Travels with the commit, as that of the API does.
    if (record) written = tx.query(record);
    return row?.data;
  });
  await written;
  return data;
}

serveTurns(setting('name') === 'ours' ? ours : statement, () => pool.end());
