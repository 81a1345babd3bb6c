import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, ButtonLink, DateField, Page, PortalForm, problemAt, TextArea } from '#app/ui/index.ts';
import { RecordPlacementEvaluationDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { FormNotices, WordsHint } from '../../form/notices.tsx';
import { readForm } from '../../form/read-form.ts';
import { formState, refuse, shown, shownDay } from '../../form/refused.ts';
import { found, personOf, settle } from '../../person.server.ts';
import { loadStep, stepOf } from '../step.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { person, taken, id, title, kept } = await loadStep(args);
  found(taken?.placement);
  return { person, id, title, kept };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const stepId = stepOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const read = readForm(form, language, (fields) => ({
    heldOn: fields.neededDay('heldOn'),
    words: fields.needed('words'),
  }));
  if (!read.ok) return refuse(form, read.problems);
  const { outcome } = await query(context, RecordPlacementEvaluationDocument, { personId, stepId, ...read.input });
  return settle(outcome, { form, language, to: `/mijn-mensen/${personId}/plan/stap/${stepId}?melding=evaluated` });
}

export default function EvaluatePlacement({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const { person, id, title } = loaderData;
  const state = formState(actionData, loaderData.kept);
  const { typed, problems } = state;
  const step = `/mijn-mensen/${person.id}/plan/stap/${id}`;
  return (
    <Page
      title={t('placement.evaluate')}
      lead={t('placement.lead', { title, name: person.name })}
      back={{ to: step, label: title }}
      problems={problems}
    >
      <FormNotices state={state} />
      <PortalForm keeps>
        <DateField
          name="heldOn"
          label={t('placement.heldOn')}
          error={problemAt(problems, 'heldOn')}
          value={shownDay(typed, 'heldOn')}
        />
        <WordsHint />
        <TextArea
          name="words"
          rows={6}
          label={t('placement.words')}
          hint={t('placement.wordsHint')}
          error={problemAt(problems, 'words')}
          value={shown(typed, 'words')}
        />
        <ActionGroup>
          <Button>{t('draft.save')}</Button>
          <ButtonLink to={step} variant="subtle">
            {t('draft.cancel')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
