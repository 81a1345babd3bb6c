import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { DraftSave, PlanContent } from '#graphql/plan/domain/plan-content.ts';

/** A plan, as every statement here finds it. */
export interface PlanKey {
  readonly municipalityId: string;
  readonly planId: string;
}

/** Makes the plan of a person unless one runs already; somebody else may have been first. */
export async function insertPlan(tx: ViewerTransaction, plan: PlanKey & { readonly personId: string }): Promise<void> {
  await tx.query({
    name: 'insert-plan',
    text: `
      insert into participation_plan (municipality_id, id, person_id, proposed_number, in_force_number, revision)
      values ($1, $2, $3, 0, 0, 0)
      on conflict do nothing`,
    values: [plan.municipalityId, plan.planId, plan.personId],
  });
}

/**
 * Takes a plan for one act: its revision goes up and the row stays locked until the transaction ends. `false` when something
 * happened to it since it was read; then nothing may be written.
 */
export async function claimPlan(
  tx: ViewerTransaction,
  plan: PlanKey & { readonly revision: number },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'claim-plan',
    text: `
      update participation_plan set revision = revision + 1
      where municipality_id = $1 and id = $2 and revision = $3 and ended_on is null
      returning id`,
    values: [plan.municipalityId, plan.planId, plan.revision],
  });
  return rows.length === 1;
}

/**
 * Begins a draft unless there is one. Its revision begins above that of the plan, and the plan's goes above it when the draft ends:
 * a revision names one draft, also after one was thrown away.
 */
export async function insertDraft(
  tx: ViewerTransaction,
  plan: PlanKey,
  draft: {
    readonly versionId: string;
    readonly personId: string;
    readonly number: number;
    readonly content: PlanContent;
  },
): Promise<void> {
  await tx.query({
    name: 'insert-plan-draft',
    text: `
      insert into plan_version (municipality_id, id, plan_id, person_id, number, content, revision, saves)
      select p.municipality_id, $3, p.id, p.person_id, $5, $6::json, p.revision + 1, '[]'
      from participation_plan p
      where p.municipality_id = $1 and p.id = $2 and p.person_id = $4 and p.ended_on is null
      on conflict do nothing`,
    values: [
      plan.municipalityId,
      plan.planId,
      draft.versionId,
      draft.personId,
      draft.number,
      JSON.stringify(draft.content),
    ],
  });
}

/** A draft as it was read. */
export interface DraftKey extends PlanKey {
  readonly versionId: string;
  readonly revision: number;
}

/** Saves a draft if nobody did since it was read; `false` otherwise, and when it was proposed or thrown away. */
export async function saveDraft(
  tx: ViewerTransaction,
  draft: DraftKey,
  content: PlanContent,
  saves: readonly DraftSave[],
): Promise<boolean> {
  const rows = await tx.query({
    name: 'save-plan-draft',
    text: `
      update plan_version set content = $4::json, saves = $5::json, revision = revision + 1
      where municipality_id = $1 and id = $2 and revision = $3 and proposed_at is null
      returning id`,
    values: [draft.municipalityId, draft.versionId, draft.revision, JSON.stringify(content), JSON.stringify(saves)],
  });
  return rows.length === 1;
}

/** Throws a draft away if nobody changed it since it was read. */
export async function deleteDraft(tx: ViewerTransaction, draft: DraftKey): Promise<boolean> {
  const rows = await tx.query({
    name: 'delete-plan-draft',
    text: `
      with draft as (
        delete from plan_version
        where municipality_id = $1 and id = $3 and revision = $4 and proposed_at is null
        returning revision)
      update participation_plan p set revision = greatest(p.revision, draft.revision) + 1
      from draft
      where p.municipality_id = $1 and p.id = $2
      returning p.id`,
    values: [draft.municipalityId, draft.planId, draft.versionId, draft.revision],
  });
  return rows.length === 1;
}

/** What is stored with a version when it is proposed. */
export interface Proposal {
  /** ISO instant. */
  readonly at: string;
  readonly byId: string;
  readonly byName: string;
  readonly respondBy: string;
  readonly changeReason: string | null;
  readonly contentHash: string;
  /** Number of the proposal that nobody answered and that this one withdraws; 0 for none. */
  readonly withdraws: number;
}

/**
 * Proposes a draft, in one conditional statement: the draft and the plan as they were read, and no others. The draft is locked
 * first, as in every statement that touches both.
 */
