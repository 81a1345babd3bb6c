import { once } from 'node:events';
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

interface Session {
  readonly client: PoolClient;
  /** Resolves when the connection breaks. */
  readonly lost: Promise<unknown>;
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

/** `again`: milliseconds until a lost connection is made again. */
export function createPresence(pool: Pool, events: WorkerEvents, again = 1_000): Presence {
  let name = '';
  /** Aborted when the process begins once more, and when it ends. */
  let turn = new AbortController();
  events.on('pool:create', ({ workerPool }) => (name = workerPool.id));

  const open = async (): Promise<Session> => {
    const client = await pool.connect();
    return { client, lost: new Promise((lost) => client.on('error', lost)) };
  };
  const say = ({ client }: Session) => client.query('select pg_advisory_lock_shared($1, hashtext($2))', [kind, name]);

  /** Until the session ends: whether it said that this process is here. */
  const hold = async ({ lost }: Session, said: Promise<unknown>) => {
    try {
      await said;
    } catch {
      return false;
    }
    await lost;
    return true;
  };

  /**
   * Holds one session at a time until the turn is over. A connection can end where the process does not: until the next one has the lock,
   * somebody else may do its jobs a second time.
   */
  const stay = async (session: Session, said: Promise<unknown>, signal: AbortSignal) => {
    const over = once(signal, 'abort').then(() => true);
    let held = await Promise.race([hold(session, said), over]);
    session.client.release(true);
    while (!signal.aborted) {
      if (!held) await pause(again, undefined, { signal }).catch(() => undefined);
      const next = await open().catch(() => null);
      held = next !== null && (await Promise.race([hold(next, say(next)), over]));
      next?.client.release(true);
    }
  };

  return {
    async begin(run) {
      turn.abort();
      turn = new AbortController();
      const session = await open();
      let running: Runner;
      try {
        await session.client.query('select pg_advisory_lock($1, $2)', [kind, looking]);
        await session.client.query(letGo, [kind]);
        running = await run();
      } catch (failure) {
        session.client.release(true);
        throw failure;
      }
      const said = say(session).then(() => session.client.query('select pg_advisory_unlock($1, $2)', [kind, looking]));
      void stay(session, said, turn.signal);
      await said.catch(() => undefined);
      return running;
    },
    end() {
      turn.abort();
    },
  };
}
