import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import { withLatinDigits } from '#app/i18n/digits.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Bullet,
  BulletList,
  Button,
  ButtonLink,
  Callout,
  Heading,
  Page,
  PortalForm,
  problemAt,
  TextField,
} from '#app/ui/index.ts';
import { AcceptInvitationDocument, type MyMandate, ReadInvitationDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { rightsOf } from '../../hulp/mandate-words.ts';
import { FormNotices } from '../../plan/parts/form-notices.tsx';
import { textIn } from '../../plan/plan.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const kept = await keptForm(args);
  return { kept: kept && textIn(kept, 'code') };
}

/** The code stands in no address: what it opens is shown in the answer, and it goes along unseen to be accepted. */
export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const t = textsOf(language, 'mandate');
  const form = await request.formData();
  const typed = textIn(form, 'code');
  const code = withLatinDigits(typed);
  const refuse = (message: string) =>
    data({ invitation: null, code: typed, problems: [{ field: 'code', message }] }, { status: 422 });
  if (code === '') return refuse(t('accept.empty'));
  const accepts = textIn(form, 'handeling') === 'aannemen';
  const { outcome } = accepts
    ? await query(context, AcceptInvitationDocument, { code })
    : await query(context, ReadInvitationDocument, { code });
  switch (outcome.__typename) {
    case 'MandateAccepted':
      throw redirect('/namens?melding=aangenomen', 303);
    case 'InvitationOpen':
      return data({ invitation: outcome.mandate, code, problems: [] }, { headers: { 'cache-control': 'no-store' } });
    case 'InvitationOwn':
      return refuse(t('accept.own'));
    case 'TooManyTries':
      return refuse(t('accept.tooMany'));
    case 'InvitationUnknown':
      return refuse(t('accept.unknown', { count: outcome.triesLeft }));
  }
}

export default function Accept({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('mandate');
  if (actionData?.invitation) return <Invitation mandate={actionData.invitation} code={actionData.code} />;
  const problems = actionData?.problems ?? [];
  return (
    <Page title={t('accept.title')} lead={t('accept.lead')} back={{ to: '/namens' }} problems={problems}>
      <FormNotices kept={Boolean(loaderData.kept) && !actionData} />
      <PortalForm keeps>
        <TextField
          name="code"
          label={t('accept.code')}
          hint={t('accept.codeHint')}
          error={problemAt(problems, 'code')}
          value={actionData?.code ?? loaderData.kept ?? undefined}
        />
        <ActionGroup>
          <Button>{t('accept.button')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}

/** What somebody takes on, before they do. */
function Invitation({ mandate, code }: { readonly mandate: MyMandate; readonly code: string }) {
  const t = useTexts('mandate');
  const language = useLanguage();
  const { personName: name, courtDecidedOn, untilDate, kind } = mandate;
  return (
    <Page title={t('accept.readTitle', { name })} back={{ to: '/namens/code' }}>
      <Heading>{t('accept.what')}</Heading>
      <BulletList>
        {rightsOf(mandate, language).map((right) => (
          <Bullet key={right}>{right}</Bullet>
        ))}
        <Bullet>{t('until', { date: formatDate(untilDate, language) })}</Bullet>
        <Bullet>{t(`kind.${kind}`)}</Bullet>
        {courtDecidedOn === null ? null : <Bullet>{t('court', { date: formatDate(courtDecidedOn, language) })}</Bullet>}
      </BulletList>
      <Callout title={t('accept.promiseTitle')}>
        <BulletList>
          {(['honest', 'secret', 'seen', 'stop'] as const).map((promise) => (
            <Bullet key={promise}>{t(`accept.promise.${promise}`, { name })}</Bullet>
          ))}
        </BulletList>
      </Callout>
      <PortalForm hidden={{ code, handeling: 'aannemen' }}>
        <ActionGroup>
          <Button>{t('accept.accept', { name })}</Button>
          <ButtonLink to="/namens" variant="secondary">
            {t('accept.refuse')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
