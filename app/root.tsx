import type { ReactNode } from 'react';
import {
  isRouteErrorResponse,
  type LinksFunction,
  Links,
  Meta,
  Outlet,
  useHref,
  useLocation,
  useMatches,
  useRouteError,
} from 'react-router';
import { neededOf } from '#app/acting.tsx';
import { portalContext } from '#app/context.ts';
import {
  ActingForProvider,
  directionOf,
  isDrafted,
  LanguageProvider,
  languageOfPath,
  textsOf,
} from '#app/i18n/index.ts';
import type { Route } from './+types/root';
import { isPageHandle } from './page-handle.ts';
import { forWhomItIs } from './server/identity/acting.server.ts';
import { surerName, withQuery } from './server/identity/return-path.ts';
import { useSite } from './site.tsx';
import { fontToPreload } from './ui/fonts.ts';
import {
  ActingBanner,
  DemoBanner,
  DraftedNotice,
  FailurePage,
  Footer,
  Header,
  NotForHelper,
  SessionWarning,
} from './ui/index.ts';
import { MailLanguageNotice, OfflineNotice, SurerSignInNotice } from './ui/chrome/banners.tsx';
import { ForWhomProvider } from './ui/form/form.tsx';
import { SiteNameProvider } from './ui/page.tsx';
import { PhoneProvider } from './ui/text.tsx';
import stylesheet from './ui/styles/generated/portal.css?url';

/** What the server refused is said in the same frame as every other failure. */
export const middleware: Route.MiddlewareFunction[] = [
  ({ context }) => {
    const { refused } = context.get(portalContext);
    if (refused !== null) throw new Response(null, { status: refused });
  },
  forWhomItIs,
];

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/**
 * The frame around pages and failures alike. The language is the base name of the router, so it is known even when nothing
 * else could be loaded. There is no `<Scripts/>`: pages ship no React.
 */
export function Layout({ children }: { readonly children: ReactNode }) {
  const site = useSite();
  const language = languageOfPath(useHref('/'));
  const { pathname, search } = useLocation();
  // What was just chosen is told once, and is no part of the page.
  const path = withQuery(`${pathname}${search}`, { post: null, [surerName]: null });
  const tellsOfMail = site.reader.kind === 'citizen' && new URLSearchParams(search).get('post') === language;
  const surer = new URLSearchParams(search).get(surerName);
  const formOpen = useMatches().some(({ handle }) => isPageHandle(handle) && handle.formOpen);
  const t = textsOf(language, 'common');
  const acting = site.reader.kind === 'citizen' ? (site.reader.acting ?? null) : null;
  return (
    <html lang={language} dir={directionOf(language)} data-theme={site.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="preload" as="font" type="font/woff2" href={fontToPreload[language]} crossOrigin="anonymous" />
        <Meta />
        <Links />
        <script src="/comfort.js" nonce={site.nonce ?? undefined} defer />
      </head>
      <body>
        <LanguageProvider value={language}>
          <SiteNameProvider value={site.contact?.name ?? null}>
            <PhoneProvider value={site.contact?.phone ?? null}>
              <ForWhomProvider value={acting?.mandateId ?? null}>
                <ActingForProvider value={acting?.personName ?? null}>
                  <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
                    {t('site.skip')}
                  </a>
                  {site.demo ? <DemoBanner /> : null}
                  <Header
                    municipality={site.contact?.name ?? null}
                    reader={site.reader}
                    languages={site.languages}
                    path={path}
                    formOpen={formOpen}
                  />
                  {acting ? <ActingBanner personName={acting.personName} /> : null}
                  {tellsOfMail ? <MailLanguageNotice /> : null}
                  {surer === 'ja' || surer === 'nee' ? <SurerSignInNotice succeeded={surer === 'ja'} /> : null}
                  {isDrafted(language) ? <DraftedNotice /> : null}
                  {children}
                  {site.session ? <SessionWarning {...site.session} path={path} acting={acting !== null} /> : null}
                  <Footer contact={site.contact} rights={site.reader.kind !== 'professional'} />
                  <OfflineNotice />
                </ActingForProvider>
              </ForWhomProvider>
            </PhoneProvider>
          </SiteNameProvider>
        </LanguageProvider>
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { traceId, notSaved, reader } = useSite();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const needed = isRouteErrorResponse(error) ? neededOf(error.statusText) : undefined;
  const personName = reader.kind === 'citizen' ? (reader.acting?.personName ?? null) : null;
  if (needed !== undefined && personName !== null) return <NotForHelper needed={needed} personName={personName} />;
  return <FailurePage status={status} traceId={traceId} notSaved={notSaved} />;
}
