import { portalContext } from '#app/context.ts';
import { textsOf } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { drawPaper } from '#app/paper/draw.server.ts';
import { pdfResponse } from '#app/paper/pdf-response.ts';
import type { Route } from './+types/route';
import { loadVersion } from '../../versions.server.ts';
import { planPaper } from '../paper.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

/** A version as a file to keep: in Dutch, which counts, or in Dutch and the reader's language beside each other. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const one = await loadVersion(context, params);
  const { language } = context.get(portalContext);
  const beside = new URL(request.url).searchParams.get('naast') === '1' && language !== 'nl';
  const { number, proposedAt } = one.version;
  const bytes = await drawPaper(planPaper(one, 'nl'), {
    language: 'nl',
    title: textsOf('nl', 'plan')('paper.title', { number }),
    madeAt: new Date(proposedAt ?? 0),
    ...(beside ? { beside: { language, lines: planPaper(one, language) } } : {}),
  });
  return pdfResponse(bytes, `plan-versie-${number}`);
}
