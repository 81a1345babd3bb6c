import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Names a process for longer than its number lasts: numbers are given out again. */
interface Owner {
  readonly pid: number;
  /** Start of the process in the kernel's own count; `null` where it cannot be read. */
  readonly started: string | null;
}

const file = (home: string) => join(home, 'owner.json');

/** Takes the folder for this process. Throws when another one that still runs has it. */
export async function takeOwnership(home: string): Promise<void> {
  const me: Owner = { pid: process.pid, started: await startOf(process.pid) };
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await writeFile(file(home), JSON.stringify(me), { flag: 'wx' });
      return;
    } catch {
      const owner = await ownerOf(home);
      if (owner && (await lives(owner)))
        throw new Error(`the database in ${home} is in use by process ${owner.pid}: stop that one first`);
      await rm(file(home), { force: true });
    }
  }
  throw new Error(`the database in ${home} is being started by another process`);
}

export async function endOwnership(home: string): Promise<void> {
  await rm(file(home), { force: true });
}

/** Whether a folder was left by a process that is gone. */
export async function isAbandoned(home: string): Promise<boolean> {
  const owner = await ownerOf(home);
  return owner !== null && !(await lives(owner));
}

async function ownerOf(home: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(file(home), 'utf8')) as Owner;
  } catch {
    return null;
  }
}

async function lives({ pid, started }: Owner): Promise<boolean> {
  return isRunning(pid) && (started === null || (await startOf(pid)) === started);
}

/** Whether a process with this number is in the list, ours or not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM';
  }
}

async function startOf(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // The name, in brackets, may hold spaces; the state is the first word after it, the start the 20th.
  const words = text?.slice(text.lastIndexOf(')') + 2).split(' ') ?? [];
  // Killed, and kept in the list only because nobody has asked how it ended.
  return words[0] === 'Z' ? null : (words[19] ?? null);
}

/** The command with which a process was started; `null` where it cannot be known. */
export async function commandOf(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (text !== null) return text.replaceAll('\0', ' ');
  if (process.platform === 'win32' || process.platform === 'linux') return null;
  const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout;
}
