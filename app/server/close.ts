import type { Server } from 'node:http';
import { Server as Listener } from 'node:net';

/** How long requests under way get to end, in milliseconds. */
const patience = 10_000;

/** How long a kept connection that is idle stays, in milliseconds: its next request may be on its way already. */
const grace = 1_000;

/**
 * Ends a server: nobody new gets in, and whoever is in gets the answers that are under way. A browser keeps its connection for what it
 * asks next, and so does a proxy: it is answered once more and told to take another one, because the next process listens already.
 */
export async function close(server: Server): Promise<void> {
  server.prependListener('request', (_request, response) => {
    response.setHeader('connection', 'close');
  });
  await new Promise<void>((closed) => {
    const force = setTimeout(() => {
      server.closeAllConnections();
    }, patience);
    // What was under way becomes idle without a word.
    let look: NodeJS.Timeout | undefined;
    const wait = setTimeout(() => {
      look = setInterval(() => {
        // What came while the process was busy is read first: until then its connection looks idle.
        setImmediate(() => {
          server.closeIdleConnections();
        });
      }, 50);
    }, grace);
    // The close of an HTTP server would cut what is idle at once, in the face of a request that was just sent.
    Listener.prototype.close.call(server, () => {
      clearTimeout(force);
      clearTimeout(wait);
      clearInterval(look);
      closed();
    });
  });
}
