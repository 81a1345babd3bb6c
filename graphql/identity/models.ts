import type { Assurance, ProfessionalRole } from '../generated/resolvers.ts';
import type { MandateRow } from '#db/repositories/identity-mandate.ts';

/** The one who is signed in. Their municipality is read where it is asked for. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly isCitizen: boolean;
  readonly roles: readonly ProfessionalRole[];
  readonly language: string;
  readonly assurance: Assurance;
  readonly municipalityId: string;
}

/** A mandate as it lies in the table. How it stands follows from the moment at which it is asked. */
export type Mandate = MandateRow;
