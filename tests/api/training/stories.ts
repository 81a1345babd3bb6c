import { newId } from '#graphql/shared/ids.ts';
import type { World } from '../income/world.ts';

/** What a test decides about a training; the rest is a course of eight hours a week in the day that costs nothing. */
export interface TrainingFacts {
  readonly title?: string;
  readonly dutchLevel?: string;
  readonly costCents?: number;
  readonly endedOn?: string;
  /** Places of its one run; `null` for as many as ask. */
  readonly capacity?: number | null;
  readonly startsOn?: string;
  readonly open?: boolean;
}

/** A training in the catalogue of a municipality, with one run. */
export interface StoredTraining {
  readonly trainingId: string;
  readonly runId: string;
}

/** Puts a training in a municipality's catalogue. */
export async function inCatalogue(
  world: World,
  municipalityId: string,
  facts: TrainingFacts = {},
): Promise<StoredTraining> {
  const [providerId, trainingId, runId] = [newId(), newId(), newId()];
  await world.owner.query(
    `insert into training_provider (municipality_id, id, code, name, recognitions) values ($1, $2, $3, 'Vakschool', '{CRKBO}')`,
    [municipalityId, providerId, providerId],
  );
  await world.owner.query(
    `insert into training (municipality_id, id, provider_id, code, title, summary, sector, occupation, keywords, form, level, dutch_level,
       language, place, distance, time, weeks, week_hours, cost_cents, shortage, basic_qualification, minimum_age, digest, ended_on)
     values ($1, $2, $3, $4, $5, 'U leert rijden.', 'LOGISTICS', 'Heftruckchauffeur', '', 'COURSE', 'NONE', $6, 'nl', 'Modelstad', 2,
       'DAY', 4, 8, $7, true, false, 18, $4, $8)`,
    [
      municipalityId,
      trainingId,
      providerId,
      trainingId,
      facts.title ?? 'Heftruck',
      facts.dutchLevel ?? 'A2',
      facts.costCents ?? 0,
      facts.endedOn ?? null,
    ],
  );
  await world.owner.query(
    `insert into training_run (municipality_id, id, training_id, code, starts_on, ends_on, apply_by, capacity, open)
     values ($1, $2, $3, $4, $5, $5::date + 28, $5::date - 7, $6, $7)`,
    [
      municipalityId,
      runId,
      trainingId,
      runId,
      facts.startsOn ?? '2027-01-18',
      facts.capacity === undefined ? 10 : facts.capacity,
      facts.open ?? true,
    ],
  );
  return { trainingId, runId };
}
