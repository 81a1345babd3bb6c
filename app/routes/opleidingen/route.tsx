import { Form } from 'react-router';
import { query } from '#app/api.server.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Button, Page, Paragraph, SearchField, TextLink } from '#app/ui/index.ts';
import { FindTrainingsDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { CompareForm } from './compare/compare-form.tsx';
import { Facets } from './facets.tsx';
import { FoundInstruments } from './instruments/found-instruments.tsx';
import { OtherSectors } from './other-sectors.tsx';
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
    found,
    instruments: instruments ?? null,
    asked: askedIn(request.url, search.page),
    previous: search.page > 1 ? `/opleidingen${askedIn(request.url, search.page - 1)}` : null,
    next: search.page < found.pages ? `/opleidingen${askedIn(request.url, search.page + 1)}` : null,
  };
}

/** Instruments beside trainings at most; all of them have a page of their own. */
const instrumentsShown = 3;

/** The catalogue of trainings: everything that was chosen is in the address. */
export default function TrainingsPage({
  loaderData: { search, found, instruments, asked, previous, next },
}: Route.ComponentProps) {
  const t = useTexts('training');
  const advice = useTexts('advice');
  const signs = search.text.trim() !== '' && !/[\p{L}\p{N}]/u.test(search.text);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Paragraph>
        <TextLink to="/opleidingen/mijn">{t('mine')}</TextLink>
      </Paragraph>
      <Paragraph>
        <TextLink to="/opleidingen/regelingen">{t('instruments')}</TextLink>
      </Paragraph>
      <Paragraph>
        <TextLink to="/opleidingen/advies">{advice('link')}</TextLink>
      </Paragraph>
      <Form method="get" className="portal-form" role="search">
        <SearchField name="q" label={t('search.text')} hint={t('search.hint')} value={search.text} />
        <Facets search={search} counted={found.facets} />
        <Button>{t('search.button')}</Button>
      </Form>
      {found.readAs.map(({ typed, read }) => (
        <Paragraph key={typed}>{t('found.readAs', { typed, read })}</Paragraph>
      ))}
      {found.count === 0 ? (
        <Alert kind="info" live>
          <Paragraph>{t('found.none')}</Paragraph>
          <Paragraph>{t(signs ? 'found.signs' : 'found.noneTip')}</Paragraph>
          <OtherSectors named={found.sector} />
        </Alert>
      ) : (
        <>
          <h2 className="nl-heading nl-heading--level-2">{t('found.count', { count: found.count })}</h2>
          <Paragraph>{t('found.dutch')}</Paragraph>
          {found.sector === null || search.sector != null ? null : <OtherSectors named={found.sector} />}
          {found.trainings.map((training) => (
            <TrainingCard key={training.id} training={training} asked={asked} />
          ))}
          <CompareForm search={asked} />
          <Paragraph>{t('found.page', { page: search.page, pages: found.pages })}</Paragraph>
          <Paragraph>
            {previous === null ? null : <TextLink to={previous}>{t('found.previous')}</TextLink>}{' '}
            {next === null ? null : <TextLink to={next}>{t('found.next')}</TextLink>}
          </Paragraph>
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
