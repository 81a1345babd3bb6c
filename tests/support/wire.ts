import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut, as by a network or a crash: without a word to either side. */
export interface Wire {
  /** The same address, over the wire. */
  over(url: string): string;
  /** Cuts what is connected now. */
  cut(): void;
  end(): Promise<void>;
}

export async function createWire(url: string): Promise<Wire> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    over(address) {
      const changed = new URL(address);
      changed.host = `127.0.0.1:${port}`;
      return changed.href;
    },
    cut,
    async end() {
      cut();
      await new Promise((done) => server.close(done));
    },
  };
}
