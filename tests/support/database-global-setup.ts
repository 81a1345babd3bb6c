import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#db/embedded.ts';
import { migrate, rolePasswords } from '#db/migrate.ts';
import { seedDemo } from '#db/seed/seed.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import { testClock } from './clock.ts';
import { testSecret } from './secret.ts';

/** What every test file gets: where the server is, and the database that each of its own is a copy of. */
export interface TestServer {
  readonly ownerUrl: string;
  readonly template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/** One migrated and seeded database for the whole run, on a throw-away server or on that of `TEST_DATABASE_URL`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given ? null : await startEmbedded({ throwaway: true });
  const ownerUrl = server?.ownerUrl ?? given ?? '';
  const template = `portal_template_${randomBytes(6).toString('hex')}`;
  const execute = async (statement: string) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  const end = async () => {
    if (server) await server.stop();
    else await execute(`drop database if exists ${template} with (force)`);
  };
  try {
    await execute(`create database ${template}`);
    const templateUrl = databaseUrl(ownerUrl, template);
    const secretBox = createSecretBox(testSecret);
    await migrate({ ownerUrl: templateUrl, passwords: rolePasswords(secretBox.derive) });
    await seedDemo({ ownerUrl: templateUrl, clock: testClock, secretBox });
  } catch (failure) {
    await end();
    throw failure;
  }
  project.provide('testServer', { ownerUrl, template });
  return end;
}

function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
