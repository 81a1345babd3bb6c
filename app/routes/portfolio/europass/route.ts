import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { MyCvDocument } from '#graphql/generated/documents.ts';
import { writeCandidate } from '#graphql/portfolio/domain/europass/write.ts';
import type { Route } from './+types/route';
import { ownerOf } from '../cv/cv.server.ts';
import { saidIn } from '../portfolio.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

/** The portfolio as a CV of Europass: a file to take along to its editor. */
export async function loader({ context }: Route.LoaderArgs) {
  const { portfolio, myDetails } = await query(context, MyCvDocument, {});
  const { language } = context.get(portalContext);
  return new Response(writeCandidate(saidIn(portfolio), ownerOf(myDetails), language), {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'content-disposition': 'attachment; filename="cv-europass.xml"',
      'cache-control': 'private, no-store',
    },
  });
}
