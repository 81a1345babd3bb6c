import { portalContext } from '#app/context.ts';
import { textsOf } from '#app/i18n/index.ts';
import { drawPaper } from '#app/paper/draw.server.ts';
import { pdfResponse } from '#app/paper/pdf-response.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { startOfDay } from '#graphql/shared/local-date.ts';
import type { Route } from './+types/route';
import { loadDecision } from '../decision.server.ts';
import { decisionPaper } from '../paper.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

/** A decision as a file to keep: in Dutch, which counts, or in Dutch and the reader's language beside each other. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const one = await loadDecision(context, params);
  const { language } = context.get(portalContext);
  const beside = new URL(request.url).searchParams.get('naast') === '1' && language !== 'nl';
  const { number, madeKnownOn } = one.decision;
  const bytes = await drawPaper(decisionPaper(one, 'nl'), {
    language: 'nl',
    title: textsOf('nl', 'decision')('paper.decision', { number }),
    madeAt: new Date(startOfDay(madeKnownOn)),
    ...(beside ? { beside: { language, lines: decisionPaper(one, language) } } : {}),
  });
  return pdfResponse(bytes, `besluit-${number}`);
}
