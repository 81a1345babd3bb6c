import { Form } from 'react-router';
import { query } from '#app/api.server.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Button, Page, Paragraph, SearchField, Select } from '#app/ui/index.ts';
import { FindInstrumentsDocument } from '#graphql/generated/documents.ts';
import { instrumentGoals } from '#graphql/training/domain/words.ts';
import type { Route } from './+types/route';
import { InstrumentCard } from './instrument-card.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

/** Signs of a search that are kept in the page; the API reads fewer. */
const longest = 300;

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const text = (asked.get('q') ?? '').slice(0, longest);
  const goal = instrumentGoals.find((one) => one === asked.get('goal')) ?? null;
  const { findInstruments: found } = await query(context, FindInstrumentsDocument, { search: { text, goal } });
  return { text, goal, found };
}

/** Everything that the municipality decided to offer, in its own words. */
export default function InstrumentsPage({ loaderData: { text, goal, found } }: Route.ComponentProps) {
  const t = useTexts('instrument');
  const countOf = (value: string) => found.goals.find((one) => one.goal === value)?.count ?? 0;
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/opleidingen', label: t('back') }}>
      <Paragraph>{t('ask')}</Paragraph>
      <Form method="get" className="portal-form" role="search">
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
      {found.count === 0 ? (
        <Alert kind="info" live>
          <Paragraph>{t('found.none')}</Paragraph>
          <Paragraph>{t('found.noneTip')}</Paragraph>
        </Alert>
      ) : (
        <>
          <h2 className="nl-heading nl-heading--level-2">{t('found.count', { count: found.count })}</h2>
          <Paragraph>{t('found.dutch')}</Paragraph>
          {found.instruments.map((instrument) => (
            <InstrumentCard key={instrument.id} instrument={instrument} />
          ))}
        </>
      )}
    </Page>
  );
}
