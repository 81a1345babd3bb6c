import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import type { World } from '../income/world.ts';

export interface AppointmentAnswer {
  readonly id: string;
  readonly kind: string;
  readonly with: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly way: string;
  readonly place: string;
  readonly bring: string | null;
  readonly revision: number;
  readonly cancelledAt: string | null;
  readonly cancelReason: string | null;
}

export interface TalkAnswer {
  readonly id: string;
  readonly heldOn: string;
  readonly way: string;
  readonly words: string;
  readonly by: string;
  readonly revision?: number;
  readonly publishedAt: string | null;
}

/** What a command answers, whichever member of its union it is. */
export interface Outcome {
  readonly __typename: string;
  readonly appointments?: readonly AppointmentAnswer[];
  readonly talks?: readonly TalkAnswer[];
  readonly minutesId?: string | null;
  readonly personId?: string;
  readonly problems?: readonly {
    readonly field: string;
    readonly code: string;
    readonly facts: readonly { readonly name: string; readonly value: string }[];
  }[];
}

const appointment = `id kind with startsAt minutes way place bring revision cancelledAt cancelReason`;
const talk = `id heldOn way words by publishedAt`;
const refusals = `
  ... on ConversationInvalid { problems { field code facts { name value } } }
  ... on ConversationMovedOn { appointments { ${appointment} } talks { ${talk} revision } }
  ... on PersonNotFound { personId }`;
const appointmentResult = `{ __typename ... on AppointmentSaved { appointments { ${appointment} } } ${refusals} }`;
const minutesResult = `{ __typename ... on MinutesSaved { minutesId talks { ${talk} revision } } ${refusals} }`;

/** What the tests of this room ask; pages ask for less. */
export const documents = {
  appointments: `query ($past: Boolean!) { appointments(past: $past) { ${appointment} } }`,
  talks: `query { talks { ${talk} } }`,
  feed: `query { calendarFeed { createdAt language } }`,
  openFeed: `mutation ($language: String!) { openCalendarFeed(language: $language) { path } }`,
  closeFeed: `mutation { closeCalendarFeed }`,
  appointmentsOf: `query ($personId: ID!) { appointmentsOf(personId: $personId) { ${appointment} } }`,
  talksOf: `query ($personId: ID!) { talksOf(personId: $personId) { ${talk} revision } }`,
  save: `
    mutation ($personId: ID!, $id: ID, $revision: Int!, $input: AppointmentInput!) {
      result: saveAppointment(personId: $personId, appointmentId: $id, revision: $revision, input: $input) ${appointmentResult}
    }`,
  cancel: `
    mutation ($personId: ID!, $id: ID!, $revision: Int!, $reason: String!) {
      result: cancelAppointment(personId: $personId, appointmentId: $id, revision: $revision, reason: $reason) ${appointmentResult}
    }`,
  saveMinutes: `
    mutation ($personId: ID!, $id: ID, $revision: Int!, $input: MinutesInput!) {
      result: saveMinutes(personId: $personId, minutesId: $id, revision: $revision, input: $input) ${minutesResult}
    }`,
  publish: `
    mutation ($personId: ID!, $id: ID!, $revision: Int!) {
      result: publishMinutes(personId: $personId, minutesId: $id, revision: $revision) ${minutesResult}
    }`,
  discard: `
    mutation ($personId: ID!, $id: ID!, $revision: Int!) {
      result: discardMinutes(personId: $personId, minutesId: $id, revision: $revision) ${minutesResult}
    }`,
} as const;

/** A talk at the town hall in the week after the one in which tests happen. */
export const townHall = {
  kind: 'TALK',
  day: '2026-11-30',
  time: '09:30',
  minutes: 60,
  way: 'IN_PERSON',
  place: 'Stadhuis, kamer 3',
  bring: 'Uw pas en de brief van de school',
} as const;

