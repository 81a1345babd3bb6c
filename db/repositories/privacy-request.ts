import type { rightRequest } from '#db/schema/privacy.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';

type Columns = typeof rightRequest.$inferSelect;

/** A request about data with its answer. */
export type StoredRightRequest = Omit<Columns, 'municipalityId' | 'answeredById'>;

const columns = `
  id, person_id as "personId", person_name as "personName", kind, subject, fact, wanted, reason,
  receipt_number as "receiptNumber", to_json(sent_at)#>>'{}' as "sentAt", to_char(respond_by, 'YYYY-MM-DD') as "respondBy",
  language, to_json(answered_at)#>>'{}' as "answeredAt", answered_by_name as "answeredByName", outcome, answer`;

type Row = StoredRightRequest & Record<string, unknown>;

/** Somebody's own requests, newest first. */
export async function readOwnRequests(
  tx: ViewerTransaction,
  person: { readonly municipalityId: string; readonly personId: string },
  first: number,
): Promise<readonly StoredRightRequest[]> {
  return tx.query<Row>({
    name: 'own-right-requests',
    text: `
      select ${columns} from right_request where municipality_id = $1 and person_id = $2
      order by sent_at desc, id desc limit $3`,
    values: [person.municipalityId, person.personId, first],
  });
}

/** One request: of a person, or with `personId` `null` of anybody of the municipality. */
export async function findRequest(
  tx: ViewerTransaction,
  of: { readonly municipalityId: string; readonly personId: string | null },
  id: string,
): Promise<StoredRightRequest | null> {
  const [request] = await tx.query<Row>({
    name: 'find-right-request',
    text: `
      select ${columns} from right_request
      where municipality_id = $1 and id = $2 and ($3::uuid is null or person_id = $3)`,
    values: [of.municipalityId, id, of.personId],
  });
  return request ?? null;
}

/** Requests of a municipality: those that wait, the first to be answered first, or those that were answered, newest first. */
export async function readRequestQueue(
  tx: ViewerTransaction,
  municipalityId: string,
  { answered, first }: { readonly answered: boolean; readonly first: number },
): Promise<readonly StoredRightRequest[]> {
  return tx.query<Row>({
    name: answered ? 'answered-right-requests' : 'open-right-requests',
    text: `
      select ${columns} from right_request
      where municipality_id = $1 and answered_at is ${answered ? 'not null' : 'null'}
      order by ${answered ? 'answered_at desc, id desc' : 'respond_by, id'} limit $2`,
    values: [municipalityId, first],
  });
}

/** Writes a request, with the name that its writer has; nothing where it was sent before. */
export async function insertRequest(
  tx: ViewerTransaction,
  request: Pick<
    Columns,
    | 'municipalityId'
    | 'id'
    | 'personId'
    | 'kind'
    | 'subject'
    | 'fact'
    | 'wanted'
    | 'reason'
    | 'receiptNumber'
    | 'sentAt'
    | 'respondBy'
    | 'language'
  >,
): Promise<void> {
  await tx.query({
    name: 'insert-right-request',
    text: `
      insert into right_request (municipality_id, id, person_id, person_name, kind, subject, fact, wanted, reason,
        receipt_number, sent_at, respond_by, language)
      select p.municipality_id, $2::uuid, p.id, p.name, $4, $5, $6, $7, $8, $9, $10::timestamptz, $11::date, $12
      from person p where p.municipality_id = $1 and p.id = $3
      on conflict (municipality_id, id) do nothing`,
    values: [
      request.municipalityId,
      request.id,
      request.personId,
      request.kind,
      request.subject,
      request.fact,
      request.wanted,
      request.reason,
      request.receiptNumber,
      request.sentAt,
      request.respondBy,
      request.language,
    ],
  });
}

/** Answers a request, once; `false` when it was answered before or is not there. */
export async function answerRequest(
  tx: ViewerTransaction,
  request: { readonly municipalityId: string; readonly id: string },
  answer: Required<{
    readonly [Key in 'answeredAt' | 'answeredById' | 'answeredByName' | 'outcome' | 'answer']: NonNullable<
      Columns[Key]
    >;
  }>,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'answer-right-request',
    text: `
      update right_request set answered_at = $3, answered_by_id = $4, answered_by_name = $5, outcome = $6, answer = $7
      where municipality_id = $1 and id = $2 and answered_at is null returning id`,
    values: [
      request.municipalityId,
      request.id,
      answer.answeredAt,
      answer.answeredById,
      answer.answeredByName,
      answer.outcome,
      answer.answer,
    ],
  });
  return rows.length === 1;
}
