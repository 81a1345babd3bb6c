import { expect } from '@playwright/test';
import type { PortalServer } from '../support/portal-server.ts';
import { asSuperuser } from './faults/database.ts';

/** Puts a job of the night in the queue of a portal, as its schedule does, and waits until the portal's own worker has done it. */
export async function doNow(portal: PortalServer, task: 'offer-places'): Promise<void> {
  await asSuperuser(portal, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id::text from graphile_worker.add_job($1, job_key => $1, max_attempts => 5)`,
      [task],
    );
    const left = () => client.query('select last_error from graphile_worker.jobs where id = $1', [rows[0]?.id]);
    await expect.poll(async () => (await left()).rows, { message: `${task} is done` }).toEqual([]);
  });
}
