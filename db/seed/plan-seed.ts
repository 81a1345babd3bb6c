import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { planDecision } from '#graphql/decision/domain/make-decision.ts';
import { isPassed, questionsAbout } from '#graphql/plan/domain/displacement-questions.ts';
import { moveToWorkingDay } from '#graphql/shared/holidays.ts';
import type { PlanContent } from '#graphql/plan/domain/plan-content.ts';
import { proposedContentOf } from '#graphql/plan/domain/proposed-content.ts';
import { contentHash } from '#graphql/shared/content-hash.ts';
import { newId } from '#graphql/shared/ids.ts';
import { addDays, localDateOf } from '#graphql/shared/local-date.ts';
import * as schema from '../schema/index.ts';
import { seedDecision } from './decision-seed.ts';
import type { Make, PlanScenario, PlanVersionScenario } from './plan-scenario-types.ts';
import type { Timeline } from './timeline.ts';

/** A person of the municipality with the case manager beside them. */
export interface Guided {
  readonly municipalityId: string;
  readonly personId: string;
  readonly name: string;
  readonly language: string;
  readonly manager: { readonly id: string; readonly name: string };
  /** The other adult of the household. */
  readonly other: { readonly id: string } | null;
}

/** Days between a proposal and the day until which an answer is asked for, before it moves to a working day. */
const daysToRespond = 14;

/** A version with what became of it. */
interface Told {
  readonly number: number;
  readonly content: PlanContent;
  readonly proposedAt: number | null;
  readonly inForceAt: number | null;
  readonly scenario: PlanVersionScenario;
}

/** Writes a plan as it would have come about: drafted, proposed, read, agreed or not, under way. */
export async function seedPlan(
  db: NodePgDatabase,
  timeline: Timeline,
  person: Guided,
  scenario: PlanScenario,
): Promise<void> {
  const make = maker(timeline);
  const versions = scenario.versions.map((version, index) => tell(timeline, make, version, index + 1));
  const inForce = versions.findLast(({ inForceAt }) => inForceAt !== null);
  const proposed = versions.findLast(({ proposedAt }) => proposedAt !== null);
  const { municipalityId, personId } = person;
  const begunAt = versions[0]?.proposedAt ?? timeline.now - 3 * day;
  const head = { municipalityId, personId, planId: newId(begunAt) };
  await db.insert(schema.participationPlan).values({
    municipalityId,
    personId,
    id: head.planId,
    // A version that waits for an answer; 0 where none does.
    proposedNumber: proposed?.inForceAt === null ? proposed.number : 0,
    inForceNumber: inForce?.number ?? 0,
    revision: versions.length * 2,
    createdAt: iso(begunAt),
  });
  for (const version of versions) await seedVersion(db, person, head, version);
  await seedSteps(db, timeline, { head, make, scenario, inForce });
  if (inForce) await seedAround(db, timeline, person, { head, make, scenario, inForce });
  for (const { step, kind, daysAgo, conclusion } of scenario.checks ?? []) {
    const at = timeline.now - daysAgo * day;
    const answers = questionsAbout(kind).map(({ code, displaces }) => ({
      question: code,
      answer: displaces === 'YES' ? ('NO' as const) : ('YES' as const),
      words: null,
    }));
    const stepId = make.id(step);
    const placement = versions.flatMap(({ content }) => content.steps).findLast(({ id }) => id === stepId)?.placement;
    if (!placement) throw new Error(`a check is about no placement: ${step}`);
    await db.insert(schema.displacementCheck).values({
      municipalityId,
      personId,
      id: newId(at),
      stepId,
      kind,
      host: placement.host,
      tasks: placement.tasks,
      answers,
      passed: isPassed(kind, answers),
      conclusion,
      byId: person.manager.id,
      byName: person.manager.name,
      at: iso(at),
    });
  }
}

function tell(timeline: Timeline, make: Make, scenario: PlanVersionScenario, number: number): Told {
  const { proposedDaysAgo, responses = [], established } = scenario;
  const proposedAt = proposedDaysAgo === undefined ? null : timeline.now - proposedDaysAgo * day;
  const daysLater = responses.find(({ kind }) => kind === 'AGREED')?.daysLater ?? established?.daysLater;
  const inForceAt = proposedAt === null || daysLater === undefined ? null : proposedAt + daysLater * day;
  if (inForceAt !== null && inForceAt > timeline.now) throw new Error('a version comes into force after the clock');
  return { number, content: scenario.content(make), proposedAt, inForceAt, scenario };
}

interface Head {
  readonly municipalityId: string;
  readonly personId: string;
  readonly planId: string;
}

