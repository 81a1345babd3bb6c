import type { NotificationKind } from '#graphql/generated/documents.ts';

/** Where a reader finds what a message is about. */
export const placeOf: Readonly<Record<NotificationKind, string>> = {
  QUESTION_ASKED: '/inkomsten',
  REPORT_ACCEPTED: '/inkomsten',
  // There a card leads on, as long as the proposal waits.
  PLAN_PROPOSED: '/plan',
  PLAN_EVALUATED: '/plan/versies',
  PLAN_WITHDRAWN: '/plan/versies',
  PLAN_ENDED: '/plan',
  SANCTION_WITHDRAWN: '/plan#verlagingen',
  PLAN_ESTABLISHED: '/plan',
  VIEW_ASKED: '/plan#verlagingen',
  SANCTION_DECIDED: '/plan#verlagingen',
  APPOINTMENT_PLANNED: '/afspraken',
  APPOINTMENT_CHANGED: '/afspraken',
  APPOINTMENT_CANCELLED: '/afspraken',
  MINUTES_PUBLISHED: '/afspraken',
  PARTNER_ASKED: '/partner',
  PARTNER_ANSWERED: '/inkomsten',
  CHANGE_QUESTION_ASKED: '/wijzigingen',
  CHANGE_PROCESSED: '/wijzigingen',
  DECISION_MADE_KNOWN: '/besluiten',
  DECISION_POSTED: '/besluiten',
  OBJECTION_REASONS_ASKED: '/besluiten',
  OBJECTION_HEARING_PLANNED: '/besluiten',
  OBJECTION_EXTENDED: '/besluiten',
  OBJECTION_DECIDED: '/besluiten',
  COPY_READY: '/mijn-rechten/kopie',
  RIGHT_ANSWERED: '/mijn-rechten',
  HELPER_ACCEPTED: '/hulp',
  TRAINING_QUESTION: '/opleidingen/mijn',
  TRAINING_APPROVED: '/opleidingen/mijn',
  PLACE_OFFERED: '/opleidingen/mijn',
  TRAINING_CHANGED: '/opleidingen/mijn',
  TRAINING_PLACED: '/opleidingen/mijn',
  TRAINING_RESULT: '/opleidingen/mijn',
  TRAINING_ADVISED: '/opleidingen/advies',
  PERSPECTIVE_ANSWERED: '/perspectief/mijn',
  TRAINING_REJECTED: '/besluiten',
  PORTFOLIO_PROPOSED: '/portfolio',
  PORTFOLIO_CONFIRMED: '/portfolio',
  PORTFOLIO_LOOKED: '/portfolio/delen',
  REPORT_DUE: '/inkomsten',
  REPORT_LATE: '/inkomsten',
  REPORT_RECEIVED: '/inkomsten',
  APPOINTMENT_REMINDER: '/afspraken',
  CHANGE_RECEIVED: '/wijzigingen',
  ACCOUNT_CHANGE_ASKED: '/wijzigingen',
  OBJECTION_RECEIVED: '/besluiten',
  EMAIL_CODE: '/mijn-gegevens/e-mail/code',
  EMAIL_CHANGED: '/mijn-gegevens',
};

const decisionPage = (decision: string) => `/besluiten/${decision}`;
const objectionPage = (decision: string) => `/besluiten/${decision}/bezwaar/verstuurd`;

/** Kinds of which the matter itself has a page for its reader. */
const pageOf: Readonly<Partial<Record<NotificationKind, (matter: string) => string>>> = {
  QUESTION_ASKED: (month) => `/inkomsten/${month}`,
  REPORT_DUE: (month) => `/inkomsten/${month}`,
  REPORT_LATE: (month) => `/inkomsten/${month}`,
  REPORT_ACCEPTED: (month) => `/inkomsten/${month}/verstuurd`,
  REPORT_RECEIVED: (month) => `/inkomsten/${month}/verstuurd`,
  PARTNER_ANSWERED: (month) => `/inkomsten/${month}/verstuurd`,
  CHANGE_RECEIVED: (id) => `/wijzigingen/${id}/verstuurd`,
  CHANGE_QUESTION_ASKED: (id) => `/wijzigingen/${id}/verstuurd`,
  CHANGE_PROCESSED: (id) => `/wijzigingen/${id}/verstuurd`,
  MINUTES_PUBLISHED: (id) => `/gesprekken/${id}`,
  RIGHT_ANSWERED: (id) => `/mijn-rechten/verzoeken/${id}`,
  DECISION_MADE_KNOWN: decisionPage,
  DECISION_POSTED: decisionPage,
  OBJECTION_RECEIVED: objectionPage,
  OBJECTION_REASONS_ASKED: objectionPage,
  OBJECTION_HEARING_PLANNED: objectionPage,
  OBJECTION_EXTENDED: objectionPage,
  OBJECTION_DECIDED: objectionPage,
  PORTFOLIO_PROPOSED: (id) => `/portfolio/voorstel/${id}`,
  PORTFOLIO_LOOKED: (id) => `/portfolio/delen/${id}`,
};

/** Where a reader finds the matter of a message, or the room that holds it. */
export function matterOf({ kind, matter }: { readonly kind: NotificationKind; readonly matter: string }): string {
  return pageOf[kind]?.(matter) ?? placeOf[kind];
}
