import type { Result } from '../shared/result.ts';
import { rulesOn, settle } from './domain/index.ts';
import type { IncomeReportVersion, StoredSettlement } from './models.ts';
import type { ExemptionStand } from './domain/settlement-types.ts';
import { missingAnswers } from './missing-answers.ts';
import {
  toSettlementInput,
  type NoSettlementInput,
  type SettlementFacts,
  type SourceFacts,
} from './to-settlement-input.ts';

/** The calculation of a month with these sources, or why there is none; `null` while answers are missing. */
export function calculate(
  facts: SettlementFacts,
  sources: readonly SourceFacts[],
  exemption: ExemptionStand,
): StoredSettlement | null {
  const input = toSettlementInput(facts, sources, exemption);
  if (!input.ok) return withoutInput(input);
  const outcome = settle(input.value, rulesOn(facts.month));
  return outcome.ok ? outcome.value : outcome.refusal;
}

/** How it stands with the exemption of a version that nobody decided about. */
export function exemptionStandOf({
  facts,
  exemptionRequested,
}: Pick<IncomeReportVersion, 'facts' | 'exemptionRequested'>): ExemptionStand {
  return facts.profile.exemptionStart === 'onRequest' && !exemptionRequested ? 'notRequested' : 'proposed';
}

/** The calculation of a version: as it was shown when it was sent, or as it is now for a draft. */
export function calculationOf(version: IncomeReportVersion): StoredSettlement | null {
  if (version.sentAt !== null) return version.storedSettlement;
  return missingAnswers(version).length > 0
    ? null
    : calculate(version.facts, version.sources, exemptionStandOf(version));
}

function withoutInput({ refusal }: Extract<Result<never, NoSettlementInput>, { ok: false }>): StoredSettlement | null {
  return refusal.reason === 'incomplete' ? null : refusal;
}
