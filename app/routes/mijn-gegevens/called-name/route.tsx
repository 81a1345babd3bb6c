import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, Page, Paragraph, PortalForm, problemAt, TextField, Typed } from '#app/ui/index.ts';
import { ChangeCalledNameDocument, MyContactDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { textIn } from '../../plan/plan.server.ts';
import { afterChange, seenIn } from '../contact-form.server.ts';
import { ContactNotices } from '../contact-notices.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { myDetails } = await query(args.context, MyContactDocument, {});
  const kept = await keptForm(args);
  return { ...myDetails, kept: kept && textIn(kept, 'roepnaam') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const typed = textIn(form, 'roepnaam');
  const { outcome } = await query(context, ChangeCalledNameDocument, { name: typed, seen: seenIn(form) });
  return afterChange(outcome, { typed, field: 'roepnaam', language, done: 'calledName' });
}

export default function CalledName({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('details');
  const { name, kept } = loaderData;
  const contact = actionData?.movedOn ?? loaderData.contact;
  const problems = actionData?.problems ?? [];
  return (
    <Page title={t('calledName.title')} heading="inForm" back={{ to: '/mijn-gegevens' }} problems={problems}>
      <ContactNotices
        now={actionData?.movedOn ? <Typed>{contact.calledName ?? t('history.nothing')}</Typed> : null}
        kept={kept !== null && !actionData}
      />
      <PortalForm keeps hidden={{ gezien: contact.calledNameChanges }}>
        <TextField
          question
          name="roepnaam"
          label={t('calledName.title')}
          hint={t('calledName.hint')}
          error={problemAt(problems, 'roepnaam')}
          value={actionData?.typed ?? kept ?? contact.calledName ?? undefined}
          autoComplete="nickname"
          spellCheck={false}
          optional
        />
        <Paragraph>{t('calledName.then', { name })}</Paragraph>
        <ActionGroup>
          <Button>{t('calledName.button')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
