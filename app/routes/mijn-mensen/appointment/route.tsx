import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Callout, Page, Paragraph, Typed } from '#app/ui/index.ts';
import {
  AppointmentsOfDocument,
  CancelAppointmentDocument,
  SaveAppointmentDocument,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { FormNotices } from '../form/notices.tsx';
import { readForm } from '../form/read-form.ts';
import { formState, refuse, revisionOf, typedOf } from '../form/refused.ts';
import { found, personOf, settle } from '../person.server.ts';
import { appointmentIn, kinds, ways } from './fields.ts';
import { AppointmentForm, CancelForm } from './forms.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { appointmentsOf, planOf } = await query(args.context, AppointmentsOfDocument, {
    personId: personOf(args.params),
  });
  const { clock } = args.context.get(portalContext);
  const { id } = args.params;
  const appointment = id === 'nieuw' ? null : found(found(appointmentsOf).find((one) => one.id === id));
  const kept = await keptForm(args);
  const past = appointment !== null && Date.parse(appointment.startsAt) < clock.now();
  return { person: found(planOf).person, appointment, past, kept: kept && typedOf(kept) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const revision = revisionOf(form);
  const appointmentId = params.id === 'nieuw' ? null : params.id;
  const to = `/mijn-mensen/${personId}`;
  if (form.get('doen') === 'afzeggen' && appointmentId !== null) {
    const read = readForm(form, language, (fields) => ({ reason: fields.needed('reason') }));
    if (!read.ok) return refuse(form, read.problems);
    const variables = { personId, appointmentId, revision, ...read.input };
    const { outcome } = await query(context, CancelAppointmentDocument, variables);
    return settle(outcome, { form, language, to: `${to}?melding=cancelled` });
  }
  const read = readForm(form, language, appointmentIn);
  if (!read.ok) return refuse(form, read.problems);
  const { outcome } = await query(context, SaveAppointmentDocument, {
    personId,
    appointmentId,
    revision,
    input: read.input,
  });
  return settle(outcome, { form, language, to: `${to}?melding=appointment` });
}

export default function AppointmentPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  const { person, appointment, past } = loaderData;
  const state = formState(actionData, loaderData.kept);
  const cancelledAt = appointment?.cancelledAt ?? null;
  return (
    <Page
      title={t(appointment ? 'appointment.title' : 'appointment.new')}
      lead={t('appointment.lead', { name: person.name })}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
      problems={state.problems}
    >
      <FormNotices state={state} />
      {state.movedOn && appointment ? (
        <Callout title={t('appointment.now')}>
          <Paragraph>
            {formatInstant(appointment.startsAt, language)}. {t(`way.${appointment.way}`)}.{' '}
            <Typed>{appointment.place}</Typed>
          </Paragraph>
        </Callout>
      ) : null}
      {cancelledAt === null ? null : (
        <Alert kind="info">
          <Paragraph>{t('appointment.cancelled', { date: formatInstant(cancelledAt, language) })}</Paragraph>
          <Paragraph>
            <Typed>{appointment?.cancelReason}</Typed>
          </Paragraph>
        </Alert>
      )}
      {past && cancelledAt === null ? (
        <Alert kind="info">
          <Paragraph>{t('appointment.past')}</Paragraph>
        </Alert>
      ) : null}
      {cancelledAt === null ? <AppointmentForm {...{ state, appointment, kinds, ways }} /> : null}
      {appointment && !past && cancelledAt === null ? <CancelForm state={state} appointment={appointment} /> : null}
    </Page>
  );
}
