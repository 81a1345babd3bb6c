import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { Evidence } from '#graphql/evidence/models.ts';
import type { Cents } from '#graphql/shared/money.ts';
import {
  endStates,
  type RequestAct,
  type RequestState,
  type TrainingWaits,
} from '#graphql/training/domain/request-state.ts';
import type { TrainingForm, TrainingTime } from '#graphql/training/domain/words.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { sqlWords } from '#graphql/shared/sql-words.ts';
import { type ActRow, actsOfRequest } from './training-acts.ts';
import { trainingFiles } from './evidence-tied.ts';
import { factsOf, openRunsOf, type RunRow, type TrainingFacts } from './training.ts';
import { isOnlyKept } from './training-own.ts';
import { attendanceOf, type AttendanceRow } from './training-participant.ts';
import { type OtherPlaceRow, otherPlacesOf, placeOf, type PlaceRow } from './training-place.ts';
import { trainingWaits } from './training-waits.ts';

interface Owner {
  readonly municipalityId: string;
  readonly personId: string;
}

/** A request with its training and what happened, the latest first. */
export interface RequestRow {
  readonly id: string;
  readonly personId: string;
  readonly trainingId: string;
  readonly title: string;
  readonly provider: string;
  readonly form: TrainingForm;
  readonly state: RequestState;
  readonly revision: number;
  /** Why it waits for the case manager; null where it does not. */
  readonly waits: TrainingWaits | null;
  readonly createdAt: string;
  /** In which a place can be asked for now; none before it was approved. */
  readonly runs: readonly RunRow[];
  readonly place: PlaceRow | null;
  /** The day from which the catalogue holds the training no longer; null while it does. */
  readonly endedOn: LocalDate | null;
  readonly attendance: readonly AttendanceRow[];
  readonly time: TrainingTime | null;
  /** Runs of other trainings in which the same person has a place or waits. */
  readonly otherPlaces: readonly OtherPlaceRow[];
  readonly acts: readonly ActRow[];
  /** What the municipality pays, or would pay where a second person decides; null where nobody named an amount. */
  readonly amountCents: Cents | null;
  /** What the catalogue says that it costs at least; null where it does not tell. */
  readonly priceCents: Cents | null;
  readonly files: readonly Evidence[];
  readonly birthDate: LocalDate;
  readonly facts: TrainingFacts;
}

/** Requests that are shown at most: somebody who keeps hundreds of trainings reads the newest. */
const most = 100;

/** Which requests of a person are asked for; all of them where it names none. */
export interface RequestFilter {
  readonly today: LocalDate;
  readonly id?: string;
  readonly trainingId?: string;
}

const ended = sqlWords(endStates);

/** Requests of a person, what goes on first and then the newest. Row security decides which of them the one who asks may see. */
export function listRequests(
  tx: ViewerTransaction,
  { municipalityId, personId }: Owner,
  { today, id, trainingId }: RequestFilter,
): Promise<(RequestRow & Record<string, unknown>)[]> {
  return tx.query({
    name: 'list-training-requests',
    text: `
      select r.id, r.person_id as "personId", r.training_id as "trainingId", t.title, p.name as provider, t.form, t.ended_on::text as "endedOn", r.state, r.revision,
        ${trainingWaits({ request: 'r', today: '$5' })} as waits,
        to_json(r.created_at)#>>'{}' as "createdAt",
        case when r.state = 'APPROVED' then ${openRunsOf('r.municipality_id', 'r.training_id', '$5')} else '[]' end as runs,
        ${placeOf('r')} as place, t.time, ${factsOf('t', '$5')} as facts, o.birth_date::text as "birthDate", ${otherPlacesOf('r')} as "otherPlaces", ${attendanceOf('r')} as attendance,
        r.amount_cents as "amountCents", t.cost_cents as "priceCents", ${trainingFiles.filesOf('r')} as files, ${actsOfRequest('r')} as acts
      from training_request r
      join person o on o.municipality_id = r.municipality_id and o.id = r.person_id
      join training t on t.municipality_id = r.municipality_id and t.id = r.training_id
      join training_provider p on p.municipality_id = t.municipality_id and p.id = t.provider_id
      where r.municipality_id = $1 and r.person_id = $2 and ($3::uuid is null or r.id = $3)
        and ($4::uuid is null or r.training_id = $4)
      order by r.state in (${ended}), r.created_at desc, r.id limit ${most}`,
    values: [municipalityId, personId, id ?? null, trainingId ?? null, today],
  });
}

