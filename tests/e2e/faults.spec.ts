import { type APIRequestContext, request as requests } from '@playwright/test';
import { type PortalServer, startPortal } from '../support/portal-server.ts';
import { expect, signIn, test } from './portal.ts';

/**
 * People go on writing while something breaks, and send again what was not answered, as a person would. What the portal acknowledged
 * must be there afterwards, and once. `FAULTS` is how many steps each of them writes for a fault.
 */
const steps = Number(process.env['FAULTS'] ?? 4);
const names = ['Sam Voorbeeld', 'Aya Niemandsland', 'Noor Hypothese', 'Idris Denkwereld', 'Bas Tegenbeeld'] as const;

interface Writer {
  readonly request: APIRequestContext;
  /** Titles of steps of which the portal said that it has them. */
  readonly acknowledged: string[];
}

interface Outcome {
  readonly fault: string;
  readonly acknowledged: number;
  readonly lost: number;
  readonly twice: number;
  /** Milliseconds from the fault to the first acknowledgement of a step that was begun after it. */
  readonly recovered: number;
}

let portal: PortalServer;
let cookies: Awaited<ReturnType<APIRequestContext['storageState']>>[] = [];
const table: Outcome[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  portal = await startPortal();
  cookies = [];
  for (const name of names) {
    const context = await browser.newContext({ baseURL: portal.origin });
    await signIn(await context.newPage(), name);
    cookies.push(await context.request.storageState());
    await context.close();
  }
});
test.afterAll(async () => {
  await portal.stop();
  for (const { fault, acknowledged, lost, twice, recovered } of table)
    process.stdout.write(
      `${fault}: acknowledged ${acknowledged}, and lost: ${lost}, visible twice: ${twice}, first good answer after ${recovered} ms\n`,
    );
});

/** Everybody with their session, each on connections of their own. */
function everybody(): Promise<Writer[]> {
  return Promise.all(
    cookies.map(async (storageState) => ({
      request: await requests.newContext({
        baseURL: portal.origin,
        storageState,
        extraHTTPHeaders: { origin: portal.origin },
      }),
      acknowledged: [],
    })),
  );
}

/** The answer, or `null` where the portal is not there. */
async function tried<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}

/** Waits until the portal says that it and its database are there. */
async function healthy(): Promise<void> {
  await expect
    .poll(async () => (await tried(() => fetch(`${portal.origin}/health`)))?.status, { timeout: 60_000 })
    .toBe(200);
}

/** The form of a new step with everything hidden that the page put in it, filled in. */
async function fillForm({ request }: Writer, title: string): Promise<Record<string, string>> {
  for (;;) {
    const page = await tried(() => request.get('/plan/stap/nieuw', { timeout: 20_000 }));
    if (page?.ok()) {
      const main = (await page.text()).split('<main')[1] ?? '';
      const hidden = [...main.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      );
      expect(hidden.length, 'the form of a step').toBeGreaterThan(0);
      return { ...Object.fromEntries(hidden), title, kind: 'OWN_ACTIVITY' };
    }
    await healthy();
  }
}

/** Sends a form until the portal answers it. Resolves when the step was acknowledged. */
async function send({ request }: Writer, form: Record<string, string>): Promise<void> {
  for (;;) {
    const answer = await tried(() => request.post('/plan/stap/nieuw', { form, maxRedirects: 0, timeout: 20_000 }));
    if (answer && answer.status() < 500) {
      expect(answer.status(), await answer.text()).toBe(303);
      expect(answer.headers()['location']).toContain('melding=stapBewaard');
      return;
    }
    await healthy();
  }
}

async function write(writer: Writer, title: string): Promise<void> {
  await send(writer, await fillForm(writer, title));
  writer.acknowledged.push(title);
}

interface OwnStep {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly origin: string;
}

async function ask<Data>({ request }: Writer, query: string, variables: object = {}): Promise<Data> {
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
async function takeTitles(writer: Writer): Promise<readonly string[]> {
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

/** Lets everybody write, breaks something when the first steps are there, and counts what is left afterwards. */
async function during(fault: string, breakIt: () => Promise<void>): Promise<void> {
  const writers = await everybody();
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
  await healthy();

  const there = await Promise.all(writers.map(takeTitles));
  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  const seen = (title: string) => there.flat().filter((one) => one === title).length;
  const outcome = {
    fault,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((title) => seen(title) === 0).length,
    twice: acknowledged.filter((title) => seen(title) > 1).length,
    recovered: Math.round(recovered),
  };
  table.push(outcome);
  expect(outcome).toEqual({ ...outcome, acknowledged: writers.length * steps, lost: 0, twice: 0 });
  await Promise.all(writers.map(({ request }) => request.dispose()));
}

test('the portal is killed and started again', () =>
  during('killed', async () => {
    await portal.kill();
    portal = await startPortal({ DATA_DIR: portal.dataDir, PORT: new URL(portal.origin).port });
  }));

test('the portal is ended for a new version and started again', () =>
  during('replaced', async () => {
    await portal.end();
    portal = await startPortal({ DATA_DIR: portal.dataDir, PORT: new URL(portal.origin).port });
  }));

test('its database is killed', () =>
  during('database killed', async () => {
    process.kill(portal.databaseProcesses()[0] ?? 0, 'SIGKILL');
  }));

test('a process of the database is killed', () =>
  during('backend killed', async () => {
    process.kill(portal.databaseProcesses().at(-1) ?? 0, 'SIGKILL');
  }));

test('its database falls silent and comes back', () =>
  during('database silent', async () => {
    const database = portal.databaseProcesses();
    for (const pid of database) process.kill(pid, 'SIGSTOP');
    const asked = performance.now();
    expect((await fetch(`${portal.origin}/health`)).status).toBe(503);
    expect(performance.now() - asked, 'health answers in time').toBeLessThan(5_000);
    for (const pid of database) process.kill(pid, 'SIGCONT');
  }));

test('one form sent twenty times at once is one step', async () => {
  const [writer] = await everybody();
  if (!writer) throw new Error('nobody writes');
  const form = await fillForm(writer, 'twintig keer');
  await Promise.all(Array.from({ length: 20 }, () => send(writer, form)));
  expect((await takeTitles(writer)).filter((title) => title === 'twintig keer')).toHaveLength(1);
  await writer.request.dispose();
});

test('twenty tabs at once are twenty steps', async () => {
  const writer = (await everybody()).at(-1);
  if (!writer) throw new Error('nobody writes');
  const forms = await Promise.all(Array.from({ length: 20 }, (_, tab) => fillForm(writer, `tabblad ${tab}`)));
  await Promise.all(forms.map((form) => send(writer, form)));
  expect((await takeTitles(writer)).filter((title) => title.startsWith('tabblad'))).toHaveLength(20);
  await writer.request.dispose();
});
