import type { Server } from 'node:http';
import type { Bulk } from '#db/seed/generate.ts';

/** What the processes of the bench say to each other. */
export interface Settings {
  /** The database, as a role of the portal. */
  readonly url: string;
  /** The database, as somebody whom no row policy binds. */
  readonly ownerUrl: string;
  /** The database, as the login of what happens before anybody is known. */
  readonly identityUrl: string;
  readonly name: string;
  readonly bulk: Bulk;
}

interface Asked {
  readonly turns?: number;
  readonly atOnce?: number;
  readonly look?: boolean;
  readonly end?: boolean;
}

export const setting = <Key extends keyof Settings>(key: Key): Settings[Key] =>
  (JSON.parse(process.env['BENCH'] ?? '{}') as Settings)[key];

const tell = (message: object) => void process.send?.(message);

/** Hears the bench until it is told to end. */
function hear(answer: (asked: Asked) => Promise<object>, end: () => Promise<unknown>): void {
  const obey = async (asked: Asked): Promise<void> => {
    if (!asked.end) {
      tell(await answer(asked));
      return;
    }
    await end();
    process.disconnect();
  };
  process.on('message', (asked: Asked) => {
    void obey(asked).catch((failure: unknown) => {
      tell({ failure: failure instanceof Error ? failure.stack : String(failure) });
    });
  });
}

/** Answers over HTTP: the bench sends the requests, and asks what they cost this process. */
export function serveHttp(server: Server, end: () => Promise<unknown>): void {
  hear(
    async () => {
      const { user, system } = process.cpuUsage();
      return { cpu: user + system };
    },
    async () => {
      server.closeAllConnections();
      server.close();
      await end();
    },
  );
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    tell({ port: typeof address === 'object' ? address?.port : null });
  });
}

/**
 * Answers the bench: `{ turns, atOnce }` runs so many requests and tells what they cost this process in microseconds of CPU; `look`
 * gives one answer; `end` ends it.
 */
export function serveTurns(run: (turn: number) => Promise<unknown>, end: () => Promise<unknown>): void {
  hear(async ({ turns = 0, atOnce = 1, look = false }) => {
    if (look) return { answer: await run(0) };
    const before = process.cpuUsage();
    await inTurns(turns, atOnce, run);
    const { user, system } = process.cpuUsage(before);
    return { cpu: user + system };
  }, end);
  tell({ ready: true });
}

/** Runs something so many times, so many at once. */
export async function inTurns(turns: number, atOnce: number, run: (turn: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < turns) {
        next += 1;
        await run(next);
      }
    }),
  );
}