export async function proposeVersion(
  tx: ViewerTransaction,
  draft: DraftKey & { readonly planRevision: number },
  proposal: Proposal,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'propose-plan',
    text: `
      with draft as (
        select id, number, revision from plan_version
        where municipality_id = $1 and id = $3 and revision = $4 and proposed_at is null
        for update),
      head as (
        update participation_plan p
        set proposed_number = draft.number, revision = greatest(p.revision, draft.revision) + 1
        from draft
        where p.municipality_id = $1 and p.id = $2 and p.revision = $5 and p.ended_on is null
        returning p.id),
      withdrawn as (
        update plan_version v set withdrawn_at = $6::timestamptz
        from head
        where v.municipality_id = $1 and v.plan_id = head.id and v.number = $12)
      update plan_version v
      set proposed_at = $6::timestamptz, proposed_by = $7, proposed_by_name = $8, respond_by = $9, change_reason = $10,
        content_hash = $11, saves = '[]'
      from head, draft
      where v.municipality_id = $1 and v.id = draft.id
      returning v.id`,
    values: [
      draft.municipalityId,
      draft.planId,
      draft.versionId,
      draft.revision,
      draft.planRevision,
      proposal.at,
      proposal.byId,
      proposal.byName,
      proposal.respondBy,
      proposal.changeReason,
      proposal.contentHash,
      proposal.withdraws,
    ],
  });
  return rows.length === 1;
}

/** Takes a proposal back if it still waits; `false` when it was answered with agreement, established or replaced meanwhile. */
export async function withdrawProposal(
  tx: ViewerTransaction,
  plan: PlanKey,
  number: number,
  at: string,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'withdraw-plan-proposal',
    text: `
      with head as (
        update participation_plan set proposed_number = 0, revision = revision + 1
        where municipality_id = $1 and id = $2 and proposed_number = $3 and ended_on is null
        returning id)
      update plan_version v set withdrawn_at = $4::timestamptz
      from head
      where v.municipality_id = $1 and v.plan_id = head.id and v.number = $3
      returning v.id`,
    values: [plan.municipalityId, plan.planId, number, at],
  });
  return rows.length === 1;
}

/** Why a version comes into force. */
export type Ground =
  | { readonly basis: 'AGREEMENT' }
  | { readonly basis: 'DECISION'; readonly byName: string; readonly reason: string; readonly talkedFirst: boolean };

/**
 * Brings the version that waits into force, in one conditional statement. Of several requests at once one does; the others wait
 * for it, find another number and get `false`. The plan stays locked until the transaction ends.
 */
export async function bringIntoForce(
  tx: ViewerTransaction,
  plan: PlanKey,
  number: number,
  at: string,
  ground: Ground,
): Promise<boolean> {
  const decision = ground.basis === 'DECISION' ? ground : null;
  const rows = await tx.query({
    name: 'bring-plan-into-force',
    text: `
      with head as (
        update participation_plan set in_force_number = $3, proposed_number = 0, revision = revision + 1
        where municipality_id = $1 and id = $2 and proposed_number = $3 and ended_on is null
        returning id)
      update plan_version v
      set in_force_at = $4::timestamptz, basis = $5, established_by_name = $6, establish_reason = $7,
        talked_first = $8
      from head
      where v.municipality_id = $1 and v.plan_id = head.id and v.number = $3
      returning v.id`,
    values: [
      plan.municipalityId,
      plan.planId,
      number,
      at,
      ground.basis,
      decision?.byName ?? null,
      decision?.reason ?? null,
      decision?.talkedFirst ?? null,
    ],
  });
  return rows.length === 1;
}

/** Ends a plan as it was read, and throws away what was being written. */
export async function endPlan(
  tx: ViewerTransaction,
  plan: PlanKey & { readonly revision: number },
  end: { readonly on: string; readonly reason: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'end-plan',
    text: `
      with draft as (
        select id from plan_version where municipality_id = $1 and plan_id = $2 and proposed_at is null for update),
      head as (
        update participation_plan p set ended_on = $4, end_reason = $5, revision = p.revision + 1
        from (select count(*) from draft) locked
        where p.municipality_id = $1 and p.id = $2 and p.revision = $3 and p.ended_on is null
        returning p.id),
      thrown_away as (
        delete from plan_version v using head, draft where v.municipality_id = $1 and v.id = draft.id)
      select id from head`,
    values: [plan.municipalityId, plan.planId, plan.revision, end.on, end.reason],
  });
  return rows.length === 1;
}
