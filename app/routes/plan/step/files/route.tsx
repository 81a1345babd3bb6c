import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { textsOf, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Page, Paragraph, Typed } from '#app/ui/index.ts';
import { evidenceLimits } from '#graphql/evidence/domain/limits.ts';
import { AttachToMyStepDocument, DetachFromMyStepDocument, MyStepFilesDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { AddedFiles, FileForm } from '../../../bewijs/added-files.tsx';
import { choosableFiles } from '../../../bewijs/locker.server.ts';
import { fileAsked } from '../../../bewijs/receive.server.ts';
import { messageIn } from '../../plan.server.ts';
import { loadStep } from '../step.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { step } = await loadStep(context, params.step);
  const { stepFiles } = await query(context, MyStepFilesDocument, { stepId: step.id });
  const files = stepFiles?.files ?? [];
  return { step, files, choosable: await choosableFiles(context, files), message: messageIn(request, ['bewijs']) };
}

/** Adds a file to a step, a new one or one of the locker, or takes one off. */
export async function action({ request, context, params: { step: stepId } }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const step = `/plan/stap/${stepId}`;
  const here = `${step}/bewijs`;
  const attach = async (evidenceId: string, to: string) => {
    const { outcome } = await query(context, AttachToMyStepDocument, { stepId, evidenceId });
    if (outcome.__typename === 'StepInvalid') {
      const message = textsOf(language, 'plan')('stepFiles.tooMany', { most: evidenceLimits.onOneThing });
      return data({ problems: [{ field: 'bestand', message }] }, { status: 422 });
    }
    throw redirect(outcome.__typename === 'StepFiles' ? to : '/plan?melding=stapNiet', 303);
  };
  const asked = await fileAsked(request, context);
  switch (asked.ask) {
    case 'use':
      return attach(asked.id, `${here}?melding=bewijs`);
    case 'takeOff':
      await query(context, DetachFromMyStepDocument, { stepId, evidenceId: asked.id });
      throw redirect(here, 303);
    case 'added':
      return attach(asked.id, `${asked.goesOn ? step : here}?melding=bewijs`);
    case 'refused':
      return data({ problems: asked.problems }, { status: asked.status });
    case 'goOn':
    case 'nothing':
      throw redirect(step, 303);
  }
}

/** Files that go with a step of the plan: new ones, and those that were added to something else before. */
export default function StepFilesPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const { step, files, choosable, message } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <Page
      title={t('stepFiles.title')}
      lead={<Typed>{step.title}</Typed>}
      back={{ to: `/plan/stap/${step.id}` }}
      problems={problems}
    >
      {message === null || problems.length > 0 ? null : (
        <Alert kind="ok" live>
          <Paragraph>{t('stepFiles.saved')}</Paragraph>
        </Alert>
      )}
      <AddedFiles files={files} revision={step.revision} />
      <Paragraph>{t('stepFiles.lead')}</Paragraph>
      <Paragraph>{t('stepFiles.reads')}</Paragraph>
      <FileForm
        revision={step.revision}
        label={t('stepFiles.field')}
        another={t('stepFiles.another')}
        problems={problems}
        choosable={choosable}
      />
    </Page>
  );
}
