import { data } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { textsOf, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, Page, PortalForm, problemAt, RadioGroup } from '#app/ui/index.ts';
import { ChangePreferredChannelDocument, MyContactDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { textIn } from '../../plan/plan.server.ts';
import { channels } from '../channels.ts';
import { afterChange, type NotSaved, seenIn } from '../contact-form.server.ts';
import { ContactNotices } from '../contact-notices.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ context }: Route.LoaderArgs) {
  const { myDetails } = await query(context, MyContactDocument, {});
  return { contact: myDetails.contact };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const typed = textIn(form, 'manier');
  const channel = channels.find((one) => one === typed);
  if (!channel) {
    const message = textsOf(language, 'details')('preferred.required');
    const refused: NotSaved = { typed, problems: [{ field: 'manier', message }], movedOn: null };
    return data(refused, { status: 422 });
  }
  const { outcome } = await query(context, ChangePreferredChannelDocument, { channel, seen: seenIn(form) });
  return afterChange(outcome, { typed, field: 'manier', language, done: 'channel' });
}

export default function PreferredChannel({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('details');
  const contact = actionData?.movedOn ?? loaderData.contact;
  const problems = actionData?.problems ?? [];
  const { preferredChannel } = contact;
  const now = preferredChannel === null ? t('history.nothing') : t(`channel.${preferredChannel}`);
  return (
    <Page title={t('preferred.title')} heading="inForm" back={{ to: '/mijn-gegevens' }} problems={problems}>
      <ContactNotices now={actionData?.movedOn ? now : null} kept={false} />
      <PortalForm hidden={{ gezien: contact.preferredChannelChanges }}>
        <RadioGroup
          question
          name="manier"
          label={t('preferred.title')}
          hint={t('preferred.hint')}
          error={problemAt(problems, 'manier')}
          value={actionData?.typed ?? preferredChannel}
          choices={channels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
        />
        <ActionGroup>
          <Button>{t('preferred.button')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
