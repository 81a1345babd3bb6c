import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { rolePasswords } from '#db/migrate.ts';
import { loginUrl } from '#db/roles.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import type {} from './database-global-setup.ts';
import { testSecret } from './secret.ts';

/** A database of its own, and how each part of the portal logs in to it. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly apiUrl: string;
  readonly identityUrl: string;
  readonly workerUrl: string;
  readonly copyUrl: string;
  readonly retentionUrl: string;
  /** Removes it; connections that are still open end. */
  drop(): Promise<void>;
}

/** Makes a copy of the migrated and seeded database: for a test file, or for a test that has to be alone. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { template } = inject('testServer');
  return createDatabase(`template ${template}`);
}

/** Makes a database with nothing in it. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase('');
}

async function createDatabase(how: string): Promise<TestDatabase> {
  const server = inject('testServer').ownerUrl;
  const name = `portal_test_${randomBytes(6).toString('hex')}`;
  await execute(server, `create database ${name} ${how}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  const ownerUrl = address.href;
  const passwords = rolePasswords(createSecretBox(testSecret).derive);
  return {
    ownerUrl,
    apiUrl: loginUrl(ownerUrl, 'api', passwords),
    identityUrl: loginUrl(ownerUrl, 'identity', passwords),
    workerUrl: loginUrl(ownerUrl, 'worker', passwords),
    copyUrl: loginUrl(ownerUrl, 'copy', passwords),
    retentionUrl: loginUrl(ownerUrl, 'retention', passwords),
    drop: () => execute(server, `drop database if exists ${name} with (force)`),
  };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
