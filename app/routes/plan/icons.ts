import type { IconName } from '#app/ui/index.ts';
import type { ContactWay, StepKind } from '#graphql/generated/documents.ts';

/** The picture in front of a step. */
export const stepIcons: Readonly<Record<StepKind, IconName>> = {
  OWN_ACTIVITY: 'star',
  APPLICATION: 'letter',
  TRAINING: 'book',
  TRIAL_PLACEMENT: 'case',
  PARTICIPATION_PLACEMENT: 'case',
  CLIMBING_JOB: 'case',
  LEARN_WORK_PLACE: 'case',
  WORK_EXPERIENCE_PLACE: 'case',
  LANGUAGE: 'speech',
  CARE_AND_HEALTH: 'heart',
  VOLUNTEERING: 'people',
  OWN_BUSINESS: 'shop',
  APPOINTMENT: 'calendar',
};

/** The picture of how people meet. */
export const wayIcons: Readonly<Record<ContactWay, IconName>> = {
  IN_PERSON: 'people',
  PHONE: 'phone',
  VIDEO: 'screen',
};
