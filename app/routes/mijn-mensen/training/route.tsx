import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import {
  formatDate,
  formatMoney,
  formatMoneyForField,
  largestAmount,
  parseAmount,
  textsOf,
  useLanguage,
  useTexts,
} from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  AmountField,
  Badge,
  Button,
  ButtonLink,
  CheckAnswers,
  Details,
  Heading,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
  Select,
  TextArea,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import { GuideTrainingDocument, TrainingAskedForDocument } from '#graphql/generated/documents.ts';
import { guideActs } from '#graphql/training/domain/offered-acts.ts';
import { isApproved } from '#graphql/training/domain/request-state.ts';
import type { Route } from './+types/route';
import { Acts } from '../../opleidingen/mine/acts.tsx';
import { AdviceAnswer } from '../../opleidingen/advice/answer.tsx';
import { TiedFiles } from '../../bewijs/tied-files.tsx';
import { useRoom } from '../../opleidingen/room.ts';
import { TrainingMoney } from '../../opleidingen/money.tsx';
import { trainingFrom } from '../../opleidingen/training/way-back.ts';
import { messageIn, textIn } from '../../plan/plan.server.ts';
import { Overlaps } from '../../opleidingen/mine/overlaps.tsx';
import { wordsProblem } from '../../opleidingen/mine/words-problem.ts';
import { Attendance } from '../../opleidingen/mine/attendance.tsx';
import { FormNotices, WordsHint } from '../form/notices.tsx';
import { Duty } from './duty.tsx';
import { useFacts } from './facts.ts';
import { useWordsHint } from './words-hint.ts';
import { formState, movedOn, refuse, revisionOf, revisionToSend, shown, typedOf } from '../form/refused.ts';
import { found, personOf } from '../person.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const personId = personOf(args.params);
  const { planOf, trainingRequestsOf, trainingAdviceOf, trainingMoney } = await query(
    args.context,
    TrainingAskedForDocument,
    { personId, id: args.params.id },
  );
  const kept = await keptForm(args);
  const asked = found(trainingRequestsOf?.[0]);
  const advised = trainingAdviceOf?.flatMap(({ answer }) => answer ?? []) ?? [];
  return {
    person: found(planOf).person,
    asked,
    advice: advised.find(({ trainings }) => trainings.some(({ id }) => id === asked.trainingId)) ?? null,
    kept: kept && typedOf(kept),
    money: trainingMoney,
    message: messageIn(args.request, ['wachtlijst', 'tweede'] as const),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const t = textsOf(language, 'enrolment');
  const here = `/mijn-mensen/${personOf(params)}/opleiding/${params.id}`;
  const form = await request.formData();
  const act = guideActs.find((one) => one === form.get('act'));
  if (act === undefined) return refuse(form, [{ field: 'act', message: t('coach.chooseOne') }]);
  const said = form.get('words');
  const words = typeof said === 'string' ? said : '';
  const runId = textIn(form, 'run') || null;
  const typed = textIn(form, 'amount');
  const amount = act === 'APPROVE' && typed !== '' ? parseAmount(typed) : null;
  if (amount?.ok === false)
    return refuse(form, [{ field: 'amount', message: textsOf(language, 'common')(`amount.${amount.refusal}`) }]);
  const amountCents = amount === null ? null : amount.value;
  const variables = { id: params.id, act, revision: revisionOf(form), words, runId, amountCents };
  const { outcome } = await query(context, GuideTrainingDocument, variables);
  switch (outcome.__typename) {
    case 'TrainingInvalid': {
      const missing = outcome.problems.some(({ code }) => code === 'required');
      const message = t(missing ? 'coach.amountMissing' : 'coach.amountRange', { most: formatMoney(largestAmount) });
      return refuse(form, [{ field: 'amount', message }]);
    }
    case 'TrainingWordsInvalid':
      return refuse(form, [wordsProblem(outcome, t)]);
    case 'TrainingRunNotOpen':
      return refuse(form, [{ field: 'run', message: t('coach.runMissing') }]);
    case 'TrainingRequestMovedOn':
      return movedOn(form);
    case 'TrainingRequestNotThere':
      throw new Response(null, { status: 404 });
    case 'TrainingRequest':
      if (outcome.place?.state === 'WAITING') throw redirect(`${here}?melding=wachtlijst`, 303);
      if (outcome.state === 'WITH_SECOND') throw redirect(`${here}?melding=tweede`, 303);
      throw redirect(`/mijn-mensen/${personOf(params)}?melding=training.${act}`, 303);
  }
}

