import type { Assurance, ProfessionalRole } from '../generated/resolvers.ts';
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
