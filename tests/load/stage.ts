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
  /** Reads that are recorded beside those of the bench. */
  readonly accessRecords: number;
  /** How many people there are where growth is measured, few first. */
  readonly grown: readonly number[];
  /** Whether others take part, who have to be installed for it. */
  readonly opponents: boolean;
}

/** A database of its own with many invented people, and who reads there. */
export interface Stage extends Effort {
  readonly ownerUrl: string;
  /** The database, as the login of the API. */
  readonly apiUrl: string;
  /** The database, as the login of what happens before anybody is known. */
  readonly identityUrl: string;
  /** The key of the installation, in base64: what a portal needs to serve this database. */
  readonly secret: string;
  readonly people: number;
  readonly bulk: Bulk;
  /** A connection that no row policy binds, for looking at the server. */
  readonly database: pg.Client;
}

/** Makes a stage; whoever asked for it ends it. */
export async function openStage(
  people: number,
  effort: Effort,
  onProgress: (step: string) => void = say,
): Promise<Stage & { end(): Promise<void> }> {
  const server = await startEmbedded({ throwaway: true });
  try {
    const { ownerUrl } = server;
    const secret = randomBytes(32);
    const passwords = rolePasswords(createSecretBox(secret).derive);
    const { apiUrl, identityUrl } = await migrate({ ownerUrl, passwords });
    onProgress(`making ${people} people in a municipality beside a small one`);
    const bulk = await generate({ ownerUrl, clock: systemClock, people, months: 12, seed: 1, onProgress });
    const database = new pg.Client({ connectionString: ownerUrl });
    await database.connect();
    const end = async () => {
      await database.end();
      await server.stop();
    };
    return { ...effort, ownerUrl, apiUrl, identityUrl, secret: secret.toString('base64'), people, bulk, database, end };
  } catch (failure) {
    await server.stop();
    throw failure;
  }
}

/** Makes a stage, lets it be measured, and takes it away again. */
export async function onStage<Result>(
  people: number,
  effort: Effort,
  measure: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const stage = await openStage(people, effort);
  try {
    return await measure(stage);
  } finally {
    await stage.end();
  }
}
