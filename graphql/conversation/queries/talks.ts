import type { OperationContext } from '../../context.ts';
import type { TalkMinutes } from '../../generated/resolvers.ts';
import { citizen, professional } from '../../policy/viewer.ts';
import { pageSize } from '../../shared/paging.ts';

type Row = TalkMinutes & Record<string, unknown>;

const columns = `id, held_on::text as "heldOn", way, words, author_name as "by", revision,
  to_json(published_at)#>>'{}' as "publishedAt"`;

/** What was published about the citizen. */
export async function ownTalks({ tx, viewer }: OperationContext, first: number): Promise<readonly TalkMinutes[]> {
  const { municipalityId, personId } = citizen(viewer);
  return tx.query<Row>({
    name: 'own-talks',
    text: `
      select ${columns} from talk_minutes
      where municipality_id = $1 and person_id = $2 and published_at is not null
      order by held_on desc, id desc limit $3`,
    values: [municipalityId, personId, pageSize(first)],
  });
}

/** More than there are talks with one person. */
const atMost = 200;

/** What was published about a person beside whom the one who asks stands, and their own drafts. */
export async function talksOf({ tx, viewer }: OperationContext, personId: string): Promise<readonly TalkMinutes[]> {
  const { municipalityId, professionalId } = professional(viewer);
  return tx.query<Row>({
    name: 'talks-of',
    text: `
      select ${columns} from talk_minutes
      where municipality_id = $1 and person_id = $2 and (published_at is not null or author_id = $3)
      order by held_on desc, id desc limit $4`,
    values: [municipalityId, personId, professionalId, atMost],
  });
}
