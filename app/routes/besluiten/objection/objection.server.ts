import { data, redirect, type RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatNumber, type Texts } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import { MyObjectionDocument, type MyObjectionResult, type ObjectionComplaint } from '#graphql/generated/documents.ts';
import { type LocalDate, localDateOf } from '#graphql/shared/local-date.ts';

type Context = Readonly<RouterContextProvider>;

export type ObjectedDecision = NonNullable<MyObjectionResult['decision']>;
export type MyObjection = NonNullable<ObjectedDecision['objection']>;
export type Draft = NonNullable<MyObjection['draft']>;

export interface Objecting {
  readonly decision: ObjectedDecision;
  /** The one that counts: what was withdrawn does not stand in the way of another. */
  readonly standing: MyObjection | null;
  readonly name: string;
  readonly today: LocalDate;
  readonly municipality: { readonly name: string; readonly phone: string } | null;
}

/** The decision of an address with the objection to it; what is not the reader's, or has no objection, has no page. */
export async function loadObjecting(context: Context, params: { readonly id: string }): Promise<Objecting> {
  const { decision, viewer } = await query(context, MyObjectionDocument, { id: params.id });
  if (decision?.remedy !== 'OBJECTION') throw new Response(null, { status: 404 });
  const { clock, municipality } = context.get(portalContext);
  return {
    decision,
    standing: decision.objection?.state === 'WITHDRAWN' ? null : decision.objection,
    name: viewer.name,
    today: localDateOf(clock.now()),
    municipality: municipality && { name: municipality.name, phone: municipality.contact.phone },
  };
}

/** As {@link loadObjecting} where something is being written; otherwise leads to where it can be begun or read. */
export async function loadDraft(
  context: Context,
  params: { readonly id: string },
): Promise<Objecting & { readonly draft: Draft }> {
  const objecting = await loadObjecting(context, params);
  const { standing } = objecting;
  const base = `/besluiten/${params.id}/bezwaar`;
  if (!standing?.draft) throw redirect(standing === null ? base : `${base}/verstuurd`);
  return { ...objecting, draft: standing.draft };
}

/** The sentence for a problem that the API found, at a field of the form. */
export function problemsOf(
  found: readonly ObjectionComplaint[],
  t: Texts<'decision'>,
  { addition, at = {} }: { readonly addition: boolean; readonly at?: Readonly<Record<string, string>> },
): readonly Problem[] {
  return found.map(({ field, code, facts }) => {
    const fact = (name: string) => facts.find((one) => one.name === name)?.value ?? '';
    const values = { most: formatNumber(Number(fact('most'))), length: formatNumber(Number(fact('length'))) };
    const key =
      code === 'required'
        ? addition
          ? ('requiredAddition' as const)
          : ('required' as const)
        : code === 'tooLong' || code === 'tooMany'
          ? code
          : ('unknown' as const);
    return { field: at[field] ?? field, message: t(`objection.problem.${key}`, values) };
  });
}

/** Nothing was saved, because it was changed elsewhere. */
export function changedElsewhere() {
  return data({ changed: true, problems: [] as readonly Problem[] }, { status: 409 });
}
