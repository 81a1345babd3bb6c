import type { changeOutcome, changeQuestion } from '#db/schema/change.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { QuestionEnd } from './income-review.ts';

/** Writes a question about a version. The head must have been moved to QUESTIONED in this transaction. */
export async function insertChangeQuestion(
  tx: ViewerTransaction,
  question: Omit<typeof changeQuestion.$inferSelect, 'answer' | 'answeredByVersionId' | 'answeredAt'>,
): Promise<void> {
  await tx.query({
    name: 'insert-change-question',
    text: `
      insert into change_question
        (municipality_id, id, change_id, version_id, person_id, asked_by, asked_by_name, reason, words, asked_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      question.municipalityId,
      question.id,
      question.changeId,
      question.versionId,
      question.personId,
      question.askedBy,
      question.askedByName,
      question.reason,
      question.words,
      question.askedAt,
    ],
  });
}

/** Ends the open question of a change, if there is one. The head must be locked by this transaction: no question can slip in between. */
export async function endOpenChangeQuestion(
  tx: ViewerTransaction,
  change: { readonly municipalityId: string; readonly changeId: string },
  end: QuestionEnd,
): Promise<void> {
  await tx.query({
    name: 'end-change-question',
    text: `
      update change_question set answer = $3, answered_by_version_id = $4, answered_at = $5
      where municipality_id = $1 and change_id = $2 and answered_at is null`,
    values: [change.municipalityId, change.changeId, end.answer, end.answeredByVersionId, end.at],
  });
}

/**
 * Writes that a version was processed, and for `keepsAccount` to which account the benefit was paid until then. The head must have been
 * moved to PROCESSED in this transaction.
 */
export async function insertChangeOutcome(
  tx: ViewerTransaction,
  outcome: Omit<typeof changeOutcome.$inferSelect, 'accountBefore'>,
  { keepsAccount, today }: { readonly keepsAccount: boolean; readonly today: string },
): Promise<void> {
  await tx.query({
    name: 'insert-change-outcome',
    text: `
      insert into change_outcome
        (municipality_id, id, change_id, version_id, person_id, kind, words, processed_by, processed_by_name, processed_at, account_before)
      select $1::uuid, $2, $3, $4, $5::uuid, $6, $7, $8, $9, $10,
        case when $11 then (
          select b.account_tail from benefit b
          where b.municipality_id = $1 and b.person_id = $5 and (b.ends_on is null or b.ends_on >= $12::date)
          order by b.starts_on limit 1) end`,
    values: [
      outcome.municipalityId,
      outcome.id,
      outcome.changeId,
      outcome.versionId,
      outcome.personId,
      outcome.kind,
      outcome.words,
      outcome.processedBy,
      outcome.processedByName,
      outcome.processedAt,
      keepsAccount,
      today,
    ],
  });
}

/**
 * Makes the account of the changes that were taken over and still stand the one to which the benefit that runs on a day is paid: of
 * several the one that begins last, and of two from one day the one that was taken over last. Where all were taken back it is the one
 * from before the first. An account that the municipality wrote down by another way meanwhile stays.
 */
export async function followAccounts(
  tx: ViewerTransaction,
  person: { readonly municipalityId: string; readonly personId: string },
  today: string,
): Promise<void> {
  await tx.query({
    name: 'follow-accounts',
    text: `
      with told as materialized (
        select o.processed_at, o.account_before, o.id, v.withdraws, v.answers->>'account' as tail, v.answers->>'accountFrom' as from_day,
          row_number() over (partition by c.id order by o.processed_at desc, o.id desc) as back
        from told_change c
        join change_outcome o on o.municipality_id = c.municipality_id and o.change_id = c.id and o.kind = 'TAKEN_OVER'
        join told_change_version v on v.municipality_id = o.municipality_id and v.id = o.version_id
        where c.municipality_id = $1 and c.person_id = $2 and c.kind = 'ACCOUNT'
      ), wanted as (
        select coalesce(
          (select tail from told where back = 1 and not withdraws order by from_day desc, processed_at desc, id desc limit 1),
          (select account_before from told where account_before is not null order by processed_at, id limit 1)) as tail
      )
      update benefit b set account_tail = wanted.tail
      from wanted
      where b.municipality_id = $1 and b.person_id = $2 and (b.ends_on is null or b.ends_on >= $3::date)
        and wanted.tail is distinct from b.account_tail and wanted.tail is not null
        and (b.account_tail in (select t.tail from told t where t.tail is not null)
          or b.account_tail = (select t.account_before from told t where t.account_before is not null order by t.processed_at desc, t.id desc limit 1))`,
    values: [person.municipalityId, person.personId, today],
  });
}
