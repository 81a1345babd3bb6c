import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import type { World } from '../income/world.ts';

export interface AskedAboutData {
  readonly id: string;
  readonly receiptNumber: string;
  readonly respondBy: string;
  readonly answeredAt: string | null;
  readonly outcome: string | null;
  readonly answer: string | null;
}

export const correction = {
  kind: 'CORRECTION',
  subject: 'INCOME',
  fact: 'Mijn werkgever heet Bakkerij Zon',
  wanted: 'Bakkerij De Zon',
  reason: 'Zo staat het op de loonstrook',
  language: 'nl',
} as const;

/** Sends a request about data; throws when it was refused. */
export async function askAboutData(
  world: World,
  person: CitizenViewer,
  input: Readonly<Record<string, string | null>> = correction,
  form = newId(),
): Promise<AskedAboutData> {
  const { outcome } = await world.ask<{ outcome: AskedAboutData & { __typename: string } }>(
    person,
    `mutation ($form: ID!, $input: RightRequestInput!) {
      outcome: sendRightRequest(form: $form, input: $input) {
        __typename ... on RightRequest { id receiptNumber respondBy answeredAt outcome answer } } }`,
    { form, input },
  );
  if (outcome.__typename !== 'RightRequest') throw new Error(`was answered with ${outcome.__typename}`);
  return outcome;
}

/** Answers as a privacy officer, and gives what came back. */
export async function answer(
  world: World,
  officer: ProfessionalViewer,
  id: string,
  { outcome = 'GRANTED', words = 'Wij hebben het aangepast.' }: { outcome?: string; words?: string } = {},
): Promise<{ __typename: string; answer?: string; request?: { answer: string }; problems?: unknown }> {
  const { done } = await world.ask<{ done: Awaited<ReturnType<typeof answer>> }>(
    officer,
    `mutation ($id: ID!, $outcome: RightOutcome!, $answer: String!) {
      done: answerRightRequest(id: $id, outcome: $outcome, answer: $answer) {
        __typename
        ... on RightRequest { answer }
        ... on RightRequestAnswered { request { answer } }
        ... on RightRequestInvalid { problems { field code most } } } }`,
    { id, outcome, answer: words },
  );
  return done;
}
