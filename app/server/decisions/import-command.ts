import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findMunicipalityBySlug } from '#db/repositories/municipality-worker.ts';
import { newId } from '#graphql/shared/ids.ts';
import { systemClock } from '#graphql/shared/ports/clock.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import { missingFile, runCommand, withLogin } from '../command.ts';
import { Complaint } from '../complaint.ts';
import { readSettings } from '../config.ts';
import { importDecisions } from './import-decisions.ts';
import { importText, refusedText } from './import-text.ts';

const usage = 'npm run decisions -- --municipality <short name> --file <JSON Lines, or - for what is piped in>';

/** Records between two lines that say how far it is. */
const pace = 1_000;

/** Takes decisions of a case system in. What is refused, and what it came to, goes to the terminal; the exit code is 1 where anything was refused. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { municipality: { type: 'string' }, file: { type: 'string' } } });
  const { municipality: slug, file } = values;
  if (slug === undefined || file === undefined) throw new Complaint(usage);
  if (file !== '-') await access(file).catch(missingFile);
  const { secret } = readSettings(process.env);
  return withLogin('worker', (worker) =>
    withLogin('identity', async (identity) => {
      const municipality = await findMunicipalityBySlug(worker, slug);
      if (municipality === null || secret === null) throw new Complaint(`there is no municipality ${slug}`);
      const { index } = createSecretBox(secret);
      const counts = await importDecisions(
        { worker, identity, index, now: () => systemClock.now(), newId: () => newId(systemClock.now()) },
        {
          municipalityId: municipality.id,
          chunks: file === '-' ? process.stdin : createReadStream(file),
          onRefused: (refused) => void process.stderr.write(refusedText(refused)),
          onProgress: (records) => {
            if (records % pace === 0) process.stderr.write(`${records} records\n`);
          },
        },
      );
      process.stdout.write(importText(counts, slug));
      return counts.refused === 0 ? 0 : 1;
    }),
  );
}

await runCommand(usage, main);
