import { inArray } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { hasStatePension } from '#graphql/income/domain/exemption.ts';
import { newId } from '#graphql/shared/ids.ts';
import { addMonths, firstDayOf, lastDayOf, month } from '#graphql/shared/local-date.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import type { SecretBox } from '#graphql/shared/ports/secret-box.ts';
import * as schema from '../schema/index.ts';
import { asOwner } from './as-owner.ts';
import { seedDetails, seedExperiences } from './details-seed.ts';
import { seedHandedOver } from './decision-seed.ts';
import { seedCard, seedPortfolio } from './portfolio-seed.ts';
import { seedRightRequests } from './privacy-seed.ts';
import { seedGuidance, seedHousehold, seedPolicy } from './plan-seed-guidance.ts';
import type { BenefitScenario, MunicipalityScenario, PersonScenario, ProfessionalScenario } from './scenario-types.ts';
import { scenarios } from './scenarios.ts';
import { seedPartner } from './seed-partner.ts';
import { seedPerspectiveYear } from './perspective-seed.ts';
import { seedChanges } from './seed-change.ts';
import { seedMandates } from './seed-mandates.ts';
import { exemptionsBefore, seedReport, type Reporter } from './seed-report.ts';
import { Timeline } from './timeline.ts';
import { seedTrainingRequest, seedTrainings } from './training-seed.ts';
import { seedSpending } from './training-money-seed.ts';
import { seedTrainingStories } from './training-stories-seed.ts';

export interface SeedOptions {
  /** The owner of a migrated database. */
  readonly ownerUrl: string;
  /** The months of the scenarios are told from its moment. */
  readonly clock: Clock;
  readonly secretBox: SecretBox;
}

/** Processes that start at once seed once. */
const seedLock = '1615181202';

/** Loads the demo scenarios, once: `false` when they were there already. All or nothing. */
export async function seedDemo({ ownerUrl, clock, secretBox }: SeedOptions): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'portal seed' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await drizzle(client).transaction(async (db) => {
      await db.execute(`select pg_advisory_xact_lock(${seedLock})`);
      const slugs = scenarios.map(({ slug }) => slug);
      const there = await db.select().from(schema.municipality).where(inArray(schema.municipality.slug, slugs));
      if (there.length > 0) return false;
      const timeline = new Timeline(clock.now());
      await asOwner(db, async () => {
        for (const scenario of scenarios) await seedMunicipality(db, timeline, secretBox, scenario);
      });
      return true;
    });
  } finally {
    await client.end();
  }
}

