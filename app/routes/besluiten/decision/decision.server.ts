import type { RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { MyDecisionDocument, type MyDecisionResult } from '#graphql/generated/documents.ts';

export type MyDecision = NonNullable<MyDecisionResult['decision']>;

/** A decision with whose it is, and where a letter goes. */
export interface OneDecision {
  readonly decision: MyDecision;
  readonly name: string;
  readonly municipality: { readonly name: string; readonly address: string; readonly phone: string } | null;
}

/** The decision of an address; what is not the reader's has no page. */
export async function loadDecision(
  context: Readonly<RouterContextProvider>,
  params: { readonly id: string },
): Promise<OneDecision> {
  const { decision, viewer } = await query(context, MyDecisionDocument, { id: params.id });
  if (!decision) throw new Response(null, { status: 404 });
  const { municipality } = context.get(portalContext);
  return {
    decision,
    name: viewer.name,
    municipality: municipality && { ...municipality.contact, name: municipality.name },
  };
}
