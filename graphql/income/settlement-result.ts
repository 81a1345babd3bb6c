import type { ResolversParentTypes } from '../generated/resolvers.ts';
import { toFacts } from '../shared/facts.ts';
import type { StoredSettlement } from './models.ts';

type SettlementResult = ResolversParentTypes['SettlementResult'];

/** A calculation as the contract's union. */
export function toSettlementResult(settlement: StoredSettlement): SettlementResult {
  if (!('reason' in settlement)) return { ...settlement, __typename: 'Settlement' };
  const { reason, ...facts } = settlement;
  return { __typename: 'SettlementUnknown', reason, facts: toFacts(facts) };
}
