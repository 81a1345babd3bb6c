import { query } from '#app/api.server.ts';
import { NewestPartnerPartDocument } from '#graphql/generated/documents.ts';
import { todayOf } from '../plan/plan.server.ts';
import { reportsForBoth } from './shared.ts';

/** The partner who reports for the reader too, for pages of somebody of whom no benefit is on record; `null` where there is none. */
export async function partnerWhoReports(context: Parameters<typeof query>[0]): Promise<string | null> {
  const { partnerParts } = await query(context, NewestPartnerPartDocument, {});
  return reportsForBoth(partnerParts, todayOf(context));
}
