import { type Language, useLanguage, useTexts } from '#app/i18n/index.ts';
import { rowsOf } from '#app/paper/beside.ts';
import { Paper } from '#app/paper/paper.tsx';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Page, Paragraph, PrintButton } from '#app/ui/index.ts';
import type { Route } from './+types/print';
import { loadDecision, type OneDecision } from './decision.server.ts';
import { decisionPaper } from './paper.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const one = await loadDecision(context, params);
  return { one, beside: new URL(request.url).searchParams.get('naast') === '1' };
}

/** The paper of a decision with nothing around it; the Dutch beside the reader's language where that was asked for. */
export default function Print({ loaderData }: Route.ComponentProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  const { one, beside } = loaderData;
  const two = beside && language !== 'nl';
  return (
    <Page
      title={t('paper.decision', { number: one.decision.number })}
      back={{ to: `/besluiten/${one.decision.id}` }}
      width={two ? 'wide' : 'text'}
    >
      <PrintButton>{t('paper.print')}</PrintButton>
      <noscript>
        <Paragraph>{t('paper.hint')}</Paragraph>
      </noscript>
      <Paper
        rows={rowsOf(language === 'nl' ? [column(one, 'nl')] : [column(one, 'nl'), column(one, language)])}
        two={two}
      />
    </Page>
  );
}

function column(one: OneDecision, language: Language) {
  // The page has its own title.
  return { language, lines: decisionPaper(one, language).filter(({ kind }) => kind !== 'title') };
}
