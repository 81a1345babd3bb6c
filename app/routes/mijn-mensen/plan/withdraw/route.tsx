import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, ButtonLink, Page, Paragraph, PortalForm } from '#app/ui/index.ts';
import { WithdrawPlanProposalDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { FormNotices } from '../../form/notices.tsx';
import { formState } from '../../form/refused.ts';
import { personOf, settle } from '../../person.server.ts';
import { NothingHere } from '../nothing-here.tsx';
import { Responses } from '../responses.tsx';
import { loadStanding, versionNumberOf } from '../standing.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];

export async function loader(args: Route.LoaderArgs) {
  return loadStanding(args);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const number = versionNumberOf(form);
  const { outcome } = await query(context, WithdrawPlanProposalDocument, { personId, number });
  return settle(outcome, { form, language, to: `/mijn-mensen/${personId}?melding=withdrawn` });
}

export default function Withdraw({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const { person, proposed } = loaderData;
  const state = formState(actionData);
  if (!proposed) return <NothingHere person={person} title={t('withdraw.title')} text={t('nothing.proposed')} />;
  return (
    <Page
      title={t('withdraw.title')}
      lead={t('withdraw.lead', { name: person.name, number: proposed.number })}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
      problems={state.problems}
    >
      <FormNotices state={state} />
      <Responses version={proposed} />
      <Paragraph>{t('withdraw.text')}</Paragraph>
      <PortalForm hidden={{ versie: proposed.number }}>
        <ActionGroup>
          <Button variant="danger">{t('withdraw.button')}</Button>
          <ButtonLink to={`/mijn-mensen/${person.id}`} variant="subtle">
            {t('withdraw.keep')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
