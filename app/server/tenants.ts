import { isDatabaseAway } from '#db/away.ts';
import { listTenants, type Tenant } from '#db/repositories/identity-municipality.ts';
import type { IdentityDatabase } from '#db/repositories/identity.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';

export type { Tenant } from '#db/repositories/identity-municipality.ts';

/**
 * The municipalities of the installation; what is known is believed for a minute, because every page asks. While the database is away
 * it is believed on: somebody who is told so has to see whom to call.
 */
export interface Tenants {
  all(): Promise<readonly Tenant[]>;
  byId(id: string): Promise<Tenant | null>;
  bySlug(slug: string): Promise<Tenant | null>;
  /** The municipality that a host name (without port) fixes. */
  byHost(host: string): Promise<Tenant | null>;
}

const believed = 60_000;
/** Until a database that was away is asked again. */
const pause = 10_000;

export function createTenants(db: IdentityDatabase, clock: Clock): Tenants {
  let last: readonly Tenant[] | null = null;
  let known: { readonly until: number; readonly tenants: Promise<readonly Tenant[]> } | null = null;
  const ask = async () => {
    try {
      last = await listTenants(db);
      return last;
    } catch (failure) {
      // Another failure, or one before anything was known, is not believed.
      known = null;
      if (last === null || !isDatabaseAway(failure)) throw failure;
      known = { until: clock.now() + pause, tenants: Promise.resolve(last) };
      return last;
    }
  };
  const all = () => {
    if (known && clock.now() < known.until) return known.tenants;
    const tenants = ask();
    known = { until: clock.now() + believed, tenants };
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
