import type { OperationContext } from '../../context.ts';
import type { DisplacementCheck } from '../../generated/resolvers.ts';
import { localDate, localDateOf, localDateOrNull } from '../../shared/local-date.ts';
import { agreedPlacements } from '../domain/agreed-placements.ts';
import { nextEvaluation } from '../domain/next-evaluation.ts';
import type { PlannedStep } from '../domain/plan-content.ts';
import { termRulesOn } from '../domain/term-rules.ts';
import { versionState, type HeadFacts } from '../domain/version-state.ts';
import { isLate } from '../domain/warnings.ts';
import type { Plan, PlanFacts, PlanStep, PlanVersion, SanctionProposal } from '../models.ts';
import { placementOf } from '../placement.ts';
import type { CheckRow, PlanRow, SanctionRow, StepRow, VersionRow } from './plan-statement.ts';

/** Turns the database's JSON into the plan that resolvers walk through. */
export function toPlan(row: PlanRow, { today }: Pick<OperationContext, 'today'>): Plan {
  const facts = toFacts(row, today);
  const person = toPerson(row.person);
  const chain = toChain(row, facts);
  const inState = (state: PlanVersion['state']) => chain.find((version) => version.state === state) ?? null;
  const [draft, proposed, inForce] = [inState('DRAFT'), inState('PROPOSED'), inState('IN_FORCE')];
  const standing = proposed ?? inForce;
  const evaluations = row.evaluations.map(({ byName, heldOn, nextOn, ...evaluation }) => ({
    ...evaluation,
    heldOn: localDate(heldOn),
    nextOn: localDateOrNull(nextOn),
    by: byName,
  }));
  const ofThisPlan = ({ versionNumber }: { readonly versionNumber: number }) =>
    chain.some(({ number, planId }) => number === versionNumber && planId === row.head?.id);
  return {
    id: row.head?.id ?? null,
    person,
    revision: row.head?.revision ?? 0,
    draft: draft && { ...draft, standing: standing?.content ?? null },
    proposed,
    inForce,
    versions: chain.filter(({ state }) => state !== 'DRAFT'),
    steps: row.steps.map((step) => toStep(step, chain, inForce, facts)),
    evaluations,
    nextEvaluationOn: nextEvaluation(inForce, evaluations.filter(ofThisPlan)),
    sanctionProposals: row.sanctions.map((sanction) => toSanction(sanction, person)),
    goalsSharedWithMe: row.sharedWithMe,
    household: row.household,
    contactPerson: row.contact && { name: row.contact.name, since: localDate(row.contact.since) },
    endedOn: localDateOrNull(row.head?.endedOn ?? null),
    endReason: row.head?.endReason ?? null,
    facts,
  };
}

function toFacts(row: PlanRow, today: PlanFacts['today']): PlanFacts {
  return {
    today,
    rulesOn: (day) => termRulesOn(day, row.localTerms),
    agreedPlacements: () =>
      agreedPlacements(
        row.versions.flatMap(({ inForceAt, planEndedOn, ...version }) =>
          inForceAt === null
            ? []
            : [{ ...version, from: localDateOf(Date.parse(inForceAt)), planEndedOn: localDateOrNull(planEndedOn) }],
        ),
      ),
    checkOf: (step, until) => checkOf(row.checks, step, until),
    sharedWith: (goalId) =>
      row.household.filter(({ personId }) =>
        row.shares.some((share) => share.goalId === goalId && share.withPersonId === personId),
      ),
    lastPlacedOn: localDateOrNull(row.lastPlacedOn),
    assuranceToAgree: row.assuranceToSend ?? 'substantial',
    nextNumber: Math.max(0, ...row.versions.map(({ number }) => number)) + 1,
  };
}

/** Newest first: the first that is about this kind, host and tasks. */
function checkOf(checks: readonly CheckRow[], step: PlannedStep, until: string | null): DisplacementCheck | null {
  const { id, kind, placement } = step;
  const found = checks.find(
    (check) =>
      check.stepId === id &&
      check.kind === kind &&
      check.host === placement?.host &&
      check.tasks === placement.tasks &&
      (until === null || Date.parse(check.at) <= Date.parse(until)),
  );
  if (!found) return null;
  const { answers, passed, conclusion, byName, at } = found;
  return { answers, passed, conclusion, by: byName, at };
}

/** Newest first, each knowing the one that was in force before it in the same plan. */
function toChain({ head, versions }: PlanRow, facts: PlanFacts): readonly PlanVersion[] {
  const chain: PlanVersion[] = [];
  const inForceBefore = new Map<string, PlanVersion>();
  for (const row of versions.toSorted((a, b) => a.number - b.number)) {
    const own: HeadFacts = row.planId === head?.id ? { ...head, ended: head.endedOn !== null } : endedHead;
    const version = toVersion(row, own, inForceBefore.get(row.planId) ?? null, facts);
    chain.unshift(version);
    if (row.inForceAt !== null) inForceBefore.set(row.planId, version);
  }
  return chain;
}

/** An earlier plan, of which nothing stands any more. */
const endedHead: HeadFacts = { proposedNumber: 0, inForceNumber: 0, ended: true };

function toVersion(row: VersionRow, head: HeadFacts, previous: PlanVersion | null, facts: PlanFacts): PlanVersion {
  return {
    id: row.id,
    planId: row.planId,
    number: row.number,
    state: versionState(row, head),
    revision: row.revision,
    content: row.content,
    saves: row.saves,
    changeReason: row.changeReason,
    proposedAt: row.proposedAt,
    proposedBy: row.proposedByName,
    proposedById: row.proposedBy,
    respondBy: localDateOrNull(row.respondBy),
    contentHash: row.contentHash,
    responses: row.responses,
    inForceAt: row.inForceAt,
    message: row.message,
    basis: row.basis,
    establishedBy: row.establishedByName,
    establishReason: row.establishReason,
    talkedFirst: row.talkedFirst,
    previous,
    standing: null,
    facts,
  };
}

function toStep(row: StepRow, chain: readonly PlanVersion[], inForce: PlanVersion | null, facts: PlanFacts): PlanStep {
  const [startsOn, dueOn] = [localDateOrNull(row.startsOn), localDateOrNull(row.dueOn)];
  const agreed = chain
    .find(({ number }) => number === row.versionNumber)
    ?.content.steps.find(({ id }) => id === row.id);
  const isGoalThere = inForce?.content.goals.some(({ id }) => id === row.goalId) ?? false;
  return {
    ...row,
    goalId: isGoalThere ? row.goalId : null,
    startsOn,
    dueOn,
    placement: agreed ? placementOf(agreed, facts, inForce?.proposedAt ?? null) : null,
    late: isLate({ status: row.status, dueOn }, facts.today),
  };
}

/** A proposal for a reduction about a person. */
export function toSanction(row: SanctionRow, person: SanctionProposal['person']): SanctionProposal {
  const { proposedByName, decidedByName, viewBy, obligationState, releasedUntil, ...proposal } = row;
  return {
    ...proposal,
    obligationNow: { state: obligationState, releasedUntil: localDateOrNull(releasedUntil) },
    viewBy: localDate(viewBy),
    person,
    proposedBy: proposedByName,
    decidedBy: decidedByName,
  };
}

/** A person as a professional of this room sees them: without their number. */
export function toPerson({ id, name, birthDate }: PlanRow['person']): Plan['person'] {
  return { id, name, birthDate: localDate(birthDate), bsnCipher: null };
}
