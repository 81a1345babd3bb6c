import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** PostgreSQL refuses to run as root; then it runs as this user. `null`: as whoever runs us. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null;

/** Exists everywhere without being made, and owns nothing. */
const nobody = { uid: 65_534, gid: 65_534 };

/** As whom the server runs: root gives way to the owner of the data that is there already, or to nobody. */
export async function serverUser(database: string): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return null;
  const existing = await stat(database).catch(() => null);
  return existing && existing.uid !== 0 ? { uid: existing.uid, gid: existing.gid } : nobody;
}

/** Where root keeps what another user has to reach and cannot reach in its own place. */
const sharedHome = '/var/lib/werk-en-inkomen-portaal';

/** The folder itself, or one that another user can reach when root's own folders are in between. */
export async function reachable(folder: string, user: ServerUser): Promise<string> {
  if (user === null || (await canEnter(folder))) return folder;
  return join(sharedHome, createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12));
}

/** Whether everybody may pass through every folder above and, where it exists, into this one. */
export async function canEnter(folder: string): Promise<boolean> {
  for (let path = resolve(folder); ; path = dirname(path)) {
    const found = await stat(path).catch(() => null);
    if (found && (found.mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/** Whether everybody may read a file. */
export async function canRead(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && (found.mode & 0o004) !== 0;
}
