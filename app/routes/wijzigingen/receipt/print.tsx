import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Page, Paragraph, PrintButton } from '#app/ui/index.ts';
import type { Route } from './+types/print';
import { loadSent } from '../change.server.ts';
import { SentVersionView } from './sent-version.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { municipality } = context.get(portalContext);
  return { ...(await loadSent(context, params, params.version)), municipality: municipality?.name ?? '' };
}

/** The same version with nothing around it, for paper. */
export default function Print({ loaderData }: Route.ComponentProps) {
  const t = useTexts('change');
  const { change, version, person, municipality } = loaderData;
  return (
    <Page
      title={t('receipt.title', { what: t(`kind.${change.kind}`) })}
      back={{ to: `/wijzigingen/${change.id}/verstuurd?versie=${version.number}` }}
    >
      <PrintButton>{t('receipt.print')}</PrintButton>
      <noscript>
        <Paragraph>{t('receipt.printHint')}</Paragraph>
      </noscript>
      <SentVersionView version={version} change={change} person={person} onPaper={{ municipality }} />
    </Page>
  );
}
