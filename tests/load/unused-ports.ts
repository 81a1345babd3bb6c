import type { Ports } from '#graphql/ports.ts';

/** For what the bench asks, which needs neither a secret nor a file. */
export const unusedPorts: Ports = {
  secretBox: { seal: (plain) => Buffer.from(plain), open: (sealed) => sealed.toString(), index: (plain) => plain },
  storage: {
    write: async () => undefined,
    read: async () => null,
    remove: async () => undefined,
    async *writtenBefore() {
      // Nothing is stored.
    },
  },
};
