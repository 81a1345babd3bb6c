import { saveAnswers } from '#db/repositories/change.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationSaveChangeAnswersArgs } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { BadUserInput } from '../../shared/errors.ts';
import { typedLine } from '../../shared/typed-text.ts';
import { readAccount, sealAccount, tailOf } from '../account-number.ts';
import { betweenAnswers, readAnswer } from '../domain/check-answers.ts';
import { changeDefinitions, isQuestionName, questions, type QuestionName } from '../domain/kinds.ts';
import type { ChangeVersion } from '../models.ts';
import { readChangeDraft, savedOrMovedOn, type SaveResult } from './open-change.ts';

interface Read {
  readonly answers: Partial<Record<QuestionName, string | undefined>>;
  cipher: Buffer | null;
  readonly problems: { readonly question: string; readonly code: string }[];
}

/** Saves what could be read of some answers; what could not is named, and the answer that stood there before stays. */
export async function saveChangeAnswers(
  context: OperationContext,
  { id, revision, answers }: MutationSaveChangeAnswersArgs,
): Promise<SaveResult> {
  const open = await readChangeDraft(context, { id, revision });
  if (!open.ok) return open.refusal;
  const { change, draft } = open.value;
  const given = new Map<QuestionName, string | null>();
  for (const { question, value } of answers) {
    if (!isQuestionName(question) || !changeDefinitions[change.kind].questions.includes(question))
      throw new BadUserInput('not a question of this change');
    given.set(question, value ?? null);
  }
  const { answers: read, cipher, problems } = readAll(context, draft, given);
  const { municipalityId } = citizen(context.viewer);
  const saved = await saveAnswers(
    context.tx,
    { municipalityId, versionId: draft.id, revision },
    { answers: read, cipher },
  );
  const outcome = await savedOrMovedOn(context, id, saved);
  if (outcome.__typename !== 'ToldChange') return outcome;
  const found = [...problems, ...betweenAnswers(read).filter(({ question }) => given.has(question))];
  return found.length === 0 ? outcome : { __typename: 'ChangeInvalid', change: outcome, problems: found };
}

function readAll(
  context: OperationContext,
  draft: ChangeVersion,
  given: ReadonlyMap<QuestionName, string | null>,
): Read {
  const read: Read = {
    answers: { ...draft.answers },
    cipher: draft.accountCipher === null ? null : Buffer.from(draft.accountCipher, 'hex'),
    problems: [],
  };
  for (const [question, value] of given) {
    const { type } = questions[question];
    const typed = type === 'text' ? (value ?? '') : typedLine(value ?? '');
    if (value === null || typed === '') clear(read, question);
    if (value === null) continue;
    if (type === 'account' && typed !== '') readOwnAccount(context, read, typed);
    else readOne(context, read, question, typed);
  }
  return read;
}

function clear(read: Read, question: QuestionName): void {
  read.answers[question] = undefined;
  if (question === 'account') read.cipher = null;
}

function readOne({ today }: OperationContext, read: Read, question: QuestionName, typed: string): void {
  const answer = readAnswer(question, typed, today);
  if (!answer.ok) read.problems.push({ question, code: answer.refusal });
  else if (answer.value !== '') read.answers[question] = answer.value;
}

function readOwnAccount({ ports, viewer }: OperationContext, read: Read, typed: string): void {
  const iban = readAccount(typed);
  if (!iban.ok) {
    read.problems.push({ question: 'account', code: iban.refusal });
    return;
  }
  read.answers.account = tailOf(iban.value);
  read.cipher = sealAccount(ports.secretBox, citizen(viewer).personId, iban.value);
}
