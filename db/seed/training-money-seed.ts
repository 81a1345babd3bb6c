import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { yearOf } from '#graphql/shared/local-date.ts';
import * as schema from '../schema/index.ts';
import type { Timeline } from './timeline.ts';

interface Spending {
  readonly municipalityId: string;
  readonly name: string;
  readonly trainingBudgetCents?: number;
  readonly professionals: readonly { readonly id: string; readonly mandateCents?: number }[];
}

/** Writes what a municipality has for trainings, and up to which amount each professional decides about one alone. */
export async function seedSpending(
  db: NodePgDatabase,
  timeline: Timeline,
  { municipalityId, name, trainingBudgetCents, professionals }: Spending,
): Promise<void> {
  const year = yearOf(timeline.month);
  if (trainingBudgetCents !== undefined)
    await db.insert(schema.trainingBudget).values(
      [year - 1, year].map((one) => ({
        ...{ municipalityId, year: one, amountCents: trainingBudgetCents },
        source: `Begroting ${name} ${one} (verzonnen)`,
      })),
    );
  const mandates = professionals.flatMap(({ id: professionalId, mandateCents: mostCents }) =>
    mostCents === undefined
      ? []
      : {
          municipalityId,
          professionalId,
          mostCents,
          validFrom: '2023-01-01',
          source: `Mandaatbesluit ${name} 2023 (verzonnen)`,
        },
  );
  if (mandates.length > 0) await db.insert(schema.spendingMandate).values(mandates);
}
