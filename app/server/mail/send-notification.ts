import type { Logger } from 'pino';
import { isLanguage, pathIn, sourceLanguage } from '#app/i18n/index.ts';
import { loadNotification, markSent, type WorkerDatabase } from '#db/repositories/notification-worker.ts';
import { isId } from '#graphql/shared/ids.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import { originOf } from '../tenants.ts';
import { composeMail } from './compose.tsx';
import type { MailTransport } from './transport.ts';

export interface SendDeps {
  readonly database: WorkerDatabase;
  readonly transport: MailTransport;
  /** Address of the portal; a municipality with a host name of its own has its own. */
  readonly origin: string;
  readonly clock: Clock;
  /** The code of a confirmation of an e-mail address, by its id. */
  emailCode(confirmationId: string): string;
  readonly logger: Logger;
}

/**
 * Sends one mail, unless an earlier attempt did. Between the server's word and ours that it went out lies a moment in which a
 * process may die: the next attempt then carries the same `Message-ID`. Throws when the server did not take it.
 */
export async function sendNotification(deps: SendDeps, payload: unknown): Promise<void> {
  const { database, transport, origin, clock, logger, emailCode } = deps;
  const key = keyOf(payload);
  if (!key) {
    logger.error('a job names no notification, and is left');
    return;
  }
  const { notificationId } = key;
  const now = new Date(clock.now()).toISOString();
  const mail = await loadNotification(database, key, now);
  if (mail?.sentAt !== null) return;
  if (mail.email === null) {
    logger.info({ notificationId }, 'no mail: there is no address, or its code counts no more');
    return;
  }
  const language = isLanguage(mail.language) ? mail.language : sourceLanguage;
  const { name, hostName, contact } = mail.municipality;
  const words = composeMail({
    kind: mail.kind,
    language,
    code: mail.kind === 'EMAIL_CODE' ? emailCode(mail.occasion) : null,
    municipality: { name, phone: contact.phone },
    link: `${originOf(origin, hostName)}${pathIn(language, '/')}`,
  });
  await transport.send({ ...words, to: mail.email, messageId: mail.messageId, language });
  await markSent(database, key, new Date(clock.now()).toISOString());
  logger.info({ notificationId }, 'a mail went out');
}

function keyOf(payload: unknown): { readonly municipalityId: string; readonly notificationId: string } | null {
  if (typeof payload !== 'object' || payload === null) return null;
  if (!('municipalityId' in payload) || !('notificationId' in payload)) return null;
  const { municipalityId, notificationId } = payload;
  if (typeof municipalityId !== 'string' || typeof notificationId !== 'string') return null;
  return isId(municipalityId) && isId(notificationId) ? { municipalityId, notificationId } : null;
}
