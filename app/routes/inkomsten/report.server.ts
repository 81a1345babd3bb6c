import { redirect, type RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { parseMonthOfAddress } from '#app/i18n/index.ts';
import { MonthReportDocument, type MonthReportResult, type SaveOutcome } from '#graphql/generated/documents.ts';
import type { Month } from '#graphql/shared/local-date.ts';

export type Report = NonNullable<MonthReportResult['incomeReport']>;
export type Draft = NonNullable<Report['draft']>;
export type Source = Draft['sources'][number];

type Context = Readonly<RouterContextProvider>;

/** The month of an address; what is not a month has no page. */
export function monthOf(params: { readonly month?: string }): Month {
  const month = parseMonthOfAddress(params.month);
  if (month === null) throw new Response(null, { status: 404 });
  return month;
}

/** The reader's own report of a month; `null` when nothing was begun. */
export async function loadReport(context: Context, month: Month): Promise<Report | null> {
  return (await query(context, MonthReportDocument, { month })).incomeReport;
}

export interface OpenDraft {
  readonly month: Month;
  readonly report: Report;
  readonly draft: Draft;
}

/** What is being written; without it the page of the month says how things stand. */
export async function loadDraft(context: Context, params: { readonly month?: string }): Promise<OpenDraft> {
  const month = monthOf(params);
  const report = await loadReport(context, month);
  if (!report?.draft) throw redirect(`/inkomsten/${month}`);
  return { month, report, draft: report.draft };
}

export interface OpenSource extends OpenDraft {
  readonly source: Source;
}

/** A source of the draft; one that is gone, for example taken away in another tab, leads back to the month. */
export async function loadSource(
  context: Context,
  params: { readonly month?: string; readonly source?: string | undefined },
): Promise<OpenSource> {
  const open = await loadDraft(context, params);
  const source = open.draft.sources.find(({ id }) => id === params.source);
  if (!source) throw redirect(`/inkomsten/${open.month}?melding=bronWeg`);
  return { ...open, source };
}

export type Problem = Extract<SaveOutcome, { __typename: 'IncomeInvalid' }>['problems'][number];

/** What a page still has to say after saving; everything else moves the reader on. */
export type Saved =
  | { readonly kind: 'saved'; readonly sourceId: string | null }
  | { readonly kind: 'invalid'; readonly sourceId: string | null; readonly problems: readonly Problem[] }
  | { readonly kind: 'changed' };

/** Reads the outcome of a change. A month that cannot be changed any more has its own page, which says why. */
export function savedOf(outcome: SaveOutcome, month: Month): Saved {
  switch (outcome.__typename) {
    case 'IncomeSaved':
      return { kind: 'saved', sourceId: outcome.sourceId };
    case 'IncomeInvalid':
      return { kind: 'invalid', sourceId: outcome.sourceId, problems: outcome.problems };
    case 'ReportChanged':
      return { kind: 'changed' };
    case 'MonthNotOpen':
      throw redirect(`/inkomsten/${month}`, 303);
    case 'AlreadySent':
      throw redirect(`/inkomsten/${month}?melding=alVerstuurd`, 303);
  }
}

/** Texts of a form by name, to be shown again. Files and repeated names are left out. */
export function typedOf(form: FormData): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'revisie'),
  );
}
