import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router';
import { LanguageProvider, type Language, pathIn } from '#app/i18n/index.ts';

export interface RenderOptions {
  readonly language?: Language;
  /** Address without language prefix. */
  readonly path?: string;
}

/** The markup of some components as the server would send them at an address, with the router's base name of the language. */
export async function renderPage(
  node: ReactNode,
  { language = 'nl', path = '/' }: RenderOptions = {},
): Promise<string> {
  const basename = pathIn(language, '/');
  const { query, dataRoutes } = createStaticHandler([{ path: '*', element: node }], { basename });
  const context = await query(new Request(`http://localhost${pathIn(language, path)}`));
  if (context instanceof Response) throw new Error('a page without loader cannot answer by itself');
  return renderToStaticMarkup(
    <LanguageProvider value={language}>
      <StaticRouterProvider router={createStaticRouter(dataRoutes, context)} context={context} hydrate={false} />
    </LanguageProvider>,
  );
}
