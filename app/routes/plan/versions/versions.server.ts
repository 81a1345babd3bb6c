import { redirect, type RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { MyVersionDocument, type MyVersionResult } from '#graphql/generated/documents.ts';
import { numberOf } from '../plan.server.ts';

type Context = Readonly<RouterContextProvider>;

export type PlanWithVersions = NonNullable<MyVersionResult['plan']>;
export type Version = PlanWithVersions['versions'][number];

/** The reader's name and every version of their plan. Without a plan the page of the plan says how things stand. */
export async function loadVersions(
  context: Context,
): Promise<{ readonly plan: PlanWithVersions; readonly name: string }> {
  const { plan, viewer } = await query(context, MyVersionDocument, {});
  if (!plan) throw redirect('/plan');
  return { plan, name: viewer.name };
}

export interface OneVersion {
  readonly version: Version;
  /** How far its steps are, of a version that is proposed or in force. */
  readonly progress: PlanWithVersions['steps'];
  readonly name: string;
  /** Who made it, and where a letter goes. */
  readonly municipality: { readonly name: string; readonly address: string; readonly phone: string } | null;
}

/** One version by its number in the address; what was never proposed has no page. */
export async function loadVersion(context: Context, params: { readonly number?: string }): Promise<OneVersion> {
  const { plan, name } = await loadVersions(context);
  const version = plan.versions.find(({ number }) => number === numberOf(params.number));
  if (!version) throw new Response(null, { status: 404 });
  const { municipality } = context.get(portalContext);
  return {
    version,
    progress: progressOf(version, plan),
    name,
    municipality: municipality && { ...municipality.contact, name: municipality.name },
  };
}

/** A version that is over was about another time: how far its steps are now says nothing about it. */
export function progressOf({ state }: Pick<Version, 'state'>, { steps }: PlanWithVersions): PlanWithVersions['steps'] {
  return state === 'PROPOSED' || state === 'IN_FORCE' ? steps : [];
}
