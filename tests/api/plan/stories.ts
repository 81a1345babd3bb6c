import type { PlanChange } from '#graphql/generated/resolvers.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { documents, type Outcome, type PlanAnswer } from './operations.ts';
import type { World } from './world.ts';

/** Parts as a case manager writes them. */
export const parts = {
  goal: { title: 'Werken in de zorg', why: 'Dat deed ik in Syrië ook.', result: 'Een contract', byOn: '2027-06-30' },
  language: {
    kind: 'LANGUAGE',
    title: 'Nederlands op dinsdag en donderdag',
    owner: 'CITIZEN',
    startsOn: '2026-12-01',
    dueOn: '2027-06-30',
  },
  registration: { kind: 'OWN_ACTIVITY', title: 'Aanmelden bij het taalhuis', owner: 'COACH', dueOn: '2026-12-04' },
  trial: {
    kind: 'TRIAL_PLACEMENT',
    title: 'Proefplaats in de keuken',
    owner: 'CITIZEN',
    startsOn: '2026-12-01',
    dueOn: '2027-01-31',
    placement: {
      host: 'De Linde',
      tasks: 'Helpen bij de maaltijden',
      weekMinutes: 960,
      learningGoals: ['Op tijd komen'],
    },
  },
  obligation: {
    kind: 'COOPERATE',
    words: 'U komt naar de gesprekken, of u belt af.',
    state: 'IMPOSED',
    startsOn: '2026-11-01',
  },
} as const;

/** The day until which an answer is asked for where a test does not care. */
export const respondBy = '2026-12-08';

/** What a case manager does with the plan of one person; each step knows the revision that the step before gave. */
export interface Coach {
  readonly viewer: ProfessionalViewer;
  /** Revision of the draft that the next step names. */
  revision: number;
  read(): Promise<PlanAnswer | null>;
  start(templateId?: string): Promise<Outcome>;
  change(change: object): Promise<Outcome>;
  discard(): Promise<Outcome>;
  propose(given?: { readonly respondBy?: string; readonly changeReason?: string }): Promise<Outcome>;
  establish(number: number, reason?: string, talkedFirst?: boolean): Promise<Outcome>;
  withdraw(number: number): Promise<Outcome>;
  setStep(stepId: string, revision: number, status: string, note?: string): Promise<Outcome>;
  evaluate(number: number, input: object): Promise<Outcome>;
  end(revision: number, reason: string): Promise<Outcome>;
  withdrawSanction(id: string, reason?: string): Promise<Outcome>;
  proposeSanction(obligationId: string, given?: { reasons?: string; viewBy?: string }): Promise<Outcome>;
  /** A draft with these changes, proposed as the next version. */
  proposes(...changes: object[]): Promise<Outcome>;
}

export function coachOf(
  world: World,
  viewer: ProfessionalViewer,
  { personId }: Pick<CitizenViewer, 'personId'>,
): Coach {
  const run = async (document: string, variables: object) => {
    const { result } = await world.ask<{ result: Outcome }>(viewer, document, { personId, ...variables });
    return result;
  };
  const self: Coach = {
    viewer,
    revision: 0,
    async read() {
      const { planOf } = await world.ask<{ planOf: PlanAnswer | null }>(viewer, documents.guided, { personId });
      self.revision = planOf?.draft?.revision ?? self.revision;
      return planOf;
    },
    async start(templateId) {
      const result = await run(documents.start, { templateId });
      await self.read();
      return result;
    },
    async change(change) {
      const result = await run(documents.change, { revision: self.revision, change: change as PlanChange });
      if (result.__typename === 'Plan') await self.read();
      return result;
    },
    discard: () => run(documents.discard, { revision: self.revision }),
    propose: (given = {}) => run(documents.propose, { revision: self.revision, respondBy, ...given }),
    establish: (number, reason = 'Wij vinden deze stappen nodig.', talkedFirst = true) =>
      run(documents.establish, { number, reason, talkedFirst }),
    withdraw: (number) => run(documents.withdraw, { number }),
    setStep: (stepId, revision, status, note) => run(documents.coachStep, { stepId, revision, status, note }),
    evaluate: (number, input) => run(documents.evaluate, { number, input }),
    end: (revision, reason) => run(documents.end, { revision, reason }),
    withdrawSanction: (id, reason = 'Er was wel gebeld.') => run(documents.withdrawSanction, { id, reason }),
    proposeSanction: (obligationId, given = {}) =>
      run(documents.proposeSanction, {
        obligationId,
        reasons: 'U kwam drie keer niet en belde niet af.',
        viewBy: '2026-12-08',
        ...given,
      }),
    async proposes(...changes) {
      await self.start();
      for (const change of changes) {
        const changed = await self.change(change);
        if (changed.__typename !== 'Plan') return changed;
      }
      const isLater = ((await self.read())?.versions.length ?? 0) > 0;
      return self.propose(isLater ? { changeReason: 'Er is iets veranderd.' } : {});
    },
  };
  return self;
}

