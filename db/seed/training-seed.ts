import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { and, eq, sql } from 'drizzle-orm';
import { newId } from '#graphql/shared/ids.ts';
import { foldedWords, trigramsOf } from '#graphql/training/domain/search-words.ts';
import * as schema from '../schema/index.ts';
import { generateTrainings, providers } from './training-generator.ts';
import { seededInstruments } from './training-instruments.ts';
import type { Timeline } from './timeline.ts';

/** Writes the catalogue and the instruments of a municipality of the demo, one statement a table. Gives the ids of providers by their codes. */
export async function seedTrainings(
  db: NodePgDatabase,
  timeline: Timeline,
  municipalityId: string,
  times = 1,
): Promise<ReadonlyMap<string, string>> {
  const idOf = new Map(providers.map(({ code }) => [code, newId(timeline.now)]));
  await db.insert(schema.trainingProvider).values(
    providers.map(({ code, name, recognitions }) => ({
      municipalityId,
      id: idOf.get(code) ?? '',
      code,
      name,
      recognitions: [...recognitions],
    })),
  );
  const trainings = generateTrainings(timeline.dayAgo(0), times).map((one) => ({ ...one, id: newId(timeline.now) }));
  // One parameter for all: thousands of rows have more values than a statement takes.
  const rows = trainings.map((one) => ({
    municipality_id: municipalityId,
    id: one.id,
    provider_id: idOf.get(one.provider),
    code: one.code,
    title: one.title,
    summary: one.summary,
    sector: one.sector,
    occupation: one.occupation,
    keywords: one.keywords,
    form: one.form,
    level: one.level,
    dutch_level: one.dutchLevel,
    language: one.language,
    online: one.online,
    place: one.place,
    distance: one.distance,
    time: one.time,
    start: one.start,
    duration: one.duration,
    duration_unit: one.durationUnit,
    week_hours: one.weekHours,
    cost_cents: one.costCents,
    costs: one.costs,
    childcare: one.childcare,
    wheelchair: one.wheelchair,
    shortage: one.shortage,
    basic_qualification: one.basicQualification,
    minimum_age: one.minimumAge,
    digest: one.digest,
  }));
  const columns = sql.raw(Object.keys(rows[0] ?? {}).join(', '));
  await db.execute(sql`insert into training (${columns})
    select ${columns} from json_populate_recordset(null::training, ${JSON.stringify(rows)}::json)`);
  const runs = trainings.flatMap(({ id, runs: own }) =>
    own.map((run) => ({
      municipality_id: municipalityId,
      id: newId(timeline.now),
      training_id: id,
      code: run.code,
      starts_on: run.startsOn,
      ends_on: run.endsOn,
      apply_by: run.applyBy,
      capacity: run.capacity,
      open: true,
      cancelled: false,
    })),
  );
  await db.execute(sql`insert into training_run
    select * from json_populate_recordset(null::training_run, ${JSON.stringify(runs)}::json)`);
  const words = new Set([
    ...trainings.flatMap(({ title, occupation }) => foldedWords(`${title} ${occupation}`)),
    ...seededInstruments.flatMap(({ name }) => foldedWords(name)),
  ]);
  await db
    .insert(schema.trainingWord)
    .values([...words].map((word) => ({ municipalityId, word, trigrams: [...trigramsOf(word)] })));
  await db.insert(schema.trainingInstrument).values(
    seededInstruments.map((one) => ({
      ...one,
      municipalityId,
      id: newId(timeline.now),
      validFrom: '2026-01-01',
      validUntil: '2026-12-31',
    })),
  );
  return idOf;
}

/** Somebody asks for the first offer of a course. */
export async function seedTrainingRequest(
  db: NodePgDatabase,
  timeline: Timeline,
  owner: { readonly municipalityId: string; readonly personId: string },
  { course, words, daysAgo }: { readonly course: string; readonly words: string; readonly daysAgo: number },
): Promise<void> {
  const [training] = await db
    .select({ id: schema.training.id })
    .from(schema.training)
    .where(and(eq(schema.training.municipalityId, owner.municipalityId), eq(schema.training.title, course)))
    .orderBy(schema.training.code)
    .limit(1);
  if (!training) throw new Error(`no course ${course}`);
  const at = timeline.daysAgo(daysAgo);
  const requestId = newId(Date.parse(at));
  await db
    .insert(schema.trainingRequest)
    .values({ ...owner, id: requestId, trainingId: training.id, state: 'REQUESTED', revision: 1, createdAt: at });
  await db
    .insert(schema.trainingAct)
    .values({ ...owner, id: newId(Date.parse(at)), requestId, kind: 'REQUEST', at, words });
}
