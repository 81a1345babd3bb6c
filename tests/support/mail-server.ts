import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** A mail server with ways of its own. */
export async function mailServer(ways: ConstructorParameters<typeof SMTPServer>[0]) {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    disableReverseLookup: true,
    logger: false,
    ...ways,
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => {
          stopped();
        });
      }),
  };
}
