import { createServer, type Server } from 'node:http';
import express from 'express';
import pino from 'pino';
import { afterEach, expect, it } from 'vitest';
import { createHealth } from './health.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Asks how it is, of a database that is asked by `databaseAnswers`. */
async function health(databaseAnswers: () => Promise<unknown>) {
  const app = express().get(
    '/health',
    createHealth({ databaseAnswers, patience: 20, logger: pino({ enabled: false }) }),
  );
  const server = createServer(app);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, ready));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return async () => (await fetch(`http://localhost:${port}/health`)).status;
}

it('is well when the database answers, and not when it refuses', async () => {
  let refuses = false;
  const ask = await health(() => (refuses ? Promise.reject(new Error('refused')) : Promise.resolve()));
  expect(await ask()).toBe(200);
  refuses = true;
  expect(await ask()).toBe(503);
  refuses = false;
  expect(await ask()).toBe(200);
});

it('does not wait for a database that is silent, asks it once, and is well again when it speaks', async () => {
  let asked = 0;
  let speak = () => undefined as unknown;
  const silent = new Promise((done) => (speak = () => done(undefined)));
  const ask = await health(() => ((asked += 1) === 1 ? silent : Promise.resolve()));
  expect(await Promise.all([ask(), ask()])).toEqual([503, 503]);
  expect(await ask()).toBe(503);
  expect(asked).toBe(1);
  speak();
  expect(await ask()).toBe(200);
  expect(asked).toBe(2);
});
