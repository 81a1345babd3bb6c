import type { RecordProblem } from '#graphql/shared/record-problem.ts';
import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import {
  beginImport,
  countMissing,
  endImport,
  endMissing,
  findKept,
  forgetWords,
  holdFeed,
  type ImportCounts,
  type ImportUnderWay,
  keepProvider,
  type KeptTraining,
  keepWords,
  markSeen,
  releaseFeed,
  writeTraining,
} from '#db/repositories/training-import-worker.ts';
import type { ImportedTraining } from '#graphql/training/domain/edu-dex/training.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { Complaint } from '../complaint.ts';
import { idOf, type Read, readRecord, type TrainingKey } from './read-record.ts';
import { FeedBroken, recordsOf } from './records-of.ts';
import type { Supplier } from './suppliers.ts';

export interface ImportDeps {
  /** Logged in as `portal_worker`, at the database itself: a feed is held by a connection. */
  readonly pool: Pool;
  /** Epoch milliseconds, only to say when. */
  now(): number;
  newId(): string;
}

export interface FeedToImport {
  readonly municipalityId: string;
  /** The name of the feed. What one import of it holds no longer ends; other feeds are left alone. */
  readonly source: string;
  readonly today: LocalDate;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What EDU-DEX tells of those who give trainings, by `orgUnitId`. */
  readonly suppliers: ReadonlyMap<string, Supplier>;
  /** Ends also many trainings at once: somebody looked whether the file holds all of them. */
  readonly endsMany?: boolean;
  /** Learns of every record that is left out. */
  onRefused(refused: RefusedRecord): void;
  /** Learns how far it is, after every batch. */
  onProgress?(done: { readonly records: number; readonly bytes: number }): void;
}

/** A record that is left out, and why. */
export interface RefusedRecord {
  /** Its place in the file; the first is 1. */
  readonly number: number;
  /** Where it begins, in bytes. */
  readonly at: number;
  readonly key: TrainingKey | null;
  readonly problems: readonly RecordProblem[];
}

export interface ImportReport {
  readonly counts: ImportCounts;
  /** Why the file could not be read to its end; `null` where it could. */
  readonly broken: string | null;
  /** Why nothing ended of what the feed does not hold; `null` where it did. Names nobody, and no address. */
  readonly problem: string | null;
  /** Whether what the feed does not hold has ended. */
  readonly whole: boolean;
  /** Trainings that the feed does not hold and that did not end, because they are suspiciously many. */
  readonly withheld: number;
}

/** Somebody else imports this feed now. */
export class FeedBusy extends Complaint {
  override readonly name = 'FeedBusy';
}

/**
 * A feed that does not hold more than this share of what it brought before, and more than a few, is rather a part of it: a file that holds
 * all is the only one that can end anything.
 */
const endsAtMost = { share: 0.1, few: 10 } as const;

/** Records that one transaction takes, and their bytes at most. */
const batchRecords = 100;
const batchBytes = 4_194_304;

/** Of two transactions that wait for each other the database ends one. */
const deadlock = '40P01';
const givesWayAtMost = 5;

interface Item {
  readonly number: number;
  readonly at: number;
  readonly read: Read;
}

/** What taking a batch came to. It counts once the batch is kept: until then it can be taken again. */
interface Taken {
  added: number;
  changed: number;
  same: number;
  readonly refused: RefusedRecord[];
  readonly providers: Map<string, string>;
}

/**
 * Takes a feed of EDU-DEX in: adds and changes trainings, each with its runs or not at all, and ends those that the feed holds no longer.
 * Holds one batch in memory. A record that is wrong is told and left out; a training that it was before stays as it is. Nothing ends where
 * the file broke off, held nothing that could be taken, has a record of which nobody knows what it was, or does not hold so many of what it
 * brought before that it is rather a part. The same file again changes nothing.
 *
 * @throws FeedBusy where the same feed is being imported.
 */
export async function importFeed(deps: ImportDeps, feed: FeedToImport): Promise<ImportReport> {
  const client = await deps.pool.connect();
  try {
    if (!(await holdFeed(client, feed))) throw new FeedBusy(`${feed.source} is being imported already`);
    try {
      return await new Import(deps, feed, client).run();
    } finally {
      await releaseFeed(client, feed);
    }
  } finally {
    client.release();
  }
}

class Import {
  readonly #deps: ImportDeps;
  readonly #feed: FeedToImport;
  readonly #client: PoolClient;
  readonly #underWay: ImportUnderWay;
  readonly #providers = new Map<string, string>();
  readonly #counts = { added: 0, changed: 0, same: 0, refused: 0, ended: 0 };
  #nameless = 0;