/** What a citizen does with their own plan. */
export interface Planner {
  readonly viewer: CitizenViewer;
  plan(): Promise<PlanAnswer | null>;
  read(number: number): Promise<Outcome>;
  agree(number: number, language?: string): Promise<Outcome>;
  disagree(number: number, reason: string): Promise<Outcome>;
  ask(number: number, words: string): Promise<Outcome>;
  saveStep(input: object, step?: { readonly id: string; readonly revision: number }): Promise<Outcome>;
  /** A new step from a form of a page. */
  addStep(formId: string, input: object): Promise<Outcome>;
  removeStep(stepId: string, revision: number): Promise<Outcome>;
  setStep(stepId: string, revision: number, status: string, note?: string): Promise<Outcome>;
  share(goalId: string, withPersonId: string): Promise<Outcome>;
  stopSharing(goalId: string, withPersonId: string): Promise<Outcome>;
  giveView(id: string, words: string): Promise<Outcome>;
}

export function planner(world: World, viewer: CitizenViewer): Planner {
  const run = async (document: string, variables: object) =>
    (await world.ask<{ result: Outcome }>(viewer, document, { language: 'nl', ...variables })).result;
  return {
    viewer,
    plan: async () => (await world.ask<{ plan: PlanAnswer | null }>(viewer, documents.own)).plan,
    read: (number) => run(documents.read, { number }),
    agree: (number, language = 'nl') => run(documents.agree, { number, language }),
    disagree: (number, reason) => run(documents.disagree, { number, reason }),
    ask: (number, words) => run(documents.ask, { number, words }),
    saveStep: (input, step) => run(documents.saveStep, { stepId: step?.id, revision: step?.revision ?? 0, input }),
    addStep: (formId, input) => run(documents.saveStep, { formId, revision: 0, input }),
    removeStep: (stepId, revision) => run(documents.removeStep, { stepId, revision }),
    setStep: (stepId, revision, status, note) => run(documents.setStep, { stepId, revision, status, note }),
    share: (goalId, withPersonId) => run(documents.share, { goalId, withPersonId }),
    stopSharing: (goalId, withPersonId) => run(documents.stopSharing, { goalId, withPersonId }),
    giveView: (id, words) => run(documents.view, { id, words }),
  };
}

/** What somebody who judges income does with proposals for a reduction. */
export interface Judge {
  readonly viewer: ProfessionalViewer;
  queue(): Promise<readonly Required<Pick<Outcome, 'id' | 'decidable'>>[]>;
  read(id: string): Promise<Outcome | null>;
  decide(id: string, outcome: 'DROPPED' | 'REDUCE', reason?: string): Promise<Outcome>;
}

export function judge(world: World, viewer: ProfessionalViewer): Judge {
  return {
    viewer,
    async queue() {
      const answer = await world.ask<{ sanctionQueue: Required<Pick<Outcome, 'id' | 'decidable'>>[] }>(
        viewer,
        documents.sanctions,
        { first: 50 },
      );
      return answer.sanctionQueue;
    },
    read: async (id) =>
      (await world.ask<{ sanctionProposal: Outcome | null }>(viewer, documents.sanction, { id })).sanctionProposal,
    decide: async (id, outcome, reason = 'Dit is wat wij ervan vinden.') =>
      (await world.ask<{ result: Outcome }>(viewer, documents.decide, { id, outcome, reason })).result,
  };
}

/** Fields and codes of what was wrong. */
export function wrong({ problems }: Outcome): readonly string[] {
  return (problems ?? []).map(({ field, code }) => `${field} ${code}`);
}
