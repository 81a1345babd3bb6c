import { Form } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Button, Page, Paragraph, TextLink } from '#app/ui/index.ts';
import { SearchProfilesDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { problemsOf } from '../../portfolio/form/problem-text.ts';
import { FoundProfiles } from './found-profiles.tsx';
import { readSearch, typedSearch } from './read-search.ts';
import { SearchFieldsOf } from './search-fields.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];

/** Looks only when something was asked: everybody who is found reads that they were. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const address = new URL(request.url).searchParams;
  const typed = typedSearch(address);
  if (!address.has('purpose')) return { typed, problems: [], found: null };
  const { language } = context.get(portalContext);
  const { search, problems } = readSearch(typed, language);
  if (problems.length > 0) return { typed, problems, found: null };
  const { outcome } = await query(context, SearchProfilesDocument, { search });
  return outcome.__typename === 'ProfilesFound'
    ? { typed, problems, found: outcome }
    : { typed, problems: problemsOf(outcome.problems, language), found: null };
}

/** A rough selection of people who want to be found for work; a person looks. */
export default function WorkPage({ loaderData: { typed, problems, found } }: Route.ComponentProps) {
  const t = useTexts('work');
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/mijn-mensen', label: t('back') }} problems={problems}>
      <Paragraph>{t('recorded')}</Paragraph>
      <Form method="get" className="portal-form" role="search" noValidate>
        <SearchFieldsOf typed={typed} problems={problems} />
        <Button>{t('button')}</Button>
      </Form>
      {found === null ? null : found.profiles.length === 0 ? (
        <Alert kind="info" live>
          <Paragraph>{t('none')}</Paragraph>
        </Alert>
      ) : (
        <FoundProfiles found={found} purpose={typed.purpose} />
      )}
      <Paragraph>
        <TextLink to="/mijn-mensen/voor-werk">{t('again')}</TextLink>
      </Paragraph>
    </Page>
  );
}
