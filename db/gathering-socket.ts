import { Socket } from 'node:net';

/**
 * A socket that sends what is written to it in one turn of the event loop together: the opening of a transaction, its settings and its
 * first statement are one packet, and so are its last statements and the commit. Each packet costs both sides a system call.
 * The driver corks the socket for each statement; here that lasts until the turn ends.
 */
export class GatheringSocket extends Socket {
  override uncork(): void {
    setImmediate(() => super.uncork());
  }
}
