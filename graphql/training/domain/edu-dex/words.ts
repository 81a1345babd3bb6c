import type {
  CostKind,
  CostPeriod,
  DurationUnit,
  TrainingForm,
  TrainingLevel,
  TrainingSector,
  TrainingStart,
  TrainingTime,
} from '../words.ts';
import type { Program } from './program.ts';

/** Words of EDU-DEX, as the portal reads them. What has no word here is not known. */
type Reading<Word> = ReadonlyMap<string, Word>;

export const starts = {
  'fixed starting date': 'FIXED',
  'agreed starting date': 'AGREED',
  'direct start': 'DIRECT',
} as const satisfies Record<string, TrainingStart>;

export const units: Readonly<Record<string, DurationUnit>> = {
  years: 'YEAR',
  months: 'MONTH',
  weeks: 'WEEK',
  days: 'DAY',
  hours: 'HOUR',
};

export const kinds: Reading<CostKind> = new Map([
  ['tuition fee', 'TUITION'],
  ['registration fee', 'REGISTRATION'],
  ['study material', 'MATERIAL'],
  ['examination', 'EXAM'],
  ['certificate', 'EXAM'],
  ['coaching', 'COACHING'],
  ['accommodation', 'STAY'],
  ['second accommodation', 'STAY'],
  ['housing', 'STAY'],
  ['cost of living', 'STAY'],
  ['lunch', 'STAY'],
  ['dinner', 'STAY'],
  ['single payment discount', 'DISCOUNT'],
]);

export const periods: Reading<CostPeriod> = new Map([
  ['1st year', 'FIRST_YEAR'],
  ['year', 'YEAR'],
  ['month', 'MONTH'],
  ['week', 'WEEK'],
  ['day', 'DAY'],
  ['hour', 'HOUR'],
]);

/** `mbo`, `mbo+` and secondary school do not say to which of our levels they lead. */
const levels: Reading<TrainingLevel> = new Map([
  ['none', 'NONE'],
  ['mbo niveau 1', 'MBO_1'],
  ['mbo niveau 2', 'MBO_2'],
  ['mbo niveau 3', 'MBO_3'],
  ['mbo niveau 4', 'MBO_4'],
  ['propedeuse', 'HBO'],
  ['associate', 'HBO'],
  ['bachelor', 'HBO'],
  ['hbo', 'HBO'],
  ['post-hbo', 'HBO'],
  ['academic bachelor', 'WO'],
  ['academic master', 'WO'],
  ['wo', 'WO'],
  ['PhD', 'WO'],
  ['post-academic', 'WO'],
]);

export function levelOf({ programLevel, degree }: Program['programClassification']): TrainingLevel | null {
  return levels.get(programLevel) ?? (degree.startsWith('mbo niveau') ? (levels.get(degree) ?? null) : null);
}

/**
 * A diploma of mbo-2 and higher, havo or vwo is a basic qualification (startkwalificatie); a part of one is not. `null` where it is a
 * diploma of a level that is not told.
 */
export function isBasicQualification(program: Program['programClassification']): boolean | null {
  const { programLevel, degree, programType } = program;
  const level = levelOf(program);
  const whole = degree === 'diploma' || degree.startsWith('mbo niveau');
  if (!whole || programType === 'mbo module') return false;
  if (level === null)
    return ['havo', 'vwo'].includes(programLevel) ? true : programLevel.startsWith('mbo') ? null : false;
  return level !== 'NONE' && level !== 'MBO_1';
}

/** How somebody learns. EDU-DEX has no word for recognition of prior learning (EVC): it comes in as a course. */
export function formOf({ programClassification: program, programExternalAcknowledgements }: Program): TrainingForm {
  const paths = (programExternalAcknowledgements?.creboRegistration ?? []).map(({ learningPath }) => learningPath);
  if (paths.includes('BBL')) return 'WORK_BASED';
  if (paths.includes('BOL')) return 'SCHOOL_BASED';
  if (program.programType === 'internship' || program.programType === 'traineeship') return 'LEARN_WORK';
  const level = levelOf(program);
  if (program.programType !== 'regular' || level === null || level === 'NONE') return 'COURSE';
  if (program.programForm.includes('dual')) return 'WORK_BASED';
  return program.programForm.includes('full-time') ? 'SCHOOL_BASED' : 'COURSE';
}

