import type { ReactNode } from 'react';
import {
  isRouteErrorResponse,
  type LinksFunction,
  Links,
  Meta,
  Outlet,
  useHref,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from 'react-router';
import { portalContext } from '#app/context.ts';
import {
  directionOf,
  isDrafted,
  isLanguage,
  LanguageProvider,
  languageOfPath,
  languages,
  type Language,
  textsOf,
} from '#app/i18n/index.ts';
import type { Route } from './+types/root';
import { fontToPreload } from './ui/fonts.ts';
import {
  type Contact,
  DemoBanner,
  DraftedNotice,
  FailurePage,
  Footer,
  Header,
  type Reader,
  SessionWarning,
} from './ui/index.ts';
import { OfflineNotice } from './ui/chrome/banners.tsx';
import { SiteNameProvider } from './ui/page.tsx';
import stylesheet from './ui/styles/generated/portal.css?url';

/** What the frame of a page is made of. */
interface Site {
  readonly contact: Contact | null;
  readonly theme: string;
  readonly languages: readonly Language[];
  readonly reader: Reader;
  readonly session: { readonly expiresAt: number; readonly now: number } | null;
  readonly demo: boolean;
  readonly nonce: string | null;
  readonly traceId: string | null;
}

const unknownSite: Site = {
  contact: null,
  theme: 'warm',
  languages,
  reader: { kind: 'anonymous' },
  session: null,
  demo: false,
  nonce: null,
  traceId: null,
};

/** What the server refused is said in the same frame as every other failure. */
export const middleware: Route.MiddlewareFunction[] = [
  ({ context }) => {
    const { refused } = context.get(portalContext);
    if (refused !== null) throw new Response(null, { status: refused });
  },
];

export function loader({ context }: Route.LoaderArgs): Site {
  const { municipality, viewer, session, clock, language, demo, nonce, traceId } = context.get(portalContext);
  return {
    contact: municipality && {
      name: municipality.name,
      phone: municipality.contact.phone,
      openingHours: municipality.contact.hours[language] ?? municipality.contact.hours.nl ?? '',
      address: municipality.contact.address,
      email: municipality.contact.email,
    },
    theme: municipality?.theme ?? unknownSite.theme,
    languages: municipality ? municipality.languages.filter(isLanguage) : languages,
    reader: viewer.kind === 'professional' ? { kind: viewer.kind, roles: viewer.roles } : { kind: viewer.kind },
    session: session && { expiresAt: session.expiresAt, now: clock.now() },
    demo,
    nonce,
    traceId,
  };
}

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/**
 * The frame around pages and failures alike. The language is the base name of the router, so it is known even when nothing
 * else could be loaded. There is no `<Scripts/>`: pages ship no React.
 */
export function Layout({ children }: { readonly children: ReactNode }) {
  const site = useRouteLoaderData<typeof loader>('root') ?? unknownSite;
  const language = languageOfPath(useHref('/'));
  const { pathname, search } = useLocation();
  const path = `${pathname}${search}`;
  const t = textsOf(language, 'common');
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
            <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
              {t('site.skip')}
            </a>
            {site.demo ? <DemoBanner /> : null}
            <Header
              municipality={site.contact?.name ?? null}
              reader={site.reader}
              languages={site.languages}
              path={path}
            />
            {isDrafted(language) ? <DraftedNotice /> : null}
            {children}
            {site.session ? <SessionWarning {...site.session} path={path} /> : null}
            <Footer contact={site.contact} />
            <OfflineNotice />
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
  const site = useRouteLoaderData<typeof loader>('root');
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <FailurePage status={status} traceId={site?.traceId ?? null} />;
}
