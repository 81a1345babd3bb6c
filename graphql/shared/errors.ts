/** What was asked cannot be answered as it was asked, for example a cursor that is none. The message goes to the client: no personal data. */
export class BadUserInput extends Error {
  override readonly name = 'BadUserInput';
}

/** The viewer may not do this. Expected refusals that a person can act on are members of a union instead. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
}
