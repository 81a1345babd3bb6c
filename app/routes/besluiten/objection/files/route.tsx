import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn, textsFor } from '#app/server/identity/signed-in.server.ts';
import { Alert, NotSentYet, Page, Paragraph } from '#app/ui/index.ts';
import {
  AttachToMyObjectionDocument,
  type AttachToMyObjectionVariables,
  DetachFromMyObjectionDocument,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { AddedFiles, FileForm } from '../../../bewijs/added-files.tsx';
import { choosableFiles } from '../../../bewijs/locker.server.ts';
import { fileAsked } from '../../../bewijs/receive.server.ts';
import { changedElsewhere, loadDraft, problemsOf } from '../objection.server.ts';

export const middleware: Route.MiddlewareFunction[] = [
  requireSignIn('citizen', { part: 'DECISIONS', needs: 'PREPARE' }),
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { decision, draft } = await loadDraft(context, params);
  const choosable = await choosableFiles(context, draft.evidence);
  return { id: decision.id, revision: draft.revision, files: draft.evidence, choosable };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const base = `/besluiten/${params.id}/bezwaar`;
  const asked = await fileAsked(request, context);
  switch (asked.ask) {
    case 'use':
    case 'added': {
      const variables = { decisionId: params.id, revision: asked.revision, evidenceId: asked.id };
      return attach(
        context,
        variables,
        `${base}/${asked.ask === 'added' && asked.goesOn ? 'controleren' : 'bijlagen'}`,
      );
    }
    case 'takeOff': {
      const variables = { decisionId: params.id, revision: asked.revision, evidenceId: asked.id };
      const { outcome } = await query(context, DetachFromMyObjectionDocument, variables);
      if (outcome.__typename === 'ObjectionChanged') return changedElsewhere();
      throw redirect(`${base}/bijlagen`, 303);
    }
    case 'refused':
      return data({ changed: false, problems: asked.problems }, { status: asked.status });
    case 'goOn':
    case 'nothing':
      throw redirect(`${base}/controleren`, 303);
  }
}

async function attach(context: Route.ActionArgs['context'], variables: AttachToMyObjectionVariables, after: string) {
  const { outcome } = await query(context, AttachToMyObjectionDocument, variables);
  switch (outcome.__typename) {
    case 'ObjectionChanged':
      return changedElsewhere();
    case 'DecisionInvalid': {
      const at = { evidence: 'bestand' };
      const problems = problemsOf(outcome.problems, textsFor(context, 'decision'), { addition: false, at });
      return data({ changed: false, problems }, { status: 422 });
    }
    case 'DecisionNotFound':
      throw new Response(null, { status: 404 });
    case 'Decision':
      throw redirect(after, 303);
  }
}

export default function ObjectionFiles({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('decision');
  const { id, revision, files, choosable } = loaderData;
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
      <AddedFiles files={files} revision={revision} />
      <FileForm
        revision={revision}
        label={t('objection.file')}
        another={t('objection.another')}
        problems={problems}
        choosable={choosable}
      />
    </Page>
  );
}
