import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, ButtonLink, Page, PortalForm, problemAt, TextArea } from '#app/ui/index.ts';
import { CorrectMyChangeDocument, DiscardMyChangeDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { revisionOf } from '../../mijn-mensen/form/refused.ts';
import { textIn } from '../../plan/plan.server.ts';
import { changeIdOf, loadChange, requireTelling } from '../change.server.ts';
import { AskedQuestions } from '../parts/questions.tsx';
import { problemsOf } from '../problem-text.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'CHANGES', needs: 'PREPARE' })];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const change = await loadChange(args.context, args.params);
  requireTelling(args.context, change.kind);
  const kept = await keptForm(args);
  return {
    id: change.id,
    revision: change.draft?.revision ?? null,
    open: change.questions.filter(({ answeredAt }) => answeredAt === null),
    kept: kept && textIn(kept, 'reason'),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const id = changeIdOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  if (form.get('doen') === 'weggooien') {
    const { outcome } = await query(context, DiscardMyChangeDocument, { id, revision: revisionOf(form) });
    const to = outcome.__typename === 'ChangeMovedOn' ? `/wijzigingen/${id}` : '/wijzigingen?melding=weggegooid';
    throw redirect(to, 303);
  }
  const reason = textIn(form, 'reason');
  const { outcome } = await query(context, CorrectMyChangeDocument, { id, reason });
  if (outcome.__typename === 'ChangeInvalid')
    return data({ reason, problems: problemsOf(outcome.problems, language) }, { status: 422 });
  throw redirect(
    outcome.__typename === 'ChangeNotThere' ? '/wijzigingen?melding=weg' : `/wijzigingen/${id}/controleren`,
    303,
  );
}

/** Begins a correction; where something is being written already, it can be thrown away. */
export default function Correction({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('change');
  const { id, revision, open, kept } = loaderData;
  const base = `/wijzigingen/${id}`;
  const problems = actionData?.problems ?? [];
  if (revision !== null) {
    return (
      <Page title={t('discard.title')} lead={t('discard.text')} back={{ to: `${base}/controleren` }}>
        <PortalForm hidden={{ revisie: revision }}>
          <ActionGroup>
            <ButtonLink to={`${base}/controleren`}>{t('discard.keep')}</ButtonLink>
            <Button variant="danger" name="doen" value="weggooien">
              {t('discard.button')}
            </Button>
          </ActionGroup>
        </PortalForm>
      </Page>
    );
  }
  return (
    <Page title={t('correct.title')} lead={t('correct.lead')} back={{ to: `${base}/verstuurd` }} problems={problems}>
      <AskedQuestions questions={open} />
      <PortalForm keeps>
        <TextArea
          name="reason"
          rows={3}
          label={t('correct.reason')}
          error={problemAt(problems, 'reason')}
          value={actionData?.reason ?? kept ?? undefined}
        />
        <ActionGroup>
          <Button>{t('correct.start')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
