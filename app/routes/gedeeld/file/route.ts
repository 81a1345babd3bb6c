import { redirect } from 'react-router';
import { portalContext } from '#app/context.ts';
import type { Route } from './+types/route';
import { fileResponse } from '../../bewijs/file-response.ts';

/** A file on an opened card, asked anew each time. Where the card has ended, or shows it no longer, its page says so. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { sharedPortfolios, traceId } = context.get(portalContext);
  const file = await sharedPortfolios.file(params.token, params.id, traceId);
  if (file === null) throw redirect(`/gedeeld/${params.token}?bestand=weg`, 303);
  return fileResponse(file);
}
