import { expect, it } from 'vitest';
import { emptyReport } from '#graphql/privacy/domain/retention-report.ts';
import { retentionText } from './retention-text.ts';

it('says for every table how much is past its term and how much is kept, and why', () => {
  const report = { ...emptyReport, files: 3, past: 1, keptBy: { RUNNING: 1, SHARED: 1 } };
  const text = retentionText(report, { municipality: 'modelstad', on: '2036-12-01', forReal: false });
  expect(text).toContain('modelstad, 2036-12-01: 3 files, 1 past their term (nothing was removed)');
  expect(text).toContain('kept by: RUNNING 1, SHARED 1');
  for (const { table } of emptyReport.tables) expect(text).toContain(`  ${table} `);
});
