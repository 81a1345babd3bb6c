import arCalendar from '#locales/ar/calendar.json';
import arCoach from '#locales/ar/coach.json';
import arCommon from '#locales/ar/common.json';
import arConversation from '#locales/ar/conversation.json';
import arCopy from '#locales/ar/copy.json';
import arHome from '#locales/ar/home.json';
import arIdentity from '#locales/ar/identity.json';
import arIncome from '#locales/ar/income.json';
import arNotification from '#locales/ar/notification.json';
import arPlan from '#locales/ar/plan.json';
import arPrivacy from '#locales/ar/privacy.json';
import arReview from '#locales/ar/review.json';
import arSettlement from '#locales/ar/settlement.json';
import enCalendar from '#locales/en/calendar.json';
import enCoach from '#locales/en/coach.json';
import enCommon from '#locales/en/common.json';
import enConversation from '#locales/en/conversation.json';
import enCopy from '#locales/en/copy.json';
import enHome from '#locales/en/home.json';
import enIdentity from '#locales/en/identity.json';
import enIncome from '#locales/en/income.json';
import enNotification from '#locales/en/notification.json';
import enPlan from '#locales/en/plan.json';
import enPrivacy from '#locales/en/privacy.json';
import enReview from '#locales/en/review.json';
import enSettlement from '#locales/en/settlement.json';
import nlCalendar from '#locales/nl/calendar.json';
import nlCoach from '#locales/nl/coach.json';
import nlCommon from '#locales/nl/common.json';
import nlConversation from '#locales/nl/conversation.json';
import nlCopy from '#locales/nl/copy.json';
import nlHome from '#locales/nl/home.json';
import nlIdentity from '#locales/nl/identity.json';
import nlIncome from '#locales/nl/income.json';
import nlNotification from '#locales/nl/notification.json';
import nlPlan from '#locales/nl/plan.json';
import nlPrivacy from '#locales/nl/privacy.json';
import nlReview from '#locales/nl/review.json';
import nlSettlement from '#locales/nl/settlement.json';

/** Every text, by language and namespace; a namespace is one room of the portal. */
export const resources = {
  nl: {
    calendar: nlCalendar,
    coach: nlCoach,
    common: nlCommon,
    conversation: nlConversation,
    copy: nlCopy,
    home: nlHome,
    identity: nlIdentity,
    income: nlIncome,
    notification: nlNotification,
    plan: nlPlan,
    privacy: nlPrivacy,
    review: nlReview,
    settlement: nlSettlement,
  },
  en: {
    calendar: enCalendar,
    coach: enCoach,
    common: enCommon,
    conversation: enConversation,
    copy: enCopy,
    home: enHome,
    identity: enIdentity,
    income: enIncome,
    notification: enNotification,
    plan: enPlan,
    privacy: enPrivacy,
    review: enReview,
    settlement: enSettlement,
  },
  ar: {
    calendar: arCalendar,
    coach: arCoach,
    common: arCommon,
    conversation: arConversation,
    copy: arCopy,
    home: arHome,
    identity: arIdentity,
    income: arIncome,
    notification: arNotification,
    plan: arPlan,
    privacy: arPrivacy,
    review: arReview,
    settlement: arSettlement,
  },
};

/** The shape that every key is checked against at compile time: the Dutch texts. */
export type SourceTexts = (typeof resources)['nl'];

export type Namespace = keyof SourceTexts;

export const namespaces = [
  'calendar',
  'coach',
  'common',
  'conversation',
  'copy',
  'home',
  'identity',
  'income',
  'notification',
  'plan',
  'privacy',
  'review',
  'settlement',
] as const satisfies readonly Namespace[];
