import { expect, type Page } from '@playwright/test';

/** Asks the API as the one whose session the page holds; an answer with errors fails the test. */
export async function ask<Data>(
  page: Page,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> {
  const response = await page.request.post('/graphql', {
    headers: { 'apollo-require-preflight': '1' },
    data: { query, variables },
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  expect(errors, query).toBeUndefined();
  return data;
}

/** A day so many days from today, in the Netherlands. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
}

/** The next Sunday, a week from now where today is one. */
export function nextSunday(): string {
  return dayFromNow(7 - new Date(dayFromNow(0)).getUTCDay());
}

interface Edges {
  readonly caseload: {
    readonly edges: readonly { readonly node: { readonly person: Readonly<Record<'id' | 'name', string>> } }[];
  };
}

/** The id of somebody of the caseload of the case manager who is signed in. */
export async function personOf(page: Page, name: string): Promise<string> {
  const { caseload } = await ask<Edges>(page, '{ caseload(first: 100) { edges { node { person { id name } } } } }');
  const found = caseload.edges.find(({ node }) => node.person.name === name);
  expect(found, `${name} in the caseload`).toBeDefined();
  return found?.node.person.id ?? '';
}

interface SavedMinutes {
  readonly outcome: {
    readonly minutesId: string;
    readonly talks: readonly { readonly id: string; readonly revision: number; readonly publishedAt: string | null }[];
  };
}

/** A case manager writes minutes and publishes them. */
export async function publishMinutes(page: Page, personId: string, words: string): Promise<string> {
  const saved = '... on MinutesSaved { minutesId talks { id revision publishedAt } }';
  const input = { heldOn: dayFromNow(0), way: 'IN_PERSON', words };
  const written = await ask<SavedMinutes>(
    page,
    `mutation ($personId: ID!, $input: MinutesInput!) {
      outcome: saveMinutes(personId: $personId, minutesId: null, revision: 0, input: $input) { ${saved} }
    }`,
    { personId, input },
  );
  const { minutesId: id, talks } = written.outcome;
  const revision = talks.find((talk) => talk.id === id)?.revision;
  const published = await ask<SavedMinutes>(
    page,
    `mutation ($personId: ID!, $id: ID!, $revision: Int!) {
      outcome: publishMinutes(personId: $personId, minutesId: $id, revision: $revision) { ${saved} }
    }`,
    { personId, id, revision },
  );
  expect(published.outcome.talks.find((talk) => talk.id === id)?.publishedAt).not.toBeNull();
  return id;
}

interface Proposals {
  readonly sanctionProposals: readonly {
    readonly id: string;
    readonly decidedAt: string | null;
    readonly withdrawnAt: string | null;
  }[];
}

interface PlanFound {
  readonly planOf: Proposals & {
    readonly inForce: { readonly obligations: readonly { readonly id: string; readonly state: string }[] };
  };
}

/** A specialist decides about a proposal for a reduction after the citizen told their story. */
export async function decide(page: Page, id: string, outcome: 'DROPPED' | 'REDUCE', reason: string): Promise<void> {
  const { outcome: decided } = await ask<{ readonly outcome: { readonly decidedAt?: string } }>(
    page,
    `mutation ($id: ID!, $outcome: SanctionOutcome!, $reason: String!) {
      outcome: decideSanction(id: $id, outcome: $outcome, reason: $reason) { ... on SanctionProposal { decidedAt } }
    }`,
    { id, outcome, reason },
  );
  expect(decided.decidedAt).toBeDefined();
}

/** A case manager proposes a reduction about the first obligation in force: the citizen's view is asked for. One that waits is enough. */
export async function askForView(page: Page, personId: string, reasons: string): Promise<string> {
  const { planOf } = await ask<PlanFound>(
    page,
    `query ($personId: ID!) {
      planOf(personId: $personId) { inForce { obligations { id state } } sanctionProposals { id decidedAt withdrawnAt } }
    }`,
    { personId },
  );
  const waiting = planOf.sanctionProposals.find(
    ({ decidedAt, withdrawnAt }) => decidedAt === null && withdrawnAt === null,
  );
  if (waiting) return waiting.id;
  const obligationId = planOf.inForce.obligations.find(({ state }) => state === 'IMPOSED')?.id;
  const { outcome } = await ask<{ readonly outcome: Proposals }>(
    page,
    `mutation ($personId: ID!, $obligationId: ID!, $reasons: String!, $viewBy: LocalDate!) {
      outcome: proposeSanction(personId: $personId, obligationId: $obligationId, reasons: $reasons, viewBy: $viewBy) {
        ... on Plan { sanctionProposals { id decidedAt withdrawnAt } }
      }
    }`,
    { personId, obligationId, reasons, viewBy: dayFromNow(21) },
  );
  const [newest] = outcome.sanctionProposals;
  expect(newest).toBeDefined();
  return newest?.id ?? '';
}
