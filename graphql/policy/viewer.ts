/** How sure a sign-in is (DigiD basis, midden, substantieel, hoog). */
export type Assurance = 'basic' | 'middle' | 'substantial' | 'high';

/** What a professional does for the municipality. */
export type ProfessionalRole = 'INCOME_SPECIALIST' | 'CASE_MANAGER' | 'TEAM_LEAD';

/** Nobody signed in; sees public data of municipalities only. */
export interface AnonymousViewer {
  readonly kind: 'anonymous';
}

/** A citizen, always within one municipality. */
export interface CitizenViewer {
  readonly kind: 'citizen';
  readonly municipalityId: string;
  readonly personId: string;
  readonly assurance: Assurance;
}

/** Somebody who works for a municipality. */
export interface ProfessionalViewer {
  readonly kind: 'professional';
  readonly municipalityId: string;
  readonly professionalId: string;
  readonly name: string;
  readonly roles: readonly ProfessionalRole[];
  readonly assurance: Assurance;
}

/** Who is asking. Comes from the session or the bearer token and never from an argument. */
export type Viewer = AnonymousViewer | CitizenViewer | ProfessionalViewer;
