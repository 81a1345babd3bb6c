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
import { choosableFiles } from '../../bewijs/locker.server.ts';
import { fileAsked } from '../../bewijs/receive.server.ts';
import { problemText } from '../problem-text.ts';
import { loadSource, type OpenSource, savedOf } from '../report.server.ts';
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
  const after = checking ? `/inkomsten/${month}/controleren` : `/inkomsten/${month}`;
  const asked = await fileAsked(request, context);
  switch (asked.ask) {
    case 'use':
      return attach(context, slipOf(open, asked), page);
    case 'added':
      return attach(
        context,
        slipOf(open, asked),
        !asked.goesOn ? page : checking ? after : `${after}?melding=toegevoegd`,
      );
    case 'takeOff': {
      const saved = savedOf((await query(context, DetachPaySlipDocument, slipOf(open, asked))).outcome, month);
      if (saved.kind === 'changed') return data({ changed: true, problems: [] }, { status: 409 });
      throw redirect(page, 303);
    }
    case 'refused':
      return data({ changed: false, problems: asked.problems }, { status: asked.status });
    case 'goOn':
      throw redirect(after, 303);
    case 'nothing':
      throw redirect(`/inkomsten/${month}`, 303);
  }
}

/** A file of a source, as the form read it. */
const slipOf = (
  { month, source }: OpenSource,
  { id, revision }: { readonly id: string; readonly revision: number },
) => ({
  month,
  revision,
  sourceId: source.id,
  evidenceId: id,
});

async function attach(context: Context, variables: AttachPaySlipVariables, after: string) {
  const saved = savedOf((await query(context, AttachPaySlipDocument, variables)).outcome, variables.month);
  if (saved.kind === 'changed') return data({ changed: true, problems: [] }, { status: 409 });
  const [problem] = saved.kind === 'invalid' ? saved.problems.filter(({ field }) => field === 'evidence') : [];
  if (problem) {
    const message = problemText(problem, context.get(portalContext).language);
    return data({ changed: false, problems: [{ field: 'bestand', message }] }, { status: 422 });
  }
  throw redirect(after, 303);
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
