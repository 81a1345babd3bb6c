import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, Page, PortalForm, problemAt, Select, TextField, Typed } from '#app/ui/index.ts';
import { RecordAttendanceDocument, TrainingParticipantDocument } from '#graphql/generated/documents.ts';
import { addMonths, type LocalDate, type Month, monthOf, parseMonth } from '#graphql/shared/local-date.ts';
import type { Route } from './+types/route';
import { FormNotices } from '../../mijn-mensen/form/notices.tsx';
import { formState, shown, typedOf } from '../../mijn-mensen/form/refused.ts';
import { textIn, todayOf } from '../../plan/plan.server.ts';
import { countIn } from '../one/read-form.ts';
import { notOnTheList, settle } from '../settle.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['TRAINING_PROVIDER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { context, params } = args;
  const { trainingParticipant } = await query(context, TrainingParticipantDocument, { id: params.id });
  if (trainingParticipant === null) throw redirect(notOnTheList);
  const { id, name, title, state, startedOn } = trainingParticipant;
  if (state !== 'STARTED') throw redirect(`/deelnemers/${id}`);
  const kept = await keptForm(args);
  return { id, name, title, months: monthsFrom(startedOn, monthOf(todayOf(context))), kept: kept && typedOf(kept) };
}

/** Months since the start, the latest first: a year at most. */
function monthsFrom(startedOn: LocalDate | null, current: Month): readonly Month[] {
  const year = Array.from({ length: 12 }, (_, back) => addMonths(current, -back));
  return startedOn === null ? year : year.filter((month) => month >= monthOf(startedOn));
}

export async function action({ request, context, params: { id } }: Route.ActionArgs) {
  const form = await request.formData();
  const month = parseMonth(textIn(form, 'month')) ?? monthOf(todayOf(context));
  const counts = { lessons: countIn(form, 'lessons'), attended: countIn(form, 'attended') };
  const { outcome } = await query(context, RecordAttendanceDocument, { id, month, ...counts });
  return settle(context, id, form, outcome);
}

/** The form for how often somebody was there in a month. */
export default function AttendancePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('participant');
  const language = useLanguage();
  const { id, name, title, months } = loaderData;
  const state = formState(actionData, loaderData.kept);
  const { typed, problems } = state;
  return (
    <Page
      title={t('attendance.of', { name })}
      lead={<Typed lang="nl">{title}</Typed>}
      back={{ to: `/deelnemers/${id}`, label: name }}
      problems={problems}
    >
      <FormNotices state={state} />
      <PortalForm keeps>
        <Select
          name="month"
          label={t('attendance.month')}
          hint={t('attendance.again')}
          error={problemAt(problems, 'month')}
          value={shown(typed, 'month', months[0])}
          options={months.map((value) => ({ value, label: formatMonth(value, language) }))}
        />
        {(['lessons', 'attended'] as const).map((field) => (
          <TextField
            key={field}
            name={field}
            label={t(`attendance.${field}`)}
            inputMode="numeric"
            width="short"
            direction="ltr"
            error={problemAt(problems, field)}
            value={shown(typed, field)}
          />
        ))}
        <ActionGroup>
          <Button>{t('attendance.button')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
