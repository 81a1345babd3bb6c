import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { close } from './close.ts';

it('ends although a browser goes on asking, and gives what was under way its answer', async () => {
  const closing: Promise<void>[] = [];
  const server = createServer((_request, response) => {
    if (closing.length === 0) closing.push(close(server));
    response.end();
  });
  server.listen(0);
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () =>
    new Promise<IncomingMessage>((answered, failed) => {
      get({ port: address.port, agent }, answered).on('error', failed);
    });

  const statuses: (number | undefined)[] = [];
  const asking = (async () => {
    for (;;) {
      const answer = await ask();
      statuses.push(answer.statusCode);
      await once(answer.resume(), 'end');
    }
  })();
  await expect(asking).rejects.toThrow(/ECONNREFUSED|ECONNRESET|socket hang up/);
  await Promise.all(closing);
  expect(statuses[0]).toBe(200);
  agent.destroy();
});

it('answers once more on a connection that was idle', async () => {
  const server = createServer((_request, response) => void response.end());
  server.listen(0);
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async () => {
    const [answer] = (await once(get({ port: address.port, agent }), 'response')) as [IncomingMessage];
    await once(answer.resume(), 'end');
    return [answer.statusCode, answer.headers.connection];
  };

  expect(await ask()).toEqual([200, 'keep-alive']);
  const closed = close(server);
  expect(await ask()).toEqual([200, 'close']);
  await closed;
  await expect(ask()).rejects.toThrow('ECONNREFUSED');
  agent.destroy();
});

it('answers what came over an idle connection while the process was busy, however late', async () => {
  const server = createServer((_request, response) => void response.end());
  server.listen(0);
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  const kept = connect(address.port, 'localhost');
  const ask = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';
  kept.write(ask);
  await once(kept, 'data');

  const closed = close(server);
  const answered = once(kept, 'data');
  // After the grace, and until after the moment at which idle connections are closed.
  setTimeout(() => {
    setImmediate(() => {
      kept.write(ask);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    });
  }, 1_020);
  expect(String(await answered)).toContain('200 OK');
  await closed;
});
