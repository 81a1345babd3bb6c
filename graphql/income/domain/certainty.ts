import type { RuleStatus } from './settlement-types.ts';

const byCertainty: readonly RuleStatus[] = ['announced', 'unverified', 'tolerated', 'local', 'law'];

/** The least certain of some statuses; `law` where there are none. */
export function leastCertain(statuses: readonly RuleStatus[]): RuleStatus {
  return byCertainty.find((status) => statuses.includes(status)) ?? 'law';
}
