import type { RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { keptForm } from '#app/server/identity/signed-in.server.ts';
import { PlanStepOfDocument } from '#graphql/generated/documents.ts';
import { isId } from '#graphql/shared/ids.ts';
import { typedOf } from '../form/refused.ts';
import { found, personOf } from '../person.server.ts';

interface Arguments {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
  readonly params: { readonly person?: string; readonly step?: string };
}

/** The id of a step in an address. */
export function stepOf({ step = '' }: Arguments['params']): string {
  if (!isId(step)) throw new Response(null, { status: 404 });
  return step;
}

/** A step as the draft says it and as it is being taken: it has the same id in both, and can be in one of them only. */
export async function loadStep(args: Arguments) {
  const id = stepOf(args.params);
  const { planOf } = await query(args.context, PlanStepOfDocument, { personId: personOf(args.params) });
  const { person, draft, steps, placementEvaluations } = found(planOf);
  const taken = steps.find((step) => step.id === id) ?? null;
  const planned = draft?.steps.find((step) => step.id === id) ?? null;
  const { title, kind } = found(taken ?? planned);
  const kept = await keptForm(args);
  const evaluations = placementEvaluations.filter(({ stepId }) => stepId === id);
  return { person, id, title, kind, taken, planned, evaluations, kept: kept && typedOf(kept) };
}
