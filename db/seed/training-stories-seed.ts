import { and, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { newId } from '#graphql/shared/ids.ts';
import { addDays, yearOf } from '#graphql/shared/local-date.ts';
import type { RequestAct } from '#graphql/training/domain/request-state.ts';
import * as schema from '../schema/index.ts';
import type { Timeline } from './timeline.ts';
import type { TrainingStory } from './training-stories.ts';

interface Somebody {
  readonly id: string;
  readonly name: string;
}

interface Cast {
  readonly municipalityId: string;
  readonly person: (subject: string) => Somebody;
  readonly managerOf: (subject: string) => Somebody;
  /** Who gives the trainings of the stories. */
  readonly teacher: Somebody & { readonly providerId: string };
}

/** Writes how people stand in the trainings of a provider of the demo: those who share a run in the order in which they asked. */
export async function seedTrainingStories(
  db: NodePgDatabase,
  timeline: Timeline,
  cast: Cast,
  stories: readonly TrainingStory[],
): Promise<void> {
  for (const [index, first] of stories.entries()) {
    const ofRun = ({ run }: TrainingStory) => run.name === first.run.name;
    // The first of a run brings the others along.
    if (stories.findIndex(ofRun) === index)
      await seedRun(db, timeline, cast, [first, ...stories.slice(index + 1).filter(ofRun)]);
  }
}

async function seedRun(
  db: NodePgDatabase,
  timeline: Timeline,
  cast: Cast,
  stories: readonly [TrainingStory, ...TrainingStory[]],
): Promise<void> {
  const { municipalityId, teacher } = cast;
  const { course, run } = stories[0];
  const { training } = schema;
  const [offer] = await db
    .select({ id: training.id, costCents: training.costCents })
    .from(training)
    .where(
      and(
        eq(training.municipalityId, municipalityId),
        eq(training.title, course),
        eq(training.providerId, teacher.providerId),
        eq(training.time, 'DAY'),
      ),
    )
    .orderBy(training.code)
    .limit(1);
  if (!offer) throw new Error(`${teacher.name} gives no ${course} in the day`);
  const startsOn = timeline.dayAgo(-run.startsIn);
  const runId = newId();
  await db.insert(schema.trainingRun).values({
    ...{ municipalityId, id: runId, trainingId: offer.id, code: `demo-${run.name}`, startsOn },
    ...{ endsOn: addDays(startsOn, run.weeks * 7), applyBy: addDays(startsOn, -7), capacity: run.capacity, open: true },
  });
  await db.insert(schema.trainingList).values({ municipalityId, runId, lastNumber: stories.length });
  for (const [index, story] of stories.entries())
    await seedStory(db, timeline, cast, {
      ...{ story, trainingId: offer.id, amountCents: offer.costCents ?? 0, runId, startsOn, number: index + 1 },
    });
}

interface Placed {
  readonly story: TrainingStory;
  readonly trainingId: string;
  /** What the municipality pays. */
  readonly amountCents: number;
  readonly runId: string;
  readonly startsOn: string;
  readonly number: number;
}

async function seedStory(
  db: NodePgDatabase,
  timeline: Timeline,
  { municipalityId, person, managerOf, teacher }: Cast,
  { story, trainingId, amountCents, runId, startsOn, number }: Placed,
): Promise<void> {
  const { id: personId, name } = person(story.person);
  const manager = managerOf(story.person);
  const began = story.state === 'STARTED';
  const waits = story.state === 'APPROVED';
  const undecided = story.state === 'WITH_SECOND';
  const askedAgo = Math.max(20, 20 - story.run.startsIn) - number;
  const by = (who: Somebody | null) => ({ byId: who?.id ?? null, byName: who?.name ?? null });
  const acts: readonly { kind: RequestAct; ago: number; words?: string; day?: string; who: Somebody | null }[] = [
    { kind: 'REQUEST', ago: askedAgo, words: story.words, who: null },
    {
      ...{ kind: undecided ? 'PASS_ON' : 'APPROVE', ago: askedAgo - 3, who: manager },
      words: 'Wij betalen de cursus en de reis.',
    },
    ...(waits || undecided ? [] : [{ kind: 'TAKE_PLACE', ago: askedAgo - 4, who: null } as const]),
    ...(began ? [{ kind: 'START', ago: -story.run.startsIn, day: startsOn, who: teacher } as const] : []),
  ];
  const requestId = newId();
  await db.insert(schema.trainingRequest).values({
    ...{ municipalityId, id: requestId, personId, trainingId, state: story.state, revision: acts.length },
    createdAt: timeline.daysAgo(askedAgo),
    ...{ amountCents, budgetYear: yearOf(timeline.month), proposedById: manager.id },
    personName: undecided ? name : null,
  });
  await db.insert(schema.trainingAct).values(
    acts.map(({ kind, ago, words, day, who }) => ({
      ...{ municipalityId, id: newId(), requestId, personId, kind, at: timeline.daysAgo(ago), words, day, ...by(who) },
    })),
  );
  if (undecided) return;
  await db.insert(schema.trainingPlace).values({
    ...{ municipalityId, requestId, runId, placeInLine: number, declined: 0 },
    ...(waits ? { state: 'WAITING' as const } : { state: 'TAKEN' as const, seat: number }),
  });
  if (waits) return;
  await db.insert(schema.trainingParticipant).values({
    ...{ municipalityId, requestId, personId, providerId: teacher.providerId, runId, personName: name },
    enrolledAt: timeline.daysAgo(askedAgo - 4),
  });
  if (story.attended)
    await db.insert(schema.trainingAttendance).values({
      ...{ municipalityId, id: newId(), requestId, personId, month: timeline.monthsAgo(1) },
      ...{ lessons: story.attended[0], attended: story.attended[1], writtenAt: timeline.daysAgo(1) },
      ...{ byId: teacher.id, byName: teacher.name },
    });
}
