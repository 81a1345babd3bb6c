import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Temporal } from 'temporal-polyfill';
import { ladderProblems } from '#graphql/plan/domain/ladder-check.ts';
import { placeByAnswers } from '#graphql/plan/domain/place-on-ladder.ts';
import { localTermProblem } from '#graphql/plan/domain/term-rules.ts';
import type { TermUnit } from '#graphql/shared/term-calculator.ts';
import type { LadderDefinition } from '#graphql/plan/domain/ladder.ts';
import { newId } from '#graphql/shared/ids.ts';
import { localDateOf, portalTimeZone, type LocalDate } from '#graphql/shared/local-date.ts';
import * as schema from '../schema/index.ts';
import type { GuidancePolicy, GuidanceScenario, LadderScenario } from './plan-scenario-types.ts';
import { day, iso, maker, seedPlan, type Guided } from './plan-seed.ts';
import type { Timeline } from './timeline.ts';

const unitWords = { DAY: 'day', WEEK: 'week', MONTH: 'month', YEAR: 'year' } as const satisfies Record<
  TermUnit,
  string
>;

/** The ladder of a municipality, as it was written. */
export interface SeededLadder {
  readonly id: string;
  readonly definition: LadderDefinition;
}

/** Writes what a municipality decided about guidance; a ladder or a term that cannot be is refused here. */
export async function seedPolicy(
  db: NodePgDatabase,
  timeline: Timeline,
  municipalityId: string,
  { ladder, terms, templates }: GuidancePolicy,
): Promise<SeededLadder> {
  const wrong = [
    ...ladderProblems(ladder.definition),
    ...terms.flatMap((term) => {
      const problem = localTermProblem(term);
      return problem === null ? [] : [`${term.kind}: ${problem}`];
    }),
  ];
  if (wrong.length > 0) throw new Error(`a policy that cannot be: ${wrong.join('; ')}`);
  const id = newId(timeline.now);
  await db.insert(schema.ladderDefinition).values({ municipalityId, id, ...ladder });
  if (terms.length > 0)
    await db
      .insert(schema.municipalityTerm)
      .values(terms.map((term) => ({ ...term, municipalityId, unit: unitWords[term.unit] })));
  await db.insert(schema.planTemplate).values(
    templates.map(({ targetGroup, title, source, content }) => ({
      municipalityId,
      id: newId(timeline.now),
      targetGroup,
      title,
      source,
      content: content(maker(timeline)),
      validFrom: '2026-01-01',
    })),
  );
  return { id, definition: ladder.definition };
}

/** Writes the guidance of one person. */
export async function seedGuidance(
  db: NodePgDatabase,
  timeline: Timeline,
  person: Guided,
  ladder: SeededLadder,
  scenario: GuidanceScenario,
): Promise<void> {
  const { municipalityId, personId, manager } = person;
  if (scenario.plan) await seedPlan(db, timeline, person, scenario.plan);
  for (const placement of scenario.ladder ?? []) await seedPlacement(db, timeline, person, ladder, placement);
  if (scenario.searchTerm) {
    const { notifiedDaysAgo, efforts } = scenario.searchTerm;
    const notifiedAt = timeline.now - notifiedDaysAgo * day;
    await db.insert(schema.searchTerm).values({
      municipalityId,
      id: newId(notifiedAt),
      personId,
      notifiedOn: localDateOf(notifiedAt),
      startedById: manager.id,
      createdAt: iso(notifiedAt),
    });
    await db.insert(schema.searchEffort).values(
      efforts.map(({ daysAgo, kind, words, result = null }) => {
        const at = timeline.now - daysAgo * day;
        return {
          municipalityId,
          id: newId(at),
          personId,
          doneOn: localDateOf(at),
          kind,
          words,
          result,
          createdAt: iso(at),
        };
      }),
    );
  }
  const { workingDay } = maker(timeline);
  for (const { inDays, time, bring = null, ...appointment } of scenario.appointments ?? [])
    await db.insert(schema.appointment).values({
      ...appointment,
      municipalityId,
      id: newId(timeline.now - 4 * day),
      personId,
      professionalId: manager.id,
      professionalName: manager.name,
      startsAt: instantOf(workingDay(inDays), time),
      bring,
      revision: 1,
      createdAt: iso(timeline.now - 4 * day),
    });
}

/** Where somebody was placed; their own answers are followed on the municipality's ladder. */
async function seedPlacement(
  db: NodePgDatabase,
  timeline: Timeline,
  { municipalityId, personId, manager }: Guided,
  ladder: SeededLadder,
  scenario: LadderScenario,
): Promise<void> {
  const at = timeline.now - scenario.daysAgo * day;
  const isOwn = scenario.kind === 'SELF' || scenario.kind === 'WISHED';
  const common = {
    municipalityId,
    personId,
    ladderId: ladder.id,
    kind: scenario.kind,
    byId: isOwn ? null : manager.id,
    byName: isOwn ? null : manager.name,
    placedOn: localDateOf(at),
    at: iso(at),
  };
  if (scenario.kind !== 'SELF') {
    const { level, domain = '', note = null } = scenario;
    await db.insert(schema.ladderPlacement).values({ ...common, id: newId(at), level, domain, note });
    return;
  }
  const outcome = placeByAnswers(ladder.definition, scenario.answers);
  if (outcome.kind !== 'placed') throw new Error('a scenario does not answer every question of its ladder');
  const { places, answers } = outcome;
  await db
    .insert(schema.ladderPlacement)
    .values(places.map((place) => ({ ...common, ...place, id: newId(at), answers })));
}

/** Both adults of a household, each seen from the other. */
export async function seedHousehold(
  db: NodePgDatabase,
  municipalityId: string,
  fromDate: LocalDate,
  [one, other]: readonly [HouseholdMember, HouseholdMember],
): Promise<void> {
  const see = (person: HouseholdMember, beside: HouseholdMember) => ({
    municipalityId,
    personId: person.id,
    otherPersonId: beside.id,
    otherName: beside.name,
    fromDate,
  });
  await db.insert(schema.householdAdult).values([see(one, other), see(other, one)]);
}

interface HouseholdMember {
  readonly id: string;
  readonly name: string;
}

/** The moment of a local time on a day, whatever the season. */
function instantOf(date: LocalDate, time: string): string {
  const { epochMilliseconds } = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(portalTimeZone);
  return iso(epochMilliseconds);
}
