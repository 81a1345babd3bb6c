import { portalContext } from '#app/context.ts';
import type { Route } from './+types/route';
import { pictureResponse } from '../../../bewijs/file-response.ts';

/** A small picture of a photo on an opened card. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { sharedPortfolios, traceId } = context.get(portalContext);
  const picture = await sharedPortfolios.picture(params.token, params.id, traceId);
  if (picture === null) throw new Response(null, { status: 404 });
  return pictureResponse(picture);
}
