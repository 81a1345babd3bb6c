import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GatheringSocket } from './gathering-socket.ts';

const server = createServer((socket) => void socket.pipe(socket));
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

/** Counts what is handed to the system. */
class CountedSocket extends GatheringSocket {
  packets = 0;

  override _writev(...given: Parameters<NonNullable<GatheringSocket['_writev']>>): void {
    this.packets += 1;
    super._writev?.(...given);
  }
}

test('what is written in one turn travels together, and nothing is kept back', async () => {
  const socket = new CountedSocket().connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  const statement = (text: string) => {
    socket.cork();
    socket.write(text);
    socket.write(';');
    socket.uncork();
  };
  statement('begin');
  statement('select');
  const [first] = (await once(socket, 'data')) as [Buffer];
  expect(first.toString()).toBe('begin;select;');
  expect(socket.packets).toBe(1);
  statement('commit');
  const [second] = (await once(socket, 'data')) as [Buffer];
  expect(second.toString()).toBe('commit;');
  expect(socket.packets).toBe(2);
  socket.destroy();
});
