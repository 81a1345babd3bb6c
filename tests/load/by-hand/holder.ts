import { createHash } from 'node:crypto';
import { findSession, type IdentityDatabase } from '#db/repositories/identity.ts';
import type { ProfessionalViewer } from '#graphql/policy/viewer.ts';

/** The professional who holds the session of a cookie, without anything around it. */
export async function holderOf(db: IdentityDatabase, cookie: string): Promise<ProfessionalViewer> {
  const token = cookie.slice(cookie.indexOf('=') + 1);
  const found = await findSession(db, createHash('sha256').update(token).digest('hex'));
  if (!found?.professional || found.session.endedAt !== null || found.session.expiresAt < Date.now())
    throw new Error('nobody holds this session');
  const { municipalityId, assurance } = found.session;
  const { id, name, roles } = found.professional;
  return { kind: 'professional', municipalityId, professionalId: id, name, roles, assurance };
}
