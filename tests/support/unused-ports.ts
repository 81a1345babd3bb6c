import type { Ports } from '#graphql/ports.ts';

/** For what asks for neither a secret nor a file: nothing is sealed, and nothing was ever written. */
export const unusedPorts: Ports = {
  secretBox: { seal: (plain) => Buffer.from(plain), open: (sealed) => sealed.toString(), index: (plain) => plain },
  smsOffered: true,
  pdf: {
    clean: async (bytes) => ({ ok: true, value: Buffer.from(bytes) }),
    join: async () => Buffer.alloc(0),
  },
  virusScan: null,
  storage: {
    write: async () => undefined,
    read: async () => null,
    remove: async () => undefined,
    async *writtenBefore() {
      // Nothing was ever written here.
    },
  },
};
