import { listTenants, type Tenant } from '#db/repositories/identity-municipality.ts';
import type { IdentityDatabase } from '#db/repositories/identity.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';

export type { Tenant } from '#db/repositories/identity-municipality.ts';

/** The municipalities of the installation; what is known is believed for a minute, because every page asks. */
export interface Tenants {
  all(): Promise<readonly Tenant[]>;
  byId(id: string): Promise<Tenant | null>;
  bySlug(slug: string): Promise<Tenant | null>;
  /** The municipality that a host name (without port) fixes. */
  byHost(host: string): Promise<Tenant | null>;
}

const believed = 60_000;

export function createTenants(db: IdentityDatabase, clock: Clock): Tenants {
  let known: { readonly at: number; readonly tenants: Promise<readonly Tenant[]> } | null = null;
  const all = () => {
    if (known && clock.now() - known.at < believed) return known.tenants;
    const tenants = listTenants(db);
    const mine = { at: clock.now(), tenants };
    known = mine;
    // A failure is not believed for a minute.
    tenants.catch(() => {
      if (known === mine) known = null;
    });
    return tenants;
  };
  const find = async (is: (tenant: Tenant) => boolean) => (await all()).find(is) ?? null;
  return {
    all,
    byId: (id) => find((tenant) => tenant.id === id),
    bySlug: (slug) => find((tenant) => tenant.slug === slug),
    byHost: (host) => find((tenant) => tenant.hostName === host),
  };
}

/** Address of the portal of a municipality: its own host name, or the one that all share. */
export function originOf(origin: string, hostName: string | null): string {
  if (hostName === null) return origin;
  const { protocol, port } = new URL(origin);
  return `${protocol}//${hostName}${port ? `:${port}` : ''}`;
}
