import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, Code, Page, PortalForm, problemAt, TextField } from '#app/ui/index.ts';
import { ChangePhoneDocument, MyContactDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { textIn } from '../../plan/plan.server.ts';
import { afterChange, seenIn } from '../contact-form.server.ts';
import { ContactNotices } from '../contact-notices.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { myDetails } = await query(args.context, MyContactDocument, {});
  const kept = await keptForm(args);
  return { contact: myDetails.contact, kept: kept && textIn(kept, 'telefoon') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const typed = textIn(form, 'telefoon');
  const { outcome } = await query(context, ChangePhoneDocument, { phone: typed, seen: seenIn(form) });
  return afterChange(outcome, { typed, field: 'telefoon', language, done: 'phone' });
}

export default function PhoneNumber({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('details');
  const { kept } = loaderData;
  const contact = actionData?.movedOn ?? loaderData.contact;
  const problems = actionData?.problems ?? [];
  const readable = contact.phone?.readable ?? null;
  return (
    <Page title={t('phone.title')} heading="inForm" back={{ to: '/mijn-gegevens' }} problems={problems}>
      <ContactNotices
        now={actionData?.movedOn ? readable === null ? t('history.nothing') : <Code>{readable}</Code> : null}
        kept={kept !== null && !actionData}
      />
      <PortalForm keeps hidden={{ gezien: contact.phoneChanges }}>
        <TextField
          question
          name="telefoon"
          label={t('phone.title')}
          hint={t('phone.hint')}
          error={problemAt(problems, 'telefoon')}
          value={actionData?.typed ?? kept ?? readable ?? undefined}
          autoComplete="tel"
          inputMode="tel"
          direction="ltr"
          width="middle"
          maxLength={60}
          optional
        />
        <ActionGroup>
          <Button>{t('phone.button')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
