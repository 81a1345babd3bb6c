import { z } from 'zod';
import { typedLine } from '#graphql/shared/typed-text.ts';

/** What EDU-DEX tells of somebody who gives trainings. */
export interface Supplier {
  /** In Dutch; `null` where it has no Dutch name. */
  readonly name: string | null;
  /** No tax (btw) comes to what they ask. */
  readonly taxExempt: boolean;
}

/** The answer of EDU-DEX to `GET /suppliers`, as far as it is read. */
const answer = z.object({
  suppliers: z.array(
    z.object({
      id: z.string(),
      name: z.record(z.string(), z.string()),
      vatExempt: z.boolean().optional(),
    }),
  ),
});

/** Those who give trainings, by their `orgUnitId`; `null` where the text is no such answer. */
export function suppliersOf(text: string): ReadonlyMap<string, Supplier> | null {
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    return null;
  }
  const { success, data } = answer.safeParse(told);
  if (!success) return null;
  return new Map(
    data.suppliers.map(({ id, name, vatExempt = false }) => [id, { name: dutchName(name), taxExempt: vatExempt }]),
  );
}

function dutchName(names: Readonly<Record<string, string>>): string | null {
  return typedLine(names['nl'] ?? '') || null;
}
