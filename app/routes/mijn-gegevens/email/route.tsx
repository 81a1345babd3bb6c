import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  CallLink,
  Code,
  Page,
  Paragraph,
  PortalForm,
  type Problem,
  problemAt,
  TextField,
} from '#app/ui/index.ts';
import { AskEmailChangeDocument, MyContactDocument } from '#graphql/generated/documents.ts';
import { newId } from '#graphql/shared/ids.ts';
import type { Route } from './+types/route';
import { textIn } from '../../plan/plan.server.ts';
import { contactProblemText } from '../contact-form.server.ts';
import { ContactNotices } from '../contact-notices.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { myDetails } = await query(args.context, MyContactDocument, {});
  const kept = await keptForm(args);
  // Names this form, so that it is one mail when it is sent twice, also when signing in came between.
  const sent = kept === null ? '' : textIn(kept, 'formulier');
  const formId = sent === '' ? newId(args.context.get(portalContext).clock.now()) : sent;
  return { email: myDetails.contact.email, formId, kept: kept && textIn(kept, 'email') };
}

interface Refused {
  readonly typed: string;
  readonly problems: readonly Problem[];
  /** So many codes a day, where no more go out. */
  readonly most: number | null;
}

export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const typed = textIn(form, 'email');
  const { outcome } = await query(context, AskEmailChangeDocument, { email: typed, formId: textIn(form, 'formulier') });
  const refuse = (refused: Omit<Refused, 'typed'>, status: number) => data<Refused>({ typed, ...refused }, { status });
  switch (outcome.__typename) {
    case 'EmailCodeSent':
      throw redirect('/mijn-gegevens/e-mail/code', 303);
    case 'TooManyCodes':
      return refuse({ problems: [], most: outcome.most }, 429);
    case 'ContactInvalid': {
      const problems = outcome.problems.map((one) => ({
        field: 'email',
        message: contactProblemText(one, language),
      }));
      return refuse({ problems, most: null }, 422);
    }
  }
}

export default function Email({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('details');
  const { email, formId, kept } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <Page title={t('email.title')} heading="inForm" back={{ to: '/mijn-gegevens' }} problems={problems}>
      {actionData?.most == null ? null : (
        <Alert kind="warning" title={t('email.tooMany.title')} live>
          <Paragraph>
            {t('email.tooMany.text', { most: actionData.most })}
            <CallLink />
          </Paragraph>
        </Alert>
      )}
      <ContactNotices now={null} kept={kept !== null && !actionData} />
      <PortalForm keeps hidden={{ formulier: formId }}>
        <TextField
          question
          name="email"
          label={t('email.title')}
          hint={t('email.hint')}
          error={problemAt(problems, 'email')}
          value={actionData?.typed ?? kept ?? undefined}
          autoComplete="email"
          inputMode="email"
          direction="ltr"
          maxLength={320}
          spellCheck={false}
        />
        {email === null ? null : (
          <Paragraph>
            {t('email.now')} <Code>{email}</Code>
          </Paragraph>
        )}
        <Paragraph>{t('email.then')}</Paragraph>
        <ActionGroup>
          <Button>{t('email.button')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
