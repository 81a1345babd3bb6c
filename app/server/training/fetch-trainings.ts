import type { Logger } from 'pino';
import { type FeedOfMunicipality, findFeeds } from '#db/repositories/training-import-worker.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { fetchFeed, fetchLimits, type FetchOptions } from './fetch-feed.ts';
import { placeOf } from '../request-facts.ts';
import { FeedBusy, type ImportDeps, importFeed, kindOf, type RefusedRecord } from './import-feed.ts';
import { nameOf } from './read-record.ts';
import { FeedBroken } from './records-of.ts';
import { type Supplier, suppliersOf } from './suppliers.ts';

export interface FetchDeps extends ImportDeps {
  readonly logger: Logger;
  readonly fetching?: FetchOptions;
}

/** Bytes that a list of those who give trainings has at most. */
const mostSuppliers = 20_000_000;

/** Records of one feed, problems of one record and signs of one text that the log tells at most: a feed can be wrong all through. */
const mostTold = { records: 100, problems: 5, signs: 300 } as const;

/**
 * Fetches every feed that a municipality named and takes it in. One that fails, however it fails, holds up no other: what was wrong stands
 * in `training_import` and in the log, without its address. Returns how many were read to their end.
 */
export async function fetchTrainings(deps: FetchDeps, today: LocalDate): Promise<number> {
  let read = 0;
  for (const feed of await findFeeds(deps.pool)) if (await takeIn(deps, feed, today)) read += 1;
  return read;
}

async function takeIn(deps: FetchDeps, feed: FeedOfMunicipality, today: LocalDate): Promise<boolean> {
  const { municipalityId, municipality, source } = feed;
  const log = deps.logger.child({ municipality, source });
  const suppliers = new Map<string, Supplier>();
  async function* chunks() {
    // Before the first record: its provider is looked up there.
    for (const [id, supplier] of await suppliersAt(feed.suppliersAddress, deps.fetching)) suppliers.set(id, supplier);
    yield* fetchFeed(feed.address, deps.fetching);
  }
  try {
    const { counts, broken, problem, whole } = await importFeed(deps, {
      ...{ municipalityId, source, today, suppliers, chunks: chunks(), onRefused: tellRefused(log) },
    });
    if (broken !== null) log.error({ counts, problem }, 'a feed of trainings was not read to its end');
    else if (whole) log.info({ counts }, 'read a feed of trainings');
    else log.warn({ counts, problem }, 'read a feed of trainings, and ended nothing that it does not hold');
    return broken === null;
  } catch (failure) {
    if (failure instanceof FeedBusy) log.warn('a feed of trainings is being imported already');
    else log.error({ ...placeOf(failure), problem: kindOf(failure) }, 'a feed of trainings could not be taken in');
    return false;
  }
}

/** Tells of the first records of a feed that are left out: which one, where in it, and why. How many there are is counted. */
function tellRefused(log: Logger): (refused: RefusedRecord) => void {
  let told = 0;
  const short = (text: string) => text.slice(0, mostTold.signs);
  return ({ key, number, at, problems }) => {
    told += 1;
    if (told > mostTold.records) return;
    const few = problems.slice(0, mostTold.problems).map(({ path, why }) => ({ path: short(path), why: short(why) }));
    log.warn({ training: key && nameOf(key), record: number, at, problems: few }, 'left a record out');
  };
}

async function suppliersAt(address: string | null, options: FetchOptions = {}): Promise<ReadonlyMap<string, Supplier>> {
  if (address === null) return new Map();
  const limits = { ...(options.limits ?? fetchLimits), bytes: mostSuppliers };
  const pieces: Buffer[] = [];
  try {
    for await (const piece of fetchFeed(address, { ...options, limits })) pieces.push(piece);
  } catch (failure) {
    if (failure instanceof FeedBroken) throw new FeedBroken(`who gives the trainings is not known: ${failure.message}`);
    throw failure;
  }
  const told = suppliersOf(Buffer.concat(pieces).toString('utf8'));
  if (told === null) throw new FeedBroken('who gives the trainings is not known: it is no answer to GET /suppliers');
  return told;
}
