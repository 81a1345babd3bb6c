import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { textsOf } from '#app/i18n/index.ts';
import { drawPaper } from '#app/paper/draw.server.ts';
import { pdfResponse } from '#app/paper/pdf-response.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { MyPortfolioCardDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { paperLanguageOf } from '../../paper-language.ts';
import { cardLines } from '../card-lines.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

/** An open card as a file to print or to bring along, in the reader's language, or in Dutch where that was asked for. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { clock, language } = context.get(portalContext);
  const { portfolioShare, myDetails } = await query(context, MyPortfolioCardDocument, { id: params.id });
  if (portfolioShare?.share.state !== 'OPEN') throw new Response(null, { status: 404 });
  const paperLanguage = paperLanguageOf(request, language);
  const title = textsOf(paperLanguage, 'portfolio')('shared.title');
  const lines = cardLines({ ...portfolioShare, myDetails }, paperLanguage);
  const bytes = await drawPaper(lines, { title, language: paperLanguage, madeAt: new Date(clock.now()) });
  return pdfResponse(bytes, 'portfolio');
}
