import { type Request, type Response, Router } from 'express';
import type { ReactNode } from 'react';
import type { Logger } from 'pino';
import { isLanguage, type Language, sourceLanguage, textsOf } from '#app/i18n/index.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import { renderDemoPage } from '../idp/frame.tsx';
import type { SmsSettings } from '../../sms/transport.ts';
import { type CaughtMail, openMailbox } from './mailbox.ts';
import { inboxPath, MailList, NoMail, OneMail } from './pages.tsx';
import { type CaughtSms, openPhone } from './phone.ts';

export type { CaughtMail } from './mailbox.ts';
export type { CaughtSms } from './phone.ts';

export interface DemoInboxDeps {
  /** Of the pages; one of the demo's municipalities has it. */
  readonly theme: string;
  /** Address of the portal's style sheet. */
  readonly stylesheet: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface DemoInbox {
  /** Where mail is handed in. */
  readonly smtpUrl: string;
  /** Where messages to phones are handed in. */
  readonly sms: SmsSettings;
  /** Answers everything below `/demo/postvak`; mount it at the root. */
  readonly router: Router;
  /** What arrived, newest first. */
  list(): readonly CaughtMail[];
  /** Messages to phones, newest first. */
  texts(): readonly CaughtSms[];
  stop(): Promise<void>;
}

/** Nothing from elsewhere and no script; the picture of a mail is the only frame. */
const contentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A mail has its styles at its elements. It runs nothing, fetches nothing and stands in no page but ours. */
const mailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'sandbox allow-top-navigation-by-user-activation',
  "frame-ancestors 'self'",
].join('; ');

/** Catches the mail and the messages to phones of the demo and shows them. */
export async function createDemoInbox({ theme, stylesheet, clock, logger }: DemoInboxDeps): Promise<DemoInbox> {
  const mailbox = await openMailbox({ clock, logger });
  const phone = await openPhone({ clock });
  const router = Router();
  const send = (request: Request, response: Response, status: number, page: ReactNode) => {
    const language = languageOf(request);
    const banner = textsOf(language, 'notification')('inbox.banner');
    response.status(status).type('html').send(renderDemoPage({ language, theme, stylesheet, banner }, page));
  };
  router.use(inboxPath, (_request, response, next) => {
    response.set({
      'content-security-policy': contentPolicy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
    next();
  });
  router.get(inboxPath, (request, response) => {
    send(request, response, 200, <MailList mails={mailbox.list()} texts={phone.list()} />);
  });
  router.get(`${inboxPath}/:id/opmaak`, (request, response) => {
    const mail = mailbox.find(request.params.id);
    if (!mail) {
      send(request, response, 404, <NoMail />);
      return;
    }
    response.set({ 'content-security-policy': mailPolicy, 'x-frame-options': 'SAMEORIGIN' });
    // A sandbox has no origin that could have processes of its own; browsers warn of asking for them.
    response.removeHeader('origin-agent-cluster');
    // Links leave the frame: the portal stands in none.
    response.type('html').send(mail.html.replace('<head>', '<head><base target="_top">'));
  });
  router.get(`${inboxPath}/:id`, (request, response) => {
    const mail = mailbox.find(request.params.id);
    send(request, response, mail ? 200 : 404, mail ? <OneMail mail={mail} /> : <NoMail />);
  });
  return {
    smtpUrl: mailbox.smtpUrl,
    sms: phone.settings,
    router,
    list: mailbox.list,
    texts: phone.list,
    async stop() {
      await Promise.all([mailbox.stop(), phone.stop()]);
    },
  };
}

function languageOf({ query }: Request): Language {
  const chosen = query['taal'];
  return typeof chosen === 'string' && isLanguage(chosen) ? chosen : sourceLanguage;
}
