import type { MunicipalityContact } from '#db/schema/municipality.ts';
import type { IdentityDatabase } from './identity.ts';

/** A municipality as the server knows it before anybody has signed in: public data. */
export interface Tenant {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Host name that fixes it; `null` where the start asks. */
  readonly hostName: string | null;
  readonly theme: string;
  readonly languages: readonly string[];
  readonly contact: MunicipalityContact;
}

/** All municipalities of the installation, by name. */
export async function listTenants(db: IdentityDatabase): Promise<readonly Tenant[]> {
  const { rows } = await db.query({
    name: 'identity-tenants',
    text: `select id, slug, name, host_name as "hostName", theme, languages, contact
           from municipality order by name, id`,
    values: [],
  });
  // The statement above is what gives the rows their shape.
  return rows as Tenant[];
}
