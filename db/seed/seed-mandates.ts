import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { newId } from '#graphql/shared/ids.ts';
import { addMonths, lastDayOf } from '#graphql/shared/local-date.ts';
import type { SecretBox } from '#graphql/shared/ports/secret-box.ts';
import * as schema from '../schema/index.ts';
import type { MandateScenario } from './scenario-types.ts';
import type { Timeline } from './timeline.ts';

export interface HelpedPeople {
  readonly municipalityId: string;
  /** By subject. */
  readonly people: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
}

/** Writes who helps whom, as it was agreed, and what helpers did. Their codes were used long ago: nobody knows one. */
export async function seedMandates(
  db: NodePgDatabase,
  timeline: Timeline,
  secretBox: SecretBox,
  { municipalityId, people }: HelpedPeople,
  scenarios: readonly MandateScenario[],
): Promise<void> {
  const find = (subject: string) => {
    const person = people.get(subject);
    if (!person) throw new Error(`there is no ${subject} to help or be helped`);
    return person;
  };
  for (const scenario of scenarios) {
    const { kind, parts, startedMonthsAgo, untilMonths, endedDaysAgo, deeds = [] } = scenario;
    const dayOf = (monthsAgo?: number) => (monthsAgo === undefined ? null : lastDayOf(timeline.monthsAgo(monthsAgo)));
    const [person, helper] = [find(scenario.person), find(scenario.helper)];
    const acceptedAt = timeline.daysAgo(startedMonthsAgo * 30);
    const id = newId();
    await db.insert(schema.mandate).values({
      ...{ municipalityId, id, personId: person.id, personName: person.name, kind, parts },
      ...{ helperId: helper.id, helperName: helper.name, acceptedAt, createdAt: acceptedAt, codeExpiresAt: acceptedAt },
      codeHash: secretBox.index(`mandate ${id}`),
      courtDecidedOn: dayOf(scenario.courtDecidedMonthsAgo),
      appointmentRecordedOn: dayOf(scenario.appointmentRecordedMonthsAgo),
      untilDate: lastDayOf(addMonths(timeline.month, untilMonths)),
      ...(endedDaysAgo === undefined ? {} : { endedAt: timeline.daysAgo(endedDaysAgo), endedBy: 'PERSON' as const }),
    });
    for (const { daysAgo, operation, asked, changed } of deeds)
      await db.insert(schema.actingRecord).values({
        ...{ municipalityId, id: newId(), at: timeline.daysAgo(daysAgo), personId: person.id, mandateId: id },
        ...{ helperId: helper.id, helperName: helper.name, operation, asked: [...asked], changed, traceId: 'seed' },
      });
  }
}
