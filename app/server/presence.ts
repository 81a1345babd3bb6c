import { setTimeout as pause } from 'node:timers/promises';
import type { Runner, WorkerEvents } from 'graphile-worker';
import type { Pool, PoolClient } from 'pg';

/**
 * Which of the processes that work off the queue are there. A job is locked by the name of its process; each process holds a lock of its
 * session for its own name, which ends with the process however that ends. So a job of one that is gone can be taken at once, and does
 * not stay locked for the four hours after which the queue itself gives up.
 */
export interface Presence {
  /** Lets go of the jobs of processes that are gone, begins, and says that this one is here. */
  begin(run: () => Promise<Runner>): Promise<Runner>;
  end(): void;
}

/** First number of every lock here: nothing else in this database uses it. The second one of a name is its hash. */
const kind = 1903523189;
/** Held while somebody looks who is gone, or begins and has not yet said so. */
const looking = 0;

const letGo = `
  select graphile_worker.force_unlock_workers(array_agg(locked_by))
  from (select distinct locked_by from graphile_worker._private_jobs where locked_by is not null offset 0) held
  where pg_try_advisory_xact_lock($1, hashtext(locked_by))
  having count(*) > 0`;
const beHere = 'select pg_advisory_lock_shared($1, hashtext($2))';

/** Milliseconds until a lost connection is made again. */
const again = 1_000;

export function createPresence(pool: Pool, events: WorkerEvents): Presence {
  let name = '';
  let session: PoolClient | null = null;
  /** Counts beginnings and the end: whoever waited through one has nothing more to do here. */
  let turn = 0;
  const ended = new AbortController();
  events.on('pool:create', ({ workerPool }) => (name = workerPool.id));

  const leave = () => {
    session?.release(true);
    session = null;
  };
  const enter = async () => {
    const mine = turn;
    const client = await pool.connect();
    if (mine !== turn) {
      client.release(true);
      throw new Error('another session says that this process is here');
    }
    session = client;
    client.once('error', () => {
      if (session !== client) return;
      leave();
      void comeBack();
    });
    return client;
  };
  /** The session ended and the process did not: until it has its lock again somebody else may do its jobs a second time. */
  const comeBack = async () => {
    const mine = turn;
    while (mine === turn) {
      try {
        await (await enter()).query(beHere, [kind, name]);
        return;
      } catch {
        if (mine === turn) leave();
        await pause(again, undefined, { signal: ended.signal }).catch(() => undefined);
      }
    }
  };

  return {
    async begin(run) {
      turn += 1;
      leave();
      const client = await enter();
      try {
        await client.query('select pg_advisory_lock($1, $2)', [kind, looking]);
        await client.query(letGo, [kind]);
      } catch (failure) {
        leave();
        throw failure;
      }
      const running = await run();
      try {
        await client.query(beHere, [kind, name]);
        await client.query('select pg_advisory_unlock($1, $2)', [kind, looking]);
      } catch {
        // Whoever noticed first that the session is gone comes back.
        if (session === client) {
          leave();
          void comeBack();
        }
      }
      return running;
    },
    end() {
      turn += 1;
      ended.abort();
      leave();
    },
  };
}
