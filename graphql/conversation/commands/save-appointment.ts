import { insertAppointment, updateAppointment } from '#db/repositories/conversation.ts';
import { standsBeside } from '../../caseload/index.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationSaveAppointmentArgs } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { checkAppointment, isSameAppointment, type AppointmentContent } from '../domain/appointment.ts';
import { problem } from '../../shared/problem.ts';
import { appointmentsOf } from '../queries/appointments.ts';
import { appointmentSaved, invalid, movedOn, personNotFound, type AppointmentResult } from './outcome.ts';

/** Plans an appointment or changes one, and lets the citizen know. */
export async function saveAppointment(
  context: OperationContext,
  { personId, appointmentId, revision, input }: MutationSaveAppointmentArgs,
): Promise<AppointmentResult> {
  if (!(await standsBeside(context, personId))) return personNotFound(personId);
  const checked = checkAppointment(input, context.now);
  if (!checked.ok) return invalid(checked.refusal);
  return appointmentId == null
    ? planAppointment(context, personId, checked.value)
    : changeAppointment(context, { personId, id: appointmentId, revision }, checked.value);
}

async function planAppointment(
  context: OperationContext,
  personId: string,
  content: AppointmentContent,
): Promise<AppointmentResult> {
  const { municipalityId, professionalId, name } = professional(context.viewer);
  const id = context.newId();
  const planned = await insertAppointment(context.tx, {
    ...{ municipalityId, id, personId, professionalId, professionalName: name },
    ...content,
  });
  if (planned) await requestNotification(context, { personId, kind: 'APPOINTMENT_PLANNED', occasion: id });
  else if (!(await isPlanned(context, personId, content))) return invalid([problem('time', 'taken')]);
  return appointmentSaved(context, personId);
}

/** Whether the one who asks planned exactly this before: then it was sent twice. */
async function isPlanned(context: OperationContext, personId: string, content: AppointmentContent): Promise<boolean> {
  const { professionalId } = professional(context.viewer);
  const appointments = await appointmentsOf(context, personId);
  return appointments.some(
    (one) => one.professionalId === professionalId && one.cancelledAt === null && isSameAppointment(one, content),
  );
}

async function changeAppointment(
  context: OperationContext,
  read: { readonly personId: string; readonly id: string; readonly revision: number },
  content: AppointmentContent,
): Promise<AppointmentResult> {
  const { personId, id, revision } = read;
  if (!isId(id)) return movedOn(context, personId);
  const { municipalityId } = professional(context.viewer);
  const now = new Date(context.now).toISOString();
  if (await updateAppointment(context.tx, { municipalityId, ...read }, content, now)) {
    const occasion = `${id}/${revision + 1}`;
    await requestNotification(context, { personId, kind: 'APPOINTMENT_CHANGED', occasion });
    return appointmentSaved(context, personId);
  }
  const current = (await appointmentsOf(context, personId)).find((one) => one.id === id);
  if (current?.cancelledAt !== null) return movedOn(context, personId);
  if (isSameAppointment(current, content)) return appointmentSaved(context, personId);
  if (current.revision !== revision) return movedOn(context, personId);
  return Date.parse(current.startsAt) <= context.now
    ? invalid([problem('appointment', 'begun')])
    : invalid([problem('time', 'taken')]);
}