  constructor(deps: ImportDeps, feed: FeedToImport, client: PoolClient) {
    this.#deps = deps;
    this.#feed = feed;
    this.#client = client;
    this.#underWay = { municipalityId: feed.municipalityId, source: feed.source, importId: deps.newId() };
  }

  async run(): Promise<ImportReport> {
    await beginImport(this.#client, this.#underWay, this.#moment());
    try {
      return await this.#takeAll();
    } catch (failure) {
      this.#counts.ended = 0;
      const end = { whole: false, problem: `it could not be taken in: ${kindOf(failure)}` };
      // Where the database is away, nobody can be told but by what is thrown.
      await this.#end(end).catch(() => undefined);
      throw failure;
    }
  }

  async #takeAll(): Promise<ImportReport> {
    const broken = await this.#readAll();
    const { added, changed, same } = this.#counts;
    const unread = broken ?? this.#unknown(added + changed + same);
    const withheld = unread === null ? await this.#tooMany() : 0;
    const problem =
      withheld === 0
        ? unread
        : `it does not hold ${withheld} trainings that it brought before: too many to end by themselves`;
    const whole = problem === null;
    await this.#inTransaction(async () => {
      if (whole) this.#counts.ended = await endMissing(this.#client, this.#underWay, this.#feed.today);
      await forgetWords(this.#client, this.#feed.municipalityId, this.#feed.today);
      await this.#end({ whole, problem });
    });
    return { counts: { ...this.#counts }, broken, problem, whole, withheld };
  }

  /** Why nobody knows what a file does not hold, although it was read to its end; `null` where it is known. */
  #unknown(taken: number): string | null {
    if (this.#nameless > 0) return `records that do not say which training they are: ${this.#nameless}`;
    return taken > 0 ? null : 'it holds nothing that can be taken';
  }

  async #end(outcome: { readonly whole: boolean; readonly problem: string | null }): Promise<void> {
    await endImport(this.#client, this.#underWay, { counts: this.#counts, ...outcome, at: this.#moment() });
  }

  /** How many trainings would end, where that is more than a feed ends by itself; otherwise 0. */
  async #tooMany(): Promise<number> {
    if (this.#feed.endsMany === true) return 0;
    const { held, missing } = await countMissing(this.#client, this.#underWay, this.#feed.today);
    return missing > Math.max(endsAtMost.few, held * endsAtMost.share) ? missing : 0;
  }

  /** Gives why the file broke off; `null` where it did not. */
  async #readAll(): Promise<string | null> {
    let batch: Item[] = [];
    let size = 0;
    let number = 0;
    let bytes = 0;
    const flush = async () => {
      this.#count(await this.#inTransaction(() => this.#take(batch)));
      batch = [];
      size = 0;
      this.#feed.onProgress?.({ records: number, bytes });
    };
    const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        bytes += chunk.byteLength;
        yield chunk;
      }
    };
    let broken: string | null = null;
    try {
      for await (const record of recordsOf(counted(this.#feed.chunks))) {
        number += 1;
        const { at } = record;
        batch.push({ number, at, read: readRecord(record, (provider) => this.#factsOf(provider)) });
        size += record.bytes?.length ?? 0;
        if (batch.length >= batchRecords || size >= batchBytes) await flush();
      }
    } catch (failure) {
      if (!(failure instanceof FeedBroken)) throw failure;
      broken = failure.message;
    }
    await flush();
    return broken;
  }

  #factsOf(provider: string) {
    return { today: this.#feed.today, taxExempt: this.#feed.suppliers.get(provider)?.taxExempt ?? false };
  }

  async #take(batch: readonly Item[]): Promise<Taken> {
    const taken: Taken = { added: 0, changed: 0, same: 0, refused: [], providers: new Map() };
    const keys = batch.flatMap(({ read }) => keyOf(read) ?? []);
    const kept = new Map(
      (await findKept(this.#client, this.#feed.municipalityId, keys)).map((one) => [idOf(one), one] as const),
    );
    const here = new Set<string>();
    const seen: string[] = [];
    const written: ImportedTraining[] = [];
    for (const item of batch) {
      const key = keyOf(item.read);
      const before = key === null ? undefined : kept.get(idOf(key));
      const problems = 'problems' in item.read ? item.read.problems : this.#refusal(item.read.training, before, here);
      if (problems.length > 0 || 'problems' in item.read) {
        taken.refused.push(refusedOf(item, problems));
        if (before?.source === this.#feed.source) seen.push(before.id);
        continue;
      }
      const { training } = item.read;
      here.add(idOf(training));
      const outcome = await this.#keep(training, before, taken.providers);
      if (outcome === 'SAME') {
        taken.same += 1;
        if (before) seen.push(before.id);
      } else if (outcome === null) {
        taken[before ? 'changed' : 'added'] += 1;
        written.push(training);
      } else {
        taken.refused.push(refusedOf(item, [outcome]));
        if (before) seen.push(before.id);
      }
    }
    if (seen.length > 0) await markSeen(this.#client, this.#underWay, seen);
    const texts = written.map(({ title, occupation }) => `${title} ${occupation}`);
    if (texts.length > 0) await keepWords(this.#client, this.#feed.municipalityId, texts);
    return taken;
  }

  /** Why a training that is right cannot be taken: the file holds it twice, or another feed has it. */
  #refusal(
    training: ImportedTraining,
    before: KeptTraining | undefined,
    here: ReadonlySet<string>,
  ): readonly RecordProblem[] {
    const path = 'programClassification/programId';
    if (here.has(idOf(training)) || before?.importId === this.#underWay.importId)
      return [{ path, why: 'stands in this file before: the first one counts' }];
    if (before === undefined || before.source === this.#feed.source) return [];
    const where = before.source === null ? 'by the municipality itself' : `by the feed ${before.source}`;
    return [{ path, why: `was brought into the catalogue ${where}` }];
  }

  #count({ added, changed, same, refused, providers }: Taken): void {
    this.#counts.added += added;
    this.#counts.changed += changed;
    this.#counts.same += same;
    this.#counts.refused += refused.length;
    for (const [code, id] of providers) this.#providers.set(code, id);
    for (const one of refused) {
      if (one.key === null) this.#nameless += 1;
      this.#feed.onRefused(one);
    }
  }

  /** Writes a training; gives why the database does not take it, and `null` when it does. */
  async #keep(
    training: ImportedTraining,
    before: KeptTraining | undefined,
    providers: Taken['providers'],
  ): Promise<RecordProblem | 'SAME' | null> {
    const digest = createHash('sha256').update(JSON.stringify(training)).digest('hex');
    if (before?.digest === digest && before.endedOn === training.endedOn) return 'SAME';
    const providerId = await this.#providerOf(training.provider, providers);
    const { newId } = this.#deps;
    await this.#client.query('savepoint one_training');
    try {
      const ids = { id: before?.id ?? newId(), isNew: before === undefined, providerId, digest, newId };
      await writeTraining(this.#client, this.#underWay, training, ids);
      await this.#client.query('release savepoint one_training');
      return null;
    } catch (failure) {
      const problem = refusalOf(failure);
      if (problem === null) throw failure;
      await this.#client.query('rollback to savepoint one_training');
      return problem;
    }
  }

  async #providerOf(code: string, providers: Taken['providers']): Promise<string> {
    const known = this.#providers.get(code) ?? providers.get(code);
    if (known !== undefined) return known;
    const { municipalityId, suppliers } = this.#feed;
    const name = suppliers.get(code)?.name ?? null;
    const id = await keepProvider(this.#client, { municipalityId, code, name, newId: this.#deps.newId() });
    providers.set(code, id);
    return id;
  }

  /** Does what is kept as a whole or not at all, and again where the database chose it to give way. */
  async #inTransaction<Outcome>(work: () => Promise<Outcome>, again = givesWayAtMost): Promise<Outcome> {
    await this.#client.query('begin');
    try {
      const outcome = await work();
      await this.#client.query('commit');
      return outcome;
    } catch (failure) {
      await this.#client.query('rollback').catch(() => undefined);
      if (again === 0 || codeOf(failure) !== deadlock) throw failure;
    }
    return this.#inTransaction(work, again - 1);
  }

  #moment(): string {
    return new Date(this.#deps.now()).toISOString();
  }
}

function keyOf(read: Read): TrainingKey | null {
  return 'training' in read ? read.training : read.key;
}

function refusedOf({ number, at, read }: Item, problems: readonly RecordProblem[]): RefusedRecord {
  return { number, at, key: keyOf(read), problems };
}

function codeOf(failure: unknown): string {
  return failure instanceof Error && 'code' in failure ? String(failure.code) : '';
}

/** What kind of failure it is: its name, and the SQL state where it has one. Its message may repeat a value. */
export function kindOf(failure: unknown): string {
  return failure instanceof Error ? `${failure.name} ${codeOf(failure)}`.trim() : 'unknown';
}

/** Why the database does not take a training (classes 22 and 23: data and rules; 54: limits); `null` where it is something else that failed. */
function refusalOf(failure: unknown): RecordProblem | null {
  const code = codeOf(failure);
  const path = 'programSchedule';
  if (code === '23001') return { path, why: 'has a run with fewer places than were given already' };
  if (code === '23505') return { path, why: 'is brought into the catalogue by another feed at this moment' };
  if (code === '54000') return { path: '', why: `is larger than the catalogue can keep (${code})` };
  return /^2[23]/.test(code) ? { path, why: `cannot be kept (${code})` } : null;
}
