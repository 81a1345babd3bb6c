import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  DateField,
  Heading,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  TextArea,
  TextLink,
} from '#app/ui/index.ts';
import { DraftProposalDocument, ProposePlanDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { Differences } from '../../../plan/parts/differences.tsx';
import { FormNotices, WordsHint } from '../../form/notices.tsx';
import { readForm } from '../../form/read-form.ts';
import { formState, refuse, revisionOf, revisionToSend, shown, shownDay, typedOf } from '../../form/refused.ts';
import { found, personOf, settle } from '../../person.server.ts';
import { StepsProgress } from '../../step-status.tsx';
import { LeftOut } from '../left-out.tsx';
import { Missing } from '../missing.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { planOf } = await query(args.context, DraftProposalDocument, { personId: personOf(args.params) });
  const kept = await keptForm(args);
  return { ...found(planOf), kept: kept && typedOf(kept) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const read = readForm(form, language, (fields) => ({
    respondBy: fields.neededDay('respondBy'),
    changeReason: form.get('eerste') === '1' ? null : fields.needed('changeReason'),
  }));
  if (!read.ok) return refuse(form, read.problems);
  const { outcome } = await query(context, ProposePlanDocument, {
    personId,
    revision: revisionOf(form),
    ...read.input,
  });
  return settle(outcome, { form, language, to: `/mijn-mensen/${personId}?melding=proposed` });
}

export default function Propose({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const { person, draft, proposed, inForce, steps } = loaderData;
  const overview = `/mijn-mensen/${person.id}/plan/concept`;
  const state = formState(actionData, loaderData.kept);
  const { typed, problems } = state;
  const first = draft?.number === 1;
  return (
    <Page
      title={t('propose.title', { name: person.name })}
      lead={t('propose.lead')}
      back={{ to: overview, label: t('draft.back') }}
      width="wide"
      problems={problems}
    >
      <FormNotices state={state} />
      {draft === null ? (
        <Alert kind="warning" title={t('draft.none.title')}>
          <Paragraph>{t('draft.none.text')}</Paragraph>
          <Paragraph>
            <TextLink to={overview}>{t('draft.none.link')}</TextLink>
          </Paragraph>
        </Alert>
      ) : (
        <>
          <LeftOut inForce={inForce} draft={draft} progress={steps} />
          <Missing person={person.id} draft={draft} />
          <Heading>
            {draft.comparedWith === null ? t('propose.allNew') : t('propose.changes', { number: draft.comparedWith })}
          </Heading>
          <p className="portal-quiet">{t('propose.asCitizen')}</p>
          <Differences changes={draft.changes} />
          <StepsProgress steps={draft.steps} progress={steps} />
          {proposed ? (
            <Alert kind="warning">
              <Paragraph>{t('propose.replaces', { number: proposed.number })}</Paragraph>
            </Alert>
          ) : null}
          {draft.missing.length > 0 ? null : (
            <PortalForm keeps hidden={{ revisie: revisionToSend(draft.revision, state), eerste: first ? '1' : '0' }}>
              <DateField
                name="respondBy"
                label={t('propose.respondBy')}
                hint={t('propose.respondByHint')}
                error={problemAt(problems, 'respondBy')}
                value={shownDay(typed, 'respondBy')}
              />
              {first ? null : (
                <>
                  <WordsHint />
                  <TextArea
                    name="changeReason"
                    rows={3}
                    label={t('propose.changeReason')}
                    hint={t('propose.changeReasonHint')}
                    error={problemAt(problems, 'changeReason')}
                    value={shown(typed, 'changeReason')}
                  />
                </>
              )}
              <ActionGroup>
                <Button>{t('propose.button')}</Button>
                <ButtonLink to={overview} variant="subtle">
                  {t('propose.later')}
                </ButtonLink>
              </ActionGroup>
            </PortalForm>
          )}
        </>
      )}
    </Page>
  );
}
