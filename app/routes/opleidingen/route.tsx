import { Form } from 'react-router';
import { query } from '#app/api.server.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Button, Heading, Page, Paragraph, SearchField, TextLink } from '#app/ui/index.ts';
import { FindTrainingsDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { CompareForm } from './compare/compare-form.tsx';
import { Chosen } from './chosen.tsx';
import { Facets } from './facets.tsx';
import { FoundInstruments } from './instruments/found-instruments.tsx';
import { OtherSectors } from './other-sectors.tsx';
import { PageLinks } from './page-links.tsx';
import { askedIn, searchIn } from './search.ts';
import { TrainingCard } from './training-card.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ request, context }: Route.LoaderArgs) {
  const search = searchIn(request.url);
  const { findTrainings: found, findInstruments: instruments } = await query(context, FindTrainingsDocument, {
    search,
    named: search.text.trim() !== '',
    instruments: { text: search.text, first: instrumentsShown },
  });
  return {
    search,
    searched: new URL(request.url).search !== '',
    found,
    instruments: instruments ?? null,
    asked: askedIn(request.url, search.page),
    previous: search.page > 1 ? `/opleidingen${askedIn(request.url, search.page - 1)}#gevonden` : null,
    next: search.page < found.pages ? `/opleidingen${askedIn(request.url, search.page + 1)}#gevonden` : null,
  };
}

/** Instruments beside trainings at most; all of them have a page of their own. */
const instrumentsShown = 3;

/** The catalogue of trainings: everything that was chosen is in the address. */
export default function TrainingsPage({
  loaderData: { search, searched, found, instruments, asked, previous, next },
}: Route.ComponentProps) {
  const t = useTexts('training');
  const advice = useTexts('advice');
  const signs = search.text.trim() !== '' && !/[\p{L}\p{N}]/u.test(search.text);
  return (
    <Page title={searched ? t('found.title', { number: found.count }) : t('title')} lead={t('lead')}>
      <Paragraph>
        <TextLink to="/opleidingen/mijn">{t('mine')}</TextLink>
      </Paragraph>
      <Paragraph>
        <TextLink to="/opleidingen/regelingen">{t('instruments')}</TextLink>
      </Paragraph>
      <Paragraph>
        <TextLink to="/opleidingen/advies">{advice('link')}</TextLink>
      </Paragraph>
      <Form method="get" action="/opleidingen#gevonden" className="portal-form" role="search">
        <SearchField name="q" label={t('search.text')} hint={t('search.hint')} value={search.text} />
        <Facets search={search} counted={found.facets} />
        <Button>{t('search.button')}</Button>
      </Form>
      <Heading id="gevonden">{t('found.count', { count: found.count })}</Heading>
      {found.readAs.map(({ typed, read }) => (
        <Paragraph key={typed}>{t('found.readAs', { typed, read })}</Paragraph>
      ))}
      <Chosen search={search} asked={asked} />
      {found.count === 0 ? (
        <Alert kind="info" live>
          <Paragraph>{t('found.none')}</Paragraph>
          <Paragraph>{t(signs ? 'found.signs' : 'found.noneTip')}</Paragraph>
          <OtherSectors named={found.sector} />
        </Alert>
      ) : (
        <>
          <Paragraph>{t('found.dutch')}</Paragraph>
          {found.sector === null || search.sector != null ? null : <OtherSectors named={found.sector} />}
          {found.trainings.map((training) => (
            <TrainingCard key={training.id} training={training} asked={asked} />
          ))}
          <CompareForm search={asked} />
          <PageLinks page={search.page} pages={found.pages} previous={previous} next={next} />
        </>
      )}
      {instruments === null || instruments.count === 0 ? null : (
        <FoundInstruments text={search.text} found={instruments} />
      )}
      <Paragraph>
        <TextLink to="/opleidingen">{t('search.again')}</TextLink>
      </Paragraph>
    </Page>
  );
}