async function seedMunicipality(
  db: NodePgDatabase,
  timeline: Timeline,
  secretBox: SecretBox,
  scenario: MunicipalityScenario,
): Promise<void> {
  const { slug, name, theme, contact } = scenario;
  const municipalityId = newId();
  await db
    .insert(schema.municipality)
    .values({ id: municipalityId, slug, name, theme, languages: [...scenario.languages], contact });
  const profiles = scenario.profiles.map((profile) => ({ ...profile, municipalityId }));
  await db.insert(schema.municipalityProfile).values(profiles);
  await db.insert(schema.reachProfile).values(scenario.reach.map((row) => ({ ...row, municipalityId })));
  const providers = await seedTrainings(db, timeline, municipalityId);
  if (scenario.perspectiveYear) await seedPerspectiveYear(db, municipalityId, scenario.perspectiveYear);
  await db.insert(schema.objectionPolicy).values({ ...scenario.objections, municipalityId });
  const exceptions = scenario.calendar.map(({ month: number, dueDay, paymentDay, reason }) => {
    const about = month(`${timeline.month.slice(0, 4)}-${String(number).padStart(2, '0')}`);
    const day = (value: number) => `${addMonths(about, 1)}-${String(value).padStart(2, '0')}`;
    return { municipalityId, month: about, dueOn: day(dueDay), paymentOn: day(paymentDay), reason };
  });
  if (exceptions.length > 0) await db.insert(schema.reportCalendar).values(exceptions);

  const professionals = scenario.professionals.map((professional) => ({ ...professional, id: newId() }));
  await db.insert(schema.professional).values(
    professionals.map(({ id, name: own, subject, roles, provider }) => ({
      municipalityId,
      id,
      name: own,
      subject,
      roles: [...roles],
      email: `${subject}@${slug}.example`,
      active: true,
      providerId: provider === undefined ? null : (providers.get(provider) ?? null),
    })),
  );
  await seedSpending(db, timeline, { municipalityId, ...scenario, professionals });
  const specialist = professionals.find(({ roles }) => roles.includes('INCOME_SPECIALIST'));
  if (!specialist) throw new Error(`${slug} has nobody who judges income`);

  const people = new Map<string, string>();
  for (const person of scenario.people) {
    const personId = await seedPerson(
      db,
      timeline,
      secretBox,
      { municipalityId, slug, place: name, profiles, exceptions, specialist },
      person,
    );
    people.set(person.subject, personId);
    const { subject } = person;
    await seedHandedOver(db, timeline, { municipalityId, personId, subject }, scenario.decisions[subject] ?? []);
  }
  const idOf = (subject: string) => {
    const personId = people.get(subject);
    if (personId === undefined) throw new Error(`there is no ${subject} in ${slug}`);
    return personId;
  };
  const nameOf = (subject: string) => scenario.people.find((one) => one.subject === subject)?.name ?? '';
  await seedExperiences(db, timeline, municipalityId, scenario, idOf);
  const assignments = professionals.flatMap(({ id, standsBeside = [], stoodBeside = [] }) => [
    ...standsBeside.map((subject) => ({ id, subject, untilDate: null })),
    ...stoodBeside.map((subject) => ({ id, subject, untilDate: lastDayOf(timeline.monthsAgo(1)) })),
  ]);
  await db.insert(schema.assignment).values(
    assignments.map(({ id, subject, untilDate }) => {
      const fromDate = firstDayOf(timeline.monthsAgo(10));
      return {
        municipalityId,
        personId: idOf(subject),
        professionalId: id,
        role: 'CASE_MANAGER' as const,
        fromDate,
        untilDate,
      };
    }),
  );
  const relatives = professionals.flatMap(({ id, relatives: subjects = [] }) =>
    subjects.map((subject) => ({ professionalId: id, personId: idOf(subject) })),
  );
  if (relatives.length > 0)
    await db
      .insert(schema.recusal)
      .values(relatives.map((tie) => ({ municipalityId, ...tie, reason: 'FAMILY' as const })));
  await guide(db, timeline, municipalityId, { scenario, professionals, people });
  const teacher = professionals.find(({ provider }) => provider !== undefined);
  const providerId = providers.get(teacher?.provider ?? '');
  if (teacher && providerId !== undefined)
    await seedTrainingStories(
      db,
      timeline,
      {
        municipalityId,
        person: (subject) => ({ id: idOf(subject), name: nameOf(subject) }),
        managerOf: (subject) => besideIn(professionals, subject),
        teacher: { id: teacher.id, name: teacher.name, providerId },
      },
      scenario.trainings ?? [],
    );
  const named = scenario.people.map(
    ({ subject, name: own }) => [subject, { id: people.get(subject) ?? '', name: own }] as const,
  );
  const helped = { municipalityId, people: new Map(named) };
  await seedMandates(db, timeline, secretBox, helped, scenario.mandates ?? []);
}

/** Who stands beside somebody now. */
function besideIn<One extends ProfessionalScenario>(professionals: readonly One[], subject: string): One {
  const manager = professionals.find(({ standsBeside = [] }) => standsBeside.includes(subject));
  if (!manager) throw new Error(`nobody stands beside ${subject}`);
  return manager;
}

/** What the municipality decided about guidance, the guidance of each person by who stands beside them, and what they asked. */
async function guide(
  db: NodePgDatabase,
  timeline: Timeline,
  municipalityId: string,
  { scenario, professionals, people }: Guidance,
): Promise<void> {
  const ladder = await seedPolicy(db, timeline, municipalityId, scenario.guidancePolicy);
  const find = (subject: string) => {
    const person = scenario.people.find((candidate) => candidate.subject === subject);
    const id = people.get(subject);
    if (!person || id === undefined) throw new Error(`there is no ${subject} in ${scenario.slug}`);
    return { id, name: person.name, language: person.language };
  };
  const households = new Set<string>();
  for (const [subject, guidance] of Object.entries(scenario.guidance)) {
    const { id: personId, name, language } = find(subject);
    const manager = besideIn(professionals, subject);
    const other = guidance.livesWith === undefined ? null : find(guidance.livesWith);
    if (other && !households.has(other.id)) {
      const fromDate = firstDayOf(timeline.monthsAgo(15));
      await seedHousehold(db, municipalityId, fromDate, [{ id: personId, name }, other]);
      households.add(personId);
      const reports = scenario.people.find((person) => person.subject === subject)?.benefit?.partner;
      if (reports?.name === other.name)
        await seedPartner(db, { municipalityId, reporter: { id: personId, name }, partner: other });
    }
    await seedGuidance(db, timeline, { municipalityId, personId, name, language, manager, other }, ladder, guidance);
  }
  const officer = professionals.find(({ roles }) => roles.includes('PRIVACY_OFFICER'));
  if (!officer) throw new Error(`${scenario.slug} has nobody who answers what people ask about their data`);
  await seedRightRequests(db, timeline, { municipalityId, find, officer }, scenario.rightRequests);
}

interface Guidance {
  readonly scenario: MunicipalityScenario;
  readonly professionals: readonly (ProfessionalScenario & { readonly id: string })[];
  /** Ids by subject. */
  readonly people: ReadonlyMap<string, string>;
}

type Surroundings = Pick<Reporter, 'municipalityId' | 'profiles' | 'exceptions' | 'specialist'> & {
  readonly slug: string;
  readonly place: string;
};

