import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { checkContent } from '#graphql/portfolio/domain/check-content.ts';
import type { PortfolioKind } from '#graphql/portfolio/domain/kinds.ts';
import { newId } from '#graphql/shared/ids.ts';
import { addDays, localDateOf } from '#graphql/shared/local-date.ts';
import * as schema from '../schema/index.ts';

/** An entry that somebody of the demo wrote. A date as `+60` lies so many days after the seed's day, `-60` before it. */
export interface PortfolioScenario {
  readonly kind: PortfolioKind;
  /** What it said at first, where it was changed later. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly content: Readonly<Record<string, unknown>>;
  readonly daysAgo: number;
}

const day = 24 * 3_600_000;

/** Writes the portfolio of one person, as they would have written it themselves. */
export async function seedPortfolio(
  db: NodePgDatabase,
  now: number,
  owner: { readonly municipalityId: string; readonly personId: string },
  scenarios: readonly PortfolioScenario[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [index, { kind, before, content, daysAgo }] of scenarios.entries()) {
    const at = now - daysAgo * day + index * 60_000;
    const id = newId(at);
    ids.push(id);
    const versions = [...(before ? [before] : []), content].map((given) => checked(kind, dated(given, now)));
    const writtenAt = new Date(at).toISOString();
    await db
      .insert(schema.portfolioEntry)
      .values({ ...owner, id, kind, version: versions.length, createdAt: writtenAt });
    for (const [place, said] of versions.entries())
      await db
        .insert(schema.portfolioVersion)
        .values({ ...owner, entryId: id, number: place + 1, content: said, writtenAt });
  }
  return ids;
}

/** Shows entries to whoever stands beside their owner, from yesterday on for sixty days. */
export async function seedCard(
  db: NodePgDatabase,
  now: number,
  owner: { readonly municipalityId: string; readonly personId: string },
  { purpose, entryIds }: { readonly purpose: string; readonly entryIds: readonly string[] },
): Promise<void> {
  const id = newId(now - day);
  await db.insert(schema.portfolioShare).values({
    ...owner,
    id,
    receiver: 'CASE_MANAGER',
    purpose,
    shows: 'NAME',
    untilDate: addDays(localDateOf(now), 60),
    createdAt: new Date(now - day).toISOString(),
  });
  await db.insert(schema.portfolioShareEntry).values(entryIds.map((entryId) => ({ ...owner, shareId: id, entryId })));
}

function dated(given: PortfolioScenario['content'], now: number) {
  const today = localDateOf(now);
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === 'string' && /^[+-]\d+$/.test(value) ? addDays(today, Number(value)) : value,
    ]),
  );
}

function checked(kind: PortfolioKind, given: PortfolioScenario['content']) {
  const content = checkContent(kind, given);
  if (!content.ok) throw new Error(`a portfolio of the demo does not hold: ${JSON.stringify(content.refusal)}`);
  return content.value;
}
