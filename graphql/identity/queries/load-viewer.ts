import { findMunicipality } from '#db/repositories/municipality.ts';
import { findCitizen } from '#db/repositories/viewer.ts';
import type { OperationContext } from '../../context.ts';
import type { Assurance } from '../../generated/resolvers.ts';
import type { Municipality } from '../../municipality/index.ts';
import type * as policy from '../../policy/viewer.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { Viewer } from '../models.ts';

const assurances: Readonly<Record<policy.Assurance, Assurance>> = {
  basic: 'BASIC',
  middle: 'MIDDLE',
  substantial: 'SUBSTANTIAL',
  high: 'HIGH',
};

/** The word of the contract for how sure a sign-in is. */
export function assuranceWord(assurance: policy.Assurance): Assurance {
  return assurances[assurance];
}

/** Who is asking, with the name by which the municipality knows them. Throws when the account no longer exists. */
export async function loadViewer({ viewer, tx }: OperationContext): Promise<Viewer> {
  if (viewer.kind === 'anonymous') throw new Forbidden('Sign in first.');
  const { municipalityId } = viewer;
  const assurance = assuranceWord(viewer.assurance);
  if (viewer.kind === 'professional') {
    const { languages } = await loadMunicipality({ tx }, municipalityId);
    return {
      id: viewer.professionalId,
      name: viewer.name,
      isCitizen: false,
      roles: viewer.roles,
      language: languages[0] ?? 'nl',
      assurance,
      municipalityId,
    };
  }
  const citizen = await findCitizen(tx, municipalityId, viewer.personId);
  if (citizen === null) throw new Error('the person of a viewer does not exist');
  return { id: viewer.personId, ...citizen, isCitizen: true, roles: [], assurance, municipalityId };
}

/** The municipality of a viewer. */
export async function loadMunicipality(
  { tx }: Pick<OperationContext, 'tx'>,
  municipalityId: string,
): Promise<Municipality> {
  const municipality = await findMunicipality(tx, municipalityId);
  if (municipality === null) throw new Error('the municipality of a viewer does not exist');
  return municipality;
}
