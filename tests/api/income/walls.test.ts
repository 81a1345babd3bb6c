import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { documents, type ReportAnswer } from './operations.ts';
import { job, reporter, reviewer } from './stories.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let here: string;
let elsewhere: string;
let citizen: CitizenViewer;
let sent: ReportAnswer;

beforeAll(async () => {
  world = await createWorld();
  here = await world.municipality();
  elsewhere = await world.municipality();
  citizen = await world.citizen(here);
  const { report } = await reporter(world, citizen).reportJobs(job);
  if (!report) throw new Error('was not sent');
  sent = report;
});
afterAll(() => world.end());

const accessOf = (professionalId: string) =>
  world.rows<{ role: string; operation: string; subject_ids: string[]; purpose: string }>(
    'select role, operation, subject_ids, purpose from access_record where professional_id = $1 order by at, id',
    [professionalId],
  );

describe('other people', () => {
  test('another citizen of the municipality sees nothing of it', async () => {
    const other = reporter(world, await world.citizen(here));
    expect(await other.report()).toBeNull();
    const { incomeMonths } = await world.ask<{ incomeMonths: { status: unknown }[] }>(other.viewer, documents.months);
    expect(incomeMonths.every(({ status }) => status === null)).toBe(true);
  });

  test('a specialist of another municipality finds no such report, in the list or by its id', async () => {
    const stranger = await world.professional(elsewhere, 'INCOME_SPECIALIST');
    const review = reviewer(world, stranger, sent.id);
    expect(await review.read()).toBeNull();
    expect(await review.accept(1, true)).toEqual({ __typename: 'ReportNotFound', id: sent.id });
    expect(await review.ask(1, 'OTHER', 'Wie bent u?')).toEqual({ __typename: 'ReportNotFound', id: sent.id });
    const { reviewQueue } = await world.ask<{ reviewQueue: { edges: unknown[] } }>(stranger, documents.queue, {
      first: 50,
    });
    expect(reviewQueue.edges).toEqual([]);
    expect(await accessOf(stranger.professionalId)).toEqual([]);
    expect(await reporter(world, citizen).report()).toMatchObject({ status: 'SENT' });
  });

  test('what is no id is not found either', async () => {
    const specialist = await world.professional(here, 'INCOME_SPECIALIST');
    expect(await reviewer(world, specialist, "' or true --").read()).toBeNull();
  });

  test('a case manager and a team lead may not open a report', async () => {
    for (const role of ['CASE_MANAGER', 'TEAM_LEAD'] as const) {
      const viewer = await world.professional(here, role);
      expect(await world.refusal(viewer, documents.review, { id: sent.id })).toEqual(['FORBIDDEN']);
      const accept = { id: sent.id, version: 1, grant: true };
      expect(await world.refusal(viewer, documents.accept, accept)).toEqual(['FORBIDDEN']);
    }
  });

  test('a team lead sees that a report waits, and no amount', async () => {
    const lead = await world.professional(here, 'TEAM_LEAD');
    const { reviewQueue } = await world.ask<{ reviewQueue: { edges: { node: { id: string } }[] } }>(
      lead,
      documents.teamQueue,
      { first: 50 },
    );
    expect(reviewQueue.edges.map(({ node }) => node.id)).toContain(sent.id);
    expect(await world.refusal(lead, documents.queue, { first: 50 })).toEqual(['FORBIDDEN']);
    expect(await accessOf(lead.professionalId), 'supervises, and judges nothing').toMatchObject([
      { role: 'TEAM_LEAD', operation: 'reviewQueue', purpose: 'SUPERVISION' },
    ]);
  });

  test('a specialist never sees a draft, nor the correction that is being written', async () => {
    const specialist = await world.professional(here, 'INCOME_SPECIALIST');
    const drafting = reporter(world, await world.citizen(here));
    await drafting.start();
    const draft = await drafting.source({ ...job, net: 12345 });
    expect(await reviewer(world, specialist, draft.report?.id ?? '').read()).toBeNull();

    const person = reporter(world, await world.citizen(here));
    const { report } = await person.reportJobs(job);
    await person.correct('Vergissing');
    await person.source({ net: 54321 }, (await person.report())?.draft?.sources[0]?.id);
    const read = await reviewer(world, specialist, report?.id ?? '').read();
    expect(read?.versions).toHaveLength(1);
    expect(read?.sent?.sources[0]?.net).toBe(job.net);
  });
});

