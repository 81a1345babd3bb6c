import { Worker } from 'node:worker_threads';
import type { PdfPage, PdfWork } from '../../shared/ports/pdf-work.ts';
import { ok, refused } from '../../shared/result.ts';

interface Limits {
  /** Milliseconds for one document. */
  readonly patience: number;
  /** Megabytes of what the library makes of a document. */
  readonly megabytes: number;
  /** Documents at a time; the others wait. */
  readonly atOnce: number;
}

const usual: Limits = { patience: 20_000, megabytes: 256, atOnce: 2 };

type Task = { readonly task: 'clean'; readonly bytes: Uint8Array } | { readonly task: 'join'; readonly pages: readonly PdfPage[] };

/** What a thread says; nothing when it ended before. */
type Said = { readonly bytes: Uint8Array } | { readonly refusal: 'locked' | 'unreadable' };

/**
 * Does the work with PDFs in a thread for each document, with an end to its time and memory: a reader of PDFs meets everything that
 * strangers can think of, and one document must not hold up whoever else asks.
 *
 * @param script path of `work.mjs`, which is not part of the bundle.
 */
export function createPdfWork(script: string, limits: Limits = usual): PdfWork {
  const queue = createQueue(limits.atOnce);
  const run = (task: Task) => queue(() => inThread(script, task, limits));
  return {
    async clean(bytes) {
      const said = await run({ task: 'clean', bytes });
      return 'bytes' in said ? ok(Buffer.from(said.bytes)) : refused(said.refusal);
    },
    async join(pages) {
      const said = await run({ task: 'join', pages });
      if ('refusal' in said) throw new Error('photos could not be made into one document');
      return Buffer.from(said.bytes);
    },
  };
}

function inThread(script: string, task: Task, { patience, megabytes }: Limits): Promise<Said> {
  return new Promise((resolve) => {
    const thread = new Worker(script, {
      workerData: task,
      // What the library says of a strange document is for nobody.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    const end = (said: Said) => {
      clearTimeout(late);
      void thread.terminate();
      resolve(said);
    };
    const late = setTimeout(() => end({ refusal: 'unreadable' }), patience);
    thread.on('message', (said: Said) => end(said));
    // Out of memory, or ended without a word.
    thread.on('error', () => end({ refusal: 'unreadable' }));
    thread.on('exit', () => end({ refusal: 'unreadable' }));
  });
}

/** Lets so many run at a time, the others in the order in which they came. */
function createQueue(atOnce: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <Outcome>(work: () => Promise<Outcome>): Promise<Outcome> => {
    if (running >= atOnce) await new Promise<void>((turn) => waiting.push(turn));
    else running += 1;
    try {
      return await work();
    } finally {
      // Whoever waits takes the place over.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
