import { parseArgs } from 'node:util';
import { listMunicipalities } from '#db/repositories/privacy-retention-worker.ts';
import { newId } from '#graphql/shared/ids.ts';
import { parseLocalDate } from '#graphql/shared/local-date.ts';
import { systemClock, today } from '#graphql/shared/ports/clock.ts';
import { runCommand, withLogin } from '../command.ts';
import { Complaint } from '../complaint.ts';
import { runRetention } from './retention.ts';
import { retentionText } from './retention-text.ts';

const usage = 'npm run retention -- --municipality <short name> [--on YYYY-MM-DD] [--for-real]';

/** Says what is past its term in a municipality, and with `--for-real` removes it. The exit code is 1 when nothing was done. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      municipality: { type: 'string' },
      on: { type: 'string' },
      'for-real': { type: 'boolean', default: false },
    },
  });
  const day = today(systemClock);
  const on = values.on === undefined ? day : parseLocalDate(values.on);
  const forReal = values['for-real'];
  if (values.municipality === undefined || on === null) throw new Complaint(usage);
  if (forReal && on > day)
    throw new Complaint('what is past its term on a day to come is not removed today: leave --on out');
  return withLogin('retention', async (pool) => {
    const municipality = (await listMunicipalities(pool)).find(({ slug }) => slug === values.municipality);
    if (!municipality) throw new Complaint(`there is no municipality ${values.municipality}`);
    const deps = { pool, now: () => systemClock.now(), newId: () => newId(systemClock.now()) };
    const report = await runRetention(deps, { municipalityId: municipality.id, on, forReal });
    process.stdout.write(retentionText(report, { municipality: municipality.slug, on, forReal }));
    return 0;
  });
}

await runCommand(usage, main);
