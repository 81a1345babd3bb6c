import { readFileSync } from 'node:fs';
import type pg from 'pg';

/** Milliseconds of CPU that something used until now; not a number where the system does not tell. */
export type Meter = () => number;

/** Fields of `/proc/<pid>/stat` after the name: the parent, and ticks of a hundredth of a second. */
interface Process {
  readonly parent: number;
  readonly own: number;
  /** Of children that ended. */
  readonly ended: number;
}

function look(pid: number | 'self'): Process {
  if (process.platform !== 'linux') return { parent: Number.NaN, own: Number.NaN, ended: Number.NaN };
  // The name in field 2 is in brackets.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const sum = (...at: readonly number[]) => at.reduce((total, index) => total + Number(fields[index]) * 10, 0);
  return { parent: Number(fields[1]), own: sum(11, 12), ended: sum(13, 14) };
}

/** What the processes of a database server used, those of connections that ended included. */
export async function serverMeter(database: pg.Client): Promise<() => Promise<number>> {
  const { rows } = await database.query<{ pid: number }>('select pg_backend_pid() as pid');
  const { parent } = look(rows[0]?.pid ?? 0);
  return async () => {
    const alive = await database.query<{ pid: number }>('select pid from pg_stat_activity');
    return alive.rows.reduce((total, { pid }) => total + look(pid).own, look(parent).ended);
  };
}

/** What the server's processes of one pool used until now, by its name: those of connections that ended are not in it. */
export const poolMeter = (database: pg.Client, name: string) => async (): Promise<number> => {
  const text = 'select pid from pg_stat_activity where application_name = $1';
  const { rows } = await database.query<{ pid: number }>(text, [name]);
  return rows.reduce((total, { pid }) => total + look(pid).own, 0);
};

/** What another process used. */
export const processMeter =
  (pid: number): Meter =>
  () =>
    look(pid).own;

/** What this process used. */
export const ownMeter: Meter = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** What programs that this process ran used, once they have ended. */
export const programMeter: Meter = () => look('self').ended;