describe('the access record', () => {
  test('names everybody of a page once, with role and purpose', async () => {
    const specialist = await world.professional(here, 'INCOME_SPECIALIST');
    const { reviewQueue } = await world.ask<{ reviewQueue: { edges: { node: { person: { id: string } } }[] } }>(
      specialist,
      documents.queue,
      { first: 50 },
    );
    const [record, ...more] = await accessOf(specialist.professionalId);
    expect(more).toEqual([]);
    expect(record).toMatchObject({ role: 'INCOME_SPECIALIST', operation: 'reviewQueue', purpose: 'JUDGE_INCOME' });
    const seen = reviewQueue.edges.map(({ node }) => node.person.id);
    expect(new Set(record?.subject_ids)).toEqual(new Set(seen));
    expect(seen).toContain(citizen.personId);
  });

  test('is written for a change, and not for a citizen with their own data', async () => {
    const specialist = await world.professional(here, 'INCOME_SPECIALIST');
    const person = reporter(world, await world.citizen(here));
    const { report } = await person.reportJobs(job);
    const about = async () => {
      const text = 'select operation from access_record where $1 = any(subject_ids)';
      const records = await world.rows<{ operation: string }>(text, [person.viewer.personId]);
      return records.map(({ operation }) => operation).sort();
    };
    expect(await about()).toEqual([]);
    await reviewer(world, specialist, report?.id ?? '').accept(1, false);
    expect(await about()).toEqual(['acceptIncomeReport', 'reviewReport']);
  });
});

describe('statements', () => {
  test('the work list is one statement, however long it is', async () => {
    const town = await world.municipality();
    const specialist = await world.professional(town, 'INCOME_SPECIALIST');
    const page = async (first: number) => {
      const { outcome, texts } = await world.statements.during(() =>
        world.ask<{ reviewQueue: { edges: unknown[] } }>(specialist, documents.queue, { first }),
      );
      return { rows: outcome.reviewQueue.edges.length, statements: texts.length };
    };
    for (let count = 0; count < 2; count += 1) await reporter(world, await world.citizen(town)).reportJobs(job);
    const few = await page(50);
    for (let count = 0; count < 6; count += 1) await reporter(world, await world.citizen(town)).reportJobs(job, job);
    const more = await page(50);
    expect([few.rows, more.rows]).toEqual([2, 8]);
    expect(more.statements).toBe(few.statements);
    expect(more.statements, 'begin, settings, list, access record, commit').toBe(5);
  });

  test('a report is one statement, however many jobs and versions it has', async () => {
    const reading = async (viewer: CitizenViewer) =>
      (await world.statements.during(() => reporter(world, viewer).report())).texts.length;
    const one = reporter(world, await world.citizen(here));
    await one.reportJobs(job);
    const many = reporter(world, await world.citizen(here));
    await many.reportJobs(job, job, job, job);
    await many.correct('Vergissing');
    await many.send();
    expect(await reading(one.viewer)).toBe(await reading(many.viewer));
    expect(await reading(many.viewer), 'begin, settings, report, commit').toBe(4);
  });

  test('the months of a citizen are one statement', async () => {
    const { texts } = await world.statements.during(() => world.ask(citizen, documents.months));
    expect(texts).toHaveLength(4);
  });
});

test('the work list goes by payment date, then by the moment it was sent, page after page without gaps', async () => {
  const town = await world.municipality();
  const specialist = await world.professional(town, 'INCOME_SPECIALIST');
  const reports: (string | undefined)[] = [];
  for (const [month, hour] of [
    ['2026-11', 10],
    ['2026-10', 12],
    ['2026-11', 9],
    ['2026-10', 11],
    ['2026-11', 8],
  ] as const) {
    const later = world.at(`2026-11-24T${String(hour).padStart(2, '0')}:00:00+01:00`);
    const person = reporter(later, await world.citizen(town), month);
    const { report } = await person.reportJobs();
    reports.push(report?.id);
  }
  const inOrder = [3, 1, 4, 2, 0].map((index) => reports[index]);
  interface Page {
    readonly reviewQueue: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }
  const found: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 3; page += 1) {
    const { reviewQueue }: Page = await world.ask<Page>(specialist, documents.queue, { first: 2, after });
    found.push(...reviewQueue.edges.map(({ node }) => node.id));
    expect(reviewQueue.pageInfo.hasNextPage).toBe(page < 2);
    after = reviewQueue.pageInfo.endCursor;
  }
  expect(found).toEqual(inOrder);
});
