import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn, stepUpPath } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  Button,
  ButtonLink,
  Checkbox,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
} from '#app/ui/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import { WithdrawMyObjectionDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { todayOf } from '../../../plan/plan.server.ts';
import { revisionOf } from '../../../mijn-mensen/form/refused.ts';
import { changedElsewhere, loadObjecting } from '../objection.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { decision, standing } = await loadObjecting(context, params);
  if (!standing?.open) throw redirect(`/besluiten/${decision.id}/bezwaar/verstuurd`);
  const { id, lastDay } = decision;
  return { id, lastDay, isOver: lastDay < todayOf(context), revision: standing.revision };
}

export async function action(args: Route.ActionArgs) {
  const { request, context, params } = args;
  const { language } = context.get(portalContext);
  const form = await request.formData();
  if (form.get('zeker') !== 'ja') {
    const message = textsOf(language, 'decision')('withdraw.confirmNeeded');
    return data({ changed: false, problems: [{ field: 'zeker', message }] as readonly Problem[] }, { status: 422 });
  }
  const variables = { decisionId: params.id, revision: revisionOf(form) };
  const { outcome } = await query(context, WithdrawMyObjectionDocument, variables);
  if (outcome.__typename === 'DecisionNotFound') throw new Response(null, { status: 404 });
  if (outcome.__typename === 'AssuranceTooLow') throw redirect(stepUpPath(args, outcome.needed), 303);
  if (outcome.__typename !== 'Decision') return changedElsewhere();
  throw redirect(`/besluiten/${params.id}/bezwaar/verstuurd?melding=ingetrokken`, 303);
}

/** Says what withdrawing means, and asks once more. */
export default function WithdrawObjection({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  const { id, lastDay, isOver, revision } = loaderData;
  const problems = actionData?.problems ?? [];
  const sent = `/besluiten/${id}/bezwaar/verstuurd`;
  return (
    <Page title={t('withdraw.title')} back={{ to: sent }} problems={problems}>
      {actionData?.changed ? (
        <Alert kind="warning" live>
          <Paragraph>{t('withdraw.movedOn')}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph>{t('withdraw.what')}</Paragraph>
      <BulletList>
        <Bullet>{t('withdraw.stops')}</Bullet>
        <Bullet>{t('withdraw.stays')}</Bullet>
        <Bullet>{t(isOver ? 'withdraw.tooLate' : 'withdraw.again', { date: formatDate(lastDay, language) })}</Bullet>
      </BulletList>
      <Paragraph>{t('withdraw.help')}</Paragraph>
      <PortalForm hidden={{ revisie: revision }}>
        <Checkbox name="zeker" value="ja" label={t('withdraw.confirm')} error={problemAt(problems, 'zeker')} />
        <ActionGroup>
          <Button variant="danger">{t('withdraw.button')}</Button>
          <ButtonLink to={sent} variant="secondary">
            {t('withdraw.keep')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
