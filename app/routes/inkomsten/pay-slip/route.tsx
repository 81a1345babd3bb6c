import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, NotSentYet, Page, Paragraph } from '#app/ui/index.ts';
import {
  AttachPaySlipDocument,
  type AttachPaySlipVariables,
  DetachPaySlipDocument,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { AddedFiles, FileForm } from '../../bewijs/added-files.tsx';
import { choosableFiles, listedFileIn } from '../../bewijs/locker.server.ts';
import { bringsFile, receiveFile, refusalStatus, refusalText } from '../../bewijs/receive.server.ts';
import { problemText } from '../problem-text.ts';
import { loadSource, type OpenSource, revisionOf, savedOf } from '../report.server.ts';
import { pageBefore, stepsOf } from '../source/steps.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'INCOME', needs: 'PREPARE' })];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { month, draft, source } = await loadSource(context, params);
  const choosable = await choosableFiles(context, source.evidence);
  return { month, revision: draft.revision, source, choosable, checking: isChecking(request) };
}

/** Whether somebody came here from the page where everything is checked, and goes back there. */
function isChecking(request: Request): boolean {
  return new URL(request.url).searchParams.has('controle');
}

type Context = Route.ActionArgs['context'];

export async function action({ request, context, params }: Route.ActionArgs) {
  const open = await loadSource(context, params);
  const { month, source } = open;
  const checking = isChecking(request);
  const page = `/inkomsten/${month}/bron/${source.id}/loonstrook${checking ? '?controle=1' : ''}`;
  if (!bringsFile(request)) return changeListed(open, context, await request.formData(), page);
  const { language } = context.get(portalContext);
  const { upload, revision, goesOn } = await receiveFile(request, context, revisionOf);
  const after = checking ? `/inkomsten/${month}/controleren` : `/inkomsten/${month}`;
  // Going on without a file is fine; only who adds another one has to choose it.
  if ('refusal' in upload && upload.refusal === 'missing' && goesOn) throw redirect(after, 303);
  if ('refusal' in upload) return refuse(refusalText(upload.refusal, language), refusalStatus(upload.refusal));
  const variables = { month, revision, sourceId: source.id, evidenceId: upload.id };
  return attach(context, variables, !goesOn ? page : checking ? after : `${after}?melding=toegevoegd`);
}

function refuse(message: string, status = 422) {
  return data({ changed: false, problems: [{ field: 'bestand', message }] }, { status });
}

async function attach(context: Context, variables: AttachPaySlipVariables, after: string) {
  const saved = savedOf((await query(context, AttachPaySlipDocument, variables)).outcome, variables.month);
  if (saved.kind === 'changed') return data({ changed: true, problems: [] }, { status: 409 });
  const [problem] = saved.kind === 'invalid' ? saved.problems.filter(({ field }) => field === 'evidence') : [];
  if (problem) return refuse(problemText(problem, context.get(portalContext).language));
  throw redirect(after, 303);
}

/** Takes a file off, or uses one that the reader has already. */
async function changeListed(open: OpenSource, context: Context, form: FormData, page: string) {
  const { month, source } = open;
  const asked = listedFileIn(form);
  if (asked === null) throw redirect(`/inkomsten/${month}`, 303);
  const variables = { month, revision: revisionOf(form), sourceId: source.id, evidenceId: asked.id };
  if (asked.uses) return attach(context, variables, page);
  const saved = savedOf((await query(context, DetachPaySlipDocument, variables)).outcome, month);
  if (saved.kind === 'changed') return data({ changed: true, problems: [] }, { status: 409 });
  throw redirect(page, 303);
}

export default function PaySlip({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('income');
  const { month, revision, source, choosable, checking } = loaderData;
  const problems = actionData?.problems ?? [];
  const base = `/inkomsten/${month}`;
  const steps = stepsOf(source.kind);
  const before = steps[steps.length - 1] ?? pageBefore('extra', source.kind);
  const what = source.kind === 'BUSINESS' ? 'business' : 'employment';
  return (
    <Page
      title={t(`source.loonstrook.title.${what}`)}
      lead={t('source.loonstrook.lead')}
      back={{ to: checking ? `${base}/controleren` : `${base}/bron/${source.id}/${before}` }}
      problems={problems}
    >
      <NotSentYet />
      {actionData?.changed ? (
        <Alert kind="warning" title={t('changed.title')} live>
          <Paragraph>{t('changed.text')}</Paragraph>
        </Alert>
      ) : null}
      <AddedFiles files={source.evidence} revision={revision} />
      <FileForm
        revision={revision}
        label={t('source.loonstrook.file')}
        another={t('source.loonstrook.another')}
        problems={problems}
        choosable={choosable}
      />
    </Page>
  );
}
