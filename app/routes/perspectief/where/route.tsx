import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { useTexts } from '#app/i18n/index.ts';
import { safeReturnPath } from '#app/server/identity/return-path.ts';
import { identityContext } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, Page, PortalForm, problemAt, RadioGroup } from '#app/ui/index.ts';
import { MunicipalitiesDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';

/** Back to the page that asked, and to no page outside the Perspectiefjaar. */
function backIn(request: Request): string {
  const path = safeReturnPath(new URL(request.url).searchParams.get('terug'));
  return path !== null && /^\/perspectief(\/|\?|$)/.test(path) ? path : '/perspectief';
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const { municipalityFixed, signedIn } = context.get(identityContext);
  if (municipalityFixed || signedIn) throw redirect(backIn(request));
  return query(context, MunicipalitiesDocument, {});
}

export async function action({ request, context }: Route.ActionArgs) {
  const chosen = (await request.formData()).get('gemeente');
  const { municipalities } = await query(context, MunicipalitiesDocument, {});
  const found = municipalities.find(({ slug }) => slug === chosen);
  if (!found) return data({ missing: true }, { status: 422 });
  const { identity } = context.get(identityContext);
  throw redirect(backIn(request), { headers: { 'set-cookie': identity.chooseMunicipality(found.slug) } });
}

/** Of which municipality somebody wants to see the Perspectiefjaar: the only thing that their browser remembers. */
export default function WherePage({ loaderData: { municipalities }, actionData }: Route.ComponentProps) {
  const t = useTexts('perspective');
  const problems = actionData?.missing ? [{ field: 'gemeente', message: t('where.missing') }] : [];
  return (
    <Page title={t('title')} picture="crossroads" problems={problems}>
      <PortalForm>
        <RadioGroup
          name="gemeente"
          label={t('where.title')}
          hint={t('where.hint')}
          error={problemAt(problems, 'gemeente')}
          choices={municipalities.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <ActionGroup>
          <Button>{t('explore.next')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
