import type { Assurance, ProfessionalRole } from '../generated/resolvers.ts';
import type { MandateRow } from '#db/repositories/identity-mandate.ts';
import type { Municipality } from '#graphql/municipality/index.ts';

/** The one who is signed in. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly isCitizen: boolean;
  readonly roles: readonly ProfessionalRole[];
  readonly language: string;
  readonly assurance: Assurance;
  readonly municipality: Municipality;
}

/** A mandate as it lies in the table. How it stands follows from the moment at which it is asked. */
export type Mandate = MandateRow;
