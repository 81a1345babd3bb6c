import { useLanguage, useTexts, withoutIsolates } from '#app/i18n/index.ts';
import { rowsOf } from '#app/paper/beside.ts';
import { Paper } from '#app/paper/paper.tsx';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Page, Paragraph, PrintButton } from '#app/ui/index.ts';
import type { Route } from './+types/print';
import { objectionPaper, objectionPaperTitle } from './paper.ts';
import { loadSentVersion } from './sent.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ context, params }: Route.LoaderArgs) {
  return { one: await loadSentVersion(context, params) };
}

/** What was sent with nothing around it, for paper. */
export default function Print({ loaderData: { one } }: Route.ComponentProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  const lines = objectionPaper(one, language).filter(({ kind }) => kind !== 'title');
  return (
    <Page
      title={withoutIsolates(objectionPaperTitle(one, language))}
      back={{ to: `/besluiten/${one.decision.id}/bezwaar/verstuurd` }}
    >
      <PrintButton>{t('paper.print')}</PrintButton>
      <noscript>
        <Paragraph>{t('paper.hint')}</Paragraph>
      </noscript>
      <Paper rows={rowsOf([{ language, lines }])} two={false} />
    </Page>
  );
}
