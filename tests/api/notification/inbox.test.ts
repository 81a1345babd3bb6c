import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import express from 'express';
import { createTransport } from 'nodemailer';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDemoInbox, type DemoInbox } from '#app/server/demo/inbox/index.tsx';
import { composeMail } from '#app/server/mail/compose.tsx';
import { testClock } from '#tests/support/clock.ts';

let inbox: DemoInbox;
let server: Server;
let address: string;
beforeAll(async () => {
  inbox = await createDemoInbox({
    theme: 'warm',
    stylesheet: '/portal.css',
    clock: testClock,
    logger: pino({ level: 'silent' }),
  });
  server = createServer(express().use(inbox.router)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  address = `http://127.0.0.1:${bound.port}`;
});
afterAll(async () => {
  server.close();
  await inbox.stop();
});

async function hand(messageId: string, mail: { subject: string; text: string; html: string }, language = 'ar') {
  const transport = createTransport(inbox.smtpUrl);
  await transport.sendMail({
    ...{
      from: 'portaal@gemeente.example',
      to: 'selam@example.org',
      messageId,
      headers: { 'Content-Language': language },
    },
    ...mail,
  });
  transport.close();
}

async function page(path: string) {
  const response = await fetch(`${address}${path}`);
  return { status: response.status, headers: response.headers, html: await response.text() };
}

const arabic = composeMail({
  kind: 'QUESTION_ASKED',
  language: 'ar',
  code: null,
  municipality: { name: 'Modelstad', phone: '14 000' },
  link: 'https://portaal.example/ar',
});

test('an empty inbox says how mail comes, and that it is a demo', async () => {
  const { status, headers, html } = await page('/demo/postvak?taal=en');
  expect(status).toBe(200);
  expect(html).toContain('<html lang="en" dir="ltr"');
  expect(html).toContain('This is a demo.');
  expect(html).toContain('There are no e-mails yet.');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('cache-control')).toBe('no-store');
});

test('a mail is listed, and shown as words and as it looks', async () => {
  await hand('<one@portal>', arabic);
  const list = await page('/demo/postvak?taal=ar');
  expect(list.html).toContain('<html lang="ar" dir="rtl"');
  expect(list.html).toContain('selam@example.org');
  const [mail] = inbox.list();
  const one = await page(`/demo/postvak/${mail?.id}?taal=nl`);
  expect(one.html).toContain('lang="ar" dir="rtl"');
  expect(one.html).toContain('href="https://portaal.example/ar"');
  expect(one.html).toContain(`src="/demo/postvak/${mail?.id}/opmaak"`);
  expect(one.html).toMatch(/<iframe[^>]* sandbox="allow-top-navigation-by-user-activation"/);
  const picture = await page(`/demo/postvak/${mail?.id}/opmaak`);
  expect(picture.html).toContain('<html lang="ar" dir="rtl">');
  expect(picture.html).toContain('<base target="_top">');
  expect(picture.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox/);
  expect(picture.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
});

test('the same mail twice is one mail', async () => {
  const before = inbox.list().length;
  await hand('<twice@portal>', arabic);
  await hand('<twice@portal>', arabic);
  expect(inbox.list()).toHaveLength(before + 1);
});

test('what a mail says runs nowhere', async () => {
  const wild = '<script>alert(1)</script>';
  await hand(
    '<wild@portal>',
    { subject: wild, text: `${wild}\nhttps://x.example/"onclick=alert(1)`, html: wild },
    'x"y',
  );
  const [mail] = inbox.list();
  const list = await page('/demo/postvak');
  const one = await page(`/demo/postvak/${mail?.id}`);
  expect(list.html + one.html).not.toContain('<script');
  expect(one.html).not.toContain('"onclick');
  const picture = await page(`/demo/postvak/${mail?.id}/opmaak`);
  expect(picture.headers.get('content-security-policy')).not.toContain('script');
});

test('a mail that is not there has a page', async () => {
  for (const path of ['/demo/postvak/none', '/demo/postvak/none/opmaak']) {
    const { status, html } = await page(path);
    expect(status).toBe(404);
    expect(html).toContain('Deze mail is er niet meer');
  }
});

test('the newest two hundred are kept', async () => {
  const transport = createTransport({ host: '127.0.0.1', port: Number(new URL(inbox.smtpUrl).port), pool: true });
  const numbers = Array.from({ length: 205 }, (_none, index) => index);
  for (const number of numbers)
    await transport.sendMail({
      ...{ from: 'portaal@gemeente.example', to: 'selam@example.org', messageId: `<${number}@portal>` },
      ...{ subject: `mail ${number}`, text: 'x' },
    });
  transport.close();
  const kept = inbox.list();
  expect(kept).toHaveLength(200);
  expect([kept[0]?.subject, kept.at(-1)?.subject]).toEqual(['mail 204', 'mail 5']);
});
