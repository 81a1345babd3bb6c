import type { Logger } from 'pino';
import { type FeedOfMunicipality, findFeeds } from '#db/repositories/training-import-worker.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { fetchFeed, fetchLimits, type FetchOptions } from './fetch-feed.ts';
import { FeedBusy, type ImportDeps, importFeed } from './import-feed.ts';
import { FeedBroken } from './records-of.ts';
import { type Supplier, suppliersOf } from './suppliers.ts';

export interface FetchDeps extends ImportDeps {
  readonly logger: Logger;
  readonly fetching?: FetchOptions;
}

/** Bytes that a list of those who give trainings has at most. */
const mostSuppliers = 20_000_000;

/**
 * Fetches every feed that a municipality named and takes it in. One that fails holds up no other: what was wrong stands in `training_import`
 * and in the log, without its address. Returns how many were read to their end.
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
    const { counts, broken, whole, withheld } = await importFeed(deps, {
      ...{ municipalityId, source, today, suppliers, chunks: chunks(), onRefused: () => undefined },
    });
    if (broken !== null) log.error({ counts, problem: broken }, 'a feed of trainings was not read to its end');
    else if (whole) log.info({ counts }, 'read a feed of trainings');
    else log.warn({ counts, withheld }, 'read a feed of trainings, and ended nothing that it does not hold');
    return broken === null;
  } catch (failure) {
    if (!(failure instanceof FeedBusy)) throw failure;
    log.warn('a feed of trainings is being imported already');
    return false;
  }
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
