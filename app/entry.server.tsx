import { renderToString } from 'react-dom/server';
import { type EntryContext, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from 'react-router';
import { portalContext } from './context.ts';
import { SiteProvider, siteOf } from './site.tsx';

/** Renders a page as a whole: small pages arrive sooner in one piece than in a stream. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  requestContext: RouterContextProvider,
) {
  const html = renderToString(
    <SiteProvider value={siteOf(requestContext)}>
      <ServerRouter context={context} url={request.url} />
    </SiteProvider>,
  );
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(request.method === 'HEAD' ? null : `<!doctype html>${html}`, { status, headers });
}

/**
 * A page that failed without an answer of its own. Requests that were broken off are nobody's failure, and neither is what the router
 * itself refuses, for example a form that was sent to an address without a page.
 */
export function handleError(
  failure: unknown,
  { request, context }: { request: Request; context: RouterContextProvider },
) {
  const refused = isRouteErrorResponse(failure) && failure.status < 500;
  if (!refused && !request.signal.aborted) context.get(portalContext).report(failure);
}
