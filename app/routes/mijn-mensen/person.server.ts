import { redirect } from 'react-router';
import type { Language } from '#app/i18n/index.ts';
import type { Difference } from '#graphql/generated/documents.ts';
import { isId } from '#graphql/shared/ids.ts';
import { type Found, problemsOf } from './form/problem-text.ts';
import { movedOn, refuse } from './form/refused.ts';

/** The person of an address; what is no id has no page. */
export function personOf({ person = '' }: { readonly person?: string }): string {
  if (!isId(person)) throw new Response(null, { status: 404 });
  return person;
}

/** What the API has about somebody; nothing is there for who does not stand beside them. */
export function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Response(null, { status: 404 });
  return thing;
}

interface Settling {
  readonly form: FormData;
  readonly language: Language;
  /** Where to go when it was saved. */
  readonly to: string;
  /** Names of fields of the form by those of the API, where they differ. */
  readonly at?: Readonly<Record<string, string>>;
}

/** What a change about a person can come to. */
type Outcome =
  | { readonly __typename: 'Plan' | 'LadderPlaced' | 'SearchTerm' | 'AppointmentSaved' | 'MinutesSaved' }
  | { readonly __typename: 'PlanInvalid' | 'ConversationInvalid'; readonly problems: readonly Found[] }
  | { readonly __typename: 'PlanMovedOn'; readonly changes: readonly Difference[] }
  | { readonly __typename: 'ConversationMovedOn' | 'PersonNotFound' };

/** Reads the outcome of a change: moves on when it was saved, otherwise answers with the form as it was typed. */
export function settle(outcome: Outcome, { form, language, to, at = {} }: Settling) {
  switch (outcome.__typename) {
    case 'PlanInvalid':
    case 'ConversationInvalid':
      return refuse(
        form,
        problemsOf(outcome.problems, language).map(({ field, message }) => ({ field: at[field] ?? field, message })),
      );
    case 'PlanMovedOn':
      return movedOn(form, outcome.changes);
    case 'ConversationMovedOn':
      return movedOn(form);
    case 'PersonNotFound':
      throw new Response(null, { status: 404 });
    default:
      throw redirect(to, 303);
  }
}
