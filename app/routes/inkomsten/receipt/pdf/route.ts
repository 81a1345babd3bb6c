import { portalContext } from '#app/context.ts';
import { formatMonth, isLanguage, textsOf } from '#app/i18n/index.ts';
import { drawPaper } from '#app/paper/draw.server.ts';
import { pdfResponse } from '#app/paper/pdf-response.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import type { Route } from './+types/route';
import { loadSent } from '../sent.server.ts';
import { paperContent } from './content.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

/** What was sent as a file to keep, in the language in which it was sent. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { report, version, person } = await loadSent(context, params, params.version);
  const { municipality, language: here } = context.get(portalContext);
  const language = isLanguage(version.language) ? version.language : here;
  const title = textsOf(language, 'settlement')('receipt.title', { month: formatMonth(report.month, language) });
  const lines = paperContent({
    version,
    month: report.month,
    person,
    municipality: municipality?.name ?? '',
    partnerName: report.household.partnerName,
    language,
  });
  const bytes = await drawPaper(lines, { title, language, madeAt: new Date(version.sentAt ?? 0) });
  return pdfResponse(bytes, `inkomsten-${report.month}-versie-${version.number}`);
}
