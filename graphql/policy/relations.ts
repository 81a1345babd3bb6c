import type { Audience } from '../generated/resolvers.ts';
import type { ProfessionalRole, Viewer } from './viewer.ts';

/**
 * A set of audiences as bits, so that "may this reader see this field" is one `&`. Zero is nobody.
 */
export type AudienceSet = number;

const bits: Readonly<Record<Audience, AudienceSet>> = {
  ANYONE: 1,
  SIGNED_IN: 2,
  SELF: 4,
  INCOME_SPECIALIST: 8,
  CASE_MANAGER: 16,
  TEAM_LEAD: 32,
  PRIVACY_OFFICER: 64,
  TRAINING_PROVIDER: 128,
  LEARN_WORK_ADVISER: 256,
};

export const nobody: AudienceSet = 0;
export const anyone: AudienceSet = bits.ANYONE;

/** The audiences with these names; throws on a name without a meaning. */
export function audienceSet(names: readonly string[]): AudienceSet {
  return names.reduce((set, name) => set | bitOf(name), nobody);
}

function bitOf(name: string): AudienceSet {
  if (!isAudience(name)) throw new Error(`an audience without a meaning: ${name}`);
  return bits[name];
}

function isAudience(name: string): name is Audience {
  return Object.hasOwn(bits, name);
}

/**
 * The audiences that a viewer belongs to: the one place where these words get their meaning.
 * A citizen's `SELF` reaches their own rows only, and a role those of its municipality: row security in the database says so again.
 */
export function audiencesOf(viewer: Viewer): AudienceSet {
  switch (viewer.kind) {
    case 'anonymous':
      return bits.ANYONE;
    case 'citizen':
      return bits.ANYONE | bits.SIGNED_IN | bits.SELF;
    case 'professional':
      return viewer.roles.reduce((set, role) => set | audienceOfRole(role), bits.ANYONE | bits.SIGNED_IN);
  }
}

/** The audiences of a professional with this role and no other. */
export function audienceOfRole(role: ProfessionalRole): AudienceSet {
  return bits.ANYONE | bits.SIGNED_IN | bits[role];
}
