import type { Pool } from 'pg';
import pino from 'pino';
import type { Bulk, BulkCaseManager, BulkCitizen, BulkReader } from '#db/seed/generate.ts';
import { createApi, type Api, type ApiAnswer } from '#graphql/execute.server.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { systemClock } from '#graphql/shared/ports/clock.ts';
import { unusedPorts } from '../support/unused-ports.ts';

export const silent = pino({ level: 'silent' });

/** Our API as the portal makes it. */
export const apiOn = (pool: Pool): Api =>
  createApi({ pool, clock: systemClock, newId, logger: silent, ports: unusedPorts });

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

/** Somebody of the municipality as their session would tell it. */
export const citizenOf = ({ municipalityId, personId }: BulkCitizen): CitizenViewer => ({
  kind: 'citizen',
  municipalityId,
  personId,
  assurance: 'high',
});

/** Case managers with the usual caseload of 50 people. */
export const usualManagers = ({ caseManagers }: Bulk): readonly BulkCaseManager[] =>
  caseManagers.filter(({ people }) => people === 50);

/** The data of an answer; what was refused is a failure of the bench. */
export function dataOf<Data>(answer: ApiAnswer<Data>): Data {
  if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('; '));
  return answer.data;
}
