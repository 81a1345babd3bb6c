import type { LocalDate } from '../../shared/local-date.ts';
import { canHaveBegun } from './beginning.ts';
import { lapseOf, type Standing } from './lapse.ts';
import { actsOf, type RequestAct } from './request-state.ts';

/** What a citizen chooses; a place is taken by asking for one, by no act of its own. */
const citizenActs = ['KEEP', 'SAY_DISCUSSED', 'REQUEST', 'ANSWER', 'WITHDRAW'] as const satisfies readonly RequestAct[];
export type CitizenAct = (typeof citizenActs)[number];

/** What a case manager chooses; a waiting list is joined by enrolling, and a second person asked by approving. */
export const guideActs = [
  'TAKE_UP',
  'ASK',
  'APPROVE',
  'RETURN',
  'REJECT',
  'WITHDRAW_APPROVAL',
  'ENROL',
  'START',
  'COMPLETE',
  'STOP',
] as const satisfies readonly RequestAct[];
export type GuideAct = (typeof guideActs)[number];

/** What a citizen can do with a request now: what the catalogue holds no longer is not asked for. */
export function citizenActsOf(request: Standing, today: LocalDate): readonly CitizenAct[] {
  const possible = actsOf('CITIZEN', request.state);
  const gone = lapseOf(request, today) === 'TRAINING_ENDED';
  return citizenActs.filter((act) => possible.includes(act) && !(gone && act === 'REQUEST'));
}

/**
 * What a case manager can do with a request now: nobody says yes to what the catalogue holds no longer, and whoever waits, or is offered a
 * place, is not enrolled past the others. Nothing begins before its run does, or in one that does not go on. An
 * approval is withdrawn only of what the catalogue holds no longer, once nobody stands for a run of it.
 */
export function guideActsOf(request: Standing, today: LocalDate): readonly GuideAct[] {
  const possible = actsOf('CASE_MANAGER', request.state);
  const gone = lapseOf(request, today) === 'TRAINING_ENDED';
  return guideActs.filter(
    (act) =>
      possible.includes(act) &&
      !(gone && (act === 'APPROVE' || act === 'ENROL')) &&
      (act !== 'WITHDRAW_APPROVAL' || (gone && request.place === null)) &&
      (act !== 'ENROL' || request.place === null) &&
      (act !== 'START' || canHaveBegun(request.place, today)),
  );
}
