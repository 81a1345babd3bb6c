import { contentHash } from '../shared/content-hash.ts';
import type { Month } from '../shared/local-date.ts';
import type { IncomeReport, IncomeReportVersion, PartnerContent, PartnerOutcome, StoredSettlement } from './models.ts';

/** The part of a version that concerns the partner, with who sent it for the other where that was a helper, and the hash of what it says about them. */
export function partnerContent(
  { month, person }: { readonly month: Month; readonly person: Pick<IncomeReport['person'], 'name'> },
  { sources }: Pick<IncomeReportVersion, 'sources'>,
  settlement: StoredSettlement,
  helperName: string | null,
): { readonly content: PartnerContent; readonly contentHash: string } {
  const theirs = sources.filter(({ earner }) => earner === 'partner').map(({ evidence: _files, ...source }) => source);
  const said = theirs.map(({ id: _id, position: _position, ...answers }) => answers);
  return {
    content: { month, reportedBy: person.name, helperName, sources: theirs, outcome: outcomeOf(settlement) },
    contentHash: contentHash(said),
  };
}

function outcomeOf(settlement: StoredSettlement): PartnerOutcome | null {
  if ('reason' in settlement) return null;
  const { norm, income, counted, payout } = settlement;
  return { norm, income, counted, payout };
}
