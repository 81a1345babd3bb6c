import { Form } from 'react-router';
import { oneOf } from '#app/one-of.ts';
import { query } from '#app/api.server.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Button, Heading, Page, Paragraph, SearchField, Select } from '#app/ui/index.ts';
import { FindInstrumentsDocument } from '#graphql/generated/documents.ts';
import { instrumentGoals } from '#graphql/training/domain/words.ts';
import type { Route } from './+types/route';
import { PageLinks } from '../page-links.tsx';
import { askedIn, searchIn } from '../search.ts';
import { InstrumentCard } from './instrument-card.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

const pageSize = 20;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { text, page } = searchIn(request.url);
  const goal = oneOf(instrumentGoals, new URL(request.url).searchParams.get('goal'));
  const search = { text, goal, first: pageSize, page };
  const { findInstruments: found } = await query(context, FindInstrumentsDocument, { search });
  const at = (number: number) => `/opleidingen/regelingen${askedIn(request.url, number)}#gevonden`;
  return {
    text,
    goal,
    found,
    page,
    previous: page > 1 ? at(Math.min(page - 1, found.pages)) : null,
    next: page < found.pages ? at(page + 1) : null,
  };
}

/** Everything that the municipality decided to offer, in its own words. */
export default function InstrumentsPage({
  loaderData: { text, goal, found, page, previous, next },
}: Route.ComponentProps) {
  const t = useTexts('instrument');
  const countOf = (value: string) => found.goals.find((one) => one.goal === value)?.count ?? 0;
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/opleidingen', label: t('back') }}>
      <Paragraph>{t('ask')}</Paragraph>
      <Form method="get" action="/opleidingen/regelingen#gevonden" className="portal-form" role="search">
        <SearchField name="q" label={t('search.text')} hint={t('search.hint')} value={text} />
        <Select
          name="goal"
          label={t('search.goal')}
          value={goal ?? ''}
          options={[
            { value: '', label: t('search.any') },
            ...instrumentGoals.map((value) => ({ value, label: `${t(`goal.${value}`)} (${countOf(value)})` })),
          ]}
        />
        <Button>{t('search.button')}</Button>
      </Form>
      <Heading id="gevonden">{t('found.count', { count: found.count })}</Heading>
      {found.count === 0 ? (
        <Alert kind="info" live>
          <Paragraph>{t('found.none')}</Paragraph>
          <Paragraph>{t('found.noneTip')}</Paragraph>
        </Alert>
      ) : (
        <>
          <Paragraph>{t('found.dutch')}</Paragraph>
          {found.instruments.map((instrument) => (
            <InstrumentCard key={instrument.id} instrument={instrument} />
          ))}
          <PageLinks page={page} pages={found.pages} previous={previous} next={next} />
        </>
      )}
    </Page>
  );
}
