import { readFileSync } from 'node:fs';

/** Bytes of memory that a process holds; not a number where the system does not tell. */
export function memoryOf(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
