import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { TestDatabase } from './database.ts';
import { testSecret } from './secret.ts';

/** Gives what types a command on a database, as an operator of the demo does: what it said, what it told as wrong, and its exit code. */
export const commandLine =
  (script: string, database: Pick<TestDatabase, 'ownerUrl'>) =>
  async (args: readonly string[], piped = '') => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
      env: { ...process.env, DATABASE_URL: database.ownerUrl, PORTAL_SECRET: testSecret.toString('base64'), DEMO: '1' },
    });
    child.stdin.end(piped);
    const [out, told, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise((resolve) => child.on('close', resolve)),
    ]);
    return { out, told, code };
  };
