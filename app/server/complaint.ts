/** Why a command that an operator typed does nothing, in a sentence for the terminal. */
export class Complaint extends Error {
  override readonly name: string = 'Complaint';
}
