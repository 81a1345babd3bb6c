import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { textsOf, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Page, Paragraph, Typed } from '#app/ui/index.ts';
import {
  AskForTrainingDocument,
  AttachToMyTrainingDocument,
  DetachFromMyTrainingDocument,
} from '#graphql/generated/documents.ts';
import { evidenceLimits } from '#graphql/evidence/domain/limits.ts';
import { isOwn } from '#graphql/training/domain/request-state.ts';
import type { Route } from './+types/route';
import { AddedFiles, FileForm } from '../../bewijs/added-files.tsx';
import { choosableFiles } from '../../bewijs/locker.server.ts';
import { fileAsked } from '../../bewijs/receive.server.ts';
import { messageIn } from '../../plan/plan.server.ts';
import { TiedFiles } from '../../bewijs/tied-files.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

const mine = '/opleidingen/mijn';

export async function loader({ request: asked, context, params: { id } }: Route.LoaderArgs) {
  const { training } = await query(context, AskForTrainingDocument, { id });
  // A file goes with a training that is kept or asked for.
  if (!training?.request) throw redirect(`/opleidingen/${id}`);
  const { request } = training;
  const choosable = request.takesFiles ? await choosableFiles(context, request.files) : [];
  const message = messageIn(asked, ['aangevraagd', 'beantwoord', 'bewijs']);
  return { title: training.title, request, choosable, message };
}

export async function action({ request, context, params: { id: trainingId } }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const here = `/opleidingen/${trainingId}/bewijs`;
  const added = `${here}?melding=bewijs`;
  const attach = async (evidenceId: string, to: string) => {
    const { outcome } = await query(context, AttachToMyTrainingDocument, { trainingId, evidenceId });
    if (outcome.__typename === 'TrainingInvalid') {
      const message = textsOf(language, 'enrolment')('files.tooMany', { most: evidenceLimits.onOneThing });
      return data({ problems: [{ field: 'bestand', message }] }, { status: 422 });
    }
    throw redirect(outcome.__typename === 'TrainingRequest' ? to : here, 303);
  };
  const asked = await fileAsked(request, context);
  switch (asked.ask) {
    case 'use':
      return attach(asked.id, added);
    case 'takeOff':
      await query(context, DetachFromMyTrainingDocument, { trainingId, evidenceId: asked.id });
      throw redirect(here, 303);
    case 'added':
      return attach(asked.id, asked.goesOn ? `${mine}?melding=bewijs` : added);
    case 'refused':
      return data({ problems: asked.problems }, { status: asked.status });
    case 'goOn':
    case 'nothing':
      throw redirect(mine, 303);
  }
}

/** Files that go with a training that the reader keeps or asked for: new ones, and those that were added to something else before. */
export default function TrainingFilesPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('enrolment');
  const { title, request, choosable, message } = loaderData;
  const { state, revision, files, takesFiles } = request;
  const problems = actionData?.problems ?? [];
  const own = isOwn(state);
  return (
    <Page title={t('files.title')} lead={<Typed lang="nl">{title}</Typed>} back={{ to: mine }} problems={problems}>
      {message === null || problems.length > 0 ? null : (
        <Alert kind="ok" live>
          <Paragraph>{t(`done.${message}`)}</Paragraph>
        </Alert>
      )}
      {own ? <AddedFiles files={files} revision={revision} /> : <TiedFiles title={t('files.added')} files={files} />}
      {takesFiles ? (
        <>
          <Paragraph>{t('files.lead')}</Paragraph>
          <Paragraph>{t(own ? 'files.own' : 'files.reads')}</Paragraph>
          <FileForm
            revision={revision}
            label={t('files.field')}
            another={t('files.another')}
            problems={problems}
            choosable={choosable}
          />
        </>
      ) : (
        <Alert kind="info">
          <Paragraph>{t('files.closed')}</Paragraph>
        </Alert>
      )}
    </Page>
  );
}
