import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Badge, Heading, Page, Paragraph, Typed } from '#app/ui/index.ts';
import {
  RecordAttendanceDocument,
  type RecordAttendanceResult,
  RecordTrainingDocument,
  TrainingParticipantDocument,
} from '#graphql/generated/documents.ts';
import { addMonths, type Month, monthOf, parseMonth } from '#graphql/shared/local-date.ts';
import { providerActs } from '#graphql/training/domain/participation.ts';
import type { Route } from './+types/route';
import { FormNotices } from '../../mijn-mensen/form/notices.tsx';
import { formState, movedOn, refuse, revisionOf, typedOf } from '../../mijn-mensen/form/refused.ts';
import { Acts } from '../../opleidingen/mine/acts.tsx';
import { messageIn, textIn, todayOf } from '../../plan/plan.server.ts';
import { AttendancePart } from './attendance-part.tsx';
import { problemsOf } from './problem-text.ts';
import { countIn, dayIn } from './read-form.ts';
import { type Participant, RecordForm } from './record-form.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['TRAINING_PROVIDER'])];
export const handle: PageHandle = { formOpen: true };

const notOnTheList = '/deelnemers?melding=niet-op-de-lijst';

export async function loader(args: Route.LoaderArgs) {
  const { request, context, params } = args;
  const { trainingParticipant } = await query(context, TrainingParticipantDocument, { id: params.id });
  if (trainingParticipant === null) throw redirect(notOnTheList);
  const kept = await keptForm(args);
  return {
    participant: trainingParticipant,
    months: monthsOf(trainingParticipant, monthOf(todayOf(context))),
    done: messageIn(request, ['bewaard']) !== null,
    kept: kept && typedOf(kept),
  };
}

/** Months since the start, the latest first: a year at most. */
function monthsOf({ startedOn }: Participant, current: Month): readonly Month[] {
  const year = Array.from({ length: 12 }, (_, back) => addMonths(current, -back));
  return startedOn === null ? year : year.filter((month) => month >= monthOf(startedOn));
}

export async function action({ request, context, params: { id } }: Route.ActionArgs) {
  const form = await request.formData();
  const counts = textIn(form, 'wat') === 'aanwezigheid';
  return counts ? recordAttendance(context, id, form) : recordStep(context, id, form);
}

type Context = Route.ActionArgs['context'];

async function recordStep(context: Context, id: string, form: FormData) {
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
  const variables = { id, act, revision: revisionOf(form), day, expiresOn, words };
  const { outcome } = await query(context, RecordTrainingDocument, variables);
  return settle(context, id, form, outcome);
}

async function recordAttendance(context: Context, id: string, form: FormData) {
  const month = parseMonth(textIn(form, 'month')) ?? monthOf(todayOf(context));
  const counts = { lessons: countIn(form, 'lessons'), attended: countIn(form, 'attended') };
  const { outcome } = await query(context, RecordAttendanceDocument, { id, month, ...counts });
  return settle(context, id, form, outcome);
}

function settle(context: Context, id: string, form: FormData, outcome: RecordAttendanceResult['outcome']) {
  switch (outcome.__typename) {
    case 'TrainingInvalid':
      return refuse(form, problemsOf(outcome.problems, context.get(portalContext).language));
    case 'TrainingParticipantMovedOn':
      return movedOn(form);
    case 'TrainingParticipantNotThere':
      throw redirect(notOnTheList, 303);
    case 'TrainingParticipant':
      throw redirect(`/deelnemers/${id}?melding=bewaard`, 303);
  }
}

/** Somebody in a training of the reader's organisation: what was written down, and what happened. */
export default function ParticipantPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('participant');
  const enrolment = useTexts('enrolment');
  const language = useLanguage();
  const { participant, months } = loaderData;
  const { name, title, startsOn, endsOn } = participant;
  const state = formState(actionData, loaderData.kept);
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
      <AttendancePart participant={participant} months={months} state={state} />
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
