import type { Problem, Program, ProgramRun } from './program.ts';

/** A run as it comes out of a feed; days are `YYYY-MM-DD`. */
export interface ImportedRun {
  readonly code: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly applyBy: string | null;
  /** `null`: as many as ask. */
  readonly capacity: number | null;
  readonly open: boolean;
}

/** Places that a column holds at most. */
const mostPlaces = 2_147_483_647;

/** The runs of a training. One that is cancelled, closed, without places or for another client is there, and cannot be asked for. */
export function runsOf(program: Program): {
  readonly runs: readonly ImportedRun[];
  readonly problems: readonly Problem[];
} {
  const runs = program.programSchedule.programRun ?? [];
  const { applicationOpen, maxNumberOfParticipants: most } = program.programAdmission;
  const problems = runs.flatMap((run, index) =>
    [
      ...problemsOf(run),
      ...(runs.findIndex(({ id }) => id === run.id) < index
        ? [{ path: 'id', why: `is ${run.id}, as of another run` }]
        : []),
    ].map(({ path, why }) => ({ path: `programSchedule/programRun/${index}/${path}`, why })),
  );
  return {
    problems,
    runs: runs.map((run) => {
      const places = run.maxNumberOfParticipants ?? most ?? null;
      return {
        code: run.id,
        startsOn: run.startDate.date,
        endsOn: run.endDate.date,
        applyBy: run.applicationDeadline ?? null,
        capacity: places === 0 ? null : places,
        open: applicationOpen && run.status === 'application opened' && run.openTo !== 'client only' && places !== 0,
      };
    }),
  };
}

function problemsOf(run: ProgramRun): readonly Problem[] {
  const {
    startDate,
    endDate,
    applicationDeadline: deadline,
    minNumberOfParticipants: least,
    maxNumberOfParticipants: most,
  } = run;
  const starts = startDate.date;
  const found: Problem[] = [];
  if (endDate.date < starts)
    found.push({ path: 'endDate/date', why: `is ${endDate.date}, before it starts (${starts})` });
  if (deadline !== undefined && deadline > starts)
    found.push({ path: 'applicationDeadline', why: `is ${deadline}, after it starts (${starts})` });
  const early = (run.courseDay ?? []).findIndex(({ date }) => date < starts);
  if (early >= 0) found.push({ path: `courseDay/${early}/date`, why: `is before the run starts (${starts})` });
  if (least !== undefined && most !== undefined && least > most)
    found.push({ path: 'minNumberOfParticipants', why: `is ${least}, more than the ${most} for whom there is place` });
  if (most !== undefined && most > mostPlaces)
    found.push({ path: 'maxNumberOfParticipants', why: 'is more than can be kept' });
  return found;
}
