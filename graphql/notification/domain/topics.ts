/** What messages are about, as people choose for it how they are reached. The order is that of the page. */
export const topics = ['INCOME', 'PLAN', 'TALKS', 'CHANGES', 'DECISIONS', 'RIGHTS'] as const;
export type Topic = (typeof topics)[number];

/**
 * Topics whose messages have to reach somebody beside the portal: a decision is made known by sending it (Awb 3:41), a view is asked
 * before one (Awb 4:8), and a request about one's own data is answered by a decision (art. 34 UAVG).
 */
export const boundTopics: ReadonlySet<Topic> = new Set<Topic>(['DECISIONS', 'RIGHTS']);

/** A kind of message as this room sees it: a word of the contract's `NotificationKind`. */
export interface KindFacts {
  readonly topic: Topic;
  /** Whether a letter about it still makes sense when it arrives, days later. */
  readonly byLetter: boolean;
  /** Tells of something that its reader knew already. */
  readonly reminder: boolean;
  /** Makes a decision known (Awb 3:41): the term for a remedy begins when it was sent. */
  readonly makesKnown: boolean;
  /** Is about one address for mail and goes there and nowhere else, whatever was chosen. */
  readonly toOneAddress: boolean;
}

const act = (topic: Topic): KindFacts => ({
  topic,
  byLetter: true,
  reminder: false,
  makesKnown: false,
  toOneAddress: false,
});
const decided: KindFacts = { ...act('DECISIONS'), makesKnown: true };
const remindsOf = (topic: Topic, byLetter: boolean): KindFacts => ({
  ...act(topic),
  byLetter,
  reminder: true,
});
const aboutAddress: KindFacts = { ...act('CHANGES'), byLetter: false, toOneAddress: true };

/** Every kind. One that is missing is no valid `satisfies` where this is used with the kinds of the contract. */
export const kinds = {
  REPORT_DUE: remindsOf('INCOME', true),
  REPORT_LATE: remindsOf('INCOME', true),
  // Its reader sent the report a moment ago, in the portal.
  REPORT_RECEIVED: { ...act('INCOME'), byLetter: false },
  QUESTION_ASKED: act('INCOME'),
  // How income counts with a month is a decision (verrekening).
  REPORT_ACCEPTED: decided,
  PLAN_PROPOSED: act('PLAN'),
  PLAN_EVALUATED: act('PLAN'),
  PLAN_WITHDRAWN: act('PLAN'),
  PLAN_ENDED: act('PLAN'),
  PLAN_ESTABLISHED: decided,
  VIEW_ASKED: act('DECISIONS'),
  SANCTION_DECIDED: decided,
  SANCTION_WITHDRAWN: act('DECISIONS'),
  APPOINTMENT_PLANNED: act('TALKS'),
  APPOINTMENT_CHANGED: act('TALKS'),
  APPOINTMENT_CANCELLED: act('TALKS'),
  // The day before: a letter would come too late.
  APPOINTMENT_REMINDER: remindsOf('TALKS', false),
  MINUTES_PUBLISHED: act('TALKS'),
  PARTNER_ASKED: act('INCOME'),
  PARTNER_ANSWERED: act('INCOME'),
  // Its reader told it a moment ago, in the portal.
  CHANGE_RECEIVED: { ...act('CHANGES'), byLetter: false },
  CHANGE_QUESTION_ASKED: act('CHANGES'),
  CHANGE_PROCESSED: act('CHANGES'),
  // A warning, if it was somebody else: it has to reach people where they did not sign in.
  ACCOUNT_CHANGE_ASKED: act('RIGHTS'),
  DECISION_MADE_KNOWN: decided,
  // The municipality sent the letter itself, and the term runs from then: there is no second one.
  DECISION_POSTED: { ...act('DECISIONS'), byLetter: false },
  // That an objection was received is confirmed in writing (Awb 6:14).
  OBJECTION_RECEIVED: act('DECISIONS'),
  OBJECTION_REASONS_ASKED: act('DECISIONS'),
  OBJECTION_HEARING_PLANNED: act('DECISIONS'),
  // Taking longer is told in writing (Awb 7:10 lid 3).
  OBJECTION_EXTENDED: act('DECISIONS'),
  OBJECTION_DECIDED: decided,
  COPY_READY: act('RIGHTS'),
  RIGHT_ANSWERED: act('RIGHTS'),
  // A warning, if it was somebody else who invited: it has to reach people where they did not sign in.
  HELPER_ACCEPTED: act('RIGHTS'),
  TRAINING_QUESTION: act('PLAN'),
  TRAINING_APPROVED: act('PLAN'),
  PLACE_OFFERED: act('PLAN'),
  TRAINING_CHANGED: act('PLAN'),
  TRAINING_PLACED: act('PLAN'),
  TRAINING_RESULT: act('PLAN'),
  TRAINING_ADVISED: act('PLAN'),
  PERSPECTIVE_ANSWERED: act('PLAN'),
  // Refusing a training is a decision (art. 10 Participatiewet).
  TRAINING_REJECTED: decided,
  PORTFOLIO_PROPOSED: act('PLAN'),
  PORTFOLIO_CONFIRMED: act('PLAN'),
  // It is past when a letter arrives; who wants to know at once has another way.
  PORTFOLIO_LOOKED: { ...act('PLAN'), byLetter: false },
  EMAIL_CODE: aboutAddress,
  EMAIL_CHANGED: aboutAddress,
} as const satisfies Readonly<Record<string, KindFacts>>;

/** Topics about which something is sent that can go another way, in the order of the page. */
export const topicsInUse: readonly Topic[] = topics.filter((topic) =>
  Object.values<KindFacts>(kinds).some((facts) => facts.topic === topic && !facts.toOneAddress),
);

/** Kinds after which an earlier message about the same matter needs no letter any more. */
export const overtakenBy: Readonly<Partial<Record<keyof typeof kinds, readonly (keyof typeof kinds)[]>>> = {
  PLAN_PROPOSED: ['PLAN_WITHDRAWN', 'PLAN_ESTABLISHED'],
  VIEW_ASKED: ['SANCTION_WITHDRAWN', 'SANCTION_DECIDED'],
  // A hearing that was moved is told anew, and after a decision none is left to come.
  OBJECTION_HEARING_PLANNED: ['OBJECTION_HEARING_PLANNED', 'OBJECTION_DECIDED'],
};
