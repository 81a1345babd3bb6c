/** Sectors of the region, in which a training is found. */
export const trainingSectors = [
  'CARE',
  'CONSTRUCTION',
  'TECHNOLOGY',
  'LOGISTICS',
  'HOSPITALITY',
  'RETAIL',
  'OFFICE',
  'ICT',
  'GREEN',
  'CLEANING',
  'SECURITY',
  'CHILDCARE',
  'LANGUAGE',
  'SKILLS',
] as const;
export type TrainingSector = (typeof trainingSectors)[number];

/** How somebody learns: work-based path (BBL), school-based path (BOL), a course, recognition of prior learning (EVC), a learn-work place. */
export const trainingForms = ['WORK_BASED', 'SCHOOL_BASED', 'COURSE', 'PRIOR_LEARNING', 'LEARN_WORK'] as const;
export type TrainingForm = (typeof trainingForms)[number];

/** To which level it leads; `NONE` where it leads to no level of its own. */
export const trainingLevels = ['NONE', 'MBO_1', 'MBO_2', 'MBO_3', 'MBO_4', 'HBO', 'WO'] as const;
export type TrainingLevel = (typeof trainingLevels)[number];

/** When somebody has to be there. */
export const trainingTimes = ['DAY', 'EVENING', 'OWN_TIME'] as const;
export type TrainingTime = (typeof trainingTimes)[number];

/** Kilometres from the town hall that can be chosen. */
export const trainingDistances = [5, 10, 25, 40] as const;

/** What a training costs at most, whole cents, as it can be chosen. */
export const trainingCosts = [0, 25_000, 50_000, 100_000] as const;

/** Levels of Dutch (CEFR), the lowest first. */
export const dutchLevels = ['A1', 'A2', 'B1', 'B2'] as const;
export type DutchLevel = (typeof dutchLevels)[number];

/** What a municipality's instrument is for: taking part, working, or what is needed for both (voorzieningen). */
export const instrumentGoals = ['PARTICIPATE', 'LEARN', 'WORK', 'FACILITY'] as const;
export type InstrumentGoal = (typeof instrumentGoals)[number];

/** How a start is determined: on dates of its own, on a day that is agreed, or whenever somebody wants. */
export const trainingStarts = ['FIXED', 'AGREED', 'DIRECT'] as const;
export type TrainingStart = (typeof trainingStarts)[number];

/** In what a duration is counted. `HOUR`: hours in all. */
export const durationUnits = ['YEAR', 'MONTH', 'WEEK', 'DAY', 'HOUR'] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** What a cost is for. */
export const costKinds = [
  'TUITION',
  'REGISTRATION',
  'MATERIAL',
  'EXAM',
  'COACHING',
  'STAY',
  'OTHER',
  'DISCOUNT',
] as const;
export type CostKind = (typeof costKinds)[number];

/** Who is asked to pay: one person, or a group (usually an employer). */
export const costPayers = ['INDIVIDUAL', 'GROUP'] as const;
export type CostPayer = (typeof costPayers)[number];

/** What an amount is for, where it is not for the whole training. */
export const costPeriods = ['FIRST_YEAR', 'YEAR', 'MONTH', 'WEEK', 'DAY', 'HOUR'] as const;
export type CostPeriod = (typeof costPeriods)[number];
