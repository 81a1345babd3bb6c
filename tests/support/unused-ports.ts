import type { Ports } from '#graphql/ports.ts';

/** For what asks for neither a secret nor a file: nothing is sealed, and nothing was ever written. */
export const unusedPorts: Ports = {
  secretBox: { seal: (plain) => Buffer.from(plain), open: (sealed) => sealed.toString(), index: (plain) => plain },
  smsOffered: true,
  fileWork: {
    cleanPdf: async (bytes) => ({ ok: true, value: Buffer.from(bytes) }),
    photosAsPdf: async () => Buffer.alloc(0),
    openHeic: async () => ({ ok: false, refusal: 'unreadable' }),
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
