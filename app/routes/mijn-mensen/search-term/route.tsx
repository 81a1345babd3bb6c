import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Callout, Page } from '#app/ui/index.ts';
import {
  DeviateFromSearchTermDocument,
  SearchTermOfDocument,
  StartSearchTermDocument,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { FormNotices } from '../form/notices.tsx';
import { readForm } from '../form/read-form.ts';
import { formState, refuse, typedOf } from '../form/refused.ts';
import { found, personOf, settle } from '../person.server.ts';
import { TermRuleText } from '../term-text.tsx';
import { Efforts } from './efforts.tsx';
import { DeviateForm, StartForm } from './forms.tsx';
import { SearchTermState } from './term-state.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const {
    searchTermOf: term,
    planOf,
    terms,
  } = await query(args.context, SearchTermOfDocument, {
    personId: personOf(args.params),
  });
  const kept = await keptForm(args);
  return {
    person: found(planOf).person,
    term,
    rule: terms.find(({ kind }) => kind === 'SEARCH_TERM') ?? null,
    kept: kept && typedOf(kept),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const page = `/mijn-mensen/${personId}`;
  if (form.get('doen') === 'afwijken') {
    const read = readForm(form, language, (fields) => ({ reason: fields.needed('reason') }));
    if (!read.ok) return refuse(form, read.problems);
    const { outcome } = await query(context, DeviateFromSearchTermDocument, { personId, ...read.input });
    return settle(outcome, { form, language, to: `${page}?melding=deviated` });
  }
  const read = readForm(form, language, (fields) => ({ notifiedOn: fields.neededDay('notifiedOn') }));
  if (!read.ok) return refuse(form, read.problems);
  const { outcome } = await query(context, StartSearchTermDocument, { personId, ...read.input });
  return settle(outcome, { form, language, to: `${page}?melding=searchTerm` });
}

export default function SearchTermPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const { person, term, rule } = loaderData;
  const state = formState(actionData, loaderData.kept);
  return (
    <Page
      title={t('searchTerm.title')}
      lead={t('searchTerm.lead', { name: person.name })}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
      problems={state.problems}
    >
      <FormNotices state={state} />
      {rule ? (
        <Callout title={t('searchTerm.rule')}>
          <TermRuleText rule={rule} />
        </Callout>
      ) : null}
      {term ? (
        <>
          <SearchTermState term={term} />
          <Efforts efforts={term.efforts} />
          {term.deviatedOn === null ? <DeviateForm state={state} /> : null}
        </>
      ) : (
        <StartForm state={state} />
      )}
    </Page>
  );
}