/** A training that somebody asked for: what was said, and what the case manager does with it. */
export default function AskedTrainingPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('enrolment');
  const language = useLanguage();
  const adviceTexts = useTexts('advice');
  const commonTexts = useTexts('common');
  const trainingTexts = useTexts('training');
  const roomText = useRoom();
  const wordsHint = useWordsHint();
  const factsOf = useFacts();
  const { person, asked, advice, money, message } = loaderData;
  const { place, lapse } = asked;
  const here = `/mijn-mensen/${person.id}/opleiding/${asked.id}`;
  const state = formState(actionData, loaderData.kept);
  const { typed, problems } = state;
  const startsLater = asked.state === 'ENROLLED' && lapse !== 'RUN_CANCELLED' && !asked.guideActs.includes('START');
  return (
    <Page
      title={asked.title}
      titleLanguage="nl"
      lead={t('coach.of', { name: person.name })}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
      problems={problems}
    >
      <FormNotices state={state} />
      {message === null || actionData ? null : (
        <Alert kind="info" live>
          <Paragraph>{message === 'tweede' ? t('coach.passed') : t('coach.queued', { name: person.name })}</Paragraph>
        </Alert>
      )}
      <CheckAnswers
        answers={[
          { label: t('approval.provider'), value: <Typed lang="nl">{asked.provider}</Typed> },
          // Whoever stands for a run begins with that one, whatever else can be asked for.
          ...factsOf(place === null ? asked.facts : { ...asked.facts, startsOn: place.startsOn }),
        ]}
      />
      <Paragraph>
        <TextLink to={trainingFrom(here, asked.trainingId)}>{trainingTexts('one.whole')}</TextLink>
      </Paragraph>
      <Paragraph>
        <Badge>{t(`state.${asked.state}`)}</Badge>
      </Paragraph>
      {lapse === null ? null : (
        <Alert kind="info">
          <Paragraph>{t(`coach.lapse.${lapseTextOf({ ...asked, lapse })}`)}</Paragraph>
        </Alert>
      )}
      {asked.amountCents === null ? null : (
        <Paragraph>
          {t(isApproved(asked.state) ? 'money.pays' : 'money.wouldPay', {
            amount: formatMoney(asked.amountCents),
          })}
        </Paragraph>
      )}
      {place === null ? null : (
        <Paragraph>
          {t(`coach.place.${place.state}`, {
            date: formatDate(place.startsOn, language),
            position: place.position ?? '',
            by: place.answerBy === null ? '' : formatDate(place.answerBy, language),
          })}
          {startsLater ? ` ${t('coach.startsLater')}` : null}
        </Paragraph>
      )}
      {advice === null ? null : (
        <Details summary={adviceTexts('coach.title')}>
          <AdviceAnswer answer={advice} from={here} />
        </Details>
      )}
      <Duty duty={asked.learningDuty} />
      <Overlaps title={asked.title} overlaps={asked.overlaps} choosing={place === null} />
      <Attendance attendance={asked.attendance} title={t('coach.attendance')} />
      <TiedFiles title={t('coach.files')} files={asked.files} />
      <Heading>{t('happened')}</Heading>
      <Acts acts={asked.acts} citizen={person.name} />
      {asked.guideActs.includes('APPROVE') ? <TrainingMoney money={money} /> : null}
      {asked.guideActs.length === 0 ? (
        <Paragraph>{t('coach.nothing')}</Paragraph>
      ) : (
        <PortalForm keeps hidden={{ revisie: revisionToSend(asked.revision, state) }}>
          <RadioGroup
            name="act"
            label={t('coach.choose')}
            error={problemAt(problems, 'act')}
            value={shown(typed, 'act')}
            choices={asked.guideActs.map((value) => ({
              value,
              label: t(`coach.act.${value}`),
              ...(value === 'REJECT' ? { hint: t('coach.rejectNote') } : {}),
              ...(value === 'WITHDRAW_APPROVAL' ? { hint: t('coach.withdrawNote') } : {}),
            }))}
          />
          {asked.guideActs.includes('ENROL') && asked.runs.length > 0 ? (
            <Select
              name="run"
              label={t('coach.run')}
              hint={t('coach.runHint')}
              error={problemAt(problems, 'run')}
              value={shown(typed, 'run') ?? ''}
              options={[
                { value: '', label: '–' },
                ...asked.runs.map((run) => ({
                  value: run.id,
                  label: `${formatDate(run.startsOn, language)} · ${roomText(run)}`,
                })),
              ]}
            />
          ) : null}
          {asked.guideActs.includes('APPROVE') ? (
            <AmountField
              name="amount"
              label={t('coach.amount')}
              hint={
                asked.priceCents === null
                  ? t('coach.amountHint')
                  : `${t('coach.price', { amount: formatMoney(asked.priceCents) })} ${t('coach.amountHint')}`
              }
              error={problemAt(problems, 'amount')}
              value={shown(typed, 'amount') ?? (asked.priceCents === null ? '' : formatMoneyForField(asked.priceCents))}
            />
          ) : null}
          <WordsHint />
          <TextArea
            name="words"
            label={t('coach.words')}
            {...wordsHint(asked.guideActs)}
            error={problemAt(problems, 'words')}
            value={shown(typed, 'words')}
          />
          <ActionGroup>
            <Button>{t('coach.button')}</Button>
            <ButtonLink to={`/mijn-mensen/${person.id}`} variant="subtle">
              {commonTexts('form.cancel')}
            </ButtonLink>
          </ActionGroup>
        </PortalForm>
      )}
    </Page>
  );
}

type Asked = Route.ComponentProps['loaderData']['asked'];

/** Which text says what came between: it differs by what the reader can do about it. */
function lapseTextOf({ state, place, lapse }: Asked & { readonly lapse: NonNullable<Asked['lapse']> }) {
  if (state === 'ENROLLED' && lapse === 'RUN_CANCELLED') return 'freed';
  if (state !== 'APPROVED') return lapse;
  return place === null ? 'approved' : 'placed';
}
