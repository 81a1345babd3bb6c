import type { Assurance, ProfessionalRole } from '#graphql/policy/viewer.ts';
import { modelstad } from './modelstad.ts';
import type { Description, MunicipalityScenario } from './scenario-types.ts';
import { voorbeelddorp } from './voorbeelddorp.ts';

/** Two invented municipalities with their people. Names are words, numbers come from the test range, addresses lead nowhere. */
export const scenarios: readonly MunicipalityScenario[] = [modelstad, voorbeelddorp];

/** Somebody who can sign in at the demo's own identity providers. */
export interface DemoAccount {
  /** Subject at the issuer; also the name of the scenario. */
  readonly subject: string;
  readonly name: string;
  readonly description: Description;
  readonly kind: 'citizen' | 'professional';
  /** Slug. */
  readonly municipality: string;
  /** `null` for a professional. */
  readonly bsn: string | null;
  /** Empty for a citizen. */
  readonly roles: readonly ProfessionalRole[];
  /** Levels of assurance to choose from, the usual one first. A professional always has a second factor. */
  readonly acr: readonly Assurance[];
  readonly language: string;
}

const citizenLevels: readonly Assurance[] = ['substantial', 'middle', 'basic', 'high'];
const professionalLevels: readonly Assurance[] = ['high'];

/** Everybody who can sign in, citizens first. */
export const demoAccounts: readonly DemoAccount[] = [
  ...scenarios.flatMap(({ slug, people }) =>
    people.map(({ subject, name, description, bsn, assurances, language }): DemoAccount => ({
      subject,
      name,
      description,
      kind: 'citizen',
      municipality: slug,
      bsn,
      roles: [],
      acr: assurances ?? citizenLevels,
      language,
    })),
  ),
  ...scenarios.flatMap(({ slug, professionals }) =>
    professionals.map(({ subject, name, description, roles }): DemoAccount => ({
      subject,
      name,
      description,
      kind: 'professional',
      municipality: slug,
      bsn: null,
      roles,
      acr: professionalLevels,
      language: 'nl',
    })),
  ),
];
