import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Badge,
  Button,
  ButtonLink,
  Details,
  Heading,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
  Select,
  TextArea,
  Typed,
} from '#app/ui/index.ts';
import { GuideTrainingDocument, TrainingAskedForDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { Acts } from '../../opleidingen/mine/acts.tsx';
import { AdviceAnswer } from '../../opleidingen/advice/answer.tsx';
import { Overlaps } from '../../opleidingen/mine/overlaps.tsx';
import { Attendance } from '../../opleidingen/mine/attendance.tsx';
import { FormNotices, WordsHint } from '../form/notices.tsx';
import { formState, movedOn, refuse, revisionOf, revisionToSend, shown, typedOf } from '../form/refused.ts';
import { found, personOf } from '../person.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const personId = personOf(args.params);
  const { planOf, trainingRequestsOf, trainingAdviceOf } = await query(args.context, TrainingAskedForDocument, {
    personId,
  });
  const kept = await keptForm(args);
  const asked = found(trainingRequestsOf?.find(({ id }) => id === args.params.id));
  const advised = trainingAdviceOf?.flatMap(({ answer }) => answer ?? []) ?? [];
  return {
    person: found(planOf).person,
    asked,
    advice: advised.find(({ trainings }) => trainings.some(({ id }) => id === asked.trainingId)) ?? null,
    kept: kept && typedOf(kept),
    queued: new URL(args.request.url).searchParams.get('melding') === 'wachtlijst',
  };
}

const acts = ['TAKE_UP', 'ASK', 'APPROVE', 'REJECT', 'ENROL', 'START', 'COMPLETE', 'STOP'] as const;

export async function action({ request, context, params }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const t = textsOf(language, 'enrolment');
  const form = await request.formData();
  const act = acts.find((one) => one === form.get('act'));
  if (act === undefined) return refuse(form, [{ field: 'act', message: t('coach.chooseOne') }]);
  const said = form.get('words');
  const words = typeof said === 'string' ? said : '';
  const run = form.get('run');
  const runId = typeof run === 'string' && run !== '' ? run : null;
  const variables = { id: params.id, act, revision: revisionOf(form), words, runId };
  const { outcome } = await query(context, GuideTrainingDocument, variables);
  switch (outcome.__typename) {
    case 'TrainingWordsInvalid': {
      const message = outcome.code === 'tooLong' ? t('form.tooLong', { most: outcome.most }) : t('form.required');
      return refuse(form, [{ field: 'words', message }]);
    }
    case 'TrainingRunNotOpen':
      return refuse(form, [{ field: 'run', message: t('coach.runMissing') }]);
    case 'TrainingRequestMovedOn':
      return movedOn(form);
    case 'TrainingRequestNotThere':
      throw new Response(null, { status: 404 });
    case 'TrainingRequest':
      throw redirect(
        outcome.place?.state === 'WAITING'
          ? `/mijn-mensen/${personOf(params)}/opleiding/${params.id}?melding=wachtlijst`
          : `/mijn-mensen/${personOf(params)}?melding=training`,
        303,
      );
  }
}

/** A training that somebody asked for: what was said, and what the case manager does with it. */
export default function AskedTrainingPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('enrolment');
  const language = useLanguage();
  const adviceTexts = useTexts('advice');
  const { person, asked, advice } = loaderData;
  const { place } = asked;
  const state = formState(actionData, loaderData.kept);
  const { typed, problems } = state;
  return (
    <Page
      title={asked.title}
      titleLanguage="nl"
      lead={t('coach.of', { name: person.name })}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
      problems={problems}
    >
      <FormNotices state={state} />
      {loaderData.queued && !actionData ? (
        <Alert kind="info" live>
          <Paragraph>{t('coach.queued', { name: person.name })}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph>
        <Typed lang="nl">{asked.provider}</Typed>
      </Paragraph>
      <Paragraph>
        <Badge>{t(`state.${asked.state}`)}</Badge>
      </Paragraph>
      {place === null ? null : (
        <Paragraph>
          {t(`coach.place.${place.state}`, {
            date: formatDate(place.startsOn, language),
            position: place.position ?? '',
            by: place.answerBy === null ? '' : formatDate(place.answerBy, language),
          })}
        </Paragraph>
      )}
      {advice === null ? null : (
        <Details summary={adviceTexts('coach.title')}>
          <AdviceAnswer answer={advice} />
        </Details>
      )}
      <Overlaps title={asked.title} overlaps={asked.overlaps} choosing={place === null} />
      <Attendance attendance={asked.attendance} title={t('coach.attendance')} />
      <Heading>{t('happened')}</Heading>
      <Acts acts={asked.acts} citizen={person.name} />
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
                ...asked.runs.map(({ id, startsOn }) => ({ value: id, label: formatDate(startsOn, language) })),
              ]}
            />
          ) : null}
          <WordsHint />
          <TextArea
            name="words"
            label={t('coach.words')}
            hint={t('coach.hint')}
            error={problemAt(problems, 'words')}
            value={shown(typed, 'words')}
          />
          <ActionGroup>
            <Button>{t('coach.button')}</Button>
            <ButtonLink to={`/mijn-mensen/${person.id}`} variant="subtle">
              {person.name}
            </ButtonLink>
          </ActionGroup>
        </PortalForm>
      )}
    </Page>
  );
}
