import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { withLatinDigits } from '#app/i18n/digits.ts';
import { formatTime, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Code,
  Details,
  Page,
  Paragraph,
  PortalForm,
  type Problem,
  problemAt,
  TextField,
} from '#app/ui/index.ts';
import {
  type CodeOverReason,
  ConfirmEmailDocument,
  MyContactDocument,
  WithdrawEmailChangeDocument,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { textIn } from '../../../plan/plan.server.ts';
import { ContactNotices } from '../../contact-notices.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { myDetails } = await query(args.context, MyContactDocument, {});
  const kept = await keptForm(args);
  return { waiting: myDetails.contact.emailWaiting, kept: kept && textIn(kept, 'code') };
}

interface Refused {
  readonly typed: string;
  readonly problems: readonly Problem[];
  /** No code counts any more. */
  readonly over: CodeOverReason | 'none' | null;
}

export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const t = textsOf(language, 'details');
  const form = await request.formData();
  if (form.get('doen') === 'houden') {
    await query(context, WithdrawEmailChangeDocument, {});
    throw redirect('/mijn-gegevens?melding=emailKept', 303);
  }
  const typed = textIn(form, 'code');
  const refuse = (message: string) =>
    data<Refused>({ typed, problems: [{ field: 'code', message }], over: null }, { status: 422 });
  if (typed === '') return refuse(t('code.required'));
  const { outcome } = await query(context, ConfirmEmailDocument, { code: withLatinDigits(typed) });
  switch (outcome.__typename) {
    case 'ContactSaved':
      throw redirect('/mijn-gegevens?melding=email', 303);
    case 'CodeWrong':
      return refuse(t('code.wrong', { count: outcome.left }));
    case 'CodeOver':
      return data<Refused>({ typed, problems: [], over: outcome.reason ?? 'none' }, { status: 409 });
  }
}

export default function EmailCode({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('details');
  const language = useLanguage();
  const { waiting, kept } = loaderData;
  const problems = actionData?.problems ?? [];
  const over = actionData?.over ?? (waiting === null ? 'none' : null);
  if (over !== null || waiting === null)
    return (
      <Page title={t('code.over.title')} back={{ to: '/mijn-gegevens' }}>
        <Alert kind="warning" live>
          <Paragraph>{t(`code.over.${over ?? 'none'}`)}</Paragraph>
        </Alert>
        <ActionGroup>
          <ButtonLink to="/mijn-gegevens/e-mail">{t('code.over.again')}</ButtonLink>
        </ActionGroup>
      </Page>
    );
  return (
    <Page
      title={t('code.title')}
      heading="inForm"
      back={{ to: '/mijn-gegevens', label: t('title') }}
      problems={problems}
    >
      <ContactNotices now={null} kept={kept !== null && !actionData} />
      <PortalForm keeps>
        <TextField
          question
          name="code"
          label={t('code.title')}
          hint={t('code.hint')}
          error={problemAt(problems, 'code')}
          value={actionData?.typed ?? kept ?? undefined}
          autoComplete="one-time-code"
          inputMode="numeric"
          direction="ltr"
          width="short"
          maxLength={20}
          spellCheck={false}
        />
        <Paragraph>
          {t('code.sentTo')} <Code>{waiting.email}</Code>.{' '}
          {t('code.sent', { time: formatTime(waiting.until, language) })}
        </Paragraph>
        <ActionGroup>
          <Button>{t('code.button')}</Button>
        </ActionGroup>
      </PortalForm>
      <Details summary={t('code.other')}>
        <Paragraph>{t('code.otherText')}</Paragraph>
        <PortalForm hidden={{ doen: 'houden' }}>
          <ActionGroup>
            <ButtonLink to="/mijn-gegevens/e-mail" variant="secondary">
              {t('code.over.again')}
            </ButtonLink>
            <Button variant="subtle">{t('code.keepOld')}</Button>
          </ActionGroup>
        </PortalForm>
      </Details>
    </Page>
  );
}
