import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, Button, ButtonLink, Page, Paragraph, PortalForm, Typed } from '#app/ui/index.ts';
import { RemoveSourceDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { loadSource, savedOf } from '../report.server.ts';
import { revisionOf } from '../../mijn-mensen/form/refused.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'INCOME', needs: 'PREPARE' })];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { month, draft, source } = await loadSource(context, params);
  return { month, revision: draft.revision, name: source.name, files: source.evidence.length };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { month, source } = await loadSource(context, params);
  const revision = revisionOf(await request.formData());
  const { outcome } = await query(context, RemoveSourceDocument, { month, revision, sourceId: source.id });
  if (savedOf(outcome, month).kind === 'changed') return data({ changed: true }, { status: 409 });
  throw redirect(`/inkomsten/${month}?melding=verwijderd`, 303);
}

export default function Remove({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('income');
  const { month, revision, name, files } = loaderData;
  return (
    <Page title={t('remove.title')} back={{ to: `/inkomsten/${month}` }}>
      {actionData ? (
        <Alert kind="warning" title={t('changed.title')} live>
          <Paragraph>{t('changed.text')}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph>{name === null ? t('month.task.unnamed') : <Typed>{name}</Typed>}</Paragraph>
      <Paragraph>{t('remove.text')}</Paragraph>
      {files > 0 ? <Paragraph>{t('remove.files', { count: files })}</Paragraph> : null}
      <PortalForm hidden={{ revisie: revision }}>
        <ActionGroup>
          <Button variant="danger">{t('remove.button')}</Button>
          <ButtonLink to={`/inkomsten/${month}`} variant="subtle">
            {t('remove.keep')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
