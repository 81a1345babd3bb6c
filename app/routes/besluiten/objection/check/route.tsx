import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn, stepUpPath, textsFor } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, Button, NotSentYet, Page, Paragraph, PortalForm } from '#app/ui/index.ts';
import { SendMyObjectionDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { ForWhoMaySend, PreparedBy } from '../../../hulp/prepared-by.tsx';
import { revisionOf } from '../../../mijn-mensen/form/refused.ts';
import { decisionTitle } from '../../words.ts';
import { changedElsewhere, loadDraft, problemsOf } from '../objection.server.ts';
import { WhatIsSaid } from '../what-is-said.tsx';

export const middleware: Route.MiddlewareFunction[] = [
  requireSignIn('citizen', { part: 'DECISIONS', needs: 'PREPARE' }),
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { decision, standing, draft, today } = await loadDraft(context, params);
  return { decision, draft, addition: (standing?.versions.length ?? 0) > 0, today };
}

export async function action(args: Route.ActionArgs) {
  const { request, context, params } = args;
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const variables = { decisionId: params.id, revision: revisionOf(form), language };
  const { outcome } = await query(context, SendMyObjectionDocument, variables);
  const base = `/besluiten/${params.id}/bezwaar`;
  switch (outcome.__typename) {
    case 'ObjectionReceipt':
      throw redirect(`${base}/verstuurd?melding=verstuurd`, 303);
    case 'AssuranceTooLow':
      throw redirect(stepUpPath(args, outcome.needed), 303);
    case 'DecisionInvalid': {
      const problems = problemsOf(outcome.problems, textsFor(context, 'decision'), {
        addition: form.get('soort') === 'toevoeging',
      });
      return data({ changed: false, problems }, { status: 422 });
    }
    case 'ObjectionChanged':
      return changedElsewhere();
    case 'DecisionNotFound':
      throw new Response(null, { status: 404 });
  }
}

export default function CheckObjection({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  const { decision, draft, addition, today } = loaderData;
  const problems = actionData?.problems ?? [];
  const base = `/besluiten/${decision.id}/bezwaar`;
  const date = formatDate(decision.lastDay, language);
  return (
    <Page
      title={t('objection.checkTitle')}
      lead={t('objection.checkLead')}
      back={{ to: `${base}/bijlagen` }}
      problems={problems}
    >
      <NotSentYet />
      <PreparedBy prepared={draft.prepared} />
      {actionData?.changed ? (
        <Alert kind="warning" title={t('objection.changedTitle')} live>
          <Paragraph>{t('withdraw.movedOn')}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph>
        {t('objection.about', { title: decisionTitle(decision, language, t), number: decision.number })}
      </Paragraph>
      {addition ? null : (
        <Paragraph>
          {today > decision.lastDay ? t('objection.lateTitle', { date }) : t('objection.onTime', { date })}
        </Paragraph>
      )}
      <div id="words">
        <WhatIsSaid version={draft} change={base} addition={addition} />
      </div>
      <ForWhoMaySend part="DECISIONS">
        <PortalForm hidden={{ revisie: draft.revision, soort: addition ? 'toevoeging' : 'bezwaar' }}>
          <ActionGroup>
            <Button>{t(addition ? 'objection.sendAddition' : 'objection.send')}</Button>
          </ActionGroup>
        </PortalForm>
      </ForWhoMaySend>
    </Page>
  );
}
