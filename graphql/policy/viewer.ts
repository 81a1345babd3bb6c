import type { MandateParts } from '../shared/acting.ts';
import type { ProfessionalRole } from '../shared/professional-roles.ts';

export type { ProfessionalRole };

/** How sure a sign-in is (DigiD basis, midden, substantieel, hoog). */
export type Assurance = 'basic' | 'middle' | 'substantial' | 'high';

/** Weakest first. */
const assurances: readonly Assurance[] = ['basic', 'middle', 'substantial', 'high'];

/** Whether a sign-in is as sure as an act asks for. */
export function isAtLeast(assurance: Assurance, needed: Assurance): boolean {
  return assurances.indexOf(assurance) >= assurances.indexOf(needed);
}

/** Nobody signed in; sees public data of municipalities only. */
export interface AnonymousViewer {
  readonly kind: 'anonymous';
}

/** A citizen, always within one municipality. */
export interface CitizenViewer {
  readonly kind: 'citizen';
  readonly municipalityId: string;
  /** Whose matter it is. */
  readonly personId: string;
  /** Of the sign-in of whoever sits there, a helper's included. */
  readonly assurance: Assurance;
  /** Who acts for the person, when it is not they themselves. Comes from the session and from nowhere else. */
  readonly actor?: Actor;
}

/** A helper who acts for a citizen, under one mandate. */
export interface Actor {
  /** The helper. */
  readonly personId: string;
  readonly name: string;
  readonly mandateId: string;
  readonly may: MandateParts;
  /** A court appointed them for the person's money, and the municipality recorded the appointment. */
  readonly managesMoney: boolean;
  /** The one who is helped, as the mandate names them. */
  readonly personName: string;
}

/** Somebody who works for a municipality, or gives trainings to its citizens. */
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

/** The citizen who asks. Throws for anybody else: the audience of the field has let only citizens through before. */
export function citizen(viewer: Viewer): CitizenViewer {
  if (viewer.kind !== 'citizen') throw new Error('a citizen was expected');
  return viewer;
}

/** Who acts for the citizen who asks; `null` for everybody who asks for themselves. */
export function actorOf(viewer: Viewer): Actor | null {
  return viewer.kind === 'citizen' ? (viewer.actor ?? null) : null;
}

/** The professional who asks. Throws for anybody else: the audience of the field has let only professionals through before. */
export function professional(viewer: Viewer): ProfessionalViewer {
  if (viewer.kind !== 'professional') throw new Error('a professional was expected');
  return viewer;
}

/** The account that asks; `null` for nobody. */
export function accountOf(viewer: Viewer): string | null {
  switch (viewer.kind) {
    case 'anonymous':
      return null;
    case 'citizen':
      return viewer.personId;
    case 'professional':
      return viewer.professionalId;
  }
}

/** Whoever is signed in. Throws for nobody: the audience of the field has let only people who are signed in through before. */
export function signedIn(viewer: Viewer): CitizenViewer | ProfessionalViewer {
  if (viewer.kind === 'anonymous') throw new Error('somebody signed in was expected');
  return viewer;
}
