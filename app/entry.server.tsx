import { renderToString } from 'react-dom/server';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
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
