import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { textsOf, sourceLanguage } from '#app/i18n/index.ts';
import { drawPaper } from '#app/paper/draw.server.ts';
import {
  askAboutUnseen,
  closeBatch,
  leaveOut,
  waitingLetters,
  type WaitingLetter,
  type WaitingLetters,
  writeNoAddress,
} from '#db/repositories/letters-worker.ts';
import type { WorkerDatabase } from '#db/repositories/notification-worker.ts';
import { isOvertaken } from '#graphql/notification/index.ts';
import { localDateOrNull } from '#graphql/shared/local-date.ts';
import { type Clock, today } from '#graphql/shared/ports/clock.ts';
import type { Storage } from '#graphql/shared/ports/storage.ts';
import { originOf } from '../tenants.ts';
import { composeLetter } from './compose.ts';

export interface LettersDeps {
  readonly database: WorkerDatabase;
  readonly storage: Storage;
  readonly origin: string;
  readonly clock: Clock;
  newId(): string;
}

/**
 * Asks for the letters that are due, and puts everything that waits into one batch of each municipality. What was seen or overtaken
 * meanwhile is left out; what has no address waits for one. The file is written before the batch is closed: without it nothing is
 * closed, and a file of no batch is swept away.
 */
export async function closeBatches(deps: LettersDeps): Promise<{ readonly asked: number; readonly batches: number }> {
  const { database, clock } = deps;
  const on = today(clock);
  const asked = await askAboutUnseen(database, { today: on, at: new Date(clock.now()).toISOString() });
  let batches = 0;
  for (const waiting of await waitingLetters(database, on)) if (await closeOne(deps, waiting)) batches += 1;
  return { asked, batches };
}

async function closeOne(deps: LettersDeps, { municipality, number, letters }: WaitingLetters): Promise<boolean> {
  const { database, storage, clock } = deps;
  const at = new Date(clock.now()).toISOString();
  const left = letters.flatMap((letter) => {
    const reason = letter.seen ? 'SEEN' : isOver(letter) ? 'OVERTAKEN' : null;
    return reason === null ? [] : [{ id: letter.id, reason } as const];
  });
  await leaveOut(database, municipality.id, left, at);
  const needed = letters.filter(({ id }) => !left.some((one) => one.id === id));
  await writeNoAddress(
    database,
    municipality.id,
    needed.filter(({ address }) => address === null),
    at,
  );
  const sent = needed.flatMap((letter) => (letter.address === null ? [] : [{ ...letter, address: letter.address }]));
  if (sent.length === 0) return false;

  const bytes = await drawBatch(deps, { municipality, number, letters: sent });
  const storageKey = deps.newId();
  await storage.write(storageKey, Readable.from([bytes]));
  return closeBatch(database, {
    municipalityId: municipality.id,
    number,
    closedAt: at,
    leftOut: left.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    storageKey,
    letters: sent,
  });
}

/** Whether it was told anew, or tells of a hearing that is no longer planned. */
function isOver({ kind, later, hearing }: WaitingLetter): boolean {
  return isOvertaken(kind, later) || (kind === 'OBJECTION_HEARING_PLANNED' && hearing === null);
}

type Addressed = WaitingLetter & { readonly address: string };

function drawBatch(
  { origin, clock }: LettersDeps,
  { municipality, number, letters }: Omit<WaitingLetters, 'letters'> & { readonly letters: readonly Addressed[] },
): Promise<Buffer> {
  const { name, hostName, contact } = municipality;
  const lines = letters.flatMap((letter, index) =>
    composeLetter({
      ...letter,
      termEndsOn: localDateOrNull(letter.termEndsOn),
      municipality: { name, phone: contact.phone, address: contact.address },
      link: `${originOf(origin, hostName)}/`,
      number,
      place: index + 1,
      on: today(clock),
    }),
  );
  const title = textsOf(sourceLanguage, 'reach')('letters.number', { number });
  return drawPaper(lines, { title, language: sourceLanguage, madeAt: new Date(clock.now()), numbered: false });
}
