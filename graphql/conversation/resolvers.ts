import { findOpenFeed } from '#db/repositories/conversation-calendar.ts';
import { standsBeside } from '../caseload/index.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { citizen } from '../policy/viewer.ts';
import { cancelAppointment } from './commands/cancel-appointment.ts';
import { discardMinutes } from './commands/discard-minutes.ts';
import { closeCalendarFeed, openCalendarFeed } from './commands/open-calendar-feed.ts';
import { publishMinutes } from './commands/publish-minutes.ts';
import { saveAppointment } from './commands/save-appointment.ts';
import { saveMinutes } from './commands/save-minutes.ts';
import { appointmentsOf, ownAppointments } from './queries/appointments.ts';
import { ownTalks, talksOf } from './queries/talks.ts';

export const resolvers = {
  Query: {
    appointments: (_root, args, context) => ownAppointments(context, args),
    talks: (_root, { first }, context) => ownTalks(context, first),
    calendarFeed: (_root, _args, { tx, viewer }) => findOpenFeed(tx, citizen(viewer)),
    appointmentsOf: async (_root, { personId }, context) =>
      (await standsBeside(context, personId)) ? appointmentsOf(context, personId) : null,
    talksOf: async (_root, { personId }, context) =>
      (await standsBeside(context, personId)) ? talksOf(context, personId) : null,
  },
  Mutation: {
    openCalendarFeed: (_root, { language }, context) => openCalendarFeed(context, language),
    closeCalendarFeed: (_root, _args, context) => closeCalendarFeed(context),
    saveAppointment: (_root, args, context) => saveAppointment(context, args),
    cancelAppointment: (_root, args, context) => cancelAppointment(context, args),
    saveMinutes: (_root, args, context) => saveMinutes(context, args),
    publishMinutes: (_root, args, context) => publishMinutes(context, args),
    discardMinutes: (_root, args, context) => discardMinutes(context, args),
  },
} satisfies Pick<Resolvers, 'Query' | 'Mutation'>;
