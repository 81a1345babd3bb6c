import { redirect, type RouterContextProvider } from 'react-router';
import { portalContext } from '#app/context.ts';
import type { RecordAttendanceResult } from '#graphql/generated/documents.ts';
import { movedOn, refuse } from '../mijn-mensen/form/refused.ts';
import { problemsOf } from './one/problem-text.ts';

/** Where somebody reads that a person is not, or no longer, among the participants. */
export const notOnTheList = '/deelnemers?melding=niet-op-de-lijst';

/** What a page answers once something was written down about a participant, or was not. */
export function settle(
  context: Readonly<RouterContextProvider>,
  id: string,
  form: FormData,
  outcome: RecordAttendanceResult['outcome'],
) {
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
