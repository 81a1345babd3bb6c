import { query } from '#app/api.server.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Callout, Card, Page, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { MyTalksDocument } from '#graphql/generated/documents.ts';
import { addDays } from '#graphql/shared/local-date.ts';
import type { Route } from './+types/route';
import { askHowItWent, saidIn } from '../hoe-ging-het/experience.server.ts';
import { HowDidItGo } from '../hoe-ging-het/how-did-it-go.tsx';
import { todayOf } from '../plan/plan.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export const handle: PageHandle = { formOpen: true };

/** How many days after a talk it is asked how it went. */
const daysAfter = 31;

export async function loader(args: Route.LoaderArgs) {
  const { context, params } = args;
  const { talks } = await query(context, MyTalksDocument, {});
  const talk = talks.find(({ id }) => id === params.id);
  if (!talk) throw new Response(null, { status: 404 });
  const isNew = talk.heldOn >= addDays(todayOf(context), -daysAfter);
  const kept = await keptForm(args);
  return { talk, question: isNew ? await askHowItWent(context, 'TALK_HELD') : null, said: kept && saidIn(kept) };
}

/** What was said in a talk, as the case manager wrote it down. */
export default function Talk({ loaderData }: Route.ComponentProps) {
  const t = useTexts('conversation');
  const language = useLanguage();
  const { talk, question, said } = loaderData;
  const { id, heldOn, way, by, words } = talk;
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
      {question ? <HowDidItGo question={question} back={`/gesprekken/${id}`} said={said} /> : null}
    </Page>
  );
}