/** Begins a request; `false` where one for the same training goes on. */
export async function insertRequest(
  tx: ViewerTransaction,
  owner: Owner,
  request: Record<'id' | 'trainingId' | 'at', string> & { readonly state: RequestState },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'insert-training-request',
    text: `
      insert into training_request (municipality_id, id, person_id, training_id, state, revision, created_at)
      values ($1, $2, $3, $4, $5, 1, $6) on conflict do nothing returning id`,
    values: [owner.municipalityId, request.id, owner.personId, request.trainingId, request.state, request.at],
  });
  return rows.length === 1;
}

/** Holds a request that stands as it was read until the transaction ends; `false` when somebody was first. */
export async function holdRequest(
  tx: ViewerTransaction,
  { municipalityId, id, revision }: Record<'municipalityId' | 'id', string> & { readonly revision: number },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'hold-training-request',
    text: `select from training_request where municipality_id = $1 and id = $2 and revision = $3 for update`,
    values: [municipalityId, id, revision],
  });
  return rows.length === 1;
}

/** Of whose money a request is paid, whole cents, and who named the amount. */
export interface RequestMoney {
  readonly amountCents: Cents;
  readonly year: number;
  readonly proposedById: string;
}

interface Move {
  readonly municipalityId: string;
  readonly id: string;
  readonly revision: number;
  readonly to: RequestState;
  /** Named with the step that asks for it. */
  readonly money?: RequestMoney | undefined;
  /** The second person who decides, and with a yes the year of whose money it is then. */
  readonly second?: { readonly id: string; readonly year: number | null } | undefined;
}

/** Moves a request that stands as it was read; `false` when somebody was first. */
export async function moveRequest(
  tx: ViewerTransaction,
  { municipalityId, id, revision, to, money, second }: Move,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'move-training-request',
    text: `
      update training_request set state = $4, revision = revision + 1, amount_cents = coalesce($5::int, amount_cents),
        budget_year = coalesce($6::int, budget_year), proposed_by_id = coalesce($7::uuid, proposed_by_id),
        second_id = coalesce($8::uuid, second_id),
        second_revision = case when $8::uuid is null then second_revision else revision + 1 end,
        person_name = case when $4 = 'WITH_SECOND' then (
          select p.name from person p where p.municipality_id = $1 and p.id = training_request.person_id) else person_name end
      where municipality_id = $1 and id = $2 and revision = $3 returning id`,
    values: [
      ...[municipalityId, id, revision, to],
      ...[money?.amountCents ?? null, second?.year ?? money?.year ?? null, money?.proposedById ?? null],
      second?.id ?? null,
    ],
  });
  return rows.length === 1;
}

/** Throws away what is only the citizen's; `false` where it is more than that, or not there. */
export async function deleteFavourite(tx: ViewerTransaction, owner: Owner, id: string): Promise<boolean> {
  const rows = await tx.query({
    name: 'delete-training-favourite',
    text: `
      delete from training_request
      where municipality_id = $1 and person_id = $2 and id = $3 and ${isOnlyKept('training_request')} returning id`,
    values: [owner.municipalityId, owner.personId, id],
  });
  return rows.length === 1;
}

export interface NewAct extends Owner {
  readonly id: string;
  readonly requestId: string;
  readonly kind: RequestAct;
  /** ISO instant. */
  readonly at: string;
  readonly words: string | null;
  readonly day: LocalDate | null;
  readonly byId: string | null;
  readonly byName: string | null;
}

/** Writes down what happened. */
export async function insertTrainingAct(tx: ViewerTransaction, act: NewAct): Promise<void> {
  await tx.query({
    name: 'insert-training-act',
    text: `
      insert into training_act (municipality_id, id, request_id, person_id, kind, at, words, by_id, by_name, day)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      act.municipalityId,
      act.id,
      act.requestId,
      act.personId,
      act.kind,
      act.at,
      act.words,
      act.byId,
      act.byName,
      act.day,
    ],
  });
}
