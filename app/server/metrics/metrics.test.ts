import { expect, it } from 'vitest';
import { createMetrics } from './index.ts';
import { serveMetrics } from './server.ts';

const watched = { jobsDue: 2, jobsLater: 1, jobsLeft: 3, oldestJobSeconds: 40, oldestReportSeconds: 90, recordRows: 7 };
const silent = () => Promise.reject(new Error('away'));
const metricsOf = (watch = () => Promise.resolve(watched)) => createMetrics({ watch, process: false });

it('counts requests, operations, access records, sign-ins, mails, messages to phones and jobs', async () => {
  const metrics = metricsOf();
  metrics.answered({ page: '/plan', status: 200, seconds: 0.2 });
  const facts = { operation: 'Plan', outcome: 'OK', seconds: 0.1, cost: 12, statements: 3, recorded: true } as const;
  metrics.operation(facts);
  metrics.operation({ ...facts, outcome: 'FORBIDDEN', cost: 0, statements: 0, recorded: false });
  metrics.signIn('weak');
  metrics.mail('failed');
  metrics.sms('refused');
  metrics.jobLeft('send-notification');
  metrics.watchPool('api', { totalCount: 5, idleCount: 2, waitingCount: 4 });
  const lines = (await metrics.text()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'portal_requests_total{page="/plan",status="200"} 1',
      'portal_request_seconds_count{page="/plan"} 1',
      'portal_operations_total{operation="Plan",outcome="OK"} 1',
      'portal_operations_total{operation="Plan",outcome="FORBIDDEN"} 1',
      'portal_operation_cost_total{operation="Plan"} 12',
      'portal_operation_statements_total{operation="Plan"} 3',
      'portal_access_records_total 1',
      'portal_sign_ins_total{outcome="weak"} 1',
      'portal_mails_total{outcome="failed"} 1',
      'portal_sms_total{outcome="refused"} 1',
      'portal_jobs_left_total{task="send-notification"} 1',
      'portal_pool_connections{pool="api",state="in_use"} 3',
      'portal_pool_waiting{pool="api"} 4',
      'portal_database_up 1',
      'portal_jobs{state="left"} 3',
      'portal_oldest_job_seconds 40',
      'portal_oldest_sent_report_seconds 90',
    ]),
  );
});

it('tells what it knows when the database is away', async () => {
  const text = await metricsOf(silent).text();
  expect(text).toContain('portal_database_up 0');
  expect(text).toContain('portal_requests_total');
});

it('answers one address on its own port, and nothing else', async () => {
  const port = 20_000 + (process.pid % 20_000);
  const end = await serveMetrics({ port, host: '127.0.0.1', metrics: metricsOf() });
  const ask = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method });
  const answer = await ask('/metrics');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  expect((await ask('/')).status).toBe(404);
  expect((await ask('/metrics', 'POST')).status).toBe(404);
  await end();
  await expect(ask('/metrics')).rejects.toThrow();
});
