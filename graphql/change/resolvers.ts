import type { Resolvers } from '../generated/resolvers.ts';
import { actorOf } from '../policy/viewer.ts';
import { openAccount } from './account-number.ts';
import { answerChangeQuestion } from './commands/answer-change-question.ts';
import { askAboutChange } from './commands/ask-about-change.ts';
import { attachChangeEvidence, detachChangeEvidence } from './commands/attach-change-evidence.ts';
import { correctChange } from './commands/correct-change.ts';
import { discardChangeDraft } from './commands/discard-change-draft.ts';
import { processChange } from './commands/process-change.ts';
import { saveChangeAnswers } from './commands/save-change-answers.ts';
import { sendChange } from './commands/send-change.ts';
import { startChange } from './commands/start-change.ts';
import { withdrawChange } from './commands/withdraw-change.ts';
import { changeDefinitions, isQuestionName, type Answers } from './domain/kinds.ts';
import { mayTell } from './domain/telling.ts';
import { changeQueue } from './queries/change-queue.ts';
import { changesOf } from './queries/changes-of.ts';
import { changesUnderWay } from './queries/changes-under-way.ts';
import { changeYear, loadOwnChange, loadReviewChange, ownChanges } from './queries/load-change.ts';
import { changedAnswers, effectIn, questionsIn, stillMissing } from './version-answers.ts';

export const resolvers = {
  Query: {
    changes: (_root, { first }, context) => ownChanges(context, first),
    change: (_root, { id }, context) => loadOwnChange(context, id),
    changesUnderWay: (_root, _args, context) => changesUnderWay(context),
    changeYear: (_root, _args, context) => changeYear(context),
    changeQueue: (_root, args, context) => changeQueue(context, args),
    reviewChange: (_root, { id }, context) => loadReviewChange(context, id),
    changesOf: (_root, { personId }, context) => changesOf(context, personId),
  },
  Mutation: {
    startChange: (_root, args, context) => startChange(context, args),
    saveChangeAnswers: (_root, args, context) => saveChangeAnswers(context, args),
    attachChangeEvidence: (_root, args, context) => attachChangeEvidence(context, args),
    detachChangeEvidence: (_root, args, context) => detachChangeEvidence(context, args),
    sendChange: (_root, args, context) => sendChange(context, args),
    correctChange: (_root, args, context) => correctChange(context, args),
    discardChangeDraft: (_root, args, context) => discardChangeDraft(context, args),
    withdrawChange: (_root, args, context) => withdrawChange(context, args),
    answerChangeQuestion: (_root, args, context) => answerChangeQuestion(context, args),
    askAboutChange: (_root, args, context) => askAboutChange(context, args),
    processChange: (_root, args, context) => processChange(context, args),
  },
  ToldChange: {
    articles: ({ kind }) => changeDefinitions[kind].articles,
    others: ({ id, surroundings }) => surroundings.told.filter((one) => one.id !== id),
  },
  ChangeVersion: {
    questions: (version) => questionsIn(version),
    answers: (version) => listed(version.answers),
    accountNumber: ({ accountCipher, sentAt, of }, _args, { viewer, ports }) => {
      const isOpen =
        viewer.kind === 'citizen' ? sentAt === null && mayTell(of.kind, actorOf(viewer)) : of.status !== 'PROCESSED';
      return accountCipher !== null && isOpen ? openAccount(ports.secretBox, of.personId, accountCipher) : null;
    },
    effect: (version) => effectIn(version),
    missing: (version) => stillMissing(version),
    changes: (version) => changedAnswers(version),
  },
  OtherChange: {
    answers: ({ answers }) => listed(answers),
  },
} satisfies Pick<Resolvers, 'Query' | 'Mutation' | 'ToldChange' | 'ChangeVersion' | 'OtherChange'>;

/** Answers in the order in which they are kept. */
function listed(answers: Answers): { readonly question: string; readonly value: string }[] {
  return Object.entries(answers).flatMap(([question, value]) =>
    isQuestionName(question) && value !== undefined ? [{ question, value }] : [],
  );
}
