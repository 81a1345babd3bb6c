import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn, stepUpPath } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, ButtonLink, Details, Heading, Page, Paragraph, TextLink } from '#app/ui/index.ts';
import { EndMandateDocument, MyHelpersDocument, RenewInvitationDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { messageIn, textIn } from '../plan/plan.server.ts';
import { CodeShown } from './code-shown.tsx';
import { Deeds } from './deeds.tsx';
import { Helper } from './helper.tsx';
import { isOver } from './mandate-words.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { mandates, actingDays } = await query(context, MyHelpersDocument, {});
  return { helpers: mandates.helpers, actingDays, message: messageIn(request, ['gestopt']) };
}

/** Another code is shown once, in this answer. */
export async function action(args: Route.ActionArgs) {
  const { request, context } = args;
  const form = await request.formData();
  const mandateId = textIn(form, 'hulp');
  if (textIn(form, 'handeling') !== 'code') {
    await query(context, EndMandateDocument, { mandateId });
    throw redirect('/hulp?melding=gestopt', 303);
  }
  const { outcome } = await query(context, RenewInvitationDocument, { mandateId });
  if (outcome.__typename === 'AssuranceTooLow') throw redirect(stepUpPath(args, outcome.needed), 303);
  const shown =
    outcome.__typename === 'HelperInvited' ? { code: outcome.code, expiresAt: outcome.mandate.codeExpiresAt } : null;
  return data({ shown }, { headers: { 'cache-control': 'no-store' }, status: shown ? 200 : 409 });
}

export default function Helpers({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('mandate');
  const { helpers, actingDays, message } = loaderData;
  const now = helpers.filter((one) => !isOver(one));
  const past = helpers.filter(isOver);
  return (
    <Page title={t('helpers.title')} lead={t('helpers.lead')} back={{ to: '/overzicht' }}>
      {message && !actionData ? (
        <Alert kind="ok" live>
          <Paragraph>{t('helpers.ended')}</Paragraph>
        </Alert>
      ) : null}
      {actionData?.shown ? <CodeShown {...actionData.shown} /> : null}
      {actionData && !actionData.shown ? (
        <Alert kind="warning" live>
          <Paragraph>{t('code.gone')}</Paragraph>
        </Alert>
      ) : null}
      {now.length === 0 ? <Paragraph>{t('helpers.none')}</Paragraph> : null}
      {now.map((mandate) => (
        <Helper key={mandate.id} mandate={mandate} />
      ))}
      <ActionGroup>
        <ButtonLink to="/hulp/uitnodigen" variant={now.length === 0 ? 'primary' : 'secondary'}>
          {t('helpers.invite')}
        </ButtonLink>
      </ActionGroup>
      <Heading id="gedaan">{t('helpers.did')}</Heading>
      <Deeds days={actingDays} />
      {past.length === 0 ? null : (
        <Details summary={t('helpers.past', { count: past.length })}>
          {past.map((mandate) => (
            <Helper key={mandate.id} mandate={mandate} />
          ))}
        </Details>
      )}
      <Heading>{t('helpers.youHelp')}</Heading>
      <Paragraph>
        <TextLink to="/namens">{t('helpers.youHelpLink')}</TextLink>
      </Paragraph>
    </Page>
  );
}
