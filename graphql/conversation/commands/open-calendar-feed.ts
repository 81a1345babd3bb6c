import { replaceFeed, revokeFeed } from '#db/repositories/conversation-calendar.ts';
import { findMunicipality } from '#db/repositories/municipality.ts';
import type { OperationContext } from '../../context.ts';
import type { CalendarFeedOpened } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { BadUserInput } from '../../shared/errors.ts';
import { hashOfSecretToken, newSecretToken } from '../../shared/secret-token.ts';

/** Makes an address for the citizen's calendar and ends the one before. */
export async function openCalendarFeed(context: OperationContext, language: string): Promise<CalendarFeedOpened> {
  const viewer = citizen(context.viewer);
  const municipality = await findMunicipality(context.tx, viewer.municipalityId);
  if (!municipality?.languages.includes(language))
    throw new BadUserInput('The municipality does not offer that language.');
  const token = newSecretToken();
  await replaceFeed(context.tx, viewer, {
    id: context.newId(),
    tokenHash: hashOfSecretToken(token),
    language,
    at: new Date(context.now).toISOString(),
  });
  return { path: `/agenda/${token}.ics` };
}

/** Ends the address; `false` where there was none. */
export function closeCalendarFeed({ tx, viewer, now }: OperationContext): Promise<boolean> {
  return revokeFeed(tx, citizen(viewer), new Date(now).toISOString());
}
