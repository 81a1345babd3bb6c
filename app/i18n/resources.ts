import arAdvice from '#locales/ar/advice.json';
import arCalendar from '#locales/ar/calendar.json';
import arChange from '#locales/ar/change.json';
import arCoach from '#locales/ar/coach.json';
import arCommon from '#locales/ar/common.json';
import arConversation from '#locales/ar/conversation.json';
import arCopy from '#locales/ar/copy.json';
import arDecision from '#locales/ar/decision.json';
import arDetails from '#locales/ar/details.json';
import arDuty from '#locales/ar/duty.json';
import arEnrolment from '#locales/ar/enrolment.json';
import arEvidence from '#locales/ar/evidence.json';
import arExperience from '#locales/ar/experience.json';
import arFit from '#locales/ar/fit.json';
import arHome from '#locales/ar/home.json';
import arIdentity from '#locales/ar/identity.json';
import arIncome from '#locales/ar/income.json';
import arInstrument from '#locales/ar/instrument.json';
import arJoining from '#locales/ar/joining.json';
import arMandate from '#locales/ar/mandate.json';
import arNotification from '#locales/ar/notification.json';
import arParticipant from '#locales/ar/participant.json';
import arPartner from '#locales/ar/partner.json';
import arPerspective from '#locales/ar/perspective.json';
import arPlan from '#locales/ar/plan.json';
import arPortfolio from '#locales/ar/portfolio.json';
import arPrivacy from '#locales/ar/privacy.json';
import arReach from '#locales/ar/reach.json';
import arReview from '#locales/ar/review.json';
import arSettlement from '#locales/ar/settlement.json';
import arTraining from '#locales/ar/training.json';
import arWork from '#locales/ar/work.json';
import enAdvice from '#locales/en/advice.json';
import enCalendar from '#locales/en/calendar.json';
import enChange from '#locales/en/change.json';
import enCoach from '#locales/en/coach.json';
import enCommon from '#locales/en/common.json';
import enConversation from '#locales/en/conversation.json';
import enCopy from '#locales/en/copy.json';
import enDecision from '#locales/en/decision.json';
import enDetails from '#locales/en/details.json';
import enDuty from '#locales/en/duty.json';
import enEnrolment from '#locales/en/enrolment.json';
import enEvidence from '#locales/en/evidence.json';
import enExperience from '#locales/en/experience.json';
import enFit from '#locales/en/fit.json';
import enHome from '#locales/en/home.json';
import enIdentity from '#locales/en/identity.json';
import enIncome from '#locales/en/income.json';
import enInstrument from '#locales/en/instrument.json';
import enJoining from '#locales/en/joining.json';
import enMandate from '#locales/en/mandate.json';
import enNotification from '#locales/en/notification.json';
import enParticipant from '#locales/en/participant.json';
import enPartner from '#locales/en/partner.json';
import enPerspective from '#locales/en/perspective.json';
import enPlan from '#locales/en/plan.json';
import enPortfolio from '#locales/en/portfolio.json';
import enPrivacy from '#locales/en/privacy.json';
import enReach from '#locales/en/reach.json';
import enReview from '#locales/en/review.json';
import enSettlement from '#locales/en/settlement.json';
import enTraining from '#locales/en/training.json';
import enWork from '#locales/en/work.json';
import nlAdvice from '#locales/nl/advice.json';
import nlCalendar from '#locales/nl/calendar.json';
import nlChange from '#locales/nl/change.json';
import nlCoach from '#locales/nl/coach.json';
import nlCommon from '#locales/nl/common.json';
import nlConversation from '#locales/nl/conversation.json';
import nlCopy from '#locales/nl/copy.json';
import nlDecision from '#locales/nl/decision.json';
import nlDetails from '#locales/nl/details.json';
import nlDuty from '#locales/nl/duty.json';
import nlEnrolment from '#locales/nl/enrolment.json';
import nlEvidence from '#locales/nl/evidence.json';
import nlExperience from '#locales/nl/experience.json';
import nlFit from '#locales/nl/fit.json';
import nlHome from '#locales/nl/home.json';
import nlIdentity from '#locales/nl/identity.json';
import nlIncome from '#locales/nl/income.json';
import nlInstrument from '#locales/nl/instrument.json';
import nlJoining from '#locales/nl/joining.json';
import nlMandate from '#locales/nl/mandate.json';
import nlNotification from '#locales/nl/notification.json';
import nlParticipant from '#locales/nl/participant.json';
import nlPartner from '#locales/nl/partner.json';
import nlPerspective from '#locales/nl/perspective.json';
import nlPlan from '#locales/nl/plan.json';
import nlPortfolio from '#locales/nl/portfolio.json';
import nlPrivacy from '#locales/nl/privacy.json';
import nlReach from '#locales/nl/reach.json';
import nlReview from '#locales/nl/review.json';
import nlSettlement from '#locales/nl/settlement.json';
import nlTraining from '#locales/nl/training.json';
import nlWork from '#locales/nl/work.json';

