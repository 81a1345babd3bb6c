import * as appointments from '#db/repositories/conversation.ts';
import { standsBeside } from '../../caseload/index.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationCancelAppointmentArgs } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { checkReason } from '../domain/appointment.ts';
import { problem } from '../../shared/problem.ts';
import { appointmentsOf } from '../queries/appointments.ts';
import { appointmentSaved, invalid, movedOn, personNotFound, type AppointmentResult } from './outcome.ts';

/** Cancels an appointment with the reason, and lets the citizen know. */
export async function cancelAppointment(
  context: OperationContext,
  { personId, appointmentId: id, revision, reason }: MutationCancelAppointmentArgs,
): Promise<AppointmentResult> {
  if (!(await standsBeside(context, personId))) return personNotFound(personId);
  const checked = checkReason(reason);
  if (!checked.ok) return invalid(checked.refusal);
  if (!isId(id)) return movedOn(context, personId);
  const { municipalityId } = professional(context.viewer);
  const read = { municipalityId, personId, id, revision };
  const now = new Date(context.now).toISOString();
  if (await appointments.cancelAppointment(context.tx, read, checked.value, now)) {
    await requestNotification(context, { personId, kind: 'APPOINTMENT_CANCELLED', occasion: id });
    return appointmentSaved(context, personId);
  }
  const current = (await appointmentsOf(context, personId)).find((one) => one.id === id);
  if (current?.cancelReason === checked.value) return appointmentSaved(context, personId);
  if (current?.cancelledAt !== null || current.revision !== revision) return movedOn(context, personId);
  return invalid([problem('appointment', 'begun')]);
}
