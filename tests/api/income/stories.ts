import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { documents, type Outcome, type ReportAnswer } from './operations.ts';
import type { World } from './world.ts';

/** A job as people have it, paid by the month, with a pay slip. Amounts in cents. */
export const job = {
  kind: 'EMPLOYMENT',
  earner: 'SELF',
  name: 'Bakkerij De Korenaar',
  payPeriod: 'MONTH',
  workedFrom: '2026-11-01',
  workedTo: '2026-11-30',
  paidOn: '2026-11-25',
  certainty: 'PAY_SLIP',
  gross: 70000,
  net: 60000,
  minutes: 3600,
  holidayPay: 'EXCLUDED',
  expenses: 0,
} as const;

/** What a citizen does, one step after the other; each step knows the revision that the step before gave. */
export interface Reporter {
  readonly viewer: CitizenViewer;
  /** The revision that the next step names. */
  revision: number;
  report(): Promise<ReportAnswer | null>;
  start(copyFrom?: string): Promise<Outcome>;
  anything(anything: boolean): Promise<Outcome>;
  source(input: object, sourceId?: string): Promise<Outcome>;
  remove(sourceId: string): Promise<Outcome>;
  attach(sourceId: string, evidenceId: string): Promise<Outcome>;
  send(language?: string): Promise<Outcome>;
  correct(reason: string): Promise<Outcome>;
  requestExemption(requested: boolean): Promise<Outcome>;
  discard(): Promise<Outcome>;
  answer(questionId: string, answer: string): Promise<Outcome>;
  /** Everything from the first question to the receipt. */
  reportJobs(...jobs: object[]): Promise<Outcome>;
}

export function reporter(world: World, viewer: CitizenViewer, month = '2026-11'): Reporter {
  const run = async (document: string, variables: object) => {
    const { result } = await world.ask<{ result: Outcome }>(viewer, document, { month, ...variables });
    const refused = result.__typename !== 'IncomeReport' && !result.report;
    const report = refused ? null : await self.report();
    if (report?.draft) self.revision = report.draft.revision;
    return report ? { ...result, report } : result;
  };
  const self: Reporter = {
    viewer,
    revision: 0,
    async report() {
      const { incomeReport } = await world.ask<{ incomeReport: ReportAnswer | null }>(viewer, documents.report, {
        month,
      });
      return incomeReport;
    },
    start: (copyFrom) => run(documents.start, { copyFrom }),
    anything: (anything) => run(documents.anything, { revision: self.revision, anything }),
    source: (input, sourceId) => run(documents.source, { revision: self.revision, sourceId, input }),
    remove: (sourceId) => run(documents.remove, { revision: self.revision, sourceId }),
    attach: (sourceId, evidenceId) => run(documents.attach, { revision: self.revision, sourceId, evidenceId }),
    send: (language = 'nl') => run(documents.send, { revision: self.revision, language }),
    correct: (reason) => run(documents.correct, { reason }),
    requestExemption: (requested) => run(documents.exemption, { revision: self.revision, requested }),
    discard: () => run(documents.discard, { revision: self.revision }),
    answer: (questionId, answer) => run(documents.answer, { questionId, answer }),
    async reportJobs(...jobs) {
      await self.start();
      await self.anything(jobs.length > 0);
      for (const one of jobs) await self.source(one);
      return self.send();
    },
  };
  return self;
}

/** What an income specialist does with one report. */
export interface Reviewer {
  read(): Promise<ReportAnswer | null>;
  ask(version: number, reason: string, words?: string): Promise<Outcome>;
  accept(version: number, grant: boolean): Promise<Outcome>;
}

export function reviewer(world: World, viewer: ProfessionalViewer, id: string): Reviewer {
  const run = async (document: string, variables: object) => {
    const { result } = await world.ask<{ result: Outcome }>(viewer, document, { id, ...variables });
    const report = await self.read();
    return report && result.__typename !== 'WordsInvalid' ? { ...result, report } : result;
  };
  const self: Reviewer = {
    async read() {
      return (await world.ask<{ reviewReport: ReportAnswer | null }>(viewer, documents.review, { id })).reviewReport;
    },
    ask: (version, reason, words) => run(documents.ask, { version, reason, words }),
    accept: (version, grant) => run(documents.accept, { version, grant }),
  };
  return self;
}
