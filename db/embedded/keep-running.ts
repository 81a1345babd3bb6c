import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

export interface KeepRunningOptions {
  /** The server as it runs now. */
  readonly child: ChildProcess;
  /** Starts it once more, at the same address; rejects when it does not come up. */
  startAgain(): Promise<ChildProcess>;
  /** What happened, in a sentence for the terminal. */
  onNotice(sentence: string): void;
  /** It ended and no try brought it back. */
  onGone(): void;
  /** Milliseconds before each try. Default five tries in eight seconds: what it left in memory is gone after a moment. */
  readonly pauses?: readonly number[];
}

export interface KeptRunning {
  /** Tries no more, and gives the server that runs or ran last. */
  release(): Promise<ChildProcess>;
}

/** A server that ran for so long had recovered: when it ends again, the tries are counted anew. Milliseconds. */
const recovered = 60_000;

/** Starts a server again that ends by itself, a bounded number of times. */
export function keepRunning(options: KeepRunningOptions): KeptRunning {
  const { startAgain, onNotice, onGone, pauses = [250, 500, 1_000, 2_000, 4_000] } = options;
  const released = new AbortController();
  let current = options.child;
  let since = performance.now();
  let tries = 0;
  let reviving = Promise.resolve();

  const revive = async () => {
    if (performance.now() - since > recovered) tries = 0;
    while (!released.signal.aborted) {
      const pause = pauses[tries];
      if (pause === undefined) {
        onGone();
        return;
      }
      tries += 1;
      onNotice(`the database ended by itself: starting it again (${tries} of ${pauses.length})`);
      try {
        await delay(pause, undefined, { signal: released.signal });
        current = await startAgain();
      } catch {
        continue;
      }
      since = performance.now();
      onNotice('the database is back');
      watch();
      return;
    }
  };
  const watch = () => {
    const again = () => {
      if (!released.signal.aborted) reviving = revive();
    };
    if (hasEnded(current)) again();
    else current.once('exit', again);
  };
  watch();

  return {
    async release() {
      released.abort();
      await reviving;
      return current;
    },
  };
}

/** Whether a process is over. */
export function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
