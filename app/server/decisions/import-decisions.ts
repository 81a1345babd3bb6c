import type { RecordProblem } from '#graphql/shared/record-problem.ts';
import type { Pool, PoolClient } from 'pg';
import { findHandedOverDigest, insertHandedOver } from '#db/repositories/decision-import-worker.ts';
import { findPersonByBsnIndex } from '#db/repositories/identity.ts';
import { requestMails } from '#db/repositories/notification-worker.ts';
import { type Besluit, readBesluit, type ReadBesluit } from '#graphql/decision/domain/besluit.ts';
import { decisionNumber } from '#graphql/decision/record-decision.ts';
import { parseBsn } from '#graphql/identity/domain/bsn.ts';
import { contentHash } from '#graphql/shared/content-hash.ts';
import { objectionLastDay } from '#graphql/shared/legal-terms.ts';
import { type LocalDate, localDateOf } from '#graphql/shared/local-date.ts';
import { checkBesluit } from './check-besluit.ts';
import { linesOf } from './lines-of.ts';

export interface ImportDeps {
  /** Logged in as `portal_worker`, which keeps decisions and reads none. */
  readonly worker: Pool;
  /** Logged in as `portal_identity`, which finds people and keeps nothing of decisions. */
  readonly identity: Pool;
  /** The keyed hash of a BSN. */
  index(bsn: string): string;
  /** Epoch milliseconds. */
  now(): number;
  newId(): string;
}

export interface DecisionsToImport {
  readonly municipalityId: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Learns of every record that is left out. */
  onRefused(refused: RefusedBesluit): void;
  /** Learns how far it is, after every record. */
  onProgress?(records: number): void;
}

/** A record that is left out, and why. */
export interface RefusedBesluit {
  /** Its line in the file; the first is 1. */
  readonly line: number;
  /** `null` where it cannot be read. */
  readonly reference: string | null;
  readonly problems: readonly RecordProblem[];
}

export interface ImportCounts {
  readonly added: number;
  readonly same: number;
  readonly refused: number;
}

/**
 * Takes decisions of a case system in, a line each, and tells each person of theirs. A record that is wrong is told and left out, whatever
 * the others are. The same again changes nothing. One that differs from what was handed over under its identification before is refused: a
 * decision never changes under those who read it and may have objected; another decision takes its place, under an identification of its
 * own. Holds one line in memory, and keeps each decision together with its message or not at all.
 */
export async function importDecisions(deps: ImportDeps, file: DecisionsToImport): Promise<ImportCounts> {
  const counts = { added: 0, same: 0, refused: 0 };
  const client = await deps.worker.connect();
  // Each is made known at a moment of its own, by which its message is found again.
  let last = 0;
  const moment = () => (last = Math.max(deps.now(), last + 1));
  try {
    let records = 0;
    for await (const { number, bytes } of linesOf(file.chunks)) {
      const { reference, outcome } = await take(deps, client, { ...file, bytes, at: moment() });
      if (outcome === 'ADDED') counts.added += 1;
      else if (outcome === 'SAME') counts.same += 1;
      else {
        counts.refused += 1;
        file.onRefused({ line: number, reference, problems: outcome });
      }
      records += 1;
      file.onProgress?.(records);
    }
  } finally {
    client.release();
  }
  return counts;
}

type Outcome = 'ADDED' | 'SAME' | readonly RecordProblem[];

interface OneLine {
  readonly municipalityId: string;
  readonly bytes: Buffer | null;
  readonly at: number;
}

async function take(
  deps: ImportDeps,
  client: PoolClient,
  { municipalityId, bytes, at }: OneLine,
): Promise<{ readonly reference: string | null; readonly outcome: Outcome }> {
  const record = recordIn(bytes);
  if ('why' in record) return { reference: null, outcome: [{ path: '', why: record.why }] };
  const checked = checkBesluit(record.value);
  if ('problems' in checked) return { reference: referenceIn(record.value), outcome: checked.problems };
  const { besluit } = checked;
  const reference = besluit.identificatie.trim();
  const today = localDateOf(at);
  const read = readBesluit(municipalityId, besluit, today);
  if (!read.ok) return { reference, outcome: read.refusal };
  const bsn = parseBsn(besluit.bsn);
  if (bsn === null) return { reference, outcome: [{ path: 'bsn', why: 'is no citizen service number' }] };
  const person = await findPersonByBsnIndex(deps.identity, municipalityId, deps.index(bsn));
  if (person === null) return { reference, outcome: [{ path: 'bsn', why: 'is of nobody whom the portal knows here' }] };
  const keep = { municipalityId, personId: person.id, besluit, read: read.value, at, today };
  return { reference, outcome: await inTransaction(client, () => keepOne(deps, client, keep)) };
}

interface ToKeep {
  readonly municipalityId: string;
  readonly personId: string;
  readonly besluit: Besluit;
  readonly read: ReadBesluit;
  readonly at: number;
  readonly today: LocalDate;
}

async function keepOne(deps: ImportDeps, client: PoolClient, one: ToKeep): Promise<Outcome> {
  const { municipalityId, personId, besluit, read, at, today } = one;
  const { id, content, sentOn } = read;
  // The number of a person is in no hash that is kept: it could be found by trying.
  const digest = contentHash({ ...besluit, bsn: personId });
  const notLater = (instant: string) => new Date(Math.min(Date.parse(instant), at)).toISOString();
  const decidedAt = notLater(content.decidedAt);
  const inserted = await insertHandedOver(client, {
    ...{ municipalityId, personId, id, digest },
    content: { ...content, decidedAt },
    number: decisionNumber(id, decidedAt),
    madeKnownAt: sentOn === null ? new Date(at).toISOString() : notLater(`${sentOn}T11:00:00Z`),
  });
  if (!inserted) {
    const before = await findHandedOverDigest(client, { municipalityId, id });
    if (before === digest) return 'SAME';
    return [{ path: 'identificatie', why: before === null ? sameNumber : changed }];
  }
  const mail = { municipalityId, personId, occasion: id };
  const asked = { requestedAt: new Date(at).toISOString(), newId: deps.newId };
  // What the municipality sent itself runs from then: no letter follows because nobody looked here.
  if (sentOn !== null) await requestMails(client, 'DECISION_POSTED', [mail], asked);
  else await requestMails(client, 'DECISION_MADE_KNOWN', [{ ...mail, termEndsOn: objectionLastDay(today) }], asked);
  return 'ADDED';
}

const changed =
  'was handed over before with other words or another person: a decision that somebody may have read does not change; hand over the one that takes its place under its own identificatie';

const sameNumber = 'comes to the number of another decision: hand it over under another identificatie';

const utf8 = new TextDecoder('utf-8', { fatal: true });

function recordIn(bytes: Buffer | null): { readonly value: unknown } | { readonly why: string } {
  if (bytes === null) return { why: 'is longer than a decision may be (1 MB)' };
  try {
    return { value: JSON.parse(utf8.decode(bytes)) };
  } catch (failure) {
    if (failure instanceof SyntaxError) return { why: 'is no JSON' };
    if (failure instanceof TypeError) return { why: 'is no UTF-8' };
    throw failure;
  }
}

/** What a record that is wrong calls itself, as far as it does. */
function referenceIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('identificatie' in value)) return null;
  const { identificatie } = value;
  return typeof identificatie === 'string' && identificatie.trim() !== '' ? identificatie.trim().slice(0, 50) : null;
}

async function inTransaction<Result>(client: PoolClient, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (failure) {
    await client.query('rollback').catch(() => undefined);
    throw failure;
  }
}
