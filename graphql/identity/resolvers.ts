import type { Resolvers } from '../generated/resolvers.ts';
import { mandateParts } from '../shared/acting.ts';
import { localDate, localDateOrNull } from '../shared/local-date.ts';
import { acceptInvitation, readInvitation } from './commands/accept-invitation.ts';
import { endMandate } from './commands/end-mandate.ts';
import { inviteHelper, renewInvitation } from './commands/invite-helper.ts';
import { setLanguage } from './commands/set-language.ts';
import { stateOf } from './domain/mandate.ts';
import { loadMunicipality, loadViewer } from './queries/load-viewer.ts';
import { ownActingDays, ownMandates } from './queries/mandates.ts';

export const resolvers = {
  Query: {
    viewer: (_root, _args, context) => loadViewer(context),
    mandates: (_root, _args, context) => ownMandates(context),
    actingDays: (_root, { days }, context) => ownActingDays(context, days),
  },
  Viewer: {
    municipality: ({ municipalityId }, _args, context) => loadMunicipality(context, municipalityId),
  },
  Mutation: {
    setLanguage: (_root, { language }, context) => setLanguage(context, language),
    inviteHelper: (_root, args, context) => inviteHelper(context, args),
    renewInvitation: (_root, args, context) => renewInvitation(context, args),
    readInvitation: (_root, { code }, context) => readInvitation(context, code),
    acceptInvitation: (_root, { code }, context) => acceptInvitation(context, code),
    endMandate: (_root, { mandateId }, context) => endMandate(context, mandateId),
  },
  Mandate: {
    state: (mandate, _args, context) => stateOf(mandate, context),
    courtDecidedOn: ({ courtDecidedOn }) => localDateOrNull(courtDecidedOn),
    untilDate: ({ untilDate }) => localDate(untilDate),
    parts: ({ parts }) =>
      mandateParts.flatMap((part) => {
        const right = parts[part];
        return right === undefined ? [] : [{ part, right }];
      }),
  },
} satisfies Pick<Resolvers, 'Query' | 'Viewer' | 'Mutation' | 'Mandate'>;
