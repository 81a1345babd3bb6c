import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { PortalServer } from '../../support/portal-server.ts';

/** The address of the database that a portal brought along, as its superuser: sets the stage and looks behind it. */
export async function superuserUrl(portal: PortalServer): Promise<string> {
  const folder = portal.databaseFolder();
  const password = await readFile(join(dirname(folder), 'password'), 'utf8');
  const port = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n')[3] ?? '';
  return `postgres://portal_owner:${password}@127.0.0.1:${port}/portal`;
}

/** Does something with a connection of the superuser. */
export async function asSuperuser<Value>(
  portal: PortalServer,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: await superuserUrl(portal) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
