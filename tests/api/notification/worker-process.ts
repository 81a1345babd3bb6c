import pino from 'pino';
import { createWorker } from '#app/server/worker.ts';
import { newId } from '#graphql/shared/ids.ts';
import { systemClock } from '#graphql/shared/ports/clock.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import type { Storage } from '#graphql/shared/ports/storage.ts';
import { testSecret } from '#tests/support/secret.ts';

// A worker as a process of its own, so that a test can kill it. It sends mail, comes near no file and makes no copy.
const none = new Proxy({} as Storage, {});
await createWorker({
  workerUrl: process.env['WORKER_URL'] ?? '',
  copyUrl: process.env['WORKER_URL'] ?? '',
  retentionUrl: process.env['WORKER_URL'] ?? '',
  mail: { smtpUrl: process.env['SMTP_URL'] ?? '', from: 'portaal@gemeente.example' },
  sms: null,
  origin: 'https://portaal.example',
  clock: systemClock,
  newId: () => newId(systemClock.now()),
  logger: pino({ level: 'silent' }),
  storage: none,
  emailCode: () => '',
  secretBox: createSecretBox(testSecret),
});
