import { redirect, type RouterContextProvider } from 'react-router';
import { refusedToHelper } from '#app/acting.tsx';
import { query } from '#app/api.server.ts';
import { actorIn, stepUpPath } from '#app/server/identity/signed-in.server.ts';
import type { ChangeKind } from '#graphql/change/domain/kinds.ts';
import { mayTell } from '#graphql/change/domain/telling.ts';
import {
  MyChangeDocument,
  type MyChangeResult,
  MySentChangeDocument,
  type MySentChangeResult,
  type SendChangeOutcome,
} from '#graphql/generated/documents.ts';
import { isId } from '#graphql/shared/ids.ts';

export type Change = NonNullable<MyChangeResult['change']>;
export type Draft = NonNullable<Change['draft']>;

type Context = Readonly<RouterContextProvider>;
interface Params {
  readonly id?: string | undefined;
}

/** The id of a change in an address; what is none has no page. */
export function changeIdOf({ id }: Params): string {
  if (id === undefined || !isId(id)) throw new Response(null, { status: 404 });
  return id;
}

/** Leads nobody into a change that they may not tell for another: a helper is told before they fill anything in. */
export function requireTelling(context: Context, kind: ChangeKind): void {
  if (!mayTell(kind, actorIn(context)))
    throw refusedToHelper({ part: 'CHANGES', needs: 'PREPARE', onlyManagingMoney: true });
}

/** The reader's own change. One that is gone, for example thrown away in another tab, leads back to the list. */
export async function loadChange(context: Context, params: Params): Promise<Change> {
  const { change } = await query(context, MyChangeDocument, { id: changeIdOf(params) });
  if (!change) throw redirect('/wijzigingen?melding=weg');
  return change;
}

/** What is being written; without it the page of what was sent says how things stand. */
export async function loadDraft(
  context: Context,
  params: Params,
): Promise<{ readonly change: Change; readonly draft: Draft }> {
  const change = await loadChange(context, params);
  if (!change.draft) throw redirect(`/wijzigingen/${change.id}/verstuurd`);
  return { change, draft: change.draft };
}

export type SentChange = NonNullable<MySentChangeResult['change']>;
export type SentVersion = SentChange['versions'][number];

/** A version that was sent: the one with this number, or the last. Nothing sent yet leads back to what is being written. */
export async function loadSent(context: Context, params: Params, number: string | null) {
  const id = changeIdOf(params);
  const { change, viewer } = await query(context, MySentChangeDocument, { id });
  if (!change) throw redirect('/wijzigingen?melding=weg');
  const [last] = change.versions;
  if (!last) throw redirect(`/wijzigingen/${id}/controleren`);
  const version = number === null ? last : change.versions.find((one) => String(one.number) === number);
  if (!version) throw new Response(null, { status: 404 });
  return { change, version, person: viewer.name };
}

type Sent = Extract<SendChangeOutcome, { __typename: 'ChangeInvalid' }> | { readonly __typename: 'ChangeMovedOn' };

/** What a page still has to say after sending: everything else moves the reader on, a light sign-in to a surer one. */
export function sentOf(
  outcome: SendChangeOutcome,
  id: string,
  args: { readonly request: Request; readonly context: Context },
): Sent {
  switch (outcome.__typename) {
    case 'ChangeReceipt':
      throw redirect(`/wijzigingen/${id}/verstuurd?versie=${outcome.version.number}`, 303);
    case 'ChangeNotThere':
      throw redirect('/wijzigingen?melding=weg', 303);
    case 'AssuranceTooLow':
      throw redirect(stepUpPath(args, outcome.needed), 303);
    case 'ChangeInvalid':
    case 'ChangeMovedOn':
      return outcome;
  }
}
