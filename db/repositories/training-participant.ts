import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { LocalDate, Month } from '#graphql/shared/local-date.ts';
import { providerActs } from '#graphql/training/domain/participation.ts';
import { endStates, type RequestState } from '#graphql/training/domain/request-state.ts';
import { sqlWords } from '#graphql/shared/sql-words.ts';
import type { TrainingForm } from '#graphql/training/domain/words.ts';
import { type ActRow, actsOfRequest } from './training-acts.ts';

/** How often somebody was there in a month. */
export interface AttendanceRow {
  readonly month: Month;
  readonly lessons: number;
  readonly attended: number;
}

/** SQL: the attendance of a request of row `alias`, of each month what was written last, the latest month first, as a JSON list. */
export const attendanceOf = (alias: string) => `(
  select coalesce(json_agg(json_build_object('month', m.month, 'lessons', m.lessons, 'attended', m.attended) order by m.month desc), '[]')
  from (
    select distinct on (w.month) w.month, w.lessons, w.attended from training_attendance w
    where w.municipality_id = ${alias}.municipality_id and w.request_id = ${alias}.id
    order by w.month, w.written_at desc, w.id desc) m)`;

/** Somebody who is enrolled, as the organisation that gives the training knows them. */
export interface ParticipantRow {
  /** Of the request. */
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly title: string;
  readonly provider: string;
  readonly form: TrainingForm;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  /** Whether the organisation says that the run does not go on. */
  readonly cancelled: boolean;
  /** ISO instant. */
  readonly enrolledAt: string;
  readonly state: RequestState;
  readonly revision: number;
  readonly acts: readonly ActRow[];
  readonly attendance: readonly AttendanceRow[];
}

/** SQL: what an organisation sees of what happened, with who asks as $3: nothing of a place before this one, and why somebody stopped from who wrote it. */
const seen = `a.kind in (${sqlWords(providerActs)}) and (a.kind <> 'STOP' or a.by_id = $3) and a.at >= t.enrolled_at`;

/** Participants that are shown at most. */
const most = 300;

/**
 * Who is enrolled in the trainings of the organisation of the one who asks, or one of them: who goes on first, then by the start of the
 * run.
 */
export function listParticipants(
  tx: ViewerTransaction,
  {
    municipalityId,
    professionalId,
    id,
  }: Record<'municipalityId' | 'professionalId', string> & { readonly id: string | null },
): Promise<(ParticipantRow & Record<string, unknown>)[]> {
  return tx.query({
    name: 'list-training-participants',
    text: `
      select r.id, r.person_id as "personId", t.person_name as name, c.title, p.name as provider, c.form, u.starts_on::text as "startsOn",
        u.ends_on::text as "endsOn", coalesce(u.cancelled, false) as cancelled, to_json(t.enrolled_at)#>>'{}' as "enrolledAt", r.state, r.revision, ${attendanceOf('r')} as attendance,
        ${actsOfRequest('r', seen)} as acts
      from training_participant t
      join training_request r on r.municipality_id = t.municipality_id and r.id = t.request_id
      join training c on c.municipality_id = r.municipality_id and c.id = r.training_id
      join training_provider p on p.municipality_id = t.municipality_id and p.id = t.provider_id
      left join training_run u on u.municipality_id = t.municipality_id and u.id = t.run_id
      where t.municipality_id = $1 and ($2::uuid is null or t.request_id = $2)
        and t.provider_id = (select w.provider_id from professional w where w.municipality_id = $1 and w.id = $3)
        and r.state in ('ENROLLED', 'STARTED', 'COMPLETED', 'DROPPED_OUT')
      order by r.state in (${sqlWords(endStates)}), u.starts_on, c.title, t.person_name, r.id limit ${most}`,
    values: [municipalityId, id, professionalId],
  });
}

/** Lets the organisation that gives a training know who was enrolled in it, by their name. The request is enrolled already. */
export async function insertParticipant(
  tx: ViewerTransaction,
  { municipalityId, requestId, at }: Record<'municipalityId' | 'requestId' | 'at', string>,
): Promise<void> {
  await tx.query({
    name: 'insert-training-participant',
    text: `
      insert into training_participant (municipality_id, request_id, person_id, provider_id, run_id, person_name, enrolled_at)
      select r.municipality_id, r.id, r.person_id, t.provider_id, p.run_id, o.name, $3
      from training_request r
      join training t on t.municipality_id = r.municipality_id and t.id = r.training_id
      join person o on o.municipality_id = r.municipality_id and o.id = r.person_id
      left join training_place p on p.municipality_id = r.municipality_id and p.request_id = r.id
      where r.municipality_id = $1 and r.id = $2`,
    values: [municipalityId, requestId, at],
  });
}

/** Whoever takes their enrolment back is known to the organisation no longer. */
export async function deleteParticipant(
  tx: ViewerTransaction,
  { municipalityId, requestId }: Record<'municipalityId' | 'requestId', string>,
): Promise<void> {
  await tx.query({
    name: 'delete-training-participant',
    text: 'delete from training_participant where municipality_id = $1 and request_id = $2',
    values: [municipalityId, requestId],
  });
}

export interface NewAttendance extends AttendanceRow {
  readonly municipalityId: string;
  readonly id: string;
  readonly requestId: string;
  readonly personId: string;
  /** ISO instant. */
  readonly at: string;
  readonly byId: string;
  readonly byName: string;
}

/** Writes down how often somebody was there in a month; what was written before about the same month counts no longer. */
export async function insertAttendance(tx: ViewerTransaction, one: NewAttendance): Promise<void> {
  await tx.query({
    name: 'insert-training-attendance',
    text: `
      insert into training_attendance (municipality_id, id, request_id, person_id, month, lessons, attended, written_at, by_id, by_name)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      one.municipalityId,
      one.id,
      one.requestId,
      one.personId,
      one.month,
      one.lessons,
      one.attended,
      one.at,
      one.byId,
      one.byName,
    ],
  });
}
