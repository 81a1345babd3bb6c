import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import { withOwner } from '../../support/backup.ts';
import type { PortalServer } from '../../support/portal-server.ts';

/** Does something with a connection of the superuser of the database that a portal brought along: sets the stage and looks behind it. */
export async function asSuperuser<Value>(
  portal: PortalServer,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const folder = portal.databaseFolder();
  const password = await readFile(join(dirname(folder), 'password'), 'utf8');
  const port = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n')[3] ?? '';
  return withOwner(`postgres://portal_owner:${password}@127.0.0.1:${port}/portal`, work);
}
