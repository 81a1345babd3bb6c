import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequest } from '@remix-run/node-fetch-server';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalOf } from './form-requests.ts';

let origin: string;
const app = express();
app.use((incoming, outgoing) => {
  outgoing.json(refusalOf(incoming, createRequest(incoming, outgoing, { protocol: 'http:' })));
});
const server = createServer(app);
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

async function refused(headers: Readonly<Record<string, string>>, body = 'a=1'): Promise<unknown> {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return (await fetch(origin, { method: 'POST', headers: { ...type, ...headers }, body })).json();
}

test.each([
  ['our own page', () => ({ origin, 'sec-fetch-site': 'same-origin' }), null],
  ['an address that somebody typed', () => ({ origin, 'sec-fetch-site': 'none' }), null],
  ['a tool that names nothing', () => ({}), null],
  ['another site', () => ({ origin: 'https://elders.example' }), 400],
  ['a page that hides its site', () => ({ origin: 'null' }), 400],
  ['our name behind another', () => ({ origin: `${origin}.elders.example` }), 400],
  ['our host without https', () => ({ origin: origin.replace('http:', 'https:') }), 400],
  ['another site that leaves its name out', () => ({ 'sec-fetch-site': 'cross-site' }), 400],
  ['a neighbour below the same domain', () => ({ 'sec-fetch-site': 'same-site' }), 400],
  ['another site that lies about its name', () => ({ origin, 'sec-fetch-site': 'cross-site' }), 400],
])('a form of %s is answered with %s', async (_whose, headers, status) => {
  expect(await refused(headers())).toBe(status);
});
