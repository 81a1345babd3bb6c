import { directionOf, type Language, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { type PaperRow, rowsOf } from '#app/paper/beside.ts';
import type { PaperLine } from '#app/paper/paper-line.ts';
import { Page, Paragraph, PrintButton } from '#app/ui/index.ts';
import { loadVersion } from '../versions.server.ts';
import type { Route } from './+types/print';
import { planPaper } from './paper.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const one = await loadVersion(context, params);
  return { one, beside: new URL(request.url).searchParams.get('naast') === '1' };
}

/** The paper of a version with nothing around it; the Dutch beside the reader's language where that was asked for. */
export default function Print({ loaderData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { one, beside } = loaderData;
  const { version } = one;
  const two = beside && language !== 'nl';
  return (
    <Page
      title={t('paper.title', { number: version.number })}
      back={{ to: version.state === 'PROPOSED' ? '/plan/voorstel' : `/plan/versies/${version.number}` }}
      width={two ? 'wide' : 'text'}
    >
      <PrintButton>{t('print.button')}</PrintButton>
      <noscript>
        <Paragraph>{t('print.hint')}</Paragraph>
      </noscript>
      <Paper
        rows={rowsOf(language === 'nl' ? [column(one, 'nl')] : [column(one, 'nl'), column(one, language)])}
        two={two}
      />
    </Page>
  );
}

function column(one: Parameters<typeof planPaper>[0], language: Language) {
  // The page has its own title.
  return { language, lines: planPaper(one, language).filter(({ kind }) => kind !== 'title') };
}

/** In the reader's language, or Dutch first and that beside it. What the same words say in both stands there once. */
function Paper({ rows, two }: { readonly rows: readonly PaperRow[]; readonly two: boolean }) {
  return (
    <div className="portal-two">
      {rows.map((row, index) => {
        const cells = two ? row : row.slice(-1);
        return cells.map(({ language, line }) => (
          <div
            key={`${index} ${language}`}
            className={cells.length === 1 ? 'portal-two__whole' : undefined}
            lang={language}
            dir={row.length === 1 ? 'auto' : directionOf(language)}
          >
            <Line line={line} />
          </div>
        ));
      })}
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
