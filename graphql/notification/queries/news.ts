import { readNews } from '#db/repositories/notification.ts';
import type { OperationContext } from '../../context.ts';
import type { News } from '../../generated/resolvers.ts';
import { sentDays } from '../../identity/index.ts';
import { citizen } from '../../policy/viewer.ts';
import { pageSize } from '../../shared/paging.ts';

/** What others did since the citizen was here before: the municipality, and whoever helps them. */
export async function ownNews({ tx, viewer }: OperationContext, first: number): Promise<News> {
  const { since, items, deeds } = await readNews(tx, citizen(viewer), pageSize(first));
  return { since, items: [...items], helped: [...sentDays(deeds)] };
}
