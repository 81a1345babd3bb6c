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
import { choosableFiles, listedFileIn } from '../../bewijs/locker.server.ts';
import { bringsFile, receiveFile, refusalStatus, refusalText } from '../../bewijs/receive.server.ts';
import { revisionOf } from '../../inkomsten/report.server.ts';
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
  if (!bringsFile(request)) {
    const form = await request.formData();
    const asked = listedFileIn(form);
    if (asked === null) throw redirect(page, 303);
    const variables = { id, revision: revisionOf(form), evidenceId: asked.id };
    const document = asked.uses ? AttachToChangeDocument : DetachFromChangeDocument;
    return finish((await query(context, document, variables)).outcome, page);
  }
  const { upload, revision, goesOn } = await receiveFile(request, context, revisionOf);
  const after = `/wijzigingen/${id}/controleren`;
  // Going on without a file is fine; only who adds another one has to choose it.
  if ('refusal' in upload && upload.refusal === 'missing' && goesOn) throw redirect(after, 303);
  if ('refusal' in upload) return refuse(refusalText(upload.refusal, language), refusalStatus(upload.refusal));
  const { outcome } = await query(context, AttachToChangeDocument, { id, revision, evidenceId: upload.id });
  return finish(outcome, goesOn ? after : page);
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