export const phoneTalk = { heldOn: '2026-11-23', way: 'PHONE', words: 'Wij spraken over de cursus.' } as const;

/** Lets a case manager stand beside somebody. */
export async function assign(
  world: World,
  { municipalityId, professionalId }: ProfessionalViewer,
  { personId }: CitizenViewer,
  untilDate: string | null = null,
): Promise<void> {
  await world.owner.query(
    `insert into assignment (municipality_id, person_id, professional_id, role, from_date, until_date)
     values ($1, $2, $3, 'CASE_MANAGER', '2026-01-01', $4)`,
    [municipalityId, personId, professionalId, untilDate],
  );
}

/** What a case manager does for one person. */
export interface Guide {
  readonly viewer: ProfessionalViewer;
  appointments(): Promise<readonly AppointmentAnswer[] | null>;
  talks(): Promise<readonly TalkAnswer[] | null>;
  plan(input?: object): Promise<Outcome>;
  change(id: string, revision: number, input: object): Promise<Outcome>;
  cancel(id: string, revision: number, reason?: string): Promise<Outcome>;
  write(input?: object): Promise<Outcome>;
  rewrite(id: string, revision: number, input: object): Promise<Outcome>;
  publish(id: string, revision: number): Promise<Outcome>;
  discard(id: string, revision: number): Promise<Outcome>;
}

export function guide(world: World, viewer: ProfessionalViewer, { personId }: { readonly personId: string }): Guide {
  const run = async (document: string, variables: object) =>
    (await world.ask<{ result: Outcome }>(viewer, document, { personId, ...variables })).result;
  return {
    viewer,
    async appointments() {
      interface Answer {
        appointmentsOf: readonly AppointmentAnswer[] | null;
      }
      return (await world.ask<Answer>(viewer, documents.appointmentsOf, { personId })).appointmentsOf;
    },
    async talks() {
      interface Answer {
        talksOf: readonly TalkAnswer[] | null;
      }
      return (await world.ask<Answer>(viewer, documents.talksOf, { personId })).talksOf;
    },
    plan: (input = {}) => run(documents.save, { revision: 0, input: { ...townHall, ...input } }),
    change: (id, revision, input) => run(documents.save, { id, revision, input: { ...townHall, ...input } }),
    cancel: (id, revision, reason = 'Ik ben ziek.') => run(documents.cancel, { id, revision, reason }),
    write: (input = {}) => run(documents.saveMinutes, { revision: 0, input: { ...phoneTalk, ...input } }),
    rewrite: (id, revision, input) => run(documents.saveMinutes, { id, revision, input: { ...phoneTalk, ...input } }),
    publish: (id, revision) => run(documents.publish, { id, revision }),
    discard: (id, revision) => run(documents.discard, { id, revision }),
  };
}

/** What a citizen reads of it. */
export function listener(world: World, viewer: CitizenViewer) {
  return {
    viewer,
    async appointments(past = false) {
      interface Answer {
        appointments: readonly AppointmentAnswer[];
      }
      return (await world.ask<Answer>(viewer, documents.appointments, { past })).appointments;
    },
    async talks() {
      return (await world.ask<{ talks: readonly TalkAnswer[] }>(viewer, documents.talks)).talks;
    },
    /** Mails that were asked for, by kind and occasion, oldest first. */
    async mails() {
      const text = 'select kind, occasion from notification where person_id = $1 order by id';
      const rows = await world.rows<{ kind: string; occasion: string }>(text, [viewer.personId]);
      return rows.map(({ kind, occasion }) => `${kind} ${occasion}`);
    },
  };
}

/** A person with a case manager beside them. */
export async function pair(world: World, municipalityId: string) {
  const citizen = await world.citizen(municipalityId);
  const caseManager = await world.professional(municipalityId, 'CASE_MANAGER');
  await assign(world, caseManager, citizen);
  return { citizen, caseManager, coach: guide(world, caseManager, citizen), person: listener(world, citizen) };
}
