import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatInstant, type Texts, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  CheckAnswers,
  Heading,
  Money,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
  TextArea,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import {
  type ApprovalHindrance,
  DecideTrainingApprovalDocument,
  TrainingApprovalDocument,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { FormNotices } from '../../mijn-mensen/form/notices.tsx';
import {
  formState,
  movedOn,
  refuse,
  revisionOf,
  revisionToSend,
  shown,
  typedOf,
} from '../../mijn-mensen/form/refused.ts';
import { Duty } from '../../mijn-mensen/training/duty.tsx';
import { useFacts } from '../../mijn-mensen/training/facts.ts';
import { TiedFiles } from '../../bewijs/tied-files.tsx';
import { Acts } from '../../opleidingen/mine/acts.tsx';
import { wordsProblem } from '../../opleidingen/mine/words-problem.ts';
import { TrainingMoney } from '../../opleidingen/money.tsx';
import { trainingFrom } from '../../opleidingen/training/way-back.ts';
import { textIn } from '../../plan/plan.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['TEAM_LEAD'])];
export const handle: PageHandle = { formOpen: true };

const gone = '/goedkeuren?melding=weg';

export async function loader(args: Route.LoaderArgs) {
  const { trainingApproval, trainingMoney } = await query(args.context, TrainingApprovalDocument, {
    id: args.params.id,
  });
  if (trainingApproval === null) throw redirect(gone);
  const kept = await keptForm(args);
  return { approval: trainingApproval, money: trainingMoney, kept: kept && typedOf(kept) };
}

export async function action({ request, context, params: { id } }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const t = textsOf(language, 'enrolment');
  const form = await request.formData();
  const decided = (['ja', 'terug'] as const).find((one) => one === form.get('besluit'));
  if (decided === undefined) return refuse(form, [{ field: 'besluit', message: t('approval.chooseOne') }]);
  const agree = decided === 'ja';
  const variables = { id, revision: revisionOf(form), agree, words: textIn(form, 'words') };
  const { outcome } = await query(context, DecideTrainingApprovalDocument, variables);
  switch (outcome.__typename) {
    case 'TrainingWordsInvalid':
      return refuse(form, [wordsProblem(outcome, t)]);
    case 'TrainingApprovalHindered':
      return refuse(form, [{ field: 'besluit', message: hindranceText(outcome.hindrance, t) }]);
    case 'TrainingApprovalMovedOn':
      return movedOn(form);
    case 'TrainingApprovalNotThere':
      throw redirect(gone, 303);
    case 'TrainingApprovalDecided':
      throw redirect(`/goedkeuren?melding=${decided}`, 303);
  }
}

/** One training for a second person: what it costs, what was said, and the decision. Nothing is chosen beforehand. */
export default function ApprovalPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('enrolment');
  const trainingTexts = useTexts('training');
  const language = useLanguage();
  const factsOf = useFacts();
  const { approval, money } = loaderData;
  const {
    personName,
    title,
    provider,
    facts,
    learningDuty,
    amountCents,
    priceCents,
    proposedBy,
    proposedAt,
    hindrance,
    acts,
    files,
  } = approval;
  const state = formState(actionData, loaderData.kept);
  const { typed, problems } = state;
  return (
    <Page
      title={t('approval.of', { name: personName })}
      lead={<Typed lang="nl">{title}</Typed>}
      back={{ to: '/goedkeuren', label: t('approval.title') }}
      problems={problems}
    >
      <FormNotices state={state} />
      <CheckAnswers
        answers={[
          { label: t('approval.pays'), value: <Money amount={amountCents} /> },
          {
            label: t('approval.price'),
            value: priceCents === null ? t('approval.unknown') : <Money amount={priceCents} />,
          },
          { label: t('approval.provider'), value: <Typed lang="nl">{provider}</Typed> },
          ...factsOf(facts),
          {
            label: t('approval.since'),
            value: t('approval.sinceBy', { name: proposedBy, date: formatInstant(proposedAt, language) }),
          },
        ]}
      />
      <Paragraph>
        <TextLink to={trainingFrom(`/goedkeuren/${approval.id}`, approval.trainingId)}>
          {trainingTexts('one.whole')}
        </TextLink>
      </Paragraph>
      <Duty duty={learningDuty} second />
      <TrainingMoney money={money} second />
      <Heading>{t('happened')}</Heading>
      <Acts acts={acts} citizen={personName} />
      <TiedFiles title={t('files.added')} files={files} />
      {hindrance === null ? null : (
        <Alert kind="info">
          <Paragraph>{hindranceText(hindrance, t)}</Paragraph>
        </Alert>
      )}
      <PortalForm keeps hidden={{ revisie: revisionToSend(approval.revision, state) }}>
        <RadioGroup
          name="besluit"
          label={t('approval.question')}
          error={problemAt(problems, 'besluit')}
          value={shown(typed, 'besluit')}
          choices={[
            ...(hindrance === null ? [{ value: 'ja', label: t('approval.agree') }] : []),
            { value: 'terug', label: t('approval.giveBack'), hint: t('approval.giveBackHint') },
          ]}
        />
        <TextArea
          name="words"
          label={t('approval.words')}
          hint={t('approval.wordsHint')}
          error={problemAt(problems, 'words')}
          value={shown(typed, 'words')}
        />
        <ActionGroup>
          <Button>{t('approval.button')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}

/** Why the reader cannot agree. */
function hindranceText(hindrance: ApprovalHindrance, t: Texts<'enrolment'>): string {
  return t(`approval.hindrance.${hindrance}`);
}
