import { redirect, type RouterContextProvider } from 'react-router';
import { portalContext } from '#app/context.ts';
import { stepUpPath } from '#app/server/identity/signed-in.server.ts';
import type { RespondOutcome } from '#graphql/generated/documents.ts';
import { type LocalDate, localDateOf } from '#graphql/shared/local-date.ts';

type Context = Readonly<RouterContextProvider>;

/** What was typed into one field. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The number of a version in a form or an address; 0 is none. */
export function numberOf(text: string | undefined): number {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : 0;
}

/** The day of today in the Netherlands. */
export function todayOf(context: Context): LocalDate {
  return localDateOf(context.get(portalContext).clock.now());
}

/** The one of these messages that the address asks for. */
export function messageIn<Message extends string>(request: Request, messages: readonly Message[]): Message | null {
  const asked = new URL(request.url).searchParams.get('melding');
  return messages.find((message) => message === asked) ?? null;
}

/** What a page still has to say after an act about a version; a sign-in that is too light is asked for again first. */
export type Responded =
  | { readonly kind: 'done' }
  | { readonly kind: 'movedOn' }
  | (Extract<RespondOutcome, { __typename: 'PlanInvalid' }> & { readonly kind: 'invalid' });

export function respondedOf(
  outcome: RespondOutcome,
  args: { readonly request: Request; readonly context: Context },
): Responded {
  switch (outcome.__typename) {
    case 'Plan':
      return { kind: 'done' };
    case 'PlanMovedOn':
      return { kind: 'movedOn' };
    case 'PlanInvalid':
      return { kind: 'invalid', ...outcome };
    case 'AssuranceTooLow':
      throw redirect(stepUpPath(args, outcome.needed), 303);
  }
}
