import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { newId } from '#graphql/shared/ids.ts';
import { addDays, localDate, type LocalDate } from '#graphql/shared/local-date.ts';
import * as schema from '../schema/index.ts';
import type { MunicipalityScenario, PersonScenario } from './scenario-types.ts';
import type { Timeline } from './timeline.ts';

type FactRow = typeof schema.registeredFact.$inferInsert;
type BenefitRow = Pick<typeof schema.benefit.$inferInsert, 'startsOn' | 'youngestChildBirthDate'>;

interface OfPerson {
  readonly municipalityId: string;
  readonly personId: string;
}

/** What is on record about somebody of the demo, and what they changed themselves. */
export async function seedDetails(
  db: NodePgDatabase,
  timeline: Timeline,
  owner: OfPerson,
  { scenario, place, benefit }: Registered,
): Promise<void> {
  const seenOn = timeline.dayAgo(40);
  const facts = [
    { kind: 'IDENTITY', source: 'BRP', observedOn: seenOn, validFrom: seenOn } as const,
    ...(scenario.address === undefined ? [] : [addressOf(scenario.address, place, timeline)]),
    ...(benefit ? benefitFacts(scenario, benefit) : []),
  ];
  await db.insert(schema.registeredFact).values(facts.map((fact) => ({ ...owner, id: newId(), ...fact })));
  const changes = changesOf(scenario, timeline);
  if (changes.length > 0)
    await db
      .insert(schema.contactChange)
      .values(changes.map((change) => ({ ...owner, id: newId(), number: 1, by: 'CITIZEN' as const, ...change })));
}

interface Registered {
  readonly scenario: PersonScenario;
  /** Where the municipality lies. */
  readonly place: string;
  readonly benefit: BenefitRow | null;
}

type Fact = Omit<FactRow, 'municipalityId' | 'personId' | 'id'>;

function addressOf(street: string, place: string, timeline: Timeline): Fact {
  return {
    kind: 'ADDRESS',
    words: `${street}\n0000 AA ${place}`,
    source: 'BRP',
    observedOn: timeline.dayAgo(40),
    validFrom: timeline.dayAgo(800),
  };
}

function benefitFacts(scenario: PersonScenario, { startsOn, youngestChildBirthDate }: BenefitRow): readonly Fact[] {
  const since = localDate(startsOn);
  const [told, decided]: readonly LocalDate[] = [addDays(since, -12), addDays(since, 9)];
  if (!told || !decided) throw new Error('a benefit begins on a day');
  const surname = scenario.name.split(' ').slice(1).join(' ');
  return [
    { kind: 'BENEFIT', source: 'MUNICIPALITY', observedOn: decided, validFrom: since },
    { kind: 'HOUSEHOLD', source: 'CITIZEN', observedOn: told, validFrom: since },
    { kind: 'ACCOUNT', words: scenario.name, source: 'CITIZEN', observedOn: told, validFrom: since },
    ...(youngestChildBirthDate
      ? [
          {
            kind: 'HOUSEHOLD_MEMBER' as const,
            words: `Robin ${surname}`,
            relation: 'CHILD' as const,
            birthDate: youngestChildBirthDate,
            source: 'BRP' as const,
            observedOn: told,
            validFrom: since,
          },
        ]
      : []),
  ];
}

type Change = Pick<typeof schema.contactChange.$inferInsert, 'field' | 'before' | 'after' | 'at'>;

function changesOf({ contact = {} }: PersonScenario, timeline: Timeline): readonly Change[] {
  const { phone, calledName, preferredChannel } = contact;
  const all: readonly (Omit<Change, 'before'> & { readonly after: string | undefined })[] = [
    { field: 'PHONE', after: phone, at: timeline.daysAgo(60) },
    { field: 'CALLED_NAME', after: calledName, at: timeline.daysAgo(59) },
    { field: 'PREFERRED_CHANNEL', after: preferredChannel, at: timeline.daysAgo(58) },
  ];
  return all.flatMap((change) => (change.after === undefined ? [] : [{ ...change, before: null }]));
}

/** What people said after sending a report last month, one each, with what the worker counts of it. */
export async function seedExperiences(
  db: NodePgDatabase,
  timeline: Timeline,
  municipalityId: string,
  { experiencePolicy: policy, people }: Pick<MunicipalityScenario, 'experiencePolicy' | 'people'>,
  idOf: (subject: string) => string,
): Promise<void> {
  await db.insert(schema.experiencePolicy).values({ municipalityId, validFrom: '2026-01-01', ...policy });
  const answers = people.flatMap(({ subject, wentSo }) =>
    wentSo ? [{ personId: idOf(subject), face: wentSo.face, words: wentSo.words ?? null }] : [],
  );
  if (answers.length === 0) return;
  const month = timeline.monthsAgo(1);
  const at = `${month}-12T10:00:00Z`;
  await db.insert(schema.experience).values(
    answers.map((answer) => ({
      ...{ municipalityId, id: newId(), kind: 'REPORT_SENT' as const, askedAt: at, answeredAt: at },
      ...answer,
    })),
  );
  if (answers.length < policy.leastPeople) return;
  const faces = [1, 2, 3, 4, 5].map((face) => answers.filter((answer) => answer.face === face).length);
  await db.insert(schema.experienceCount).values({
    ...{ municipalityId, kind: 'REPORT_SENT', month, faces, people: answers.length },
    countedAt: timeline.daysAgo(0),
  });
}
