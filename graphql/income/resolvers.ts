import { findBsnCipher } from '#db/repositories/income-review.ts';
import { contactDetailsOf } from '../details/index.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { maskBsn } from '../identity/index.ts';
import { toFacts } from '../shared/facts.ts';
import { localDateOrNull } from '../shared/local-date.ts';
import { cents } from '../shared/money.ts';
import { calculationOf } from './calculation.ts';
import { changesOf } from './changes.ts';
import { acceptIncomeReport } from './commands/accept-income-report.ts';
import { answerAnythingToReport } from './commands/answer-anything-to-report.ts';
import { answerPartnerPart } from './commands/answer-partner-part.ts';
import { answerReviewQuestion } from './commands/answer-review-question.ts';
import { askAboutIncomeReport } from './commands/ask-about-income-report.ts';
import { attachEvidence, detachEvidence } from './commands/attach-evidence.ts';
import { discardCorrection } from './commands/discard-correction.ts';
import { removeIncomeSource } from './commands/remove-income-source.ts';
import { saveIncomeSource } from './commands/save-income-source.ts';
import { requestExemption } from './commands/request-exemption.ts';
import { sendIncomeReport } from './commands/send-income-report.ts';
import { startCorrection } from './commands/start-correction.ts';
import { startIncomeReport } from './commands/start-income-report.ts';
import { missingAnswers } from './missing-answers.ts';
import { paymentOf } from './payment.ts';
import { copyableMonth } from './queries/copyable-month.ts';
import { incomeMonth, incomeMonths } from './queries/income-months.ts';
import { loadOwnReport, loadReviewReport } from './queries/load-report.ts';
import { partnerPart, partnerParts } from './queries/partner-parts.ts';
import { reviewQueue } from './queries/review-queue.ts';
import { centsOrNull } from './queries/to-report.ts';
import { whatIf } from './queries/what-if.ts';
import { toSettlementResult } from './settlement-result.ts';
import {
  certaintyWords,
  earnerWords,
  holidayPayWords,
  kindWords,
  payPeriodWords,
  ruleStatusWords,
  toWord,
} from './words.ts';

export const resolvers = {
  Query: {
    incomeMonths: (_root, { first }, context) => incomeMonths(context, first),
    incomeMonth: (_root, { month }, context) => incomeMonth(context, month),
    incomeReport: (_root, { month }, context) => loadOwnReport(context, month),
    copyableMonth: (_root, { before }, context) => copyableMonth(context, before),
    whatIf: (_root, args, context) => whatIf(context, args),
    partnerParts: (_root, { first }, context) => partnerParts(context, first),
    partnerPart: (_root, { id }, context) => partnerPart(context, id),
    reviewQueue: (_root, args, context) => reviewQueue(context, args),
    reviewReport: (_root, { id }, context) => loadReviewReport(context, id),
  },
  Mutation: {
    startIncomeReport: (_root, args, context) => startIncomeReport(context, args),
    answerAnythingToReport: (_root, args, context) => answerAnythingToReport(context, args),
    saveIncomeSource: (_root, args, context) => saveIncomeSource(context, args),
    removeIncomeSource: (_root, args, context) => removeIncomeSource(context, args),
    attachEvidence: (_root, args, context) => attachEvidence(context, args),
    detachEvidence: (_root, args, context) => detachEvidence(context, args),
    sendIncomeReport: (_root, args, context) => sendIncomeReport(context, args),
    startCorrection: (_root, args, context) => startCorrection(context, args),
    requestExemption: (_root, args, context) => requestExemption(context, args),
    discardCorrection: (_root, args, context) => discardCorrection(context, args),
    answerPartnerPart: (_root, args, context) => answerPartnerPart(context, args),
    answerReviewQuestion: (_root, args, context) => answerReviewQuestion(context, args),
    askAboutIncomeReport: (_root, args, context) => askAboutIncomeReport(context, args),
    acceptIncomeReport: (_root, args, context) => acceptIncomeReport(context, args),
  },
  IncomeReport: {
    contact: async ({ person }, _args, context) => {
      const contact = await contactDetailsOf(context, person.id);
      if (contact === null) throw new Error('a person that was there a moment ago is gone');
      return contact;
    },
    payment: ({ status, paymentOn, acceptance }, _args, { today }) =>
      paymentOf({ status, paymentOn, acceptedAt: acceptance?.at ?? null }, today),
  },
  IncomeReportVersion: {
    settlement: (version) => {
      const settlement = calculationOf(version);
      return settlement && toSettlementResult(settlement);
    },
    missing: (version) => missingAnswers(version),
    changes: (version) => changesOf(version),
  },
  ReviewAcceptance: {
    settlement: ({ storedSettlement }) => storedSettlement && toSettlementResult(storedSettlement),
  },
  IncomeSource: {
    kind: ({ kind }) => kindWords[kind],
    earner: ({ earner }) => earnerWords[earner],
    payPeriod: ({ payPeriod }) => toWord(payPeriodWords, payPeriod),
    workedFrom: ({ workedFrom }) => localDateOrNull(workedFrom),
    workedTo: ({ workedTo }) => localDateOrNull(workedTo),
    paidOn: ({ paidOn }) => localDateOrNull(paidOn),
    certainty: ({ certainty }) => toWord(certaintyWords, certainty),
    gross: ({ grossCents }) => centsOrNull(grossCents),
    net: ({ netCents }) => centsOrNull(netCents),
    minutes: ({ hoursMinutes }) => hoursMinutes,
    holidayPay: ({ holidayPay }) => toWord(holidayPayWords, holidayPay),
    holidayPayAmount: ({ holidayPayCents }) => centsOrNull(holidayPayCents),
    expenses: ({ expensesCents }) => centsOrNull(expensesCents),
    turnover: ({ turnoverCents }) => centsOrNull(turnoverCents),
    costs: ({ costsCents }) => centsOrNull(costsCents),
  },
  Settlement: {
    status: ({ status }) => ruleStatusWords[status],
  },
  SettlementLine: {
    amount: ({ amount }) => cents(amount),
    status: ({ status }) => ruleStatusWords[status],
    earner: ({ earner }) => toWord(earnerWords, earner),
    sourceId: ({ incomeId }) => incomeId,
    facts: ({ facts }) => toFacts(facts),
  },
  PersonSummary: {
    maskedBsn: async ({ id, bsnCipher }, _args, { tx, viewer, ports }) =>
      maskBsn(ports.secretBox.open(Buffer.from(bsnCipher ?? (await findBsnCipher(tx, viewer, id)), 'hex'))),
  },
} satisfies Pick<
  Resolvers,
  | 'Query'
  | 'Mutation'
  | 'IncomeReport'
  | 'IncomeReportVersion'
  | 'ReviewAcceptance'
  | 'IncomeSource'
  | 'Settlement'
  | 'SettlementLine'
  | 'PersonSummary'
>;
