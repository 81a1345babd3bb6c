import type { Bulk } from '#db/seed/generate.ts';

/** What the processes of the bench say to each other. */
export interface Settings {
  /** The database, as a role of the portal. */
  readonly url: string;
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

/**
 * Answers the bench: `{ turns, atOnce }` runs so many requests and tells what they cost this process in microseconds of CPU; `look`
 * gives one answer; `end` ends it.
 */
export function serveTurns(run: (turn: number) => Promise<unknown>, end: () => Promise<unknown>): void {
  const tell = (message: object) => void process.send?.(message);
  process.on('message', (asked: Asked) => {
    void answer(asked).catch((failure: unknown) => {
      tell({ failure: failure instanceof Error ? failure.stack : String(failure) });
    });
  });

  async function answer({ turns = 0, atOnce = 1, look = false, end: last = false }: Asked): Promise<void> {
    if (last) {
      await end();
      process.disconnect();
      return;
    }
    if (look) {
      tell({ answer: await run(0) });
      return;
    }
    let next = 0;
    const before = process.cpuUsage();
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (next < turns) {
          next += 1;
          await run(next);
        }
      }),
    );
    const { user, system } = process.cpuUsage(before);
    tell({ cpu: user + system });
  }
  tell({ ready: true });
}
