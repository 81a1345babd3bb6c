import type { Logger } from 'pino';
import { isLanguage, pathIn, sourceLanguage } from '#app/i18n/index.ts';
import {
  loadNotification,
  type NotificationToSend,
  type WorkerDatabase,
} from '#db/repositories/notification-worker.ts';
import { askLetter, type Ending, writeFailed, writeSent } from '#db/repositories/reach-worker.ts';
import { kindFacts, reachFactsOf, routeOf, type Channel } from '#graphql/notification/index.ts';
import { isId } from '#graphql/shared/ids.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import { composeMail } from './mail/compose.tsx';
import { MailRefused, type MailTransport } from './mail/transport.ts';
import { composeSms } from './sms/compose.ts';
import { SmsRefused, type SmsTransport } from './sms/transport.ts';
import { originOf } from './tenants.ts';

export interface SendDeps {
  readonly database: WorkerDatabase;
  readonly mail: MailTransport;
  /** `null` where nobody brings messages to phones. */
  readonly sms: SmsTransport | null;
  /** Address of the portal; a municipality with a host name of its own has its own. */
  readonly origin: string;
  readonly clock: Clock;
  /** The code of a confirmation of an e-mail address, by its id. */
  emailCode(confirmationId: string): string;
  readonly logger: Logger;
}

/**
 * Sends one message by the way that its reader wants, and where that fails for good by the next one; unless an earlier attempt did.
 * Between the word of a server and ours that it went out lies a moment in which a process may die: the next attempt then carries
 * the same `Message-ID` or key. Throws when a server did not take it this time.
 */
export async function sendNotification(deps: SendDeps, payload: unknown): Promise<void> {
  const { database, clock, logger } = deps;
  const key = keyOf(payload);
  if (!key) {
    logger.error('a job names no notification, and is left');
    return;
  }
  const at = () => new Date(clock.now()).toISOString();
  const message = await loadNotification(database, key, at());
  if (message?.sentAt !== null || message.tried.includes('LETTER')) return;
  const facts = reachFactsOf(message, deps.sms !== null);
  const route = routeOf(kindFacts[message.kind], facts).filter((channel) => !message.tried.includes(channel));
  if (kindFacts[message.kind].toOneAddress && message.mailTo === null) {
    logger.info(named(key), 'no mail: there is no address, or its code counts no more');
    return;
  }
  for (const channel of route) {
    if (channel === 'LETTER') {
      const reason = route[0] === 'LETTER' && message.tried.length === 0 && (facts.mail || facts.sms);
      await askLetter(database, [{ ...key, reason: reason ? 'CHOSEN' : 'NO_OTHER_WAY' }], at());
      logger.info({ ...named(key), channel }, 'a letter was asked for');
      return;
    }
    const ending = await sendBy(deps, channel, message);
    if (ending.reason === null) {
      await writeSent(database, { ...key, ...ending }, at());
      logger.info({ ...named(key), channel }, 'a message went out');
      return;
    }
    await writeFailed(database, { ...key, ...ending }, at());
    logger.warn({ ...named(key), channel, reason: ending.reason }, 'a way to reach somebody failed');
  }
  // What no way brings stands in the portal.
  const portal = { channel: 'PORTAL', address: null, reason: null } as const;
  if (!kindFacts[message.kind].toOneAddress) await writeSent(database, { ...key, ...portal }, at());
}

const named = ({ notificationId }: { readonly notificationId: string }) => ({ notificationId });

/** Tries one way; how it ended says also which address was used, so that one that was refused is not tried again. */
async function sendBy(
  { mail, sms, origin, emailCode }: SendDeps,
  channel: Exclude<Channel, 'LETTER'>,
  message: NotificationToSend,
): Promise<Ending> {
  const { mailTo, phone, municipality, kind, messageId } = message;
  const language = isLanguage(message.language) ? message.language : sourceLanguage;
  const link = `${originOf(origin, municipality.hostName)}${pathIn(language, '/')}`;
  if (channel === 'MAIL' && mailTo !== null) {
    const words = composeMail({
      kind,
      language,
      link,
      code: kind === 'EMAIL_CODE' ? emailCode(message.occasion) : null,
      municipality: { name: municipality.name, phone: municipality.contact.phone },
    });
    const sending = mail.send({ ...words, to: mailTo, messageId, language });
    return { channel, address: mailTo, reason: await refusalOf(sending) };
  }
  if (channel === 'SMS' && phone !== null && sms !== null) {
    const text = composeSms({ language, municipality: municipality.name, link });
    return { channel, address: phone, reason: await refusalOf(sms.send({ to: phone, text, key: messageId })) };
  }
  return { channel: 'PORTAL', address: null, reason: null };
}

async function refusalOf(sending: Promise<void>): Promise<Ending['reason']> {
  try {
    await sending;
    return null;
  } catch (failure) {
    if (failure instanceof MailRefused) return failure.reason;
    if (failure instanceof SmsRefused) return 'NUMBER_REFUSED';
    throw failure;
  }
}

function keyOf(payload: unknown): { readonly municipalityId: string; readonly notificationId: string } | null {
  if (typeof payload !== 'object' || payload === null) return null;
  if (!('municipalityId' in payload) || !('notificationId' in payload)) return null;
  const { municipalityId, notificationId } = payload;
  if (typeof municipalityId !== 'string' || typeof notificationId !== 'string') return null;
  return isId(municipalityId) && isId(notificationId) ? { municipalityId, notificationId } : null;
}
