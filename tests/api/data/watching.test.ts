import { afterAll, beforeAll, expect, test } from 'vitest';
import { watch } from '#db/repositories/watching-worker.ts';
import { job, reporter } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('says what waits, since when, and what was left', async () => {
  const before = await watch(world.worker);
  expect(before.oldestReportSeconds).toBeGreaterThan(0);
  const municipalityId = await world.municipality();
  await reporter(world, await world.citizen(municipalityId)).reportJobs(job);
  await world.owner.query(`update income_report set last_sent_at = '2020-01-01' where municipality_id = $1`, [
    municipalityId,
  ]);
  await world.worker.query(
    `select graphile_worker.add_job('send-notification', '{}', run_at => now() - interval '2 hours'),
       graphile_worker.add_job('send-notification', '{}', run_at => now() + interval '1 hour')`,
  );
  const left = await world.worker.query<{ id: string }>(`select (graphile_worker.add_job('purge', '{}')).id`);
  await world.worker.query(`select graphile_worker.permanently_fail_jobs(array[$1::bigint], 'a test')`, [
    left.rows[0]?.id,
  ]);
  const after = await watch(world.worker);
  expect(after.jobsDue).toBe(before.jobsDue + 2);
  expect(after.jobsLater).toBe(before.jobsLater + 1);
  expect(after.jobsLeft).toBe(before.jobsLeft + 1);
  expect(after.oldestJobSeconds).toBeGreaterThanOrEqual(7_200);
  expect(after.oldestReportSeconds).toBeGreaterThan(5 * 365 * 86_400);
});
