import type { OperationContext } from '../../context.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { pageSize } from '../../shared/paging.ts';
import type { SanctionProposal } from '../models.ts';
import { sanctionJson, type PlanRow, type SanctionRow } from './plan-statement.ts';
import { toPerson, toSanction } from './to-plan.ts';

interface Row {
  readonly sanction: SanctionRow;
  readonly person: PlanRow['person'];
}

const text = (rest: string) => `
select ${sanctionJson('s')} as sanction,
  json_build_object('id', p.id, 'name', p.name, 'birthDate', p.birth_date) as person
from sanction_proposal s
join person p on p.municipality_id = s.municipality_id and p.id = s.person_id
where s.municipality_id = $1 and ${rest}`;

const queue = {
  name: 'sanction-queue',
  text: text('s.decided_at is null and s.withdrawn_at is null order by s.view_by, s.id limit $2'),
};
const one = { name: 'sanction-proposal', text: text('s.id = $2') };

/** Proposals that wait for a decision, in one statement, those whose view is due first first. */
export async function sanctionQueue(context: OperationContext, first: number): Promise<readonly SanctionProposal[]> {
  return read(context, { ...queue, values: [professional(context.viewer).municipalityId, pageSize(first)] });
}

/** One proposal for whoever decides; `null` when there is none with this id here. */
export async function loadSanction(context: OperationContext, id: string): Promise<SanctionProposal | null> {
  if (!isId(id)) return null;
  const [proposal] = await read(context, { ...one, values: [professional(context.viewer).municipalityId, id] });
  return proposal ?? null;
}

async function read(
  context: OperationContext,
  statement: Parameters<OperationContext['tx']['query']>[0],
): Promise<readonly SanctionProposal[]> {
  const rows = await context.tx.query<Row & Record<string, unknown>>(statement);
  context.access.saw(rows.map(({ person }) => person.id));
  return rows.map(({ sanction, person }) => toSanction(sanction, toPerson(person)));
}
