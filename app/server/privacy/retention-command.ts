import { parseArgs } from 'node:util';
import { createPool } from '#db/pools.ts';
import { loginUrl, rolePasswords } from '#db/roles.ts';
import { listMunicipalities } from '#db/repositories/privacy-retention-worker.ts';
import { newId } from '#graphql/shared/ids.ts';
import { parseLocalDate } from '#graphql/shared/local-date.ts';
import { systemClock, today } from '#graphql/shared/ports/clock.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import { readSettings, SettingsRefused } from '../config.ts';
import { NotSwitchedOn, runRetention } from './retention.ts';
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
  if (values.municipality === undefined || on === null) return complain(usage);
  if (forReal && on > day)
    return complain('what is past its term on a day to come is not removed today: leave --on out');
  const { databaseUrl, secret } = readSettings(process.env);
  if (databaseUrl === null || secret === null)
    return complain('say which database: DATABASE_URL and PORTAL_SECRET, as for the portal itself');
  const passwords = rolePasswords(createSecretBox(secret).derive);
  const pool = createPool(loginUrl(databaseUrl, 'retention', passwords), { max: 1, pipeline: false, patience: null });
  try {
    const municipality = (await listMunicipalities(pool)).find(({ slug }) => slug === values.municipality);
    if (!municipality) return complain(`there is no municipality ${values.municipality}`);
    const deps = { pool, now: () => systemClock.now(), newId: () => newId(systemClock.now()) };
    const report = await runRetention(deps, { municipalityId: municipality.id, on, forReal });
    process.stdout.write(retentionText(report, { municipality: municipality.slug, on, forReal }));
    return 0;
  } finally {
    await pool.end();
  }
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

try {
  process.exitCode = await main();
} catch (failure) {
  if (failure instanceof SettingsRefused) process.exitCode = complain(failure.sentences.join('\n'));
  else if (failure instanceof NotSwitchedOn) process.exitCode = complain(failure.message);
  else throw failure;
}
