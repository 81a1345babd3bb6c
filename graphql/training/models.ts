import type { ActRow } from '#db/repositories/training-acts.ts';
import type { RequestRow } from '#db/repositories/training-request.ts';
import type { InstrumentRow } from '#db/repositories/training-instrument.ts';
import type { PlaceRow } from '#db/repositories/training-place.ts';
import type { AdviceAnswerRow, AdviceRow, QuestionRow } from '#db/repositories/training-advice.ts';
import type { ParticipantRow } from '#db/repositories/training-participant.ts';
import type { ApprovalRow, BudgetRow, MoneyRow } from '#db/repositories/training-money.ts';
import type { TrainingFacts, TrainingRow } from '#db/repositories/training.ts';

export type { TrainingFacts };

/** What resolvers of this room get as their parent. */
export type Training = TrainingRow;
export type TrainingRequest = RequestRow;
export type TrainingActDone = ActRow;
export type TrainingPlace = PlaceRow;
export type Instrument = InstrumentRow;
export type TrainingParticipant = ParticipantRow;
export type TrainingAdvice = AdviceRow;
export type TrainingQuestion = QuestionRow;
export type TrainingAdviceAnswer = AdviceAnswerRow;
export type TrainingApproval = ApprovalRow;
export type TrainingBudget = BudgetRow;
export type TrainingMoney = MoneyRow;
