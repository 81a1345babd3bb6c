import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  TextArea,
} from '#app/ui/index.ts';
import { EndPlanDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { FormNotices, WordsHint } from '../../form/notices.tsx';
import { readForm } from '../../form/read-form.ts';
import { formState, refuse, revisionOf, revisionToSend, shown } from '../../form/refused.ts';
import { personOf, settle } from '../../person.server.ts';
import { NothingHere } from '../nothing-here.tsx';
import { loadStanding } from '../standing.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  return loadStanding(args);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const read = readForm(form, language, (fields) => ({ reason: fields.needed('reason') }));
  if (!read.ok) return refuse(form, read.problems);
  const { outcome } = await query(context, EndPlanDocument, { personId, revision: revisionOf(form), ...read.input });
  return settle(outcome, { form, language, to: `/mijn-mensen/${personId}?melding=ended` });
}

export default function End({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const { person, inForce, proposed, revision } = loaderData;
  const state = formState(actionData, loaderData.kept);
  if (!inForce && !proposed) return <NothingHere person={person} title={t('end.title')} text={t('nothing.plan')} />;
  return (
    <Page
      title={t('end.title')}
      lead={t('end.lead', { name: person.name })}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
      problems={state.problems}
    >
      <FormNotices state={state} />
      {proposed ? (
        <Alert kind="warning">
          <Paragraph>{t('end.proposal', { number: proposed.number })}</Paragraph>
        </Alert>
      ) : null}
      <PortalForm keeps hidden={{ revisie: revisionToSend(revision, state) }}>
        <WordsHint />
        <TextArea
          name="reason"
          label={t('end.reason')}
          hint={t('end.reasonHint')}
          error={problemAt(state.problems, 'reason')}
          value={shown(state.typed, 'reason')}
        />
        <ActionGroup>
          <Button variant="danger">{t('end.button')}</Button>
          <ButtonLink to={`/mijn-mensen/${person.id}`} variant="subtle">
            {t('end.keep')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
