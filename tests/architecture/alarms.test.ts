import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createMetrics } from '#app/server/metrics/index.ts';
import * as documents from '#graphql/generated/documents.ts';

const read = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const rules = read('alarms.yml');
const expressions = [...rules.matchAll(/^\s+expr: (.+)$/gm)].map(([, text = '']) => text);
const alerts = [...rules.matchAll(/- alert: (\w+)$/gm)].map(([, name = '']) => name);

/** Every name under which something can be asked of the portal; a histogram has three. */
async function metricNames(): Promise<ReadonlySet<string>> {
  const watched = { jobsDue: 0, jobsLater: 0, jobsLeft: 0, oldestJobSeconds: 0, oldestReportSeconds: 0, recordRows: 0 };
  const text = await createMetrics({ watch: () => Promise.resolve(watched), process: true }).text();
  return new Set(
    [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = '', type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  );
}

it('alarms ask only for what is counted', async () => {
  expect(expressions).toHaveLength(alerts.length);
  expect(alerts.length).toBeGreaterThan(10);
  const known = await metricNames();
  const asked = expressions.flatMap((text) => text.match(/\b(?:portal|nodejs|process)_\w+/g) ?? []);
  expect(asked.length).toBeGreaterThanOrEqual(alerts.length - 1);
  expect(asked.filter((name) => !known.has(name))).toEqual([]);
});

it('alarms name only operations that there are', () => {
  const names = new Set(Object.values(documents).flatMap((one) => ('name' in one ? [one.name] : [])));
  const asked = expressions.flatMap((text) => [...text.matchAll(/operation="(\w+)"/g)].map(([, name = '']) => name));
  expect(asked.filter((name) => !names.has(name))).toEqual([]);
});

it('every alarm says in the operations page what to do first, and no other is there', () => {
  const table = read('operations.md').split('## Alarms')[1]?.split('\n## ')[0] ?? '';
  expect([...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)).toEqual(alerts);
});
