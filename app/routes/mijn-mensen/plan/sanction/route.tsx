import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Bullet,
  BulletList,
  Button,
  ButtonLink,
  Callout,
  DateField,
  Page,
  PortalForm,
  problemAt,
  RadioGroup,
  TextArea,
  Typed,
} from '#app/ui/index.ts';
import { ProposeSanctionDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { FormNotices, WordsHint } from '../../form/notices.tsx';
import { readForm } from '../../form/read-form.ts';
import { formState, refuse, shown, shownDay } from '../../form/refused.ts';
import { personOf, settle } from '../../person.server.ts';
import { NothingHere } from '../nothing-here.tsx';
import { loadStanding } from '../standing.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  return loadStanding(args);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const read = readForm(form, language, (fields) => ({
    obligationId: fields.needed('obligationId'),
    reasons: fields.needed('reasons'),
    viewBy: fields.neededDay('viewBy'),
  }));
  if (!read.ok) return refuse(form, read.problems);
  const { outcome } = await query(context, ProposeSanctionDocument, { personId, ...read.input });
  const to = `/mijn-mensen/${personId}?melding=sanction`;
  return settle(outcome, { form, language, to, at: { obligations: 'obligationId' } });
}

/** Only a proposal: the citizen's view is asked first, somebody else decides, and the portal calculates nothing. */
export default function ProposeSanction({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const { person, inForce } = loaderData;
  const state = formState(actionData, loaderData.kept);
  const { typed, problems } = state;
  const obligations = inForce?.obligations.filter((one) => one.state === 'IMPOSED') ?? [];
  if (obligations.length === 0)
    return <NothingHere person={person} title={t('sanction.propose.title')} text={t('nothing.obligations')} />;
  return (
    <Page
      title={t('sanction.propose.title')}
      lead={t('sanction.propose.lead', { name: person.name })}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
      problems={problems}
    >
      <FormNotices state={state} />
      <Callout title={t('sanction.rules.title')}>
        <BulletList>
          {(['proposal', 'view', 'other', 'nothing', 'blame'] as const).map((rule) => (
            <Bullet key={rule}>{t(`sanction.rules.${rule}`)}</Bullet>
          ))}
        </BulletList>
      </Callout>
      <PortalForm keeps>
        <RadioGroup
          name="obligationId"
          label={t('sanction.propose.obligation')}
          error={problemAt(problems, 'obligationId')}
          value={shown(typed, 'obligationId')}
          choices={obligations.map(({ id, kind, words, article }) => ({
            value: id,
            label: t(`obligation.${kind}`),
            hint: (
              <>
                <Typed>{words}</Typed> (<bdi>{article}</bdi>)
              </>
            ),
          }))}
        />
        <WordsHint />
        <TextArea
          name="reasons"
          rows={8}
          label={t('sanction.propose.reasons')}
          hint={t('sanction.propose.reasonsHint')}
          error={problemAt(problems, 'reasons')}
          value={shown(typed, 'reasons')}
        />
        <DateField
          name="viewBy"
          label={t('sanction.propose.viewBy')}
          hint={t('sanction.propose.viewByHint')}
          error={problemAt(problems, 'viewBy')}
          value={shownDay(typed, 'viewBy')}
        />
        <ActionGroup>
          <Button>{t('sanction.propose.button')}</Button>
          <ButtonLink to={`/mijn-mensen/${person.id}`} variant="subtle">
            {t('draft.cancel')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
