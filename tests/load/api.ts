import type { Pool } from 'pg';
import pino from 'pino';
import type { BulkReader } from '#db/seed/generate.ts';
import { createApi, type Api } from '#graphql/execute.server.ts';
import type { ProfessionalViewer } from '#graphql/policy/viewer.ts';
import type { Ports } from '#graphql/ports.ts';
import { newId } from '#graphql/shared/ids.ts';
import { systemClock } from '#graphql/shared/ports/clock.ts';

/** What is measured stores nothing and opens nothing that is sealed. */
const ports: Ports = {
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

export const silent = pino({ level: 'silent' });

/** Our API as the portal makes it. */
export const apiOn = (pool: Pool): Api => createApi({ pool, clock: systemClock, newId, logger: silent, ports });

/** Somebody of the municipality as their session would tell it. */
export const professionalOf = (
  { municipalityId, professionalId }: BulkReader,
  role: ProfessionalViewer['roles'][number],
): ProfessionalViewer => ({
  kind: 'professional',
  municipalityId,
  professionalId,
  name: 'Ina Onderzoek',
  roles: [role],
  assurance: 'high',
});

/** The one whose turn it is. */
export function turnOf<One>(all: readonly One[], turn: number): One {
  const one = all[turn % all.length];
  if (one === undefined) throw new Error('there is nobody whose turn it is');
  return one;
}
