import { addDays, dayOfAge, type LocalDate } from '../../shared/local-date.ts';
import { retentionRule } from './retention-rules.ts';

/** Why a client file is kept, the weightiest first. */
export const keepReasons = [
  /** A benefit, a plan, a training that was asked for or somebody's help runs, or begins later: nothing has begun to count. */
  'RUNNING',
  /** Neither a benefit nor a plan ever ended: nobody knows from when to count. */
  'NO_CLOSING_DAY',
  /** Ten years are not over. */
  'TERM_NOT_OVER',
  /** A report, a change or an objection waits for the municipality or for the citizen, or a question has no answer. */
  'OPEN_REPORT',
  /** Something asked about data has no answer, or a copy is being made. */
  'OPEN_REQUEST',
  /** A reduction, fine, warning or recovery, proposed or decided: how long is not known (rules.md Q11), so people decide. */
  'REDUCTION',
  /** Whose file it is came to the portal lately. */
  'IN_USE',
  /** A goal is shown to somebody, or by somebody. */
  'SHARED',
  /** Somebody is one household with this person. */
  'HOUSEHOLD',
  /** Somebody of the municipality stands beside this person. */
  'ASSIGNED',
  /** What another room keeps longer: somebody else’s benefit or report names this person as the partner, or this person helped somebody. */
  'OTHER_ROOM',
] as const;
export type KeepReason = (typeof keepReasons)[number];

/** What decides about one client file; no names and no amounts. */
export interface FileFacts {
  /** Something runs on the day that is asked about or begins after it: `person_matter_runs` of the database says what. */
  readonly running: boolean;
  /**
   * The day of the last matter: the end of a benefit or plan, or what came later, as `person_last_matter` of the database has it. `null`
   * where neither a benefit nor a plan ever ended.
   */
  readonly closedOn: LocalDate | null;
  readonly openReport: boolean;
  readonly openRequest: boolean;
  readonly reduction: boolean;
  readonly inUse: boolean;
  readonly shared: boolean;
  readonly household: boolean;
  readonly assigned: boolean;
  readonly otherRoom: boolean;
}

export interface Judgement {
  /** The first day on which it may go; `null` where nothing has begun to count. */
  readonly retainUntil: LocalDate | null;
  /** Empty where it is past its term and nothing keeps it. */
  readonly keeps: readonly KeepReason[];
}

/** The first day on which a file may go that was closed on a day: the day after its last, so many years later. */
export function retainUntil(closedOn: LocalDate, on: LocalDate): LocalDate {
  const { length } = retentionRule('clientFile', on);
  if (length?.unit !== 'YEAR') throw new RangeError('a client file is kept for years');
  return dayOfAge(addDays(closedOn, 1), length.count);
}

/** Files that were closed before this day are past their term on `on`. */
export function closedBefore(on: LocalDate): LocalDate {
  const { length } = retentionRule('clientFile', on);
  const years = length?.count ?? 0;
  let day = dayOfAge(on, -years);
  // A leap day has no namesake: step until the two ways of counting agree.
  while (retainUntil(addDays(day, -1), on) > on) day = addDays(day, -1);
  while (retainUntil(day, on) <= on) day = addDays(day, 1);
  return day;
}

/** Whether a file may go on a day, and if not, why. Everything that keeps it is named. */
export function judge(facts: FileFacts, on: LocalDate): Judgement {
  const until = facts.running || facts.closedOn === null ? null : retainUntil(facts.closedOn, on);
  const found: Readonly<Record<KeepReason, boolean>> = {
    RUNNING: facts.running,
    NO_CLOSING_DAY: !facts.running && facts.closedOn === null,
    TERM_NOT_OVER: until !== null && until > on,
    OPEN_REPORT: facts.openReport,
    OPEN_REQUEST: facts.openRequest,
    REDUCTION: facts.reduction,
    IN_USE: facts.inUse,
    SHARED: facts.shared,
    HOUSEHOLD: facts.household,
    ASSIGNED: facts.assigned,
    OTHER_ROOM: facts.otherRoom,
  };
  return { retainUntil: until, keeps: keepReasons.filter((reason) => found[reason]) };
}
