import type { RecordProblem } from '../../../shared/record-problem.ts';
import { latestDay } from '../../../shared/credible-days.ts';
import type { Program, ProgramRun } from './program.ts';

/** A run as it comes out of a feed; days are `YYYY-MM-DD`. */
export interface ImportedRun {
  readonly code: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly applyBy: string | null;
  /** `null`: as many as ask. */
  readonly capacity: number | null;
  readonly open: boolean;
  /** It does not go on. */
  readonly cancelled: boolean;
}

/** Places of a run at most. More than any room has, and than anybody teaches at once: who tells more means something else, such as no limit. */
const mostPlaces = 100_000;

/** The runs of a training. One that is cancelled, closed, without places or for another client is there, and cannot be asked for. */
export function runsOf(program: Program): {
  readonly runs: readonly ImportedRun[];
  readonly problems: readonly RecordProblem[];
} {
  const { applicationOpen, maxNumberOfParticipants: most } = program.programAdmission;
  const told = (program.programSchedule.programRun ?? []).map((run) => ({
    ...run,
    places: run.maxNumberOfParticipants ?? most ?? null,
  }));
  const ids = new Set<string>();
  const problems = told.flatMap((run, index) => {
    const twice = ids.has(run.id) ? [{ path: 'id', why: `is ${run.id}, as of another run` }] : [];
    ids.add(run.id);
    const at = `programSchedule/programRun/${index}`;
    return [...problemsOf(run), ...twice].map(({ path, why }) => ({ path: `${at}/${path}`, why }));
  });
  const runs = told.map(({ id, startDate, endDate, applicationDeadline, status, openTo, places }) => ({
    code: id,
    startsOn: startDate.date,
    endsOn: endDate.date,
    applyBy: applicationDeadline ?? null,
    // No place at all is how some close a run.
    capacity: places === 0 ? null : places,
    cancelled: status === 'canceled',
    open: applicationOpen && status === 'application opened' && openTo !== 'client only' && places !== 0,
  }));
  return { runs, problems };
}

function problemsOf(run: ProgramRun & { readonly places: number | null }): readonly RecordProblem[] {
  const { endDate, applicationDeadline: deadline, minNumberOfParticipants: least = 0, places } = run;
  const starts = run.startDate.date;
  const found: RecordProblem[] = [];
  const far = [
    { path: 'startDate/date', day: starts },
    { path: 'endDate/date', day: endDate.date },
  ].find(({ day }) => day > latestDay);
  if (far !== undefined) found.push({ path: far.path, why: `is ${far.day}, which is too far away` });
  if (endDate.date < starts)
    found.push({ path: 'endDate/date', why: `is ${endDate.date}, before it starts (${starts})` });
  if (deadline !== undefined && deadline > starts)
    found.push({ path: 'applicationDeadline', why: `is ${deadline}, after it starts (${starts})` });
  const early = (run.courseDay ?? []).findIndex(({ date }) => date < starts);
  if (early >= 0) found.push({ path: `courseDay/${early}/date`, why: `is before the run starts (${starts})` });
  if (places !== null && places > 0 && least > places)
    found.push({
      path: 'minNumberOfParticipants',
      why: `is ${least}, more than the ${places} for whom there is place`,
    });
  if (places !== null && places > mostPlaces)
    found.push({
      path: 'maxNumberOfParticipants',
      why: `is ${places}, more than the ${mostPlaces} places that a run can have`,
    });
  return found;
}
