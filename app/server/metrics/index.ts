import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Pool } from 'pg';
import type { Watched } from '#db/repositories/watching-worker.ts';
import type { OperationFacts } from '#graphql/execute.server.ts';
import type { SignInRefusal } from '../identity/index.ts';
import type { Answered } from '../request-facts.ts';
import type { SendOutcome } from '../worker.ts';

/** How somebody's sign-in ended: a session, or the reason why not. */
type SignInOutcome = SignInRefusal | 'ok' | 'tooMany';

/**
 * Counts what happens, for Prometheus. Labels are names of ours: patterns of addresses, documents of our pages, outcomes. Never an
 * id, a word that somebody typed, a municipality or a person.
 */
export interface Metrics {
  answered(answered: Answered): void;
  operation(facts: OperationFacts): void;
  signIn(outcome: SignInOutcome): void;
  mail(outcome: SendOutcome): void;
  /** A message to a phone. */
  sms(outcome: SendOutcome): void;
  /** A job failed for the last time. */
  jobLeft(task: string): void;
  /** From now on the connections of this pool are counted too. */
  watchPool(name: string, pool: Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount'>): void;
  /** Everything in the text format of Prometheus. */
  text(): Promise<string>;
}

export interface MetricsDeps {
  /** Asks the database what only it knows, once for each time that the metrics are read. */
  watch(): Promise<Watched>;
  /** Event loop and memory of this process too: that takes a timer and an observer, for whoever reads it. */
  readonly process: boolean;
}

const requestBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const operationBuckets = [0.005, 0.025, 0.1, 0.5, 2, 10];

export function createMetrics({ watch, process }: MetricsDeps): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (process) collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers });

  const requests = counter('portal_requests_total', 'Requests that were answered.', 'page', 'status');
  const requestSeconds = new Histogram({
    name: 'portal_request_seconds',
    help: 'Time until an answer had gone.',
    labelNames: ['page'],
    buckets: requestBuckets,
    registers,
  });
  const operations = counter('portal_operations_total', 'Operations of the API.', 'operation', 'outcome');
  const operationSeconds = new Histogram({
    name: 'portal_operation_seconds',
    help: 'Time of an operation of the API, its transaction included.',
    labelNames: ['operation'],
    buckets: operationBuckets,
    registers,
  });
  const cost = counter('portal_operation_cost_total', 'Cost of operations as the contract counts it.', 'operation');
  const statements = counter(
    'portal_operation_statements_total',
    'SQL statements of operations, without those that open and close a transaction.',
    'operation',
  );
  const accessRecords = counter('portal_access_records_total', 'Access records that were written.');
  const signIns = counter('portal_sign_ins_total', 'Sign-ins that came back from an issuer.', 'outcome');
  const mails = counter('portal_mails_total', 'Mails that a mail server took or did not take.', 'outcome');
  const texts = counter('portal_sms_total', 'Messages to phones that the provider took or did not take.', 'outcome');
  const jobsLeft = counter('portal_jobs_left_total', 'Jobs that failed for the last time.', 'task');
  const connections = gauge('portal_pool_connections', 'Connections to the database.', 'pool', 'state');
  const waiting = gauge('portal_pool_waiting', 'Who waits for a connection to the database.', 'pool');
  const databaseUp = gauge('portal_database_up', '1 when the database told what is below, otherwise 0.');
  const jobs = gauge('portal_jobs', 'Jobs of the queue: due, for later, and left after the last attempt.', 'state');
  const oldestJob = gauge('portal_oldest_job_seconds', 'Since when the oldest job is due.');
  const oldestReport = gauge('portal_oldest_sent_report_seconds', 'Since when the oldest report waits for an answer.');
  const recordRows = gauge('portal_access_record_rows', 'Rows of the access record, as the planner estimates them.');

  const pools = new Map<string, Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount'>>();
  const countPools = () => {
    for (const [pool, { totalCount, idleCount, waitingCount }] of pools) {
      connections.set({ pool, state: 'in_use' }, totalCount - idleCount);
      connections.set({ pool, state: 'idle' }, idleCount);
      waiting.set({ pool }, waitingCount);
    }
  };
  const askDatabase = async () => {
    try {
      const {
        jobsDue,
        jobsLater,
        jobsLeft: left,
        oldestJobSeconds,
        oldestReportSeconds,
        recordRows: rows,
      } = await watch();
      jobs.set({ state: 'due' }, jobsDue);
      jobs.set({ state: 'later' }, jobsLater);
      jobs.set({ state: 'left' }, left);
      oldestJob.set(oldestJobSeconds);
      oldestReport.set(oldestReportSeconds);
      recordRows.set(rows);
      databaseUp.set(1);
    } catch {
      databaseUp.set(0);
    }
  };
  // Of two who read at the same time both get the same answer of the database.
  let asking: Promise<void> | null = null;

  return {
    answered({ page, status, seconds }) {
      requests.inc({ page, status });
      requestSeconds.observe({ page }, seconds);
    },
    operation({ operation, outcome, seconds, cost: costs, statements: asked, recorded }) {
      operations.inc({ operation, outcome });
      operationSeconds.observe({ operation }, seconds);
      cost.inc({ operation }, costs);
      statements.inc({ operation }, asked);
      if (recorded) accessRecords.inc();
    },
    signIn: (outcome) => {
      signIns.inc({ outcome });
    },
    mail: (outcome) => {
      mails.inc({ outcome });
    },
    sms: (outcome) => {
      texts.inc({ outcome });
    },
    jobLeft: (task) => {
      jobsLeft.inc({ task });
    },
    watchPool: (name, pool) => void pools.set(name, pool),
    async text() {
      asking ??= askDatabase().finally(() => (asking = null));
      await asking;
      countPools();
      return registry.metrics();
    },
  };
}
