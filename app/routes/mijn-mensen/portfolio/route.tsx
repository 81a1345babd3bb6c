import { query } from '#app/api.server.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Page, Paragraph, Typed } from '#app/ui/index.ts';
import { LookAtPortfolioDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { ShownPaper } from '../../portfolio/share/shown-paper.tsx';
import { found } from '../person.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { lookAtPortfolio } = await query(context, LookAtPortfolioDocument, { shareId: params.share });
  const looked = found(lookAtPortfolio);
  if (looked.personId !== params.person) throw new Response(null, { status: 404 });
  return looked;
}

/** What somebody shows their case manager; they see that it was looked at. */
export default function ShownPortfolio({ loaderData }: Route.ComponentProps) {
  const { share, portfolio, personId, personName } = loaderData;
  const t = useTexts('portfolio');
  const language = useLanguage();
  return (
    <Page
      title={t('coach.card', { name: personName })}
      lead={<Typed>{share.purpose}</Typed>}
      back={{ to: `/mijn-mensen/${personId}`, label: personName }}
    >
      <Paragraph>{t('coach.recorded', { date: formatDate(share.untilDate, language) })}</Paragraph>
      <ShownPaper portfolio={portfolio} myDetails={{ name: personName, contact: null }} language={language} />
    </Page>
  );
}
