import { portalContext } from '#app/context.ts';
import { textsOf } from '#app/i18n/index.ts';
import { drawPaper } from '#app/paper/draw.server.ts';
import { pdfResponse } from '#app/paper/pdf-response.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import type { Route } from './+types/route';
import { loadCv } from '../cv.server.ts';
import { cvLines } from '../lines.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

/** The CV as a file to keep and to send. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { clock } = context.get(portalContext);
  const { cv, paperLanguage } = await loadCv(request, context);
  const title = textsOf(paperLanguage, 'portfolio')('cv.title', { name: cv.myDetails.name });
  const madeAt = new Date(clock.now());
  const bytes = await drawPaper(cvLines(cv, paperLanguage), { title, language: paperLanguage, madeAt });
  return pdfResponse(bytes, 'cv');
}
