import type { AppointmentKind, ContactWay } from '#graphql/generated/documents.ts';
import type { Fields } from '../form/read-form.ts';

export const kinds: readonly AppointmentKind[] = ['TALK', 'EVALUATION', 'INTAKE', 'VISIT'];
export const ways: readonly ContactWay[] = ['IN_PERSON', 'PHONE', 'VIDEO'];

/** An appointment as the fields of a form say it. */
export function appointmentIn(fields: Fields) {
  return {
    kind: fields.choice('kind', kinds),
    day: fields.neededDay('day'),
    time: fields.needed('time'),
    minutes: fields.whole('minutes'),
    way: fields.choice('way', ways),
    place: fields.needed('place'),
    bring: fields.text('bring'),
  };
}
