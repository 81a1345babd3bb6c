import { data, type RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { keptForm } from '#app/server/identity/signed-in.server.ts';
import {
  ChangePlanDraftDocument,
  type PlanChange,
  PlanDraftDocument,
  type PlanDraftResult,
} from '#graphql/generated/documents.ts';
import { revisionOf, typedOf } from '../form/refused.ts';
import { found, personOf, settle } from '../person.server.ts';

interface Arguments {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
  readonly params: { readonly person?: string };
}

type Draft = NonNullable<NonNullable<PlanDraftResult['planOf']>['draft']>;

/** Whether a page can save: a part that somebody else took away can be added again, without a draft nothing can. */
export type DraftPart = 'new' | 'known' | 'gone' | 'noDraft';

/** The word in an address for a part that is not there yet. */
const newPart = 'nieuw';

/** What is being written about somebody, the terms to reckon with, and what was typed before the session ended. */
export async function loadDraft(args: Arguments) {
  const { planOf, terms } = await query(args.context, PlanDraftDocument, { personId: personOf(args.params) });
  const { person, draft, steps: progress } = found(planOf);
  const kept = await keptForm(args);
  return { person, draft, progress, terms, kept: kept && typedOf(kept) };
}

/**
 * One part of the draft by its id in the address. A page of a part that is gone is still shown, because what somebody typed about
 * it may stand there; its status says that there is nothing.
 */
export async function loadDraftPart<Part extends { readonly id: string }>(
  args: Arguments,
  id: string,
  partsOf: (draft: Draft) => readonly Part[],
) {
  const loaded = await loadDraft(args);
  const part = loaded.draft ? (partsOf(loaded.draft).find((one) => one.id === id) ?? null) : null;
  const known: DraftPart = part ? 'known' : id === newPart ? 'new' : 'gone';
  const state: DraftPart = loaded.draft ? known : 'noDraft';
  return data({ ...loaded, part, state }, { status: state === 'gone' ? 404 : 200 });
}

/** The id to save a part under: `null` for a new one, also where somebody else took it away and the reader adds it again. */
export function partId(id: string, form: FormData): string | null {
  return id === newPart || form.get('opnieuw') === '1' ? null : id;
}

/** What an action of the draft works with. */
interface DraftForm {
  readonly form: FormData;
  /** Code of the sentence that the overview shows afterwards. */
  readonly done: 'saved' | 'removed' | 'check';
}

/** Saves one change of the draft on the revision that was read, and goes back to the overview. */
export async function changeDraft({ context, params }: Arguments, { form, done }: DraftForm, change: PlanChange) {
  const personId = personOf(params);
  const { language } = context.get(portalContext);
  const { outcome } = await query(context, ChangePlanDraftDocument, { personId, revision: revisionOf(form), change });
  return settle(outcome, { form, language, to: `/mijn-mensen/${personId}/plan/concept?melding=${done}` });
}
