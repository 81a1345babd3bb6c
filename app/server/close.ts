import type { Server } from 'node:http';

/** How long requests under way get to end, in milliseconds. */
const patience = 10_000;

/**
 * Ends a server: nobody new gets in, and whoever is in gets the answers that are under way. A browser keeps its connection for what it
 * asks next; it is told to take another one, because the next process listens already.
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
    const look = setInterval(() => {
      server.closeIdleConnections();
    }, 50);
    server.close(() => {
      clearTimeout(force);
      clearInterval(look);
      closed();
    });
  });
}
