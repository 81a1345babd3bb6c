/** Terms that a plan reckons with. */
export const termKinds = [
  /** Zoektermijn, art. 41 lid 4. */
  'SEARCH_TERM',
  'TRIAL_PLACEMENT',
  'PARTICIPATION_PLACEMENT',
  'CLIMBING_JOB',
  'LEARN_WORK_PLACE',
  'WORK_EXPERIENCE_PLACE',
  /** Bezwaartermijn, Awb 6:7. */
  'OBJECTION',
  'EVALUATION',
  /** How long until somebody is asked again where they stand on the ladder. */
  'LADDER_AGAIN',
  /** Inburgeringstermijn, art. 11 Wet inburgering 2021. */
  'CIVIC_INTEGRATION',
] as const;
export type TermKind = (typeof termKinds)[number];
