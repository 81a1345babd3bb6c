import { type Language, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { rowsOf } from '#app/paper/beside.ts';
import { Paper } from '#app/paper/paper.tsx';
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
