import { portalContext } from '#app/context.ts';
import { isLanguage, withoutIsolates } from '#app/i18n/index.ts';
import { drawPaper } from '#app/paper/draw.server.ts';
import { pdfResponse } from '#app/paper/pdf-response.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import type { Route } from './+types/route';
import { objectionPaper, objectionPaperTitle } from '../paper.ts';
import { loadSentVersion } from '../sent.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

/** What was sent as a file to keep, in the language in which it was sent. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const one = await loadSentVersion(context, params);
  const { language: here } = context.get(portalContext);
  const language = isLanguage(one.version.language) ? one.version.language : here;
  const bytes = await drawPaper(objectionPaper(one, language), {
    language,
    title: withoutIsolates(objectionPaperTitle(one, language)),
    madeAt: new Date(one.version.sentAt ?? 0),
  });
  return pdfResponse(bytes, `bezwaar-${one.version.receiptNumber}`);
}
