import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, NotSentYet, Page, Paragraph } from '#app/ui/index.ts';
import {
  AttachToChangeDocument,
  DetachFromChangeDocument,
  type SaveChangeOutcome,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { AddedFiles, FileForm } from '../../bewijs/added-files.tsx';
import { choosableFiles } from '../../bewijs/locker.server.ts';
import { fileAsked } from '../../bewijs/receive.server.ts';
import { loadDraft, requireTelling } from '../change.server.ts';
import { problemText } from '../problem-text.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'CHANGES', needs: 'PREPARE' })];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { change, draft } = await loadDraft(context, params);
  requireTelling(context, change.kind);
  const choosable = await choosableFiles(context, draft.evidence);
  return { id: change.id, revision: draft.revision, files: draft.evidence, choosable };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { change } = await loadDraft(context, params);
  const { id } = change;
  const { language } = context.get(portalContext);
  const page = `/wijzigingen/${id}/bewijs`;
  const refuse = (message: string, status = 422) =>
    data({ changed: false, problems: [{ field: 'bestand', message }] }, { status });
  const finish = (outcome: SaveChangeOutcome, to: string) => {
    if (outcome.__typename === 'ChangeNotThere') throw redirect('/wijzigingen?melding=weg', 303);
    if (outcome.__typename === 'ChangeMovedOn') return data({ changed: true, problems: [] }, { status: 409 });
    if (outcome.__typename === 'ChangeInvalid') return refuse(problemText(outcome.problems[0]?.code ?? '', language));
    throw redirect(to, 303);
  };
  const after = `/wijzigingen/${id}/controleren`;
  const asked = await fileAsked(request, context);
  switch (asked.ask) {
    case 'use':
    case 'added': {
      const variables = { id, revision: asked.revision, evidenceId: asked.id };
      const { outcome } = await query(context, AttachToChangeDocument, variables);
      return finish(outcome, asked.ask === 'added' && asked.goesOn ? after : page);
    }
    case 'takeOff': {
      const variables = { id, revision: asked.revision, evidenceId: asked.id };
      return finish((await query(context, DetachFromChangeDocument, variables)).outcome, page);
    }
    case 'refused':
      return data({ changed: false, problems: asked.problems }, { status: asked.status });
    case 'goOn':
      throw redirect(after, 303);
    case 'nothing':
      throw redirect(page, 303);
  }
}

export default function Evidence({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('change');
  const { id, revision, files, choosable } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <Page
      title={t('evidence.title')}
      lead={t('evidence.lead')}
      back={{ to: `/wijzigingen/${id}/controleren` }}
      problems={problems}
    >
      <NotSentYet />
      {actionData?.changed ? (
        <Alert kind="warning" title={t('changed.title')} live>
          <Paragraph>{t('changed.text')}</Paragraph>
        </Alert>
      ) : null}
      <AddedFiles files={files} revision={revision} />
      <FileForm
        revision={revision}
        label={t('evidence.file')}
        another={t('evidence.another')}
        problems={problems}
        choosable={choosable}
      />
    </Page>
  );
}
