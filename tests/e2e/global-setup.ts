import { spawnSync } from 'node:child_process';
import { projectRoot } from '../support/portal-server.ts';

/** Builds once, before workers start their portals. */
export default function setup(): void {
  const { status } = spawnSync(process.execPath, ['app/server/launch.mjs', 'build'], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the build failed');
}
