import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { toProblem } from '../../shared/problem.ts';
import type { Problem } from '../domain/problem.ts';
import { appointmentsOf } from '../queries/appointments.ts';
import { talksOf } from '../queries/talks.ts';

/** Outcome of every command about appointments. */
export type AppointmentResult = ResolversParentTypes['AppointmentResult'];

/** Outcome of every command about minutes. */
export type MinutesResult = ResolversParentTypes['MinutesResult'];

type Outcome<Name> = Extract<AppointmentResult | MinutesResult, { __typename: Name }>;

export function personNotFound(personId: string): Outcome<'PersonNotFound'> {
  return { __typename: 'PersonNotFound', personId };
}

/** Nothing was saved. */
export function invalid(problems: readonly Problem[]): Outcome<'ConversationInvalid'> {
  return {
    __typename: 'ConversationInvalid',
    problems: problems.map(toProblem),
  };
}

/** Somebody was first: answers with how it stands now. */
export async function movedOn(context: OperationContext, personId: string): Promise<Outcome<'ConversationMovedOn'>> {
  const appointments = await appointmentsOf(context, personId);
  return { __typename: 'ConversationMovedOn', appointments, talks: await talksOf(context, personId) };
}

export async function appointmentSaved(
  context: OperationContext,
  personId: string,
): Promise<Outcome<'AppointmentSaved'>> {
  return { __typename: 'AppointmentSaved', appointments: await appointmentsOf(context, personId) };
}

export async function minutesSaved(
  context: OperationContext,
  personId: string,
  minutesId: string | null,
): Promise<Outcome<'MinutesSaved'>> {
  return { __typename: 'MinutesSaved', talks: await talksOf(context, personId), minutesId };
}
