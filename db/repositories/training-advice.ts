import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { Financing } from '#graphql/training/domain/financing.ts';
import { trainingsAmong, type TrainingRow } from './training.ts';

/** What was asked, without its words. */
export interface QuestionRow {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly about: Pick<TrainingRow, 'id' | 'title'> | null;
  /** ISO instant. */
  readonly askedAt: string;
}

/** What was asked and, where somebody answered, the advice. */
export interface AdviceRow extends QuestionRow {
  readonly language: string;
  readonly question: string;
  readonly answer: AdviceAnswerRow | null;
}

export interface AdviceAnswerRow {
  readonly words: string;
  readonly trainings: readonly TrainingRow[];
  readonly financing: readonly Financing[];
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

/** Advice of one person, or one advice. */
export type AdviceFilter = { readonly personId: string } | { readonly id: string };

/** Rows that are shown at most. */
const most = 200;

const questionColumns = `a.id, a.person_id as "personId", a.person_name as "personName", to_json(a.asked_at)#>>'{}' as "askedAt", (
    select json_build_object('id', t.id, 'title', t.title) from training t
    where t.municipality_id = a.municipality_id and t.id = a.training_id) as about`;

const adviceColumns = `${questionColumns}, a.language, a.question,
  case when a.answered_at is not null then json_build_object('words', a.words, 'financing', a.financing, 'by', a.by_name,
    'at', a.answered_at, 'trainings', ${trainingsAmong('a.municipality_id', 'a.training_ids', '$2')}) end as answer`;

/** What was asked, the newest first. Row security decides which of it the one who asks may see. */
export function listAdvice(
  tx: ViewerTransaction,
  { municipalityId, today }: { readonly municipalityId: string; readonly today: LocalDate },
  only: AdviceFilter,
): Promise<(AdviceRow & Record<string, unknown>)[]> {
  return tx.query({
    name: 'list-training-advice',
    text: `
      select ${adviceColumns} from training_advice a
      where a.municipality_id = $1 and ($3::uuid is null or a.person_id = $3) and ($4::uuid is null or a.id = $4)
      order by a.asked_at desc, a.id limit ${most}`,
    values: [municipalityId, today, 'personId' in only ? only.personId : null, 'id' in only ? only.id : null],
  });
}

/** Questions that were answered, the newest first, or that wait, the oldest first. Row security decides who may see them. */
export function listQuestions(
  tx: ViewerTransaction,
  municipalityId: string,
  answered: boolean,
): Promise<(QuestionRow & Record<string, unknown>)[]> {
  return tx.query({
    name: `list-training-questions-${answered ? 'answered' : 'waiting'}`,
    text: `
      select ${questionColumns} from training_advice a
      where a.municipality_id = $1 and a.answered_at is ${answered ? 'not null' : 'null'}
      order by a.asked_at ${answered ? 'desc' : ''}, a.id limit ${most}`,
    values: [municipalityId],
  });
}

export interface NewQuestion {
  readonly municipalityId: string;
  readonly personId: string;
  readonly id: string;
  readonly language: string;
  readonly trainingId: string | null;
  readonly question: string;
  /** ISO instant. */
  readonly at: string;
}

/** Asks for advice; `false` where another question waits. */
export async function insertQuestion(tx: ViewerTransaction, one: NewQuestion): Promise<boolean> {
  const rows = await tx.query({
    name: 'ask-training-advice',
    text: `
      insert into training_advice (municipality_id, id, person_id, person_name, language, training_id, question, asked_at)
      select $1, $2, p.id, p.name, $4, $5, $6, $7 from person p where p.municipality_id = $1 and p.id = $3
      on conflict do nothing returning id`,
    values: [one.municipalityId, one.id, one.personId, one.language, one.trainingId, one.question, one.at],
  });
  return rows.length === 1;
}

/** Takes a question back that nobody answered; `false` where there is none. */
export async function deleteQuestion(
  tx: ViewerTransaction,
  { municipalityId, personId, id }: Record<'municipalityId' | 'personId' | 'id', string>,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'withdraw-training-advice',
    text: `
      delete from training_advice
      where municipality_id = $1 and person_id = $2 and id = $3 and answered_at is null returning id`,
    values: [municipalityId, personId, id],
  });
  return rows.length === 1;
}

export interface NewAdvice {
  readonly municipalityId: string;
  readonly id: string;
  readonly words: string;
  readonly trainingIds: readonly string[];
  readonly financing: readonly Financing[];
  /** ISO instant. */
  readonly at: string;
  readonly byId: string;
  readonly byName: string;
}

/** Answers a question, once; `false` where somebody did before, or it was taken back. */
export async function answerQuestion(tx: ViewerTransaction, one: NewAdvice): Promise<boolean> {
  const rows = await tx.query({
    name: 'give-training-advice',
    text: `
      update training_advice set words = $3, training_ids = $4::uuid[], financing = $5::json, answered_at = $6, by_id = $7, by_name = $8
      where municipality_id = $1 and id = $2 and answered_at is null returning id`,
    values: [
      one.municipalityId,
      one.id,
      one.words,
      one.trainingIds,
      JSON.stringify(one.financing),
      one.at,
      one.byId,
      one.byName,
    ],
  });
  return rows.length === 1;
}
