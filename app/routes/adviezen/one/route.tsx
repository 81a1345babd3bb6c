import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { dayOfInstant, formatDate, isLanguage, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Callout, Heading, Page, Paragraph, type Problem, TextLink, Typed } from '#app/ui/index.ts';
import {
  AdvisableTrainingsDocument,
  ChosenTrainingsDocument,
  GiveTrainingAdviceDocument,
  TrainingAdviceToGiveDocument,
} from '#graphql/generated/documents.ts';
import { languageName } from '#graphql/shared/names.ts';
import { adviceProblems, mostAdvised } from '#graphql/training/domain/advice.ts';
import type { Route } from './+types/route';
import { AdviceAnswer } from '../../opleidingen/advice/answer.tsx';
import { trainingFrom } from '../../opleidingen/training/way-back.ts';
import { textIn, todayOf } from '../../plan/plan.server.ts';
import { FormNotices } from '../../plan/parts/form-notices.tsx';
import { type Advisable, AdviceForm } from './advice-form.tsx';
import type { TypedAdvice } from './fields.ts';
import { problemsOf, readFinancing, typedAdvice } from './read-form.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['LEARN_WORK_ADVISER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { context, params } = args;
  const { trainingAdviceToGive } = await query(context, TrainingAdviceToGiveDocument, { id: params.id });
  if (trainingAdviceToGive === null) throw redirect('/adviezen?melding=weg');
  const kept = await keptForm(args);
  const typed = kept && typedAdvice(kept);
  return { advice: trainingAdviceToGive, kept: typed && { typed, ...(await trainingsOf(context, typed)) } };
}

type Context = Route.LoaderArgs['context'];

/** Trainings of a form: those that are ticked, also where they are too many to be advised, and those that were looked for. */
async function trainingsOf(context: Context, { chosen: ids, search }: TypedAdvice) {
  const chosen: Advisable[] = [];
  // The API names five at a time.
  for (let first = 0; first < ids.length; first += mostAdvised) {
    const some = { ids: ids.slice(first, first + mostAdvised) };
    chosen.push(...(await query(context, ChosenTrainingsDocument, some)).trainings);
  }
  const found =
    search === '' ? null : (await query(context, AdvisableTrainingsDocument, { text: search })).findTrainings;
  return { chosen, found };
}

export async function action({ request, context, params: { id } }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const typed = typedAdvice(form);
  const again = async (problems: readonly Problem[], status: number) =>
    data({ typed, problems, ...(await trainingsOf(context, typed)) }, { status });
  if (textIn(form, 'handeling') !== 'versturen') return again([], 200);
  const { financing, problems } = readFinancing(typed, language);
  const advice = { words: typed.words, trainingIds: [...typed.chosen], financing: [...financing] };
  if (problems.length > 0) {
    const others = problemsOf(adviceProblems(advice, todayOf(context)), language);
    return again([...others, ...problems], 422);
  }
  const variables = { id, ...advice };
  const { outcome } = await query(context, GiveTrainingAdviceDocument, variables);
  switch (outcome.__typename) {
    case 'TrainingInvalid':
      return again(problemsOf(outcome.problems, language), 422);
    case 'TrainingAdviceGiven':
      // The page shows what a colleague answered.
      throw redirect(`/adviezen/${id}`, 303);
    case 'TrainingAdviceNotThere':
      throw redirect('/adviezen?melding=weg', 303);
    case 'TrainingAdvice':
      throw redirect('/adviezen?melding=gegeven', 303);
  }
}

/** One question with the form for its answer, or with the advice that was given. */
export default function GiveAdvice({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('advice');
  const language = useLanguage();
  const { advice, kept } = loaderData;
  const { personName, question, about, answer } = advice;
  const here = `/adviezen/${advice.id}`;
  const problems = actionData?.problems ?? [];
  const shown = actionData ?? kept;
  return (
    <Page
      title={t('give.title', { name: personName })}
      lead={formatDate(dayOfInstant(advice.askedAt), language)}
      back={{ to: '/adviezen', label: t('queue.title') }}
      problems={problems}
    >
      <Callout title={t('give.question')}>
        {about === null ? null : (
          <Paragraph>
            <TextLink to={trainingFrom(here, about.id)} newTab={answer === null}>
              <Typed lang="nl">{about.title}</Typed>
            </TextLink>
          </Paragraph>
        )}
        <p className="portal-written">
          <Typed>{question}</Typed>
        </p>
        {isLanguage(advice.language) ? (
          <Paragraph>{t('give.language', { language: languageName(advice.language, language) })}</Paragraph>
        ) : null}
      </Callout>
      {answer === null ? (
        <>
          <FormNotices changed={false} kept={kept !== null && !actionData} />
          <AdviceForm
            typed={shown?.typed ?? null}
            problems={problems}
            here={here}
            chosen={shown?.chosen ?? []}
            found={shown?.found ?? null}
          />
        </>
      ) : (
        <>
          {actionData ? (
            <Alert kind="warning" live>
              <Paragraph>{t('done.beantwoord')}</Paragraph>
            </Alert>
          ) : null}
          <Heading>{t('answer.title')}</Heading>
          <AdviceAnswer answer={answer} from={here} />
        </>
      )}
    </Page>
  );
}
