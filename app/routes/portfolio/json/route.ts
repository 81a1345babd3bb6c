import { query } from '#app/api.server.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { MyCvDocument } from '#graphql/generated/documents.ts';
import { writeJsonResume } from '#graphql/portfolio/domain/json-resume/write.ts';
import type { Route } from './+types/route';
import { ownerOf } from '../cv/cv.server.ts';
import { saidIn } from '../portfolio.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

/** The portfolio as JSON Resume: a file to take along to another site. */
export async function loader({ context }: Route.LoaderArgs) {
  const { portfolio, myDetails } = await query(context, MyCvDocument, {});
  const resume = writeJsonResume(saidIn(portfolio), ownerOf(myDetails));
  return new Response(JSON.stringify(resume, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="cv.json"',
      'cache-control': 'private, no-store',
    },
  });
}
