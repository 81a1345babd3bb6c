import type { RouterContextProvider } from 'react-router';
import { loadObjecting, type MyObjection, type Objecting } from '../objection.server.ts';

export type SentVersion = MyObjection['versions'][number];

export interface OneSent extends Pick<Objecting, 'decision' | 'name' | 'municipality'> {
  readonly version: SentVersion;
}

/** One version that was sent, by its number in the address. */
export async function loadSentVersion(
  context: Readonly<RouterContextProvider>,
  params: { readonly id: string; readonly version: string },
): Promise<OneSent> {
  const { decision, name, municipality } = await loadObjecting(context, params);
  const version = decision.objection?.versions.find(({ number }) => String(number) === params.version);
  if (!version) throw new Response(null, { status: 404 });
  return { decision, name, municipality, version };
}
