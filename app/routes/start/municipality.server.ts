import type { RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { identityContext } from '#app/server/identity/signed-in.server.ts';
import { MunicipalitiesDocument } from '#graphql/generated/documents.ts';

interface Sent {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
}

/** The header by which a browser remembers the municipality that was chosen; `null` where none of ours was. */
export async function chosenMunicipality({
  request,
  context,
}: Sent): Promise<{ readonly 'set-cookie': string } | null> {
  const slug = (await request.formData()).get('gemeente');
  const { municipalities } = await query(context, MunicipalitiesDocument, {});
  const chosen = municipalities.find((one) => one.slug === slug);
  return chosen ? { 'set-cookie': context.get(identityContext).identity.chooseMunicipality(chosen.slug) } : null;
}
