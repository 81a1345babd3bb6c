import { type PortalServer, startPortal } from '../../support/portal-server.ts';
import { expect, test } from '../portal.ts';
import { asSuperuser } from './database.ts';
import { full } from './rows.ts';
import { outcomeOf, signInEverybody, writerWith } from './writers.ts';

/** The other way round: a database that acknowledges what it has not written. A count that sees no loss here would see none anywhere. */
test('the count sees what is lost', async ({ browser }) => {
  test.skip(!full, 'a control of the counting: npm run faults');
  test.setTimeout(180_000);
  const portal: PortalServer = await startPortal();
  try {
    await asSuperuser(portal, async (client) => {
      // Nobody writes the log down for ten seconds.
      for (const setting of [
        "synchronous_commit = 'off'",
        "wal_writer_delay = '10s'",
        "wal_writer_flush_after = '1GB'",
      ])
        await client.query(`alter system set ${setting}`);
      await client.query('checkpoint');
      await client.query('select pg_reload_conf()');
    });
    const cookies = await signInEverybody(browser, portal);
    let lost = 0;
    for (let attempt = 1; attempt <= 5 && lost === 0; attempt += 1) {
      // Who signs in is written down too.
      await asSuperuser(portal, (client) => client.query('checkpoint'));
      const writers = await Promise.all(cookies.map((one) => writerWith(portal, one)));
      const outcome = await outcomeOf(`control ${attempt}: not written down`, writers, () => {
        for (const pid of portal.databaseProcesses()) process.kill(pid, 'SIGKILL');
        return Promise.resolve();
      });
      lost = outcome.lost ?? 0;
    }
    expect(lost).toBeGreaterThan(0);
  } finally {
    await portal.stop();
  }
});
