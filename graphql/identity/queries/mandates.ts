import { findMandateTerms, listDeeds, listMandates } from '#db/repositories/identity-mandate.ts';
import type { OperationContext } from '../../context.ts';
import type { ResolversTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { pageSize } from '../../shared/paging.ts';
import { type ActingDay, actingDays } from '../domain/acting-days.ts';
import { lastDayOfMandate } from '../domain/mandate.ts';
import type { Mandate } from '../models.ts';

/** What the municipality decided about helping. Throws where it decided nothing of that day: it cannot be without. */
export async function mandateTerms({ tx, viewer, today }: OperationContext) {
  const terms = await findMandateTerms(tx, citizen(viewer).municipalityId, today);
  if (terms === null) throw new Error(`no municipality profile is valid on ${today}`);
  return terms;
}

/** Who helps the citizen who asks, and whom they help. */
export async function ownMandates(context: OperationContext): Promise<Awaited<ResolversTypes['Mandates']>> {
  const { personId } = citizen(context.viewer);
  const [all, { months }] = await Promise.all([
    listMandates(context.tx, citizen(context.viewer)),
    mandateTerms(context),
  ]);
  return {
    helpers: all.filter((one) => one.personId === personId),
    helped: all.filter((one) => one.helperId === personId),
    lastDay: lastDayOfMandate(context.today, months),
  };
}

/** A mandate of the citizen who asks; `null` when it is not theirs. */
export async function ownMandate(context: OperationContext, id: string): Promise<Mandate | null> {
  const all = await listMandates(context.tx, citizen(context.viewer));
  return all.find((one) => one.id === id) ?? null;
}

/** What helpers did for the citizen who asks. */
export async function ownActingDays(context: OperationContext, days: number): Promise<readonly ActingDay[]> {
  return actingDays(await listDeeds(context.tx, citizen(context.viewer), pageSize(days)));
}
