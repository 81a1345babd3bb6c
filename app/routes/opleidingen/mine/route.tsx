import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, ButtonLink, Page, Paragraph } from '#app/ui/index.ts';
import {
  ActOnMyPlaceDocument,
  ActOnMyTrainingDocument,
  DropMyTrainingDocument,
  MyTrainingsDocument,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { messageIn, textIn } from '../../plan/plan.server.ts';
import { revisionOf } from '../../mijn-mensen/form/refused.ts';
import { isOwn } from '#graphql/training/domain/request-state.ts';
import { restDays } from '#graphql/training/domain/places.ts';
import { CompareForm } from '../compare/compare-form.tsx';
import { TrainingRequestCard } from './request-card.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

const messages = [
  'bewaard',
  'besproken',
  'aangevraagd',
  'beantwoord',
  'ingetrokken',
  'weg',
  'plek',
  'verlaten',
  'bedankt',
  'bewijs',
  'veranderd',
] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { trainingRequests } = await query(context, MyTrainingsDocument, {});
  return { trainingRequests, message: messageIn(request, messages) };
}

/** Acts that need no words; what needs them has a page of its own. */
const acts = { bewaren: 'KEEP', besproken: 'SAY_DISCUSSED' } as const;
const messageOf = { bewaren: 'bewaard', besproken: 'besproken' } as const;

const placeActs = { aannemen: 'ACCEPT', bedanken: 'DECLINE' } as const;

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const trainingId = textIn(form, 'opleiding');
  const named = textIn(form, 'handeling');
  if (named === 'weghalen') {
    await query(context, DropMyTrainingDocument, { trainingId });
    throw redirect('/opleidingen/mijn?melding=weg', 303);
  }
  if (named === 'aannemen' || named === 'bedanken') {
    const requestId = textIn(form, 'aanvraag');
    const { outcome } = await query(context, ActOnMyPlaceDocument, { requestId, act: placeActs[named], runId: null });
    const done = named === 'bedanken' ? 'bedankt' : 'plek';
    const changed = outcome.__typename === 'TrainingRequest' ? done : 'veranderd';
    throw redirect(`/opleidingen/mijn?melding=${changed}`, 303);
  }
  const key = named === 'bewaren' || named === 'besproken' ? named : null;
  if (key === null) throw redirect('/opleidingen/mijn', 303);
  const revision = key === 'bewaren' ? null : revisionOf(form);
  const { outcome } = await query(context, ActOnMyTrainingDocument, {
    trainingId,
    act: acts[key],
    revision,
    words: '',
  });
  if (outcome.__typename === 'TrainingRequestNotThere') throw new Response(null, { status: 404 });
  const said = outcome.__typename === 'TrainingRequest' ? messageOf[key] : 'veranderd';
  throw redirect(`/opleidingen/mijn?melding=${said}`, 303);
}

/** Trainings that the reader keeps or asked for: how each stands, what happens next and what they can do. */
export default function MyTrainingsPage({ loaderData: { trainingRequests, message } }: Route.ComponentProps) {
  const t = useTexts('enrolment');
  const compares = trainingRequests.filter(({ state }) => isOwn(state)).length > 1;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {message === null ? null : (
        <Alert kind={message === 'veranderd' ? 'warning' : 'ok'} live>
          <Paragraph>{t(`done.${message}`, { count: restDays })}</Paragraph>
        </Alert>
      )}
      {trainingRequests.length === 0 ? <Paragraph>{t('none')}</Paragraph> : null}
      {trainingRequests.map((one) => (
        <TrainingRequestCard key={one.id} request={one} comparable={compares && isOwn(one.state)} />
      ))}
      {compares ? <CompareForm /> : null}
      <ActionGroup>
        <ButtonLink to="/opleidingen" variant="secondary">
          {t('find')}
        </ButtonLink>
      </ActionGroup>
    </Page>
  );
}
