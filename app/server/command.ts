import type { Pool } from 'pg';
import { createPool } from '#db/pools.ts';
import { loginUrl, type RoleKey, rolePasswords } from '#db/roles.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import { Complaint } from './complaint.ts';
import { readSettings, SettingsRefused } from './config.ts';

/**
 * Runs a command that an operator typed; `main` gives the exit code. A complaint is a sentence on the error stream, and exit code 1; words
 * that the command does not know are answered with its `usage`.
 */
export async function runCommand(usage: string, main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (failure) {
    process.stderr.write(`${complaintIn(failure, usage)}\n`);
    process.exitCode = 1;
  }
}

/** Throws what is no complaint again. */
function complaintIn(failure: unknown, usage: string): string {
  if (failure instanceof Complaint) return failure.message;
  if (failure instanceof SettingsRefused) return failure.sentences.join('\n');
  if (failure instanceof TypeError && 'code' in failure && String(failure.code).startsWith('ERR_PARSE_ARGS'))
    return usage;
  throw failure;
}

/**
 * Does work on one connection of a login of the portal.
 *
 * @throws Complaint where nothing says which database.
 */
export async function withLogin<Result>(role: RoleKey, work: (pool: Pool) => Promise<Result>): Promise<Result> {
  const { databaseUrl, secret } = readSettings(process.env);
  if (databaseUrl === null || secret === null)
    throw new Complaint('say which database: DATABASE_URL and PORTAL_SECRET, as for the portal itself');
  const passwords = rolePasswords(createSecretBox(secret).derive);
  const pool = createPool(loginUrl(databaseUrl, role, passwords), { max: 1, pipeline: false, patience: null });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** Complains of a file that an operator named and that is not there; throws what is no complaint again. */
export function missingFile(failure: unknown): never {
  if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT' && 'path' in failure)
    throw new Complaint(`there is no file ${String(failure.path)}`);
  throw failure;
}