async function seedVersion(
  db: NodePgDatabase,
  { manager, language }: Guided,
  head: Head,
  { number, content, proposedAt, inForceAt, scenario }: Told,
): Promise<void> {
  const { changeReason = null, responses = [], established } = scenario;
  const id = newId(proposedAt ?? undefined);
  await db.insert(schema.planVersion).values({
    ...head,
    id,
    number,
    content,
    // A revision names one version of a plan.
    revision: number * 2 - 1,
    saves: [],
    changeReason,
    ...(proposedAt !== null && {
      proposedAt: iso(proposedAt),
      proposedBy: manager.id,
      proposedByName: manager.name,
      respondBy: moveToWorkingDay(addDays(localDateOf(proposedAt), daysToRespond)),
      contentHash: contentHash(proposedContentOf({ planId: head.planId, number, changeReason, content })),
      createdAt: iso(proposedAt),
    }),
    ...(inForceAt !== null && {
      inForceAt: iso(inForceAt),
      basis: established ? ('DECISION' as const) : ('AGREEMENT' as const),
      establishedByName: established ? manager.name : null,
      establishReason: established?.reason ?? null,
      talkedFirst: established?.talkedFirst ?? null,
    }),
  });
  if (proposedAt !== null && inForceAt !== null)
    await seedDecision(db, {
      municipalityId: head.municipalityId,
      id,
      personId: head.personId,
      decidedBy: manager.id,
      involved: [],
      planVersion: number,
      content: planDecision({
        byName: manager.name,
        at: iso(inForceAt),
        version: number,
        proposedAt: iso(proposedAt),
        reason: established?.reason ?? null,
      }),
    });
  for (const { kind, daysLater, words } of responses) {
    const at = (proposedAt ?? 0) + daysLater * day;
    const { municipalityId, personId } = head;
    await db.insert(schema.planResponse).values({
      municipalityId,
      personId,
      id: newId(at),
      versionId: id,
      kind,
      words: words ?? null,
      at: iso(at),
      language,
    });
  }
}

interface Plan {
  readonly head: Head;
  readonly make: Make;
  readonly scenario: PlanScenario;
  readonly inForce: Told | undefined;
}

/** The steps of the version in force, and the citizen's own. */
async function seedSteps(
  db: NodePgDatabase,
  timeline: Timeline,
  { head, make, scenario, inForce }: Plan,
): Promise<void> {
  const progress = new Map(Object.entries(scenario.progress ?? {}).map(([key, now]) => [make.id(key), now]));
  const agreed = (inForce?.content.steps ?? []).map(({ placement: _said, ...step }) => {
    const now = progress.get(step.id);
    const changedAt = now ? timeline.now - now.daysAgo * day : (inForce?.inForceAt ?? timeline.now);
    return {
      ...head,
      ...step,
      origin: 'AGREED' as const,
      versionNumber: inForce?.number ?? 0,
      status: now?.status ?? ('PLANNED' as const),
      note: now?.note ?? null,
      revision: now ? 1 : 0,
      changedAt: iso(changedAt),
    };
  });
  const own = (scenario.ownSteps ?? []).map(({ kind, title, goal, dueInDays, status }) => ({
    ...head,
    id: newId(timeline.now - 2 * day),
    origin: 'OWN' as const,
    versionNumber: 0,
    goalId: goal === undefined ? null : make.id(goal),
    kind,
    title,
    owner: 'CITIZEN' as const,
    partnerName: null,
    startsOn: null,
    dueOn: make.on(dueInDays),
    status,
    note: null,
    revision: 0,
    changedAt: iso(timeline.now - 2 * day),
  }));
  const steps = [...agreed, ...own];
  if (steps.length > 0) await db.insert(schema.planStep).values(steps);
}

/** What was said about the version in force: how it goes, and which goals somebody else may see. */
async function seedAround(
  db: NodePgDatabase,
  timeline: Timeline,
  person: Guided,
  { head, make, scenario, inForce }: Plan & { readonly inForce: Told },
): Promise<void> {
  const titleOf = (key: string) => {
    const goal = inForce.content.goals.find(({ id }) => id === make.id(key));
    if (!goal) throw new Error(`there is no goal ${key} in the version in force`);
    return goal.title;
  };
  const { evaluation, sharedGoals = [] } = scenario;
  if (evaluation) {
    const at = timeline.now - evaluation.daysAgo * day;
    await db.insert(schema.planEvaluation).values({
      ...head,
      id: newId(at),
      versionNumber: inForce.number,
      heldOn: localDateOf(at),
      words: evaluation.words,
      results: evaluation.results.map(({ goal, result }) => ({ goalId: make.id(goal), title: titleOf(goal), result })),
      nextOn: make.workingDay(evaluation.nextInDays),
      byId: person.manager.id,
      byName: person.manager.name,
      at: iso(at),
    });
  }
  for (const key of sharedGoals) {
    if (person.other === null) throw new Error(`${person.name} lives with nobody`);
    const at = timeline.now - 5 * day;
    await db.insert(schema.planGoalShare).values({
      ...head,
      id: newId(at),
      goalId: make.id(key),
      withPersonId: person.other.id,
      title: titleOf(key),
      ownerName: person.name,
      sharedAt: iso(at),
    });
  }
}

export const day = 24 * 3_600_000;

export const iso = (instant: number) => new Date(instant).toISOString();

/** Days and ids of one plan. */
export function maker(timeline: Timeline): Make {
  const ids = new Map<string, string>();
  const on = (days: number) => addDays(localDateOf(timeline.now), days);
  return {
    on,
    workingDay: (days) => moveToWorkingDay(on(days)),
    id(key) {
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = newId(timeline.now);
      ids.set(key, id);
      return id;
    },
  };
}
