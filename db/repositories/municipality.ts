import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { Municipality } from '#graphql/municipality/index.ts';

const columns = 'id, slug, name, theme, languages, contact';

/** All municipalities of the installation, by name. */
export function listMunicipalities(tx: ViewerTransaction): Promise<Municipality[]> {
  return tx.query<Municipality>({
    name: 'municipality-list',
    text: `select ${columns} from municipality order by name, id`,
  });
}

/** One municipality; `null` when there is none with this id. */
export async function findMunicipality(tx: ViewerTransaction, id: string): Promise<Municipality | null> {
  const [municipality] = await tx.query<Municipality>({
    name: 'municipality-find',
    text: `select ${columns} from municipality where id = $1`,
    values: [id],
  });
  return municipality ?? null;
}
