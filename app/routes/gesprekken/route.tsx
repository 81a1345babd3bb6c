import { query } from '#app/api.server.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Callout, Card, Page, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { MyTalksDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { talks } = await query(context, MyTalksDocument, {});
  const talk = talks.find(({ id }) => id === params.id);
  if (!talk) throw new Response(null, { status: 404 });
  return { talk };
}

/** What was said in a talk, as the case manager wrote it down. */
export default function Talk({ loaderData }: Route.ComponentProps) {
  const t = useTexts('conversation');
  const language = useLanguage();
  const { heldOn, way, by, words } = loaderData.talk;
  return (
    <Page
      title={t('talks.of', { date: formatDate(heldOn, language) })}
      lead={`${t('talks.by', { name: by })} ${t(`way.${way}`)}.`}
      back={{ to: '/afspraken' }}
    >
      <Card id="verslag">
        <p className="portal-lines-kept">
          <Typed lang="nl">{words}</Typed>
        </p>
      </Card>
      <Callout title={t('talks.wrongTitle')}>
        <Paragraph>
          {t('talks.wrong')} <TextLink to="/plan#contact">{t('talks.contact')}</TextLink>
        </Paragraph>
      </Callout>
    </Page>
  );
}
