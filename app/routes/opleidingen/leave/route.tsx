import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, ButtonLink, Page, Paragraph, PortalForm, Typed } from '#app/ui/index.ts';
import { ActOnMyPlaceDocument, AskForTrainingDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

async function load({ context, params: { id } }: Pick<Route.LoaderArgs, 'context' | 'params'>) {
  const { training } = await query(context, AskForTrainingDocument, { id });
  if (training === null) throw new Response(null, { status: 404 });
  const { request, title } = training;
  if (request?.place?.state !== 'WAITING') throw redirect('/opleidingen/mijn');
  return { title, requestId: request.id, place: request.place };
}

export function loader(args: Route.LoaderArgs) {
  return load(args);
}

export async function action(args: Route.ActionArgs) {
  const { requestId } = await load(args);
  const { outcome } = await query(args.context, ActOnMyPlaceDocument, { requestId, act: 'LEAVE', runId: null });
  const changed = outcome.__typename === 'TrainingRequest' ? 'verlaten' : 'veranderd';
  throw redirect(`/opleidingen/mijn?melding=${changed}`, 303);
}

/** Asks once more before somebody loses their position on a waiting list. */
export default function LeavePage({ loaderData: { title, place } }: Route.ComponentProps) {
  const t = useTexts('enrolment');
  const language = useLanguage();
  return (
    <Page title={t('leave.title')} lead={<Typed lang="nl">{title}</Typed>} back={{ to: '/opleidingen/mijn' }}>
      <Paragraph>
        {t('leave.text', { position: place.position ?? '', date: formatDate(place.startsOn, language) })}
      </Paragraph>
      <PortalForm>
        <ActionGroup>
          <Button variant="danger">{t('leave.button')}</Button>
          <ButtonLink to="/opleidingen/mijn" variant="subtle">
            {t('leave.stay')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
