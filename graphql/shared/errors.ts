import type { ActingNeed } from './acting.ts';

/** What was asked cannot be answered as it was asked, for example a cursor that is none. The message goes to the client: no personal data. */
export class BadUserInput extends Error {
  override readonly name = 'BadUserInput';
}

/** The viewer may not do this. Expected refusals that a person can act on are members of a union instead. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
}

/** The helper may not do this for the person, for a reason that no right of their mandate takes away. */
export class ActingRefused extends Error {
  override readonly name = 'ActingRefused';

  constructor(readonly need: ActingNeed) {
    super('This is not for somebody who acts for another in this way.');
  }
}
