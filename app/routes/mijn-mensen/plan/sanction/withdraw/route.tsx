import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, ButtonLink, Page, Paragraph, PortalForm, problemAt, TextArea } from '#app/ui/index.ts';
import { SanctionsOfDocument, WithdrawSanctionDocument } from '#graphql/generated/documents.ts';
import { isId } from '#graphql/shared/ids.ts';
import type { Route } from './+types/route';
import { SanctionStory } from '../../../../maatregelen/proposal/story.tsx';
import { FormNotices, WordsHint } from '../../../form/notices.tsx';
import { readForm } from '../../../form/read-form.ts';
import { formState, refuse, shown, typedOf } from '../../../form/refused.ts';
import { found, personOf, settle } from '../../../person.server.ts';
import { NothingHere } from '../../nothing-here.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { planOf } = await query(args.context, SanctionsOfDocument, { personId: personOf(args.params) });
  const { person, sanctionProposals } = found(planOf);
  const kept = await keptForm(args);
  const proposal = found(sanctionProposals.find(({ id }) => id === args.params.proposal));
  return { person, proposal, kept: kept && typedOf(kept) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const { proposal: id } = params;
  if (!isId(id)) throw new Response(null, { status: 404 });
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const read = readForm(form, language, (fields) => ({ reason: fields.needed('reason') }));
  if (!read.ok) return refuse(form, read.problems);
  const { outcome } = await query(context, WithdrawSanctionDocument, { personId, id, ...read.input });
  return settle(outcome, { form, language, to: `/mijn-mensen/${personId}?melding=sanctionWithdrawn` });
}

/** Takes back a proposal of one's own that nobody decided about. */
export default function WithdrawSanction({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const { person, proposal } = loaderData;
  const state = formState(actionData, loaderData.kept);
  if (!proposal.withdrawable)
    return <NothingHere person={person} title={t('sanction.withdraw.title')} text={t('nothing.sanction')} />;
  return (
    <Page
      title={t('sanction.withdraw.title')}
      lead={t('sanction.withdraw.lead', { name: person.name })}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
      problems={state.problems}
    >
      <FormNotices state={state} />
      <SanctionStory proposal={proposal} level={2} />
      <Paragraph>{t('sanction.withdraw.text')}</Paragraph>
      <PortalForm keeps>
        <WordsHint />
        <TextArea
          name="reason"
          label={t('sanction.withdraw.reason')}
          hint={t('sanction.withdraw.reasonHint')}
          error={problemAt(state.problems, 'reason')}
          value={shown(state.typed, 'reason')}
        />
        <ActionGroup>
          <Button variant="danger">{t('sanction.withdraw.button')}</Button>
          <ButtonLink to={`/mijn-mensen/${person.id}`} variant="subtle">
            {t('sanction.withdraw.keep')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
