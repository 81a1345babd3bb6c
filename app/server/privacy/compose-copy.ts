import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { isLanguage, sourceLanguage } from '#app/i18n/index.ts';
import { drawPaper } from '#app/paper/draw.server.ts';
import type { WorkerDatabase } from '#db/repositories/notification-worker.ts';
import {
  announceCopy,
  copiedTables,
  type CopiedRow,
  type CopyKey,
  type CopyToMake,
  failCopy,
  finishCopy,
  loadCopy,
  readFileKeys,
  readPerson,
  writeCopyProgress,
} from '#db/repositories/privacy-worker.ts';
import { withViewer } from '#db/with-viewer.ts';
import { openAccount } from '#graphql/change/account-number.ts';
import { copyLasts } from '#graphql/privacy/domain/copy-state.ts';
import { isId } from '#graphql/shared/ids.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import type { InstallationSecretBox } from '#graphql/shared/ports/secret-box.ts';
import type { Storage } from '#graphql/shared/ports/storage.ts';
import { copyDocument, type CopyContent, textIn } from './copy-document.ts';
import { copyPaper } from './copy-paper.ts';
import { copyWords, type CopyWords } from './copy-words.ts';
import { zipped, type ZipEntry } from './zip.ts';

export interface ComposeDeps {
  /** Logged in as `portal_worker`: knows the request and nothing of the person. */
  readonly database: WorkerDatabase;
  /** Logged in as `portal_copy`: reads one person whole, and nobody else in the same transaction. */
  readonly copyPool: Pool;
  readonly storage: Storage;
  readonly secretBox: InstallationSecretBox;
  readonly clock: Clock;
  newId(): string;
  readonly logger: Logger;
}

/** Attempts after which whoever waits is told that it did not work. */
const attemptsAtMost = 3;

/**
 * Makes the copy of a job, unless an earlier attempt did: an archive with everything for a program and for a reader, and the person's
 * own files. It lies encrypted in the storage for a day. Throws when it could not be made; after the last attempt the copy is given up.
 */
export async function composeCopy(deps: ComposeDeps, payload: unknown, attempt: number): Promise<void> {
  const { database, clock, newId, logger } = deps;
  const key = keyOf(payload);
  if (!key) {
    logger.error('a job names no copy, and is left');
    return;
  }
  const copy = await loadCopy(database, key);
  if (copy?.endedAt !== null) return;
  try {
    if (copy.readyAt === null && !(await make(deps, key, copy))) return;
  } catch (failure) {
    if (attempt >= attemptsAtMost) await failCopy(database, key, new Date(clock.now()).toISOString());
    throw failure;
  }
  await announceCopy(database, key, copy.personId, { requestedAt: new Date(clock.now()).toISOString(), newId });
  logger.info({ copyId: key.copyId }, 'a copy can be fetched');
}

/** Writes the archive and where it lies; `false` when another attempt was first. */
async function make(deps: ComposeDeps, key: CopyKey, copy: CopyToMake): Promise<boolean> {
  const { database, storage, clock, newId } = deps;
  const madeAt = clock.now();
  const said = copyWords(isLanguage(copy.language) ? copy.language : sourceLanguage);
  const { content, fileKeys } = await read(deps, key, copy, madeAt);
  // The data, the paper, and each file.
  const parts = 2 + content.files.size;
  const progress = (done: number) => writeCopyProgress(database, key, { done, parts });
  const storageKey = newId();
  let size = 0;
  const counted = async function* (pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      size += piece.length;
      yield piece;
    }
  };
  await storage.write(storageKey, counted(zipped(entries(deps, content, fileKeys, said, progress), madeAt)));
  const readyAt = clock.now();
  const finished = await finishCopy(database, key, {
    storageKey,
    size,
    parts,
    readyAt: new Date(readyAt).toISOString(),
    expiresAt: new Date(readyAt + copyLasts).toISOString(),
  });
  if (!finished) await storage.remove(storageKey);
  return finished;
}

