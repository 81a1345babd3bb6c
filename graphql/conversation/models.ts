import type * as contract from '../generated/resolvers.ts';

/** An appointment with whom it is made, by id. */
export interface Appointment extends Omit<contract.Appointment, '__typename'> {
  readonly professionalId: string;
}
