import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded } from '#db/embedded.ts';
import { type LoginUrls, migrate, rolePasswords } from '#db/migrate.ts';
import { seedDemo } from '#db/seed/seed.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import { createSecretBox, type InstallationSecretBox } from '#graphql/shared/ports/secret-box.ts';
import type { Settings } from './config.ts';
import { createDemoKeys, type DemoKeys, parseDemoKeys } from './demo/idp/index.tsx';

/** What lies under the portal: a database that is up to date, the key of the installation and, in a demo, the keys of its issuers. */
export interface Installation {
  readonly logins: LoginUrls;
  readonly secretBox: InstallationSecretBox;
  readonly demoKeys: DemoKeys | null;
  /** Ends the embedded database; another one is left alone. */
  stop(): Promise<void>;
}

export interface InstallationOptions {
  readonly settings: Settings;
  /** Folder of the migrations, and that of the labels of ESCO. */
  readonly migrations: string;
  readonly esco: string;
  readonly clock: Clock;
  onProgress(step: string): void;
  /** What happened to the embedded database while it ran. */
  onNotice(sentence: string): void;
  /** The embedded database ended and does not come back. */
  onGone(sentence: string): void;
}

/** Brings the database up, up to date and, where asked, fills it with the demo scenarios. */
export async function prepareInstallation(options: InstallationOptions): Promise<Installation> {
  const { settings, clock, onProgress, onNotice, onGone } = options;
  await mkdir(settings.dataDir, { recursive: true });
  const secretBox = createSecretBox(settings.secret ?? (await keptSecret(settings.dataDir)));
  const demoKeys = settings.demo ? await keptDemoKeys(settings.dataDir) : null;
  if (settings.databaseUrl === null) onProgress('starting the database');
  const embedded =
    settings.databaseUrl === null
      ? await startEmbedded({ dataDir: join(settings.dataDir, 'postgres'), onProgress, onNotice, onGone })
      : null;
  const ownerUrl = embedded?.ownerUrl ?? settings.databaseUrl ?? '';
  const stop = async () => embedded?.stop();
  try {
    onProgress('bringing the tables up to date');
    const passwords = rolePasswords(secretBox.derive);
    const logins = await migrate({
      ownerUrl,
      passwords,
      poolerUrl: settings.poolerUrl,
      folder: options.migrations,
      esco: options.esco,
    });
    if (settings.seed) {
      onProgress('loading the demo people');
      await seedDemo({ ownerUrl, clock, secretBox });
    }
    return { logins, secretBox, demoKeys, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

async function keptSecret(folder: string): Promise<Buffer> {
  const kept = await keep(join(folder, 'secret'), () => randomBytes(32).toString('base64'));
  return Buffer.from(kept.trim(), 'base64');
}

async function keptDemoKeys(folder: string): Promise<DemoKeys> {
  const text = await keep(join(folder, 'demo-keys.json'), () => JSON.stringify(createDemoKeys()));
  const keys = parseDemoKeys(text);
  if (!keys) throw new Error('the file demo-keys.json in the data folder is damaged: remove it and start again');
  return keys;
}

/** What a file holds; made with `make` when there is none. Of two processes that start at once both get the same. */
async function keep(path: string, make: () => string): Promise<string> {
  try {
    await writeFile(path, make(), { flag: 'wx', mode: 0o600 });
  } catch (failure) {
    if (!(failure instanceof Error && 'code' in failure && failure.code === 'EEXIST')) throw failure;
  }
  return readFile(path, 'utf8');
}
