import { freePort, startPortal } from '../support/portal-server.ts';
import * as documents from '#graphql/generated/documents.ts';
import { currentMonth, expect, signIn, test } from './portal.ts';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const notADocument = ['addEvidence', 'readEvidence', 'other'];

test('metrics are on a port of their own and name nobody, and a trace goes from the proxy to the log', async ({
  browser,
}) => {
  const port = await freePort();
  const portal = await startPortal({ METRICS_PORT: String(port), TRUST_PROXY: '1' });
  const context = await browser.newContext({ baseURL: portal.origin });
  try {
    const page = await context.newPage();
    await signIn(page, 'Sam Voorbeeld');
    await page.goto('/en/overzicht');
    await page.goto(`/inkomsten/${currentMonth()}`);
    for (const path of ['/plan/stap/019aa0c0-0000-7000-8000-000000000001', '/999990019', '/Sam%20Voorbeeld.css'])
      await page.request.get(path);
    await page.request.post('/graphql', {
      headers: { 'apollo-require-preflight': '1', traceparent: `00-${trace}-00f067aa0ba902b7-01` },
      data: { query: 'query Sam_Voorbeeld { viewer { name } }' },
    });
    const refused = await page.request.post('/graphql', {
      headers: { 'apollo-require-preflight': '1', traceparent: `00-${trace}-00f067aa0ba902b7-01` },
      data: { query: '{ nothing }' },
    });
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { traceId: trace } }] });
    const traced = () =>
      portal
        .said()
        .split('\n')
        .filter((line) => line.includes(`"traceId":"${trace}"`) && line.includes('"page":"/graphql"')).length;
    await expect.poll(traced).toBe(2);

    expect((await page.request.get('/metrics')).status()).toBe(404);
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const series = [...text.matchAll(/^(portal_\w+)(?:\{(.*)\})? (\S+)$/gm)].map(
      ([, name = '', labels = '', value]) => ({
        name,
        labels: new Map([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', word = '']) => [key, word])),
        value: Number(value),
      }),
    );
    const valuesOf = (key: string) => [...new Set(series.flatMap(({ labels }) => labels.get(key) ?? []))];
    const count = (name: string, wanted: Readonly<Record<string, string>> = {}) =>
      series.find(
        ({ name: own, labels }) =>
          own === name && Object.entries(wanted).every(([key, word]) => labels.get(key) === word),
      )?.value;

    const known = Object.values(documents).flatMap((one) => ('name' in one ? [one.name] : []));
    expect(valuesOf('operation').filter((name) => ![...known, ...notADocument].includes(name))).toEqual([]);
    expect(valuesOf('page').filter((page) => !/^(\/([a-z-]+|:[a-z]+)?)+$|^(file|elsewhere)$/.test(page))).toEqual([]);
    for (const key of ['status', 'outcome', 'pool', 'state', 'task'])
      expect(
        valuesOf(key).filter((word) => !/^\d{3}$|^[A-Za-z_-]{2,20}$/.test(word)),
        key,
      ).toEqual([]);
    expect(text).not.toContain('Voorbeeld');
    expect(text).not.toContain('999990019');
    expect(text).not.toContain('019aa0c0');

    expect(count('portal_requests_total', { page: '/overzicht', status: '200' })).toBeGreaterThan(0);
    expect(count('portal_requests_total', { page: '/inkomsten/:month', status: '200' })).toBe(1);
    expect(count('portal_requests_total', { page: '/plan/stap/:step' })).toBe(1);
    expect(count('portal_operations_total', { operation: 'other', outcome: 'OK' })).toBe(1);
    expect(count('portal_sign_ins_total', { outcome: 'ok' })).toBe(1);
    expect(count('portal_database_up')).toBe(1);
    expect(count('portal_oldest_sent_report_seconds')).toBeGreaterThan(0);
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(text).toContain('process_resident_memory_bytes');
  } finally {
    await context.close();
    await portal.stop();
  }
});
