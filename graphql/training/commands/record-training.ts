import { insertAttendance } from '#db/repositories/training-participant.ts';
import { moveRequest } from '#db/repositories/training-request.ts';
import type { OperationContext } from '../../context.ts';
import type {
  MutationRecordAttendanceArgs,
  MutationRecordTrainingArgs,
  ResolversParentTypes,
} from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { localDateOf } from '../../shared/local-date.ts';
import { typedText } from '../../shared/typed-text.ts';
import { startOf } from '../domain/beginning.ts';
import { attendanceProblems, providerActsOf, recordProblems } from '../domain/participation.ts';
import { stateAfter } from '../domain/request-state.ts';
import { participant } from '../queries/participants.ts';
import { proposeResult } from './propose-result.ts';
import { writeProfessionalAct } from './professional-act.ts';

type RecordResult = ResolversParentTypes['RecordTrainingResult'];

const notThere = (id: string) => ({ __typename: 'TrainingParticipantNotThere', id }) as const;

/**
 * Whoever gives a training writes down that a place is kept, that it began, was completed or ended early. Of the last two the citizen is
 * told, and of a certificate it is they who decide whether it comes into their portfolio.
 */
export async function recordTraining(
  context: OperationContext,
  { id, act, revision, day = null, expiresOn = null, words: typed }: MutationRecordTrainingArgs,
): Promise<RecordResult> {
  const before = await participant(context, id);
  if (before === null) return notThere(id);
  const words = typedText(typed);
  const problems = recordProblems(
    act,
    { day, expiresOn, words },
    {
      today: context.today,
      startsOn: before.startsOn,
      enrolledOn: localDateOf(Date.parse(before.enrolledAt)),
      startedOn: startOf(before.acts, before),
    },
  );
  if (problems.length > 0) return { __typename: 'TrainingInvalid', problems };
  const { municipalityId } = professional(context.viewer);
  const to = providerActsOf(before, context.today).includes(act) ? stateAfter(act, 'PROVIDER', before.state) : null;
  if (to === null || !(await moveRequest(context.tx, { municipalityId, id, revision, to })))
    return { __typename: 'TrainingParticipantMovedOn', participant: (await participant(context, id)) ?? before };

  const { personId } = before;
  await writeProfessionalAct(context, before, { kind: act, words: words || null, day: act === 'CONFIRM' ? null : day });
  if (act === 'COMPLETE' || act === 'STOP') {
    await proposeResult(context, before, { act, run: before, day: day ?? context.today, expiresOn, words });
    await requestNotification(context, { personId, kind: 'TRAINING_RESULT', occasion: `${id}/${revision + 1}` });
  }
  const now = await participant(context, id);
  return now === null ? notThere(id) : { ...now, __typename: 'TrainingParticipant' };
}

/** Whoever gives a training writes down how often somebody was there in a month. */
export async function recordAttendance(
  context: OperationContext,
  { id, month, lessons, attended }: MutationRecordAttendanceArgs,
): Promise<RecordResult> {
  const before = await participant(context, id);
  if (before === null) return notThere(id);
  if (before.state !== 'STARTED') return { __typename: 'TrainingParticipantMovedOn', participant: before };
  const counted = { month, lessons, attended };
  const problems = attendanceProblems(counted, { today: context.today, startedOn: startOf(before.acts, before) });
  if (problems.length > 0) return { __typename: 'TrainingInvalid', problems };
  const { municipalityId, professionalId, name } = professional(context.viewer);
  await insertAttendance(context.tx, {
    ...{ municipalityId, id: context.newId(), requestId: id, personId: before.personId, ...counted },
    ...{ at: new Date(context.now).toISOString(), byId: professionalId, byName: name },
  });
  const now = await participant(context, id);
  return now === null ? notThere(id) : { ...now, __typename: 'TrainingParticipant' };
}
