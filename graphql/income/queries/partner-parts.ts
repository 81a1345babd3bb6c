import { findPartnerPart, listPartnerParts, type PartnerPartRow } from '#db/repositories/income-partner.ts';
import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { pageSize } from '../../shared/paging.ts';
import type { PartnerPart } from '../models.ts';

/** Two years of months. */
const mostParts = 24;

/** What the viewer is asked to confirm as partner, the last of each month. */
export async function partnerParts({ tx, viewer }: OperationContext, first: number): Promise<readonly PartnerPart[]> {
  return (await listPartnerParts(tx, citizen(viewer), Math.min(pageSize(first), mostParts))).map(toPartnerPart);
}

/** One part of the viewer; `null` when it is not theirs. */
export async function partnerPart({ tx, viewer }: OperationContext, id: string): Promise<PartnerPart | null> {
  const row = isId(id) ? await findPartnerPart(tx, citizen(viewer), id) : null;
  return row && toPartnerPart(row);
}

export function toPartnerPart({ id, number, askedAt, content, answer }: PartnerPartRow): PartnerPart {
  const { month, reportedBy, helperName = null, outcome } = content;
  const sources = content.sources.map((source) => ({ ...source, evidence: [] }));
  return { id, month, reportedBy, helperName, version: number, askedAt, sources, outcome, answer };
}
