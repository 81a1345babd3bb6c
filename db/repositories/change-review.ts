import type { changeOutcome, changeQuestion } from '#db/schema/change.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { QuestionEnd } from './income-review.ts';

/** Writes a question about a version. The head must have been moved to QUESTIONED in this transaction. */
export async function insertChangeQuestion(
  tx: ViewerTransaction,
  question: Omit<
    typeof changeQuestion.$inferSelect,
    'answer' | 'answeredByVersionId' | 'answeredAt' | 'helperId' | 'helperName'
  >,
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
 * Writes that a version was processed; of an account that was taken over with the one to which the benefit was paid until then. The head
 * must have been moved to PROCESSED in this transaction.
 */
export async function insertChangeOutcome(
  tx: ViewerTransaction,
  outcome: Omit<typeof changeOutcome.$inferSelect, 'accountBefore'>,
  today: string,
): Promise<void> {
  await tx.query({
    name: 'insert-change-outcome',
    text: `
      insert into change_outcome
        (municipality_id, id, change_id, version_id, person_id, kind, words, processed_by, processed_by_name, processed_at, account_after,
          account_from, account_before)
      select $1::uuid, $2, $3, $4, $5::uuid, $6, $7, $8, $9, $10, $11, $12::date,
        case when $11::text is not null then (
          select b.account_tail from benefit b
          where b.municipality_id = $1 and b.person_id = $5 and (b.ends_on is null or b.ends_on >= $13::date)
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
      outcome.accountAfter,
      outcome.accountFrom,
      today,
    ],
  });
}

/**
 * Makes the account of the changes that were taken over, still stand and have begun the one to which the benefit that runs on a day is
 * paid: of several the one that begins last, and of two from one day the one that was taken over last. Where none is left it is the one
 * from before the first. An account that the municipality wrote down by another way meanwhile stays.
 */
export async function followAccounts(
  tx: ViewerTransaction,
  person: { readonly municipalityId: string; readonly personId: string },
  today: string,
): Promise<void> {
  await tx.query({
    name: 'follow-accounts',
    text: 'select follow_told_account($1, $2, $3::date)',
    values: [person.municipalityId, person.personId, today],
  });
}