const remote: ReadonlySet<string> = new Set(['distance learning', 'e-learning', 'virtual classroom']);

/** `null` where its parts of the day are told and are more than one of ours, or are not told. */
export function timeOf(program: Program): TrainingTime | null {
  const { programForm } = program.programClassification;
  const { genericProgramRun: generic, programRun: runs = [] } = program.programSchedule;
  const parts = [generic, ...runs].flatMap((one) => one?.contactHoursPartOfDay ?? []);
  if (parts.length > 0) {
    if (parts.every((part) => part === 'evening')) return 'EVENING';
    return parts.every((part) => ['morning', 'afternoon', 'day'].includes(part)) ? 'DAY' : null;
  }
  if (program.programBasicProfile?.schedule === 'own pace') return 'OWN_TIME';
  if (programForm.length === 0) return null;
  if (programForm.every((form) => form === 'evening education')) return 'EVENING';
  if (programForm.every((form) => form === 'full-time')) return 'DAY';
  return programForm.every((form) => form === 'distance learning' || form === 'e-learning') ? 'OWN_TIME' : null;
}

/** Whether nobody has to travel for it. */
export function isOnline({
  programBasicProfile,
  programClassification: { fullyOnline, programForm },
}: Program): boolean {
  if (fullyOnline !== undefined) return fullyOnline;
  if (programBasicProfile?.location !== undefined) return programBasicProfile.location === 'fully online';
  return programForm.length > 0 && programForm.every((form) => remote.has(form));
}

/** Branches of the Standaard Bedrijfsindeling (SBI) by how their code begins, the longest first. */
const branches: readonly (readonly [string, TrainingSector])[] = [
  ['8891', 'CHILDCARE'],
  ['8130', 'GREEN'],
  ['80', 'SECURITY'],
  ['81', 'CLEANING'],
];

/** Sections of the SBI; what a section holds of too much has no word. */
const sections: Reading<TrainingSector> = new Map([
  ['A', 'GREEN'],
  ['C', 'TECHNOLOGY'],
  ['D', 'TECHNOLOGY'],
  ['F', 'CONSTRUCTION'],
  ['G', 'RETAIL'],
  ['H', 'LOGISTICS'],
  ['I', 'HOSPITALITY'],
  ['J', 'ICT'],
  ['K', 'OFFICE'],
  ['M', 'OFFICE'],
  ['O', 'OFFICE'],
  ['P', 'CHILDCARE'],
  ['Q', 'CARE'],
]);

const themes: Reading<TrainingSector> = new Map([
  ['automation and it', 'ICT'],
  ['internet and media', 'ICT'],
  ['human resources', 'OFFICE'],
  ['secretarial and office work', 'OFFICE'],
  ['finance', 'OFFICE'],
  ['law', 'OFFICE'],
  ['communication', 'OFFICE'],
  ['marketing', 'OFFICE'],
  ['government and non-profit', 'OFFICE'],
  ['sales', 'RETAIL'],
  ['care and personal care', 'CARE'],
  ['procurement and logistics', 'LOGISTICS'],
  ['manufacturing engineering and construction', 'TECHNOLOGY'],
  ['tourism, recreation and hospitality', 'HOSPITALITY'],
  ['training and education', 'CHILDCARE'],
  ['languages', 'LANGUAGE'],
  ['personal effectiveness', 'SKILLS'],
  ['personal development', 'SKILLS'],
  ['entrepreneurship', 'SKILLS'],
  ['leadership', 'SKILLS'],
  ['coaching', 'SKILLS'],
  ['management', 'SKILLS'],
]);

/** The branch of industry before the theme; `null` where neither leads to a sector of ours. */
export function sectorOf({
  targetSectorSBI,
  targetSector = [],
  theme = [],
}: Program['programClassification']): TrainingSector | null {
  const branch = branches.find(([code]) => targetSectorSBI?.startsWith(code));
  const [section, another] = targetSector;
  return (
    branch?.[1] ??
    (section !== undefined && another === undefined ? sections.get(section) : undefined) ??
    theme.map((one) => themes.get(one)).find((one) => one !== undefined) ??
    null
  );
}
