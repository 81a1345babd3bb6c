import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findMunicipalityBySlug } from '#db/repositories/municipality-worker.ts';
import { newId } from '#graphql/shared/ids.ts';
import { systemClock, today } from '#graphql/shared/ports/clock.ts';
import { missingFile, runCommand, withLogin } from '../command.ts';
import { Complaint } from '../complaint.ts';
import { importFeed } from './import-feed.ts';
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
  if (slug === undefined || file === undefined || another !== undefined) throw new Complaint(usage);
  if (source === undefined || !/^[a-z0-9][a-z0-9-]{0,39}$/.test(source))
    throw new Complaint(`${usage}\na feed is named with small letters, digits and -`);
  return withLogin('worker', async (pool) => {
    const suppliers = await readSuppliers(values.suppliers);
    if (suppliers === null) throw new Complaint('the file of suppliers is not what EDU-DEX answers to GET /suppliers');
    const total = file === '-' ? null : (await stat(file).catch(missingFile)).size;
    const municipality = await findMunicipalityBySlug(pool, slug);
    if (municipality === null) throw new Complaint(`there is no municipality ${slug}`);
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
  });
}

async function readSuppliers(file: string | undefined): Promise<ReadonlyMap<string, Supplier> | null> {
  return file === undefined ? new Map() : suppliersOf(await readFile(file, 'utf8').catch(missingFile));
}

await runCommand(usage, main);
