/**
 * What is somebody's own and nobody decided upon: they erase it themselves, at once (art. 17 AVG). How each is counted and erased is in
 * `db/repositories/privacy-erase.ts`.
 */
export const erasableKinds = [
  'REPORT_DRAFTS',
  'CHANGE_DRAFTS',
  'OBJECTION_DRAFTS',
  // After what held some of them.
  'PORTFOLIO',
  'UNUSED_FILES',
  'OWN_STEPS',
  'KEPT_TRAININGS',
  'GOAL_SHARES',
  'CALENDAR_ADDRESSES',
  'EXPERIENCES',
  'KEPT_FORMS',
] as const;
export type ErasableKind = (typeof erasableKinds)[number];
