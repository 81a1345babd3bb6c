import { askedAnswers, missingAnswers, type AnswerProblem } from './domain/check-answers.ts';
import { effectOf, type ChangeEffect } from './domain/effect.ts';
import { questionsOf, whoOf, type Answers, type QuestionName } from './domain/kinds.ts';
import type { ChangeVersion } from './models.ts';

/** What a version asks, as its answers lead to it. A household that changed later changes nothing in what was sent. */
export function questionsIn({ answers, sentAt, of }: ChangeVersion): readonly QuestionName[] {
  const asked = questionsOf(of.kind, answers, of.surroundings.household);
  return sentAt === null
    ? asked
    : questionsOf(of.kind, answers, everybody).filter((name) => answers[name] !== undefined);
}

const everybody = { hasPartner: true, statePension: { SELF: false, PARTNER: false } };

/** Answers as they go out: without those to questions that others have made pointless. What is taken back stays as it was told. */
export function sentAnswers({ answers, withdraws, of }: ChangeVersion): Answers {
  return withdraws ? answers : askedAnswers(of.kind, answers, of.surroundings.household);
}

/** What still has to be answered; empty for a version that was sent. */
export function stillMissing({ answers, sentAt, of }: ChangeVersion): readonly AnswerProblem[] {
  return sentAt === null ? missingAnswers(of.kind, answers, of.surroundings.household) : [];
}

/** What was taken back has no effect any more. */
const nothing = { gifts: null, abroad: [], abroadOfPartner: false, contradictions: [], tellBy: null };

/** What is shown beside a version: as it was shown when it was sent, or as it would be now. */
export function effectIn(version: ChangeVersion): ChangeEffect & { readonly abroadOfPartner: boolean } {
  const { storedEffect, withdraws, answers, of } = version;
  if (withdraws) return nothing;
  const effect = storedEffect ?? effectOf({ id: of.id, kind: of.kind, answers: sentAnswers(version) }, of.surroundings);
  return { ...effect, abroadOfPartner: effect.abroadOfPartner ?? whoOf(answers) === 'PARTNER' };
}

/** Answers that differ from the version before, in the order of the questions. */
export function changedAnswers(version: ChangeVersion) {
  const { previous } = version;
  if (previous === null) return [];
  const [before, after] = [previous.answers, sentAnswers(version)];
  const names = [...new Set([...questionsIn(previous), ...questionsIn(version)])];
  return names
    .filter((question) => before[question] !== after[question])
    .map((question) => ({ question, before: before[question] ?? null, after: after[question] ?? null }));
}
