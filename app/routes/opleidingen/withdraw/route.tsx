import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, ButtonLink, Page, Paragraph, PortalForm, Typed } from '#app/ui/index.ts';
import { ActOnMyTrainingDocument, AskForTrainingDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { revisionOf } from '../../mijn-mensen/form/refused.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ context, params: { id } }: Route.LoaderArgs) {
  const { training } = await query(context, AskForTrainingDocument, { id });
  if (training === null) throw new Response(null, { status: 404 });
  const { request, title } = training;
  if (!request?.citizenActs.includes('WITHDRAW')) throw redirect('/opleidingen/mijn');
  return { title, revision: request.revision, state: request.state, place: request.place };
}

export async function action({ request, context, params: { id: trainingId } }: Route.ActionArgs) {
  const { outcome } = await query(context, ActOnMyTrainingDocument, {
    trainingId,
    act: 'WITHDRAW',
    revision: revisionOf(await request.formData()),
    words: '',
  });
  if (outcome.__typename === 'TrainingRequestNotThere') throw new Response(null, { status: 404 });
  const said = outcome.__typename === 'TrainingRequest' ? 'ingetrokken' : 'veranderd';
  throw redirect(`/opleidingen/mijn?melding=${said}`, 303);
}

/** Asks once more before somebody takes a request back, with what they lose by it. */
export default function WithdrawPage({ loaderData: { title, revision, state, place } }: Route.ComponentProps) {
  const t = useTexts('enrolment');
  const language = useLanguage();
  const approved = state === 'APPROVED' || state === 'ENROLLED';
  return (
    <Page title={t('withdraw.title')} lead={<Typed lang="nl">{title}</Typed>} back={{ to: '/opleidingen/mijn' }}>
      {place === null ? null : (
        <Paragraph>{t(`withdraw.${place.state}`, { date: formatDate(place.startsOn, language) })}</Paragraph>
      )}
      <Paragraph>{t(approved ? 'withdraw.APPROVED' : 'withdraw.asked')}</Paragraph>
      <PortalForm hidden={{ revisie: revision }}>
        <ActionGroup>
          <Button variant="danger">{t('withdraw.button')}</Button>
          <ButtonLink to="/opleidingen/mijn" variant="subtle">
            {t('withdraw.stay')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
