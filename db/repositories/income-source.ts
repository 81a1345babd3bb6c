import type { incomeSource } from '#db/schema/income.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';

/** A source of income as it lies in the table. */
export type SourceRow = typeof incomeSource.$inferSelect;

const columns = `municipality_id, id, version_id, person_id, position, kind, earner, name, pay_period, worked_from, worked_to,
  whole_month, paid_on, certainty, gross_cents, net_cents, hours_minutes, holiday_pay, holiday_pay_cents, expenses_cents, turnover_cents,
  costs_cents`;

const recordColumns = `"municipalityId" uuid, id uuid, "versionId" uuid, "personId" uuid, position integer, kind text,
  earner text, name text, "payPeriod" text, "workedFrom" date, "workedTo" date, "wholeMonth" boolean, "paidOn" date, certainty text,
  "grossCents" bigint, "netCents" bigint, "hoursMinutes" integer, "holidayPay" text, "holidayPayCents" bigint,
  "expensesCents" bigint, "turnoverCents" bigint, "costsCents" bigint`;

const recordValues = `"municipalityId", id, "versionId", "personId", position, kind, earner, name, "payPeriod",
  "workedFrom", "workedTo", "wholeMonth", "paidOn", certainty, "grossCents", "netCents", "hoursMinutes", "holidayPay", "holidayPayCents",
  "expensesCents", "turnoverCents", "costsCents"`;

/** Adds sources, or writes new answers over those with the same id. The draft that they belong to must have been claimed. */
export async function writeSources(tx: ViewerTransaction, sources: readonly SourceRow[]): Promise<void> {
  if (sources.length === 0) return;
  await tx.query({
    name: 'write-income-sources',
    text: `
      insert into income_source (${columns})
      select ${recordValues} from json_to_recordset($1::json) as source(${recordColumns})
      on conflict (municipality_id, id) do update set
        kind = excluded.kind, earner = excluded.earner, name = excluded.name, pay_period = excluded.pay_period,
        worked_from = excluded.worked_from, worked_to = excluded.worked_to,
        whole_month = excluded.whole_month, paid_on = excluded.paid_on,
        certainty = excluded.certainty, gross_cents = excluded.gross_cents, net_cents = excluded.net_cents,
        hours_minutes = excluded.hours_minutes, holiday_pay = excluded.holiday_pay,
        holiday_pay_cents = excluded.holiday_pay_cents, expenses_cents = excluded.expenses_cents,
        turnover_cents = excluded.turnover_cents, costs_cents = excluded.costs_cents`,
    values: [JSON.stringify(sources)],
  });
}

/** Removes sources of a claimed draft with the ties to their files; the files stay with the person. */
export async function deleteSources(
  tx: ViewerTransaction,
  municipalityId: string,
  sourceIds: readonly string[],
): Promise<void> {
  if (sourceIds.length === 0) return;
  await tx.query({
    name: 'delete-income-source-evidence',
    text: `delete from income_source_evidence where municipality_id = $1 and source_id = any($2::uuid[])`,
    values: [municipalityId, sourceIds],
  });
  await tx.query({
    name: 'delete-income-sources',
    text: `delete from income_source where municipality_id = $1 and id = any($2::uuid[])`,
    values: [municipalityId, sourceIds],
  });
}

/** A file that proves a source. */
export interface EvidenceTie {
  readonly sourceId: string;
  readonly evidenceId: string;
}

/** Ties files to sources; a tie that exists is left alone. */
export async function tieEvidence(
  tx: ViewerTransaction,
  owner: { readonly municipalityId: string; readonly personId: string },
  ties: readonly EvidenceTie[],
): Promise<void> {
  if (ties.length === 0) return;
  await tx.query({
    name: 'tie-evidence',
    text: `
      insert into income_source_evidence (municipality_id, source_id, evidence_id, person_id)
      select $1, source_id, evidence_id, $2 from unnest($3::uuid[], $4::uuid[]) as tie(source_id, evidence_id)
      on conflict do nothing`,
    values: [
      owner.municipalityId,
      owner.personId,
      ties.map(({ sourceId }) => sourceId),
      ties.map(({ evidenceId }) => evidenceId),
    ],
  });
}

/** Takes a file off a source of a claimed draft. */
export async function untieEvidence(tx: ViewerTransaction, municipalityId: string, tie: EvidenceTie): Promise<void> {
  await tx.query({
    name: 'untie-evidence',
    text: `delete from income_source_evidence where municipality_id = $1 and source_id = $2 and evidence_id = $3`,
    values: [municipalityId, tie.sourceId, tie.evidenceId],
  });
}
