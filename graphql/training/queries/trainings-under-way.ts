import type { OperationContext } from '../../context.ts';
import type { TrainingUnderWay } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { endStates } from '../domain/request-state.ts';

/** What the first page of a citizen has room for. */
const atMost = 5;

/** Trainings that the citizen keeps or asked for: a question of the municipality, then what goes on, then the newest. */
export async function trainingsUnderWay({ tx, viewer }: OperationContext): Promise<readonly TrainingUnderWay[]> {
  const { municipalityId, personId } = citizen(viewer);
  return tx.query<TrainingUnderWay & Record<string, unknown>>({
    name: 'trainings-under-way',
    text: `
      select r.id, r.training_id as "trainingId", t.title, r.state from training_request r
      join training t on t.municipality_id = r.municipality_id and t.id = r.training_id
      where r.municipality_id = $1 and r.person_id = $2
      order by r.state = 'NEED_MORE_INFO' desc, r.state = any($3::text[]), r.created_at desc, r.id limit $4`,
    values: [municipalityId, personId, endStates, atMost],
  });
}
