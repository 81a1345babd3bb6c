import type { sanctionProposal } from '#db/schema/plan-sanction.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { PlanKey } from './plan.ts';

type Columns = typeof sanctionProposal.$inferSelect;

export type NewSanction = Pick<
  Columns,
  | 'municipalityId'
  | 'id'
  | 'planId'
  | 'personId'
  | 'versionNumber'
  | 'obligationId'
  | 'obligation'
  | 'reasons'
  | 'proposedById'
  | 'proposedByName'
  | 'proposedAt'
  | 'viewBy'
>;

/**
 * Writes a proposal about an obligation of the version in force, unless one about the same waits for a decision; `false` then, and
 * when another version is in force. The plan stays as it is until the transaction ends, so that no act on it misses the proposal.
 */
export async function insertSanction(tx: ViewerTransaction, sanction: NewSanction): Promise<boolean> {
  const rows = await tx.query({
    name: 'insert-sanction-proposal',
    text: `
      insert into sanction_proposal (municipality_id, id, plan_id, person_id, version_number, obligation_id, obligation,
        reasons, proposed_by_id, proposed_by_name, proposed_at, view_by)
      select p.municipality_id, $2::uuid, p.id, $4, p.in_force_number, $6::uuid, $7::json, $8, $9::uuid, $10,
        $11::timestamptz, $12::date
      from participation_plan p
      where p.municipality_id = $1 and p.id = $3 and p.in_force_number = $5 and p.ended_on is null
      for share
      on conflict do nothing
      returning id`,
    values: [
      sanction.municipalityId,
      sanction.id,
      sanction.planId,
      sanction.personId,
      sanction.versionNumber,
      sanction.obligationId,
      JSON.stringify(sanction.obligation),
      sanction.reasons,
      sanction.proposedById,
      sanction.proposedByName,
      sanction.proposedAt,
      sanction.viewBy,
    ],
  });
  return rows.length === 1;
}

/** Writes the citizen's view, once and before the decision; `false` when either was there, or the proposal was taken back. */
export async function writeSanctionView(
  tx: ViewerTransaction,
  proposal: { readonly municipalityId: string; readonly personId: string; readonly id: string },
  view: { readonly words: string; readonly at: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'write-sanction-view',
    text: `
      update sanction_proposal set view = $4, view_at = $5
      where municipality_id = $1 and person_id = $2 and id = $3 and view is null and decided_at is null and withdrawn_at is null
      returning id`,
    values: [proposal.municipalityId, proposal.personId, proposal.id, view.words, view.at],
  });
  return rows.length === 1;
}

/** How a proposal was decided about. */
export interface SanctionDecision extends Required<{
  readonly [Key in 'decidedById' | 'decidedByName' | 'decidedAt' | 'outcome' | 'outcomeReason']: NonNullable<
    Columns[Key]
  >;
}> {
  readonly today: string;
}

/**
 * Decides about a proposal in one conditional statement: after the view or its last day, once, and by somebody else than the one
 * who proposed it. `false` when any of that is not so.
 */
export async function decideSanction(
  tx: ViewerTransaction,
  proposal: { readonly municipalityId: string; readonly id: string },
  decision: SanctionDecision,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'decide-sanction',
    text: `
      update sanction_proposal
      set decided_by_id = $3, decided_by_name = $4, decided_at = $5, outcome = $6, outcome_reason = $7
      where municipality_id = $1 and id = $2 and decided_at is null and withdrawn_at is null and proposed_by_id <> $3
        and (view_at is not null or view_by < $8::date)
      returning id`,
    values: [
      proposal.municipalityId,
      proposal.id,
      decision.decidedById,
      decision.decidedByName,
      decision.decidedAt,
      decision.outcome,
      decision.outcomeReason,
      decision.today,
    ],
  });
  return rows.length === 1;
}

/** Takes a proposal back, once, before a decision, and by the one who proposed it; `false` when any of that is not so. */
export async function withdrawSanction(
  tx: ViewerTransaction,
  proposal: { readonly municipalityId: string; readonly id: string },
  withdrawal: { readonly byId: string; readonly at: string; readonly reason: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'withdraw-sanction',
    text: `
      update sanction_proposal set withdrawn_at = $4, withdraw_reason = $5
      where municipality_id = $1 and id = $2 and proposed_by_id = $3 and decided_at is null and withdrawn_at is null
      returning id`,
    values: [proposal.municipalityId, proposal.id, withdrawal.byId, withdrawal.at, withdrawal.reason],
  });
  return rows.length === 1;
}

/** Writes how the obligations of a plan stand now with the proposals that wait. The plan must be locked. */
export async function followObligations(tx: ViewerTransaction, plan: PlanKey): Promise<void> {
  await tx.query({
    name: 'follow-obligations',
    text: `
      update sanction_proposal s set (obligation_state, released_until) = (
        select o.state, o.released_until from obligation_standing(s.municipality_id, s.plan_id, s.obligation_id) o)
      where s.municipality_id = $1 and s.plan_id = $2 and s.decided_at is null and s.withdrawn_at is null`,
    values: [plan.municipalityId, plan.planId],
  });
}
