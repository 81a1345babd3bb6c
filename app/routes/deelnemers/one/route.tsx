import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Badge, Heading, Page, Paragraph, Typed } from '#app/ui/index.ts';
import { RecordTrainingDocument, TrainingParticipantDocument } from '#graphql/generated/documents.ts';
import { earliestDay } from '#graphql/shared/credible-days.ts';
import { providerActs, recordProblems } from '#graphql/training/domain/participation.ts';
import type { Route } from './+types/route';
import { FormNotices } from '../../mijn-mensen/form/notices.tsx';
import { formState, refuse, revisionOf, typedOf } from '../../mijn-mensen/form/refused.ts';
import { Acts } from '../../opleidingen/mine/acts.tsx';
import { messageIn, textIn, todayOf } from '../../plan/plan.server.ts';
import { notOnTheList, settle } from '../settle.server.ts';
import { AttendancePart } from './attendance-part.tsx';
import { checkedName, FinalCheck } from './final-check.tsx';
import { problemsOf } from './problem-text.ts';
import { dayIn } from './read-form.ts';
import { type Participant, RecordForm } from './record-form.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['TRAINING_PROVIDER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { request, context, params } = args;
  const { trainingParticipant } = await query(context, TrainingParticipantDocument, { id: params.id });
  if (trainingParticipant === null) throw redirect(notOnTheList);
  const kept = await keptForm(args);
  return {
    participant: trainingParticipant,
    done: messageIn(request, ['bewaard']) !== null,
    kept: kept && typedOf(kept),
  };
}

export async function action({ request, context, params: { id } }: Route.ActionArgs) {
  const form = await request.formData();
  const { language } = context.get(portalContext);
  const t = textsOf(language, 'participant');
  const act = providerActs.find((one) => one === form.get('act'));
  if (act === undefined) return refuse(form, [{ field: 'act', message: t('record.chooseOne') }]);
  const [day, expiresOn] = [dayIn(form, 'day'), dayIn(form, 'expiresOn')];
  const unread = [...(day === undefined ? ['day'] : []), ...(expiresOn === undefined ? ['expiresOn'] : [])];
  if (day === undefined || expiresOn === undefined)
    return refuse(
      form,
      unread.map((field) => ({ field, message: t('problem.notADay') })),
    );
  const words = textIn(form, 'words');
  const checked = form.get(checkedName);
  if (checked === 'nee') return refuse(form, []);
  if (checked !== 'ja' && (act === 'COMPLETE' || act === 'STOP')) {
    const ending = { act, day, expiresOn: act === 'COMPLETE' ? expiresOn : null, words };
    const problems = recordProblems(act, ending, { today: todayOf(context), ...beforeItBegan });
    if (problems.length > 0) return refuse(form, problemsOf(problems, language));
    return { typed: typedOf(form), problems: [], movedOn: null, ending };
  }
  const variables = { id, act, revision: revisionOf(form), day, expiresOn, words };
  const { outcome } = await query(context, RecordTrainingDocument, variables);
  return settle(context, id, form, outcome);
}

/** What a page that is checked first cannot know: the API holds the day to it once it is written down. */
const beforeItBegan = { startsOn: null, enrolledOn: earliestDay, startedOn: null };

/** Somebody in a training of the reader's organisation: what was written down, and what happened. */
export default function ParticipantPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('participant');
  const enrolment = useTexts('enrolment');
  const language = useLanguage();
  const { participant } = loaderData;
  const { name, title, startsOn, endsOn } = participant;
  const state = formState(actionData, loaderData.kept);
  if (actionData && 'ending' in actionData)
    return <FinalCheck participant={participant} ending={actionData.ending} typed={actionData.typed} />;
  const day = (date: NonNullable<typeof startsOn>) => formatDate(date, language);
  return (
    <Page
      title={name}
      lead={<Typed lang="nl">{title}</Typed>}
      back={{ to: '/deelnemers', label: t('title') }}
      problems={state.problems}
    >
      {loaderData.done && !actionData ? (
        <Alert kind="ok" live>
          <Paragraph>{t('done.bewaard')}</Paragraph>
        </Alert>
      ) : null}
      <FormNotices state={state} />
      <Paragraph>
        <Badge>{enrolment(`state.${participant.state}`)}</Badge>
      </Paragraph>
      {startsOn === null ? null : (
        <Paragraph>
          {endsOn === null
            ? t('starts', { date: day(startsOn) })
            : t('runs', { from: day(startsOn), until: day(endsOn) })}
        </Paragraph>
      )}
      <Heading>{t('record.title')}</Heading>
      <NotYet participant={participant} />
      <RecordForm participant={participant} state={state} />
      <Heading id="aanwezigheid">{t('attendance.title')}</Heading>
      <AttendancePart participant={participant} />
      <Heading>{t('happened')}</Heading>
      {participant.acts.length === 0 ? (
        <Paragraph>{t('nothingYet')}</Paragraph>
      ) : (
        <Acts acts={participant.acts} citizen={name} />
      )}
    </Page>
  );
}

/** Why a start cannot be written down yet, of who is enrolled. */
function NotYet({ participant }: { readonly participant: Participant }) {
  const t = useTexts('participant');
  const language = useLanguage();
  const { state, startsOn, runCancelled, providerActs: offered } = participant;
  if (state !== 'ENROLLED' || offered.includes('START') || startsOn === null) return null;
  return (
    <Alert kind="info">
      <Paragraph>
        {runCancelled ? t('record.cancelled') : t('record.startsLater', { date: formatDate(startsOn, language) })}
      </Paragraph>
    </Alert>
  );
}
