import { canBeAskedFor } from '#db/repositories/training.ts';
import type { OperationContext } from '../../context.ts';
import type { TrainingUnderWay } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { endStates } from '../domain/request-state.ts';

/** What the first page of a citizen has room for. */
const atMost = 5;

/** Trainings that the citizen keeps or asked for: what waits for them, then what goes on, then the newest. */
export async function trainingsUnderWay({ tx, viewer, today }: OperationContext): Promise<readonly TrainingUnderWay[]> {
  const { municipalityId, personId } = citizen(viewer);
  return tx.query<TrainingUnderWay & Record<string, unknown>>({
    name: 'trainings-under-way',
    text: `
      select r.id, r.training_id as "trainingId", t.title, r.state, p.state as place, p.answer_by::text as "answerBy",
        r.state = 'APPROVED' and p.state is null and exists (
          select from training_run u
          where u.municipality_id = r.municipality_id and u.training_id = r.training_id and ${canBeAskedFor('u', '$5')}) as "takesPlace"
      from training_request r
      join training t on t.municipality_id = r.municipality_id and t.id = r.training_id
      left join training_place p on p.municipality_id = r.municipality_id and p.request_id = r.id
      where r.municipality_id = $1 and r.person_id = $2
      order by r.state = 'NEED_MORE_INFO' desc, coalesce(p.state = 'OFFERED', false) desc, r.state = 'APPROVED' and p.state is null desc,
        r.state = any($3::text[]), r.created_at desc, r.id limit $4`,
    values: [municipalityId, personId, endStates, atMost, today],
  });
}
