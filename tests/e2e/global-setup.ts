import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareFolder, projectRoot } from '../support/portal-server.ts';
import { findLogged, folderVariable } from './what-nobody-may-log.ts';

/** Builds and fills a database once, before workers start their portals. After all of them, nothing that they logged may be about a person. */
export default async function setup(): Promise<() => Promise<void>> {
  const { status } = spawnSync(process.execPath, ['app/server/launch.mjs', 'build'], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the build failed');
  const folder = mkdtempSync(join(tmpdir(), 'portal-said-'));
  process.env[folderVariable] = folder;
  const removePrepared = await prepareFolder();
  return async () => {
    await removePrepared();
    const found = findLogged(folder);
    rmSync(folder, { recursive: true });
    if (found.length > 0) throw new Error(`the portals logged what is about people:\n${found.join('\n')}`);
  };
}
