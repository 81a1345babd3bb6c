import type { partnerAnswer, partnerPart } from '#db/schema/income-partner.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { Assurance } from '#graphql/policy/viewer.ts';
import { jsonObject } from '#graphql/shared/json-object.ts';
import type { PartnerContent } from '#graphql/income/models.ts';

type PartColumns = typeof partnerPart.$inferSelect;
type AnswerColumns = typeof partnerAnswer.$inferSelect;

/** What was asked of a partner, and the last that they said about it. */
export interface PartnerPartRow extends Pick<PartColumns, 'id' | 'number' | 'askedAt' | 'content'> {
  readonly answer: PartnerAnswerRow | null;
}

/** One part, and what decides whether it can be answered. */
export interface PartnerPartToAnswer extends PartnerPartRow {
  /** Who reports. */
  readonly reporterId: string;
  /** It was asked anew with a later version. */
  readonly replaced: boolean;
  /** Lowest assurance of a sign-in with which the municipality lets an income report be sent. */
  readonly assuranceToSend: Assurance;
}

export type PartnerAnswerRow = Pick<AnswerColumns, 'number' | 'agrees' | 'words' | 'language' | 'answeredAt'>;

const ofLastAnswer = (part: string, what: string) => `(
  select ${what} from partner_answer a where a.municipality_id = ${part}.municipality_id and a.part_id = ${part}.id
  order by a.number desc limit 1)`;

/** SQL: the last answer about a part. */
export const lastAnswer = (part: string) =>
  ofLastAnswer(
    part,
    jsonObject([
      ['number', 'a.number'],
      ['agrees', 'a.agrees'],
      ['words', 'a.words'],
      ['language', 'a.language'],
      ['answeredAt', 'a.answered_at'],
    ]),
  );

/** SQL: whether the last that a partner said about what was asked last of report `report` is that something in it is not right. */
export const partnerDisagrees = (report: string) => `coalesce((
  select ${ofLastAnswer('p', 'not a.agrees')}
  from partner_part p where p.municipality_id = ${report}.municipality_id and p.report_id = ${report}.id
  order by p.number desc limit 1), false)`;

/**
 * Asks the partner of the household about a version that was just sent, unless what was asked last says the same about them. Gives
 * the partner; `null` when nobody was asked: there is nothing new, or nobody with a sign-in of their own in this household.
 */
export async function askPartner(
  tx: ViewerTransaction,
  part: Pick<PartColumns, 'municipalityId' | 'id' | 'reportId' | 'versionId' | 'number' | 'contentHash' | 'askedAt'> & {
    readonly content: PartnerContent;
  },
): Promise<string | null> {
  const [row] = await tx.query<{ partnerId: string }>({
    name: 'ask-partner',
    text: `
      insert into partner_part
        (municipality_id, id, report_id, version_id, number, person_id, partner_id, content, content_hash, asked_at)
      select r.municipality_id, $2, r.id, $4, $5, r.person_id, b.partner_person_id, $6::json, $7, $8
      from income_report r
      join benefit b on b.municipality_id = r.municipality_id and b.id = r.benefit_id
      where r.municipality_id = $1 and r.id = $3
        and exists (
          select 1 from household_adult h
          where h.municipality_id = r.municipality_id and h.person_id = r.person_id
            and h.other_person_id = b.partner_person_id)
        and $7 is distinct from (
          select p.content_hash from partner_part p where p.municipality_id = r.municipality_id and p.report_id = r.id
          order by p.number desc limit 1)
      returning partner_id as "partnerId"`,
    values: [
      part.municipalityId,
      part.id,
      part.reportId,
      part.versionId,
      part.number,
      JSON.stringify(part.content),
      part.contentHash,
      part.askedAt,
    ],
  });
  return row?.partnerId ?? null;
}

/** What a partner was asked about each report, the last of it only, newest month first. */
export async function listPartnerParts(
  tx: ViewerTransaction,
  partner: { readonly municipalityId: string; readonly personId: string },
  first: number,
): Promise<readonly PartnerPartRow[]> {
  return tx.query<PartnerPartRow>({
    name: 'list-partner-parts',
    text: `
      select p.id, p.number, to_json(p.asked_at)#>>'{}' as "askedAt", p.content,
        ${lastAnswer('p')} as answer
      from partner_part p
      where p.municipality_id = $1 and p.partner_id = $2
        and not exists (
          select 1 from partner_part later
          where later.municipality_id = p.municipality_id and later.report_id = p.report_id and later.number > p.number)
      order by p.content ->> 'month' desc, p.id desc limit $3`,
    values: [partner.municipalityId, partner.personId, first],
  });
}

/** One part of a partner, whether or not it was asked anew meanwhile; `null` when it is not theirs. */
export async function findPartnerPart(
  tx: ViewerTransaction,
  partner: { readonly municipalityId: string; readonly personId: string },
  id: string,
): Promise<PartnerPartToAnswer | null> {
  const [row] = await tx.query<PartnerPartToAnswer>({
    name: 'find-partner-part',
    text: `
      select p.id, p.number, to_json(p.asked_at)#>>'{}' as "askedAt", p.content,
        p.person_id as "reporterId", ${lastAnswer('p')} as answer,
        (select mp.assurance_to_send from municipality_profile mp
          where mp.municipality_id = p.municipality_id and mp.valid_from <= (p.content ->> 'month' || '-01')::date
          order by mp.valid_from desc limit 1) as "assuranceToSend",
        exists (
          select 1 from partner_part later
          where later.municipality_id = p.municipality_id and later.report_id = p.report_id and later.number > p.number)
          as replaced
      from partner_part p where p.municipality_id = $1 and p.partner_id = $2 and p.id = $3`,
    values: [partner.municipalityId, partner.personId, id],
  });
  return row ?? null;
}

/** Writes down what a partner said. False when another answer has this number. */
export async function insertPartnerAnswer(tx: ViewerTransaction, answer: AnswerColumns): Promise<boolean> {
  const rows = await tx.query({
    name: 'insert-partner-answer',
    text: `
      insert into partner_answer (municipality_id, id, part_id, person_id, number, agrees, words, language, answered_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      on conflict do nothing
      returning id`,
    values: [
      answer.municipalityId,
      answer.id,
      answer.partId,
      answer.personId,
      answer.number,
      answer.agrees,
      answer.words,
      answer.language,
      answer.answeredAt,
    ],
  });
  return rows.length === 1;
}
