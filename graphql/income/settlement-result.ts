import type { Fact, ResolversParentTypes } from '../generated/resolvers.ts';
import type { StoredSettlement } from './models.ts';

type SettlementResult = ResolversParentTypes['SettlementResult'];

/** A calculation as the contract's union. */
export function toSettlementResult(settlement: StoredSettlement): SettlementResult {
  if (!('reason' in settlement)) return { ...settlement, __typename: 'Settlement' };
  const { reason, ...facts } = settlement;
  return { __typename: 'SettlementUnknown', reason, facts: toFacts(facts) };
}

/** Named values in the order in which the rules wrote them. */
export function toFacts(facts: Readonly<Record<string, string | number | boolean>>): readonly Fact[] {
  return Object.entries(facts).map(([name, value]) => ({ name, value: String(value) }));
}
