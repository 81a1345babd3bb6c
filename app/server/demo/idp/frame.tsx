import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { directionOf, LanguageProvider, type Language, textsOf } from '#app/i18n/index.ts';

/** What every page of an issuer of the demo knows. */
export interface Frame {
  readonly language: Language;
  readonly theme: string;
  /** Address of the portal's style sheet; empty where there is none (tests). */
  readonly stylesheet: string;
  /** What is not real here; what the issuers say without it. */
  readonly banner?: string;
}

/** Presses the only button of a page for those who have scripts; the others press it themselves. */
export const pressScript = 'document.forms[0].submit()';

/** Nothing from elsewhere and no script but the one above, known by its hash. */
export const contentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  `script-src 'sha256-${createHash('sha256').update(pressScript).digest('base64')}'`,
  // A program on somebody's own computer waits at a port of its own.
  "form-action 'self' http://127.0.0.1:*",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A whole page, outside the portal's router: an issuer is another place, even when it stands beside the portal. */
export function renderDemoPage({ language, theme, stylesheet, banner }: Frame, page: ReactNode): string {
  const t = textsOf(language, 'identity');
  const markup = renderToStaticMarkup(
    <html lang={language} dir={directionOf(language)} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {stylesheet ? <link rel="stylesheet" href={stylesheet} /> : null}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <LanguageProvider value={language}>
          <aside className="portal-banner portal-banner--demo" aria-label={t('demo.label')}>
            <p>
              <strong>{banner ?? t('demo.banner')}</strong>
            </p>
          </aside>
          {page}
        </LanguageProvider>
      </body>
    </html>,
  );
  return `<!doctype html>${markup}`;
}