interface Read {
  readonly content: CopyContent;
  /** Where files lie in the storage, by their id. */
  readonly fileKeys: ReadonlyMap<string, string>;
}

async function read(deps: ComposeDeps, key: CopyKey, copy: CopyToMake, madeAt: number): Promise<Read> {
  const { copyPool, secretBox } = deps;
  const { municipalityId } = key;
  const { personId } = copy;
  const { rows, fileKeys } = await withViewer(
    copyPool,
    { kind: 'citizen', municipalityId, personId, assurance: 'high' },
    async (tx) => ({
      rows: await readPerson(tx, { municipalityId, personId }),
      fileKeys: await readFileKeys(tx, { municipalityId, personId }),
    }),
  );
  const lists = new Map(
    copiedTables.map(({ name, opened }) => [name, (rows.get(name) ?? []).map(open(opened, secretBox, personId))]),
  );
  const files = new Map(
    (lists.get('files') ?? []).map((row, index) => [textIn(row, 'id'), nameInArchive(index, textIn(row, 'fileName'))]),
  );
  return {
    content: { municipality: copy.municipalityName, madeAt: new Date(madeAt).toISOString(), lists, files },
    fileKeys,
  };
}

/** Opens what lies encrypted and is the person's own. What was sealed with another secret is not given. */
function open(
  opened: readonly string[],
  secretBox: InstallationSecretBox,
  personId: string,
): (row: CopiedRow) => CopiedRow {
  const openers: Readonly<Record<string, (sealed: Buffer) => string>> = {
    bsn: (sealed) => secretBox.open(sealed),
    fields: (sealed) => secretBox.for('kept form').open(sealed),
    accountNumber: (sealed) => openAccount(secretBox, personId, sealed.toString('hex')),
  };
  return (row) => {
    const plain: Record<string, string | null> = {};
    for (const name of opened) {
      try {
        plain[name] = openers[name]?.(Buffer.from(textIn(row, name), 'base64')) ?? null;
      } catch {
        plain[name] = null;
      }
    }
    return { ...row, ...plain };
  };
}

async function* entries(
  { storage }: ComposeDeps,
  content: CopyContent,
  fileKeys: ReadonlyMap<string, string>,
  said: CopyWords,
  progress: (done: number) => Promise<void>,
): AsyncIterable<ZipEntry> {
  await progress(0);
  yield { name: 'gegevens.json', bytes: [Buffer.from(copyDocument(content, said))] };
  await progress(1);
  const lines = copyPaper(content, said);
  const title = lines.find(({ kind }) => kind === 'title')?.text ?? '';
  const madeAt = new Date(content.madeAt);
  yield { name: 'gegevens.pdf', bytes: [await drawPaper(lines, { title, language: said.language, madeAt })] };
  let done = 2;
  for (const [id, name] of content.files) {
    await progress(done);
    done += 1;
    const bytes = await storage.read(fileKeys.get(id) ?? '');
    if (bytes === null) throw new Error('the bytes of a file are gone from the storage');
    yield { name, bytes };
  }
}

/** One folder, a number in front so that two of one name stay two. */
function nameInArchive(index: number, fileName: string): string {
  const plain = fileName.replaceAll(/[^\p{L}\p{N} ._-]+/gu, '-').replace(/^[ .]+/, '');
  return `bestanden/${String(index + 1).padStart(3, '0')}-${plain}`;
}

function keyOf(payload: unknown): CopyKey | null {
  if (typeof payload !== 'object' || payload === null) return null;
  if (!('municipalityId' in payload) || !('copyId' in payload)) return null;
  const { municipalityId, copyId } = payload;
  if (typeof municipalityId !== 'string' || typeof copyId !== 'string') return null;
  return isId(municipalityId) && isId(copyId) ? { municipalityId, copyId } : null;
}
