import { type APIRequestContext, type Browser, request as requests } from '@playwright/test';
import type { PortalServer } from '../../support/portal-server.ts';
import { expect, signIn } from '../portal.ts';
import { print, type Row } from './rows.ts';

/**
 * People go on writing while something breaks, and send again what was not answered, as a person would. What the portal acknowledged
 * must be there afterwards, and once. `FAULTS` is how many steps each of them writes for a fault.
 */
const steps = Number(process.env['FAULTS'] ?? 4);
const names = ['Sam Voorbeeld', 'Aya Niemandsland', 'Noor Hypothese', 'Idris Denkwereld', 'Bas Tegenbeeld'] as const;

type Cookies = Awaited<ReturnType<APIRequestContext['storageState']>>;

export interface Writer {
  readonly request: APIRequestContext;
  readonly origin: string;
  /** Titles of steps of which the portal said that it has them. */
  readonly acknowledged: string[];
}

/** Signs somebody in with a browser, and gives what their browser keeps. */
export async function sessionOf(
  browser: Browser,
  { origin }: PortalServer,
  name: string,
  options: Parameters<typeof signIn>[2] = {},
): Promise<Cookies> {
  const context = await browser.newContext({ baseURL: origin });
  await signIn(await context.newPage(), name, options);
  const cookies = await context.request.storageState();
  await context.close();
  return cookies;
}

/** Somebody who is signed in, on connections of their own. */
export async function writerWith({ origin }: PortalServer, storageState: Cookies): Promise<Writer> {
  const extraHTTPHeaders = { origin };
  const request = await requests.newContext({ baseURL: origin, storageState, extraHTTPHeaders });
  return { request, origin, acknowledged: [] };
}

/** Everybody who writes, signed in. */
export async function signInEverybody(browser: Browser, portal: PortalServer): Promise<Cookies[]> {
  const cookies = [];
  for (const name of names) cookies.push(await sessionOf(browser, portal, name));
  return cookies;
}

/** The answer, or `null` where the portal is not there. */
export async function tried<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}

/** Waits until the portal says that it and its database are there. */
export async function healthy({ origin }: { readonly origin: string }): Promise<void> {
  await expect.poll(async () => (await tried(() => fetch(`${origin}/health`)))?.status, { timeout: 60_000 }).toBe(200);
}

/** The form of a new step with everything hidden that the page put in it, filled in. */
export async function fillForm(writer: Writer, title: string): Promise<Record<string, string>> {
  for (;;) {
    const page = await tried(() => writer.request.get('/plan/stap/nieuw', { timeout: 20_000 }));
    if (page?.ok()) {
      const main = (await page.text()).split('<main')[1] ?? '';
      const hidden = [...main.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      );
      expect(hidden.length, 'the form of a step').toBeGreaterThan(0);
      return { ...Object.fromEntries(hidden), title, kind: 'OWN_ACTIVITY' };
    }
    await healthy(writer);
  }
}

/** Sends a form until the portal answers it. Resolves when the step was acknowledged. */
export async function send(writer: Writer, form: Record<string, string>): Promise<void> {
  for (;;) {
    const answer = await tried(() =>
      writer.request.post('/plan/stap/nieuw', { form, maxRedirects: 0, timeout: 20_000 }),
    );
    if (answer && answer.status() < 500) {
      expect(answer.status(), await answer.text()).toBe(303);
      expect(answer.headers()['location']).toContain('melding=stapBewaard');
      return;
    }
    await healthy(writer);
  }
}

export async function write(writer: Writer, title: string): Promise<void> {
  await send(writer, await fillForm(writer, title));
  writer.acknowledged.push(title);
}

interface OwnStep {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly origin: string;
}

export async function ask<Data>({ request }: Writer, query: string, variables: object = {}): Promise<Data> {
  const answer = await request.post('/graphql', {
    headers: { 'apollo-require-preflight': '1' },
    data: { query, variables },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return ((await answer.json()) as { data: Data }).data;
}

async function stepsOf(writer: Writer): Promise<readonly OwnStep[]> {
  const { plan } = await ask<{ plan: { steps: OwnStep[] } }>(writer, '{ plan { steps { id revision title origin } } }');
  return plan.steps;
}

/** Titles of all steps of somebody. Their own steps go away, because nobody may have many. */
export async function takeTitles(writer: Writer): Promise<readonly string[]> {
  const found = await stepsOf(writer);
  for (const { id, revision, origin } of found)
    if (origin === 'OWN')
      await ask(
        writer,
        'mutation Away($id: ID!, $revision: Int!) { removeOwnStep(stepId: $id, revision: $revision) { __typename } }',
        { id, revision },
      );
  return found.map(({ title }) => title);
}

/** What came of a fault in which nothing may be lost and nothing be there twice. */
export async function during(fault: string, writers: readonly Writer[], breakIt: () => Promise<void>): Promise<void> {
  expect(await outcomeOf(fault, writers, breakIt)).toMatchObject({ lost: 0, twice: 0 });
}

/** Lets everybody write, breaks something when the first steps are there, and counts what is left afterwards. */
export async function outcomeOf(fault: string, writers: readonly Writer[], breakIt: () => Promise<void>): Promise<Row> {
  let broken = Number.NaN;
  let recovered = Number.NaN;
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((done) => (begin = done));
  let count = 0;
  const work = writers.map(async (writer, index) => {
    for (let step = 1; step <= steps; step += 1) {
      const started = performance.now();
      await write(writer, `${fault} ${index} ${step}`);
      count += 1;
      if (count === writers.length) begin();
      if (started > broken && !(recovered > 0)) recovered = performance.now() - broken;
    }
  });
  await Promise.race([begun, Promise.all(work)]);
  broken = performance.now();
  await breakIt();
  await Promise.all(work);
  await Promise.all(writers.map(healthy));

  const there = await Promise.all(writers.map(takeTitles));
  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  const seen = (title: string) => there.flat().filter((one) => one === title).length;
  const outcome = {
    fault,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((title) => seen(title) === 0).length,
    twice: acknowledged.filter((title) => seen(title) > 1).length,
    recovered,
  };
  print(outcome);
  expect(outcome.acknowledged).toBe(writers.length * steps);
  await Promise.all(writers.map(({ request }) => request.dispose()));
  return outcome;
}
