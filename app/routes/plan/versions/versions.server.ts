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
  readonly name: string;
  readonly municipality: string;
}

/** One version by its number in the address; what was never proposed has no page. */
export async function loadVersion(context: Context, params: { readonly number?: string }): Promise<OneVersion> {
  const { plan, name } = await loadVersions(context);
  const version = plan.versions.find(({ number }) => number === numberOf(params.number));
  if (!version) throw new Response(null, { status: 404 });
  return { version, name, municipality: context.get(portalContext).municipality?.name ?? '' };
}
