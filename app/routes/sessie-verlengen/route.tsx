import { redirect } from 'react-router';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import { safeReturnPath } from '#app/server/identity/return-path.ts';
import { homeOf, identityContext, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, Page, PortalForm } from '#app/ui/index.ts';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn()];

export function loader({ request }: Route.LoaderArgs) {
  return { returnTo: safeReturnPath(new URL(request.url).searchParams.get('terug')) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  await context.get(identityContext).identity.extend(request);
  return redirect(safeReturnPath(form.get('terug')) ?? homeOf(context.get(portalContext).viewer), 303);
}

export default function Extend({ loaderData }: Route.ComponentProps) {
  const t = useTexts('identity');
  const hidden: Readonly<Record<string, string>> = loaderData.returnTo === null ? {} : { terug: loaderData.returnTo };
  return (
    <Page title={t('extend.title')} lead={t('extend.text')}>
      <PortalForm hidden={hidden} repeatable>
        <ActionGroup>
          <Button>{t('extend.button')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