/** Every text, by language and namespace; a namespace is one room of the portal. */
export const resources = {
  nl: {
    advice: nlAdvice,
    calendar: nlCalendar,
    change: nlChange,
    coach: nlCoach,
    common: nlCommon,
    conversation: nlConversation,
    copy: nlCopy,
    decision: nlDecision,
    details: nlDetails,
    duty: nlDuty,
    enrolment: nlEnrolment,
    evidence: nlEvidence,
    experience: nlExperience,
    fit: nlFit,
    home: nlHome,
    identity: nlIdentity,
    income: nlIncome,
    instrument: nlInstrument,
    joining: nlJoining,
    mandate: nlMandate,
    notification: nlNotification,
    participant: nlParticipant,
    partner: nlPartner,
    perspective: nlPerspective,
    plan: nlPlan,
    portfolio: nlPortfolio,
    privacy: nlPrivacy,
    reach: nlReach,
    review: nlReview,
    settlement: nlSettlement,
    training: nlTraining,
    work: nlWork,
  },
  en: {
    advice: enAdvice,
    calendar: enCalendar,
    change: enChange,
    coach: enCoach,
    common: enCommon,
    conversation: enConversation,
    copy: enCopy,
    decision: enDecision,
    details: enDetails,
    duty: enDuty,
    enrolment: enEnrolment,
    evidence: enEvidence,
    experience: enExperience,
    fit: enFit,
    home: enHome,
    identity: enIdentity,
    income: enIncome,
    instrument: enInstrument,
    joining: enJoining,
    mandate: enMandate,
    notification: enNotification,
    participant: enParticipant,
    partner: enPartner,
    perspective: enPerspective,
    plan: enPlan,
    portfolio: enPortfolio,
    privacy: enPrivacy,
    reach: enReach,
    review: enReview,
    settlement: enSettlement,
    training: enTraining,
    work: enWork,
  },
  ar: {
    advice: arAdvice,
    calendar: arCalendar,
    change: arChange,
    coach: arCoach,
    common: arCommon,
    conversation: arConversation,
    copy: arCopy,
    decision: arDecision,
    details: arDetails,
    duty: arDuty,
    enrolment: arEnrolment,
    evidence: arEvidence,
    experience: arExperience,
    fit: arFit,
    home: arHome,
    identity: arIdentity,
    income: arIncome,
    instrument: arInstrument,
    joining: arJoining,
    mandate: arMandate,
    notification: arNotification,
    participant: arParticipant,
    partner: arPartner,
    perspective: arPerspective,
    plan: arPlan,
    portfolio: arPortfolio,
    privacy: arPrivacy,
    reach: arReach,
    review: arReview,
    settlement: arSettlement,
    training: arTraining,
    work: arWork,
  },
};

/** The shape that every key is checked against at compile time: the Dutch texts. */
export type SourceTexts = (typeof resources)['nl'];

export type Namespace = keyof SourceTexts;

/** Every namespace: one that is added above is checked and shown like the others. */
export const namespaces = Object.keys(resources.nl) as readonly Namespace[];
