import { data, redirect } from 'react-router';
import { useActing } from '#app/acting.tsx';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { textsOf, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, Page, Paragraph, PortalForm, problemAt, RadioGroup, TextLink } from '#app/ui/index.ts';
import { changeKinds } from '#graphql/change/domain/kinds.ts';
import { mayTell } from '#graphql/change/domain/telling.ts';
import { BeginChangeDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { pagesOfQuestions } from '../answers.ts';
import { requireTelling } from '../change.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'CHANGES', needs: 'PREPARE' })];

export function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get('soort');
  const kind = changeKinds.find((one) => one === asked) ?? null;
  if (kind !== null) requireTelling(context, kind);
  return { kind };
}

export async function action({ request, context }: Route.ActionArgs) {
  const typed = (await request.formData()).get('soort');
  const kind = changeKinds.find((one) => one === typed);
  const { language } = context.get(portalContext);
  if (kind === undefined) {
    const message = textsOf(language, 'change')('new.choose');
    return data({ problems: [{ field: 'soort', message }] }, { status: 422 });
  }
  const { outcome } = await query(context, BeginChangeDocument, { kind });
  const [first] = pagesOfQuestions(outcome.draft?.questions ?? []);
  throw redirect(`/wijzigingen/${outcome.id}${first === undefined ? '' : `/stap/${first}`}`, 303);
}

export default function New({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('change');
  const common = useTexts('common');
  const mandate = useTexts('mandate');
  const acting = useActing();
  const problems = actionData?.problems ?? [];
  const kinds = changeKinds.filter((kind) => mayTell(kind, acting));
  return (
    <Page title={t('new.title')} heading="inForm" back={{ to: '/wijzigingen' }} problems={problems}>
      <PortalForm>
        <RadioGroup
          name="soort"
          question
          label={t('new.title')}
          hint={t('new.wages')}
          error={problemAt(problems, 'soort')}
          value={loaderData.kind}
          choices={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`), hint: t(`kindHint.${kind}`) }))}
        />
        <ActionGroup>
          <Button>{common('form.next')}</Button>
        </ActionGroup>
      </PortalForm>
      {acting === null || kinds.length === changeKinds.length ? null : (
        <Paragraph>{mandate('account', { name: acting.personName })}</Paragraph>
      )}
      <Paragraph>
        <TextLink to="/wijzigingen/moet-ik-dit-melden">{t('new.doubt')}</TextLink>
      </Paragraph>
    </Page>
  );
}
