import { createTransport } from 'nodemailer';
import type { Language } from '#app/i18n/index.ts';
import type { Mail } from './compose.tsx';

export interface MailSettings {
  /** `smtps://user:password@host:465`, or `smtp://host:587` which has to offer STARTTLS. `?tls=off` sends in the clear. */
  readonly smtpUrl: string;
  /** An address, or a name and an address: `Gemeente <portaal@gemeente.example>`. */
  readonly from: string;
}

export interface OutgoingMail extends Mail {
  readonly to: string;
  /** With its angle brackets; the same for every attempt. */
  readonly messageId: string;
  readonly language: Language;
}

/** Hands mail to a mail server. */
export interface MailTransport {
  /** Resolves when the server took it. Throws {@link MailRefused} or {@link MailNotTaken} otherwise. */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** The server did not take a mail. Says how, and never to whom: servers repeat addresses in their answers. */
export class MailNotTaken extends Error {
  override readonly name = 'MailNotTaken';

  constructor(reason: string) {
    super(`the mail server did not take a mail (${reason})`);
  }
}

/** The server wants nothing for this address; another attempt would end the same. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';

  constructor(readonly reason: 'ADDRESS_REFUSED' | 'MAILBOX_FULL' | 'REFUSED') {
    super(`the mail server refused an address (${reason})`);
  }
}

/** A few connections that stay open for many mails. It never tries a second time by itself: the job queue does. */
export function createMailTransport({ smtpUrl, from }: MailSettings): MailTransport {
  const transport = createTransport({
    ...serverOf(smtpUrl),
    pool: true,
    maxConnections: 2,
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
  return {
    async send({ to, subject, text, html, messageId, language }) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId,
          // RFC 3834: nobody's absence answers it.
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
        });
      } catch (failure) {
        const refusal = refusalOf(failure);
        throw refusal === null ? new MailNotTaken(reasonOf(failure)) : new MailRefused(refusal);
      }
    },
    close: () => {
      transport.close();
    },
  };
}

function serverOf(smtpUrl: string) {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  const inTheClear = url.searchParams.get('tls') === 'off' || isLoopback(url.hostname);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(secure ? {} : inTheClear ? { ignoreTLS: true } : { requireTLS: true }),
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}

function reasonOf(failure: unknown): string {
  if (!(failure instanceof Error)) return 'unknown';
  const code = 'code' in failure && typeof failure.code === 'string' ? failure.code : failure.name;
  const answer =
    'responseCode' in failure && typeof failure.responseCode === 'number' ? ` ${failure.responseCode}` : '';
  return `${code}${answer}`;
}

/**
 * Why the only address of a mail was refused for good; `null` when it was not. A refusal of the sender, of what is signed in with or
 * of the mail itself is nothing about the address. Codes of RFC 3463: X.2.2 is a full mailbox, X.7.X what a policy does not want.
 */
function refusalOf(failure: unknown): MailRefused['reason'] | null {
  if (!(failure instanceof Error) || !('rejected' in failure) || !('responseCode' in failure)) return null;
  const { rejected, responseCode } = failure;
  if (!Array.isArray(rejected) || rejected.length === 0) return null;
  if (typeof responseCode !== 'number' || responseCode < 500) return null;
  const answer = 'response' in failure && typeof failure.response === 'string' ? failure.response : '';
  const [, code = ''] = /\b5\.(\d+\.\d+)\b/.exec(answer) ?? [];
  if (code === '2.2' || (code === '' && responseCode === 552)) return 'MAILBOX_FULL';
  return code.startsWith('7.') || (code === '' && responseCode === 554) ? 'REFUSED' : 'ADDRESS_REFUSED';
}
