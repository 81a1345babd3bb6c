import type { ProfessionalViewer } from '#graphql/policy/viewer.ts';
import type { World } from '../income/world.ts';

/** Somebody in a training, as the organisation that gives it reads them, and what came of writing something down. */
export interface Participant {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly revision: number;
  readonly providerActs: readonly string[];
  readonly acts: readonly { readonly act: string; readonly day: string | null; readonly words: string | null }[];
  readonly attendance: readonly { readonly month: string; readonly lessons: number; readonly attended: number }[];
  readonly problems?: readonly { readonly field: string; readonly code: string; readonly most: number | null }[];
  readonly participant?: Participant;
}

const fields = `id name title startsOn startedOn runCancelled state revision confirmed providerActs
  acts { act day words by } attendance { month lessons attended }`;
const outcome = `__typename ... on TrainingParticipant { ${fields} } ... on TrainingInvalid { problems { field code most } }
  ... on TrainingParticipantMovedOn { participant { ${fields} } } ... on TrainingParticipantNotThere { id }`;

/** Who gives trainings, and what they write down. */
export function provider(world: World, viewer: ProfessionalViewer) {
  return {
    all: async () =>
      (await world.ask<{ all: Participant[] }>(viewer, `{ all: trainingParticipants { ${fields} } }`)).all,
    one: async (id: string) =>
      (
        await world.ask<{ one: Participant | null }>(
          viewer,
          `query ($id: ID!) { one: trainingParticipant(id: $id) { ${fields} } }`,
          { id },
        )
      ).one,
    record: async (
      id: string,
      act: string,
      revision: number,
      said: { readonly day?: string; readonly expiresOn?: string; readonly words?: string } = {},
    ) =>
      (
        await world.ask<{ outcome: Participant }>(
          viewer,
          `mutation ($id: ID!, $act: ProviderTrainingAct!, $revision: Int!, $day: LocalDate, $expiresOn: LocalDate, $words: String!) {
            outcome: recordTraining(id: $id, act: $act, revision: $revision, day: $day, expiresOn: $expiresOn, words: $words) { ${outcome} } }`,
          { id, act, revision, words: '', ...said },
        )
      ).outcome,
    attend: async (id: string, month: string, lessons: number, attended: number) =>
      (
        await world.ask<{ outcome: Participant }>(
          viewer,
          `mutation ($id: ID!, $month: Month!, $lessons: Int!, $attended: Int!) {
            outcome: recordAttendance(id: $id, month: $month, lessons: $lessons, attended: $attended) { ${outcome} } }`,
          { id, month, lessons, attended },
        )
      ).outcome,
  };
}
