import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatNumber, textsOf, useTexts } from '#app/i18n/index.ts';
import { receiveFile } from '#app/receive-file.server.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  FileField,
  Heading,
  NotSentYet,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import { AttachToMyObjectionDocument, DetachFromMyObjectionDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { revisionOf } from '../../../mijn-mensen/form/refused.ts';
import { changedElsewhere, loadDraft, problemsOf } from '../objection.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { decision, draft } = await loadDraft(context, params);
  return { id: decision.id, revision: draft.revision, files: draft.evidence };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const base = `/besluiten/${params.id}/bezwaar`;
  const refuse = (message: string, status = 422) =>
    data({ changed: false, problems: [{ field: 'bestand', message }] }, { status });
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const form = await request.formData();
    const evidenceId = form.get('weg');
    if (typeof evidenceId !== 'string') throw redirect(`${base}/controleren`, 303);
    const variables = { decisionId: params.id, revision: revisionOf(form), evidenceId };
    const { outcome } = await query(context, DetachFromMyObjectionDocument, variables);
    if (outcome.__typename === 'ObjectionChanged') return changedElsewhere();
    throw redirect(`${base}/bijlagen`, 303);
  }
  const { upload, form } = await receiveFile(request, context, 'bestand');
  const goesOn = form !== null && form.get('verder') !== 'nog';
  // Going on without a file is fine; only who adds another one has to choose it.
  if ('refusal' in upload && upload.refusal === 'missing' && goesOn) throw redirect(`${base}/controleren`, 303);
  if ('refusal' in upload) {
    const message = textsOf(language, 'decision')(`objection.refusal.${upload.refusal}`);
    return refuse(message, upload.refusal === 'noRoom' ? 507 : 422);
  }
  const revision = form === null ? 0 : revisionOf(form);
  const variables = { decisionId: params.id, revision, evidenceId: upload.id };
  const { outcome } = await query(context, AttachToMyObjectionDocument, variables);
  switch (outcome.__typename) {
    case 'ObjectionChanged':
      return changedElsewhere();
    case 'DecisionInvalid': {
      const at = { evidence: 'bestand' };
      const problems = problemsOf(outcome.problems, language, { addition: false, at });
      return data({ changed: false, problems }, { status: 422 });
    }
    case 'DecisionNotFound':
      throw new Response(null, { status: 404 });
    case 'Decision':
      throw redirect(`${base}/${goesOn ? 'controleren' : 'bijlagen'}`, 303);
  }
}

export default function ObjectionFiles({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('decision');
  const common = useTexts('common');
  const { id, revision, files } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <Page
      title={t('objection.filesTitle')}
      lead={t('objection.filesLead')}
      back={{ to: `/besluiten/${id}/bezwaar` }}
      problems={problems}
    >
      <NotSentYet />
      {actionData?.changed ? (
        <Alert kind="warning" title={t('objection.changedTitle')} live>
          <Paragraph>{t('withdraw.movedOn')}</Paragraph>
        </Alert>
      ) : null}
      {files.length > 0 ? (
        <>
          <Heading>{t('objection.filesAdded')}</Heading>
          <PortalForm hidden={{ revisie: revision }}>
            <ul className="portal-tasks">
              {files.map((file) => (
                <li key={file.id} className="portal-task">
                  <div className="portal-task__text">
                    <TextLink to={`/bewijs/${file.id}`} plain>
                      <Typed>{file.fileName}</Typed>
                    </TextLink>
                    <div className="portal-task__hint">
                      {t('objection.fileSize', { size: formatNumber(Math.max(1, Math.round(file.size / 1024))) })}
                    </div>
                  </div>
                  <Button variant="subtle" name="weg" value={file.id}>
                    {t('objection.fileRemove')}
                  </Button>
                </li>
              ))}
            </ul>
          </PortalForm>
        </>
      ) : null}
      <PortalForm files hidden={{ revisie: revision }}>
        <FileField
          name="bestand"
          optional
          accept=".pdf,.jpg,.jpeg,.png,.heic,.heif,application/pdf,image/jpeg,image/png,image/heic,image/heif"
          label={t('objection.file')}
          hint={t('objection.fileHint')}
          error={problemAt(problems, 'bestand')}
        />
        <ActionGroup>
          <Button name="verder" value="door">
            {common('form.next')}
          </Button>
          <Button variant="secondary" name="verder" value="nog">
            {t('objection.another')}
          </Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