async function seedPerson(
  db: NodePgDatabase,
  timeline: Timeline,
  secretBox: SecretBox,
  { slug, place, ...surroundings }: Surroundings,
  scenario: PersonScenario,
): Promise<string> {
  const { municipalityId } = surroundings;
  const { subject, name, bsn, language } = scenario;
  const personId = newId();
  const birthDate = timeline.bornAged(scenario.age);
  await db.insert(schema.person).values({
    municipalityId,
    id: personId,
    name,
    birthDate,
    bsnCipher: secretBox.seal(bsn),
    bsnIndex: secretBox.index(bsn),
    language,
    email: scenario.isNew ? null : `${subject}@${slug}.example`,
    ...scenario.contact,
  });
  // Everybody else was here a week ago, so that the first sign-in shows what is new.
  if (!scenario.isNew)
    await db.insert(schema.visit).values({ municipalityId, personId, latestAt: timeline.daysAgo(7) });
  const benefit = scenario.benefit ? benefitRow(timeline, { municipalityId, personId }, scenario.benefit) : null;
  await seedDetails(db, timeline, { municipalityId, personId }, { scenario, place, benefit });
  const entryIds = await seedPortfolio(db, timeline.now, { municipalityId, personId }, scenario.portfolio ?? []);
  if (scenario.portfolioShownFor)
    await seedCard(db, timeline.now, { municipalityId, personId }, { purpose: scenario.portfolioShownFor, entryIds });
  if (scenario.asksFor) await seedTrainingRequest(db, timeline, { municipalityId, personId }, scenario.asksFor);
  if (scenario.asksAdvice) {
    const { question, daysAgo } = scenario.asksAdvice;
    const askedAt = timeline.daysAgo(daysAgo);
    const asked = { municipalityId, personId, id: newId(), personName: name, language, question, askedAt };
    await db.insert(schema.trainingAdvice).values(asked);
  }
  if (!scenario.benefit || !benefit) return personId;
  await db.insert(schema.benefit).values(benefit);
  const exemptionMonths = exemptionsBefore(timeline, { municipalityId, personId }, scenario.exemptionsBefore ?? []);
  if (exemptionMonths.length > 0) await db.insert(schema.exemptionMonth).values(exemptionMonths);
  const reporter: Reporter = { ...surroundings, personId, birthDate, language, benefit, exemptionMonths };
  for (const report of withQuietMonths(scenario.reports, scenario.benefit))
    await seedReport(db, timeline, reporter, report);
  const { household, partnerName } = benefit;
  await seedChanges(
    db,
    timeline.now,
    {
      municipalityId,
      personId,
      language,
      specialist: surroundings.specialist,
      surroundings: {
        household: {
          hasPartner: partnerName !== null,
          statePension: { SELF: hasStatePension(household), PARTNER: hasStatePension(household) },
        },
        tellWithin: surroundings.profiles.at(-1)?.tellChangeWithin ?? null,
      },
    },
    scenario.changes ?? [],
  );
  return personId;
}

function benefitRow(
  timeline: Timeline,
  owner: { readonly municipalityId: string; readonly personId: string },
  facts: BenefitScenario,
): Reporter['benefit'] {
  return {
    ...owner,
    id: newId(),
    household: facts.household,
    costSharers: facts.costSharers ?? null,
    partnerName: facts.partner?.name ?? null,
    partnerPersonId: null,
    partnerBirthDate: facts.partner ? timeline.bornAged(facts.partner.age) : null,
    youngestChildBirthDate: facts.youngestChildAge === undefined ? null : timeline.bornAged(facts.youngestChildAge),
    medicallyLimitedHours: facts.medicallyLimitedHours ?? false,
    wageCostSubsidy: facts.wageCostSubsidy ?? false,
    startsOn: firstDayOf(timeline.monthsAgo(facts.startedMonthsAgo)),
    endsOn: null,
    accountTail: facts.accountTail,
  };
}

/** The list of months goes back a year; older ones need no report. */
const monthsShown = 11;

/**
 * Reports of a person, oldest first. Somebody who reports now has done so every month of the benefit: the months that the scenario
 * does not tell about had nothing to report.
 */
function withQuietMonths(
  reports: PersonScenario['reports'],
  { startedMonthsAgo }: BenefitScenario,
): PersonScenario['reports'] {
  if (reports.length === 0) return reports;
  const told = new Set(reports.map(({ monthsAgo }) => monthsAgo));
  const oldest = Math.min(startedMonthsAgo, monthsShown);
  const quiet = Array.from({ length: oldest }, (_, index) => index + 1)
    .filter((monthsAgo) => !told.has(monthsAgo))
    .map((monthsAgo) => ({ monthsAgo, state: 'ACCEPTED' as const, versions: [{ sources: [] }] }));
  return [...quiet, ...reports].sort((a, b) => b.monthsAgo - a.monthsAgo);
}
