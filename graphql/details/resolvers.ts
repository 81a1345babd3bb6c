import { standsBeside } from '../caseload/index.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { askEmailChange } from './commands/ask-email-change.ts';
import { changeCalledName } from './commands/change-called-name.ts';
import { changePhone } from './commands/change-phone.ts';
import { changePreferredChannel } from './commands/change-preferred-channel.ts';
import { confirmEmail } from './commands/confirm-email.ts';
import { withdrawEmailChange } from './commands/withdraw-email-change.ts';
import { contactDetailsOf } from './queries/contact-details.ts';
import { detailsSummary, myDetails } from './queries/my-details.ts';

export const resolvers = {
  Query: {
    myDetails: (_root, _args, context) => myDetails(context),
    detailsSummary: (_root, _args, context) => detailsSummary(context),
    contactOf: async (_root, { personId }, context) =>
      (await standsBeside(context, personId)) ? contactDetailsOf(context, personId) : null,
  },
  Mutation: {
    askEmailChange: (_root, args, context) => askEmailChange(context, args),
    confirmEmail: (_root, { code }, context) => confirmEmail(context, code),
    withdrawEmailChange: (_root, _args, context) => withdrawEmailChange(context),
    changePhone: (_root, args, context) => changePhone(context, args),
    changeCalledName: (_root, args, context) => changeCalledName(context, args),
    changePreferredChannel: (_root, args, context) => changePreferredChannel(context, args),
  },
} satisfies Pick<Resolvers, 'Query' | 'Mutation'>;
