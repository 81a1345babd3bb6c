import { redirect, type RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { SentReportDocument, type SentReportResult } from '#graphql/generated/documents.ts';
import { monthOf } from '../report.server.ts';

export type SentReport = NonNullable<SentReportResult['incomeReport']>;
export type SentVersion = SentReport['versions'][number];

export interface Sent {
  readonly report: SentReport;
  readonly version: SentVersion;
  /** Who sent it. */
  readonly person: string;
}

/** A version that was sent: the one with this number, or the last. Nothing sent yet leads back to the month. */
export async function loadSent(
  context: Readonly<RouterContextProvider>,
  params: { readonly month?: string },
  number: string | null,
): Promise<Sent> {
  const month = monthOf(params);
  const { incomeReport: report, viewer } = await query(context, SentReportDocument, { month });
  const [last] = report?.versions ?? [];
  if (!report || !last) throw redirect(`/inkomsten/${month}`);
  const version = number === null ? last : report.versions.find((one) => String(one.number) === number);
  if (!version) throw new Response(null, { status: 404 });
  return { report, version, person: viewer.name };
}
