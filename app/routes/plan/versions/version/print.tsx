import { directionOf, type Language, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { type PaperRow, rowsOf } from '#app/paper/beside.ts';
import type { PaperLine } from '#app/paper/paper-line.ts';
import { Page } from '#app/ui/index.ts';
import { VersionContent } from '../../parts/version-content.tsx';
import { History } from '../timeline.tsx';
import { loadVersion } from '../versions.server.ts';
import type { Route } from './+types/print';
import { VersionFacts } from './facts.tsx';
import { planPaper } from './paper.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const one = await loadVersion(context, params);
  return { one, beside: new URL(request.url).searchParams.get('naast') === '1' };
}

/** A version with nothing around it, for paper; the Dutch beside the reader's language where that was asked for. */
export default function Print({ loaderData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { one, beside } = loaderData;
  const { version, name, municipality } = one;
  const two = beside && language !== 'nl';
  return (
    <Page
      title={t('paper.title', { number: version.number })}
      lead={`${name}, ${municipality}`}
      back={{ to: version.state === 'PROPOSED' ? '/plan/voorstel' : `/plan/versies/${version.number}` }}
      width={two ? 'wide' : 'text'}
    >
      {two ? (
        <TwoLanguages rows={rowsOf([column(one, 'nl'), column(one, language)])} />
      ) : (
        <>
          <VersionFacts version={version} />
          <VersionContent version={version} />
          <History version={version} />
        </>
      )}
    </Page>
  );
}

function column(one: Parameters<typeof planPaper>[0], language: Language) {
  // The page has its own title.
  return { language, lines: planPaper(one, language).filter(({ kind }) => kind !== 'title') };
}

/** Dutch first in the order of the page; what the municipality wrote stands there once. */
function TwoLanguages({ rows }: { readonly rows: readonly PaperRow[] }) {
  return (
    <div className="portal-two">
      {rows.map((row, index) =>
        row.map(({ language, line }) => (
          <div
            key={`${index} ${language}`}
            className={row.length === 1 ? 'portal-two__whole' : undefined}
            lang={language}
            dir={row.length === 1 ? 'auto' : directionOf(language)}
          >
            <Line line={line} />
          </div>
        )),
      )}
    </div>
  );
}

function Line({ line }: { readonly line: PaperLine }) {
  switch (line.kind) {
    case 'title':
    case 'heading':
      return <h2 className="nl-heading nl-heading--level-3">{line.text}</h2>;
    case 'words':
      return <p>{line.text}</p>;
    case 'quiet':
      return <p className="portal-quiet portal-code">{line.text}</p>;
    case 'row':
    case 'strong':
      return (
        <p className="portal-two__row">
          <span>{line.text}</span> <strong>{line.value}</strong>
        </p>
      );
  }
}
