import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FileWork } from '../../shared/ports/file-work.ts';
import { ok, refused } from '../../shared/result.ts';

interface Limits {
  /** Milliseconds for one file. */
  readonly patience: number;
  /** Megabytes of what a library makes of a file, arrays aside. */
  readonly megabytes: number;
  /** Files at a time; the others wait. */
  readonly atOnce: number;
}

const usual: Limits = { patience: 20_000, megabytes: 256, atOnce: 2 };

interface Refused<Refusal extends string> {
  readonly refusal: Refusal;
}
type SaidOfPdf = { readonly bytes: Uint8Array } | Refused<'locked' | 'unreadable'>;
type SaidOfHeic =
  | { readonly data: Uint8Array; readonly width: number; readonly height: number }
  | Refused<'tooManyPixels' | 'unreadable'>;

/**
 * Does this work in a thread for each file, with an end to its time and memory: readers of PDF and HEIC meet everything that strangers
 * can think of, and one file must not hold up whoever else asks.
 *
 * @param folder where the scripts of the threads lie, which are not part of the bundle.
 */
export function createFileWork(folder: string, limits: Limits = usual): FileWork {
  const queue = createQueue(limits.atOnce);
  const run = <Said>(script: string, data: object) => queue(() => inThread<Said>(join(folder, script), data, limits));
  return {
    async cleanPdf(bytes) {
      const said = await run<SaidOfPdf>('pdf.mjs', { task: 'clean', bytes });
      return 'bytes' in said ? ok(Buffer.from(said.bytes)) : refused(said.refusal);
    },
    async photosAsPdf(pages) {
      const said = await run<SaidOfPdf>('pdf.mjs', { task: 'join', pages });
      if ('refusal' in said) throw new Error('photos could not be made into one document');
      return Buffer.from(said.bytes);
    },
    async openHeic(bytes, most) {
      const said = await run<SaidOfHeic>('heic.mjs', { bytes, most });
      if ('refusal' in said) return refused(said.refusal);
      const { buffer, byteOffset, byteLength } = said.data;
      return ok({ ...said, data: Buffer.from(buffer, byteOffset, byteLength) });
    },
  };
}

/** What a thread says of a file; one that ended without a word could not read it. */
function inThread<Said>(script: string, workerData: object, { patience, megabytes }: Limits) {
  return new Promise<Said | Refused<'unreadable'>>((resolve) => {
    const thread = new Worker(script, {
      workerData,
      // What a library says of a strange file is for nobody.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    const end = (said: Said | Refused<'unreadable'>) => {
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
