import { useTexts } from '#app/i18n/index.ts';
import { pathIn } from '#app/i18n/languages.ts';
import { portalContext } from '#app/context.ts';
import { query } from '#app/api.server.ts';
import { withQuery } from '#app/server/identity/return-path.ts';
import { actorIn } from '#app/server/identity/signed-in.server.ts';
import { useSite } from '#app/site.tsx';
import { ActionGroup, Alert, ButtonLink, Card, Code, Page, Paragraph } from '#app/ui/index.ts';
import { MyPerspectiveYearDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { TakeAlong } from '../mine/take-along.tsx';
import { DirectionCard, NoYear, Person } from '../parts.tsx';
import { trainingsOf, programmeOf } from '../programme.server.ts';

export async function loader(args: Route.LoaderArgs) {
  const { request, context } = args;
  const { year, name } = await programmeOf(args);
  const asked = new Set(new URL(request.url).searchParams.getAll('richting'));
  const chosen = year?.directions.filter(({ id }) => asked.has(id)) ?? [];
  const named = new URLSearchParams(chosen.map(({ id }) => ['richting', id]));
  const path = `/perspectief/richtingen?${named.toString()}`;
  const { viewer, language } = context.get(portalContext);
  const isOwn = viewer.kind === 'citizen' && actorIn(context) === null;
  const mine = isOwn ? (await query(context, MyPerspectiveYearDocument, { language })).myPerspectiveYear : null;
  return {
    year,
    name,
    chosen,
    kept: mine?.directions.map(({ id }) => id) ?? null,
    isMissing: chosen.length < asked.size,
    trainings: await trainingsOf(args, chosen),
    path,
    address: new URL(pathIn(language, path), request.url).href,
  };
}

/** Directions that somebody chose, for whoever has the address: it holds these and nothing of who chose them. */
export default function SharedDirections({ loaderData }: Route.ComponentProps) {
  const t = useTexts('perspective');
  const anonymous = useSite().reader.kind === 'anonymous';
  const { year, name, chosen, kept, isMissing, trainings, path, address } = loaderData;
  if (year === null) return <NoYear name={name} />;
  const back = { to: '/perspectief', label: t('back') };
  const explore = (
    <ActionGroup>
      <ButtonLink to="/perspectief/verkennen" variant={chosen.length === 0 ? 'primary' : 'secondary'}>
        {t('go.explore')}
      </ButtonLink>
    </ActionGroup>
  );
  if (chosen.length === 0)
    return (
      <Page title={t('shared.title')} back={back}>
        <Alert kind="info">
          <Paragraph>{t('shared.none')}</Paragraph>
        </Alert>
        {explore}
        <Person contact={year.coach} />
      </Page>
    );
  return (
    <Page title={t('shared.title')} lead={t('shared.lead')} back={back}>
      {isMissing ? (
        <Alert kind="info">
          <Paragraph>{t('shared.unknown')}</Paragraph>
        </Alert>
      ) : null}
      {kept === null ? null : <TakeAlong directions={chosen} kept={kept} />}
      {chosen.map((direction) => (
        <DirectionCard key={direction.id} direction={direction} trainings={trainings} />
      ))}
      <Card title={t('shared.share')} id="delen">
        <Paragraph>{t('shared.shareText')}</Paragraph>
        <Paragraph>
          <Code>{address}</Code>
        </Paragraph>
      </Card>
      {anonymous ? (
        <Card title={t('shared.signIn')} id="meenemen">
          <Paragraph>{t('shared.signInText')}</Paragraph>
          <ActionGroup>
            <ButtonLink to={withQuery('/', { terug: path })}>{t('shared.signInLink')}</ButtonLink>
          </ActionGroup>
        </Card>
      ) : null}
      {explore}
      <Person contact={year.coach} />
    </Page>
  );
}
