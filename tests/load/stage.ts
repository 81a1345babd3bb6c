import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startEmbedded } from '#db/embedded.ts';
import { migrate, rolePasswords } from '#db/migrate.ts';
import { generate, type Bulk } from '#db/seed/generate.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import { systemClock } from '#graphql/shared/ports/clock.ts';

/** Says what takes a moment, on the error stream, so that the table can be kept. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** How much is measured. */
export interface Effort {
  readonly rounds: number;
  /** Requests of a contestant in one round. */
  readonly turns: number;
  /** Requests under way at the same time in each process. */
  readonly atOnce: number;
  /** How long many people use the portal at the same time. */
  readonly seconds: number;
}

/** A database of its own with many invented people, and who reads there. */
export interface Stage extends Effort {
  readonly ownerUrl: string;
  /** The database, as the login of the API. */
  readonly apiUrl: string;
  readonly identityUrl: string;
  /** The key of the installation, in base64: what a portal needs to serve this database. */
  readonly secret: string;
  readonly people: number;
  readonly bulk: Bulk;
  /** A connection that no row policy binds, for looking at the server. */
  readonly database: pg.Client;
}

/** Makes a stage, lets it be measured, and takes it away again. */
export async function onStage<Result>(
  people: number,
  effort: Effort,
  measure: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const server = await startEmbedded({ throwaway: true });
  try {
    const { ownerUrl } = server;
    const secret = randomBytes(32);
    const secretBox = createSecretBox(secret);
    const passwords = rolePasswords(secretBox.derive);
    const { apiUrl, identityUrl } = await migrate({ ownerUrl, passwords });
    say(`making ${people} people in each of two municipalities`);
    const bulk = await generate({ ownerUrl, clock: systemClock, people, months: 12, seed: 1, onProgress: say });
    const database = new pg.Client({ connectionString: ownerUrl });
    await database.connect();
    // A page that shows the end of a number opens it with the key of this stage.
    await database.query('update person set bsn_cipher = $1', [secretBox.seal('999990019')]);
    await database.query('vacuum analyze person');
    try {
      return await measure({
        ...effort,
        ownerUrl,
        apiUrl,
        identityUrl,
        secret: secret.toString('base64'),
        people,
        bulk,
        database,
      });
    } finally {
      await database.end();
    }
  } finally {
    await server.stop();
  }
}
