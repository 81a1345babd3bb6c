import type { OperationContext } from '../../context.ts';
import type { QueryAppointmentsArgs } from '../../generated/resolvers.ts';
import { citizen, professional } from '../../policy/viewer.ts';
import { startOfDay } from '../../shared/local-date.ts';
import { pageSize } from '../../shared/paging.ts';
import type { Appointment } from '../models.ts';

type Row = Appointment & Record<string, unknown>;

const columns = `id, kind, professional_id as "professionalId", professional_name as "with",
  to_json(starts_at)#>>'{}' as "startsAt", minutes, way, place, bring, revision,
  to_json(cancelled_at)#>>'{}' as "cancelledAt", cancel_reason as "cancelReason"`;

const own = (moment: string, order: string) => `
select ${columns} from appointment
where municipality_id = $1 and person_id = $2 and starts_at ${moment} $3
order by starts_at ${order}, id limit $4`;

const statements = {
  coming: { name: 'own-appointments', text: own('>=', 'asc') },
  past: { name: 'own-appointments-past', text: own('<', 'desc') },
};

/** The citizen's own appointments: those of today and later, or those before. */
export async function ownAppointments(
  { tx, viewer, today }: OperationContext,
  { past, first }: QueryAppointmentsArgs,
): Promise<readonly Appointment[]> {
  const { municipalityId, personId } = citizen(viewer);
  return tx.query<Row>({
    ...statements[past ? 'past' : 'coming'],
    values: [municipalityId, personId, beginOf(today), pageSize(first)],
  });
}

/** More than two people ever make. */
const atMost = 200;

/** Appointments of a person beside whom the one who asks stands: those to come first, the next first; then the others, the last first. */
export async function appointmentsOf(
  { tx, viewer, today }: OperationContext,
  personId: string,
): Promise<readonly Appointment[]> {
  return tx.query<Row>({
    name: 'appointments-of',
    text: `
      select ${columns} from appointment
      where municipality_id = $1 and person_id = $2
      order by starts_at < $3, case when starts_at >= $3 then starts_at end, starts_at desc, id limit $4`,
    values: [professional(viewer).municipalityId, personId, beginOf(today), atMost],
  });
}

function beginOf(today: OperationContext['today']): string {
  return new Date(startOfDay(today)).toISOString();
}
