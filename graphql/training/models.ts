import type { TrainingRow } from '#db/repositories/training.ts';

/** What resolvers of this room get as their parent. */
export type Training = TrainingRow;
