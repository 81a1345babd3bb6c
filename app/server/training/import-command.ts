import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createPool } from '#db/pools.ts';
import { findMunicipalityBySlug } from '#db/repositories/training-import-worker.ts';
import { loginUrl, rolePasswords } from '#db/roles.ts';
import { newId } from '#graphql/shared/ids.ts';
import { systemClock, today } from '#graphql/shared/ports/clock.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import { readSettings, SettingsRefused } from '../config.ts';
import { FeedBusy, importFeed } from './import-feed.ts';
import { importText, progressText, refusedText } from './import-text.ts';
import { type Supplier, suppliersOf } from './suppliers.ts';

const usage =
  'npm run trainings -- --municipality <short name> --source <name of the feed> [--suppliers <file>] [--end-many] <file, or - for what is piped in>';

/** Records between two lines that say how far it is. */
const pace = 5_000;

/** Takes a feed of EDU-DEX in. What is refused, and what it came to, goes to the terminal; the exit code is 1 where anything was refused or the file broke off. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      municipality: { type: 'string' },
      source: { type: 'string' },
      suppliers: { type: 'string' },
      'end-many': { type: 'boolean' },
    },
  });
  const { municipality: slug, source } = values;
  const [file, another] = positionals;
  if (slug === undefined || file === undefined || another !== undefined) return complain(usage);
  if (source === undefined || !/^[a-z0-9][a-z0-9-]{0,39}$/.test(source))
    return complain(`${usage}\na feed is named with small letters, digits and -`);
  const { databaseUrl, secret } = readSettings(process.env);
  if (databaseUrl === null || secret === null)
    return complain('say which database: DATABASE_URL and PORTAL_SECRET, as for the portal itself');
  const suppliers = await readSuppliers(values.suppliers);
  if (suppliers === null) return complain('the file of suppliers is not what EDU-DEX answers to GET /suppliers');
  const total = file === '-' ? null : (await stat(file)).size;
  const passwords = rolePasswords(createSecretBox(secret).derive);
  const pool = createPool(loginUrl(databaseUrl, 'worker', passwords), { max: 1, pipeline: false, patience: null });
  try {
    const municipality = await findMunicipalityBySlug(pool, slug);
    if (municipality === null) return complain(`there is no municipality ${slug}`);
    let told = 0;
    const report = await importFeed(
      { pool, now: () => systemClock.now(), newId: () => newId(systemClock.now()) },
      {
        municipalityId: municipality.id,
        source,
        today: today(systemClock),
        chunks: file === '-' ? process.stdin : createReadStream(file),
        suppliers,
        endsMany: values['end-many'] ?? false,
        onRefused: (refused) => void process.stderr.write(refusedText(refused)),
        onProgress: ({ records, bytes }) => {
          if (records < told + pace) return;
          told = records;
          process.stderr.write(progressText({ records, bytes, total }));
        },
      },
    );
    process.stdout.write(importText(report, { municipality: slug, source }));
    return report.broken === null && report.counts.refused === 0 ? 0 : 1;
  } finally {
    await pool.end();
  }
}

async function readSuppliers(file: string | undefined): Promise<ReadonlyMap<string, Supplier> | null> {
  return file === undefined ? new Map() : suppliersOf(await readFile(file, 'utf8'));
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

try {
  process.exitCode = await main();
} catch (failure) {
  if (failure instanceof SettingsRefused) process.exitCode = complain(failure.sentences.join('\n'));
  else if (failure instanceof FeedBusy) process.exitCode = complain(failure.message);
  else if (failure instanceof TypeError && 'code' in failure && String(failure.code).startsWith('ERR_PARSE_ARGS'))
    process.exitCode = complain(usage);
  else if (isMissingFile(failure)) process.exitCode = complain(`there is no file ${failure.path}`);
  else throw failure;
}

function isMissingFile(failure: unknown): failure is { readonly path: string } {
  return failure instanceof Error && 'code' in failure && failure.code === 'ENOENT' && 'path' in failure;
}
