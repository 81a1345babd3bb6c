import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import type { Logger } from 'pino';

/** A mail that arrived in the demo. */
export interface CaughtMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Empty where the mail has none. */
  readonly html: string;
  /** BCP 47, as the mail says; `null` when it does not. */
  readonly language: string | null;
  /** Every header line by its name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
}

export interface Mailbox {
  readonly smtpUrl: string;
  /** Newest first. */
  list(): readonly CaughtMail[];
  find(id: string): CaughtMail | null;
  stop(): Promise<void>;
}

/** Mails that are kept; older ones are forgotten. */
export const mostMails = 200;

/** Nobody has a mailbox of this name, so that the demo can show what happens then. */
const unknownMailbox = 'bestaat-niet';

const largestMail = 1024 * 1024;

/**
 * A mail server on a port of its own that only this computer reaches. It takes mail for everybody but `bestaat-niet`, hands none on and keeps them in
 * memory. A second copy of a mail, known by its `Message-ID`, takes the place of the first, as in most programs that read mail.
 */
export async function openMailbox({ clock, logger }: { clock: Clock; logger: Logger }): Promise<Mailbox> {
  const mails = new Map<string, CaughtMail>();
  const keep = async (stream: Readable, recipients: readonly string[]) => {
    const message = await PostalMime.parse(await bytesOf(stream));
    const headers = Object.fromEntries(message.headers.map(({ key, value }) => [key, value]));
    const messageId = message.messageId ?? randomUUID();
    const known = mails.get(messageId);
    mails.delete(messageId);
    mails.set(messageId, {
      id: known?.id ?? randomUUID(),
      to: recipients.join(', '),
      subject: message.subject ?? '',
      text: message.text ?? '',
      html: message.html ?? '',
      language: headers['content-language'] ?? null,
      headers,
      receivedAt: clock.now(),
    });
    const [oldest] = mails.keys();
    if (mails.size > mostMails && oldest !== undefined) mails.delete(oldest);
  };
  const server = new SMTPServer({
    // Nothing leaves this computer, so there is nothing to encrypt and nobody to know.
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideSTARTTLS: true,
    authOptional: true,
    disableReverseLookup: true,
    size: largestMail,
    rejectOversized: true,
    closeTimeout: 1_000,
    logger: false,
    onRcptTo({ address }, _session, callback) {
      if (!address.startsWith(`${unknownMailbox}@`)) {
        callback();
        return;
      }
      callback(Object.assign(new Error('5.1.1 there is no such mailbox'), { responseCode: 550 }));
    },
    onData(stream, session, callback) {
      keep(
        stream,
        session.envelope.rcptTo.map(({ address }) => address),
      ).then(
        () => {
          callback();
        },
        (failure: unknown) => {
          logger.warn(
            { problem: failure instanceof Error ? failure.name : 'unknown' },
            'the demo could not read a mail',
          );
          callback(new Error('this mail cannot be read'));
        },
      );
    },
  });
  const port = await new Promise<number>((ready, failed) => {
    server.once('error', failed);
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      if (address === null || typeof address === 'string') failed(new Error('the mail server of the demo has no port'));
      else ready(address.port);
    });
  });
  server.on('error', (failure) => {
    logger.warn({ problem: failure.name }, 'a connection to the mail server of the demo broke');
  });
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    list: () => [...mails.values()].reverse(),
    find: (id) => [...mails.values()].find((mail) => mail.id === id) ?? null,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => {
          stopped();
        });
      }),
  };
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    // Read to the end all the same: the server answers only then.
    if (size <= largestMail) pieces.push(piece);
  }
  if (size > largestMail) throw new RangeError('too large');
  return Buffer.concat(pieces);
}
