import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { useTexts } from '#app/i18n/index.ts';
import { safeReturnPath } from '#app/server/identity/return-path.ts';
import { identityContext } from '#app/server/identity/signed-in.server.ts';
import { Page } from '#app/ui/index.ts';
import { MunicipalitiesDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { chosenMunicipality } from '../../start/municipality.server.ts';
import { MunicipalityForm } from '../../start/municipality-form.tsx';

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

export async function action(args: Route.ActionArgs) {
  const headers = await chosenMunicipality(args);
  if (headers === null) return data({ missing: true }, { status: 422 });
  throw redirect(backIn(args.request), { headers });
}

/** Of which municipality somebody wants to see the Perspectiefjaar: the only thing that their browser remembers. */
export default function WherePage({ loaderData: { municipalities }, actionData }: Route.ComponentProps) {
  const t = useTexts('perspective');
  const problems = actionData?.missing ? [{ field: 'gemeente', message: t('where.missing') }] : [];
  return (
    <Page title={t('title')} picture="crossroads" problems={problems}>
      <MunicipalityForm
        label={t('where.title')}
        hint={t('where.hint')}
        municipalities={municipalities}
        problems={problems}
      />
    </Page>
  );
}
