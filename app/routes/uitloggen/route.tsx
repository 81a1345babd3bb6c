import { redirect } from 'react-router';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import { identityContext, moveTo } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, Page, PortalForm } from '#app/ui/index.ts';
import type { Route } from './+types/route';

export function loader({ context }: Route.LoaderArgs) {
  if (context.get(portalContext).viewer.kind === 'anonymous') throw redirect('/afgemeld');
  return null;
}

export async function action({ request, context }: Route.ActionArgs) {
  const { identity } = context.get(identityContext);
  return moveTo(await identity.signOut(request, context.get(portalContext).language));
}

export default function SignOut() {
  const t = useTexts('identity');
  return (
    <Page title={t('signOut.title')} lead={t('signOut.text')}>
      <PortalForm>
        <ActionGroup>
          <Button>{t('signOut.button')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
