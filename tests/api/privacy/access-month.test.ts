import { isEnumType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import { filePolicies } from '#graphql/execution/file-policies.ts';
import { readFieldPolicy } from '#graphql/policy/audience.ts';
import { accessPurposes, seenBy } from '#graphql/privacy/domain/access-days.ts';
import type { CitizenViewer, ProfessionalViewer, Viewer } from '#graphql/policy/viewer.ts';
import { createSchema } from '#graphql/schema.server.ts';
import { guide, pair } from '../conversation/stories.ts';
import { letHelp } from '../identity/helpers.ts';
import { documents } from '../income/operations.ts';
import { job, reporter } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

interface AccessMonth {
  readonly month: string;
  readonly days: readonly {
    readonly day: string;
    readonly visits: readonly {
      readonly by: string;
      readonly roles: readonly string[];
      readonly seen: readonly { readonly sight: string }[];
    }[];
  }[];
  readonly earlier: string | null;
  readonly later: string | null;
}

const source = `query ($month: Month) {
  accessMonth(month: $month) {
    month earlier later
    days { day visits { number by roles purposes firstAt lastAt seen { sight times } } }
  }
}`;

const look = async (viewer: Viewer, month: string | null = null, at = world) =>
  (await at.ask<{ accessMonth: AccessMonth }>(viewer, source, { month })).accessMonth;

const planOf = 'query ($personId: ID!) { planOf(personId: $personId) { id } }';

describe('who looked', () => {
  let citizen: CitizenViewer;
  let caseManager: ProfessionalViewer;
  let municipalityId: string;
  beforeAll(async () => {
    municipalityId = await world.municipality();
    ({ citizen, caseManager } = await pair(world, municipalityId));
  });

  test('is shown to the one whom it is about, with each look and nothing else', async () => {
    expect(await look(citizen)).toMatchObject({ month: '2026-11', days: [], earlier: null, later: null });
    await world.ask(caseManager, planOf, { personId: citizen.personId });
    await world.ask(caseManager, planOf, { personId: citizen.personId });
    await guide(world, caseManager, citizen).plan({ day: '2026-12-03' });
    const before = await look(citizen);
    expect(before.days).toMatchObject([
      {
        day: '2026-11-24',
        visits: [{ number: 0, by: caseManager.name, roles: ['CASE_MANAGER'], purposes: ['GUIDANCE'] }],
      },
    ]);
    expect(before.days[0]?.visits[0]?.seen).toEqual([
      { sight: 'WORKED_TALKS', times: 1 },
      { sight: 'READ_PLAN', times: 2 },
    ]);
    await reporter(world, citizen).reportJobs(job);
    expect(await look(citizen), 'own looks and own acts are none').toEqual(before);
  });

  test('shows a list to everybody who stood in it, and nobody else', async () => {
    const [inList, elsewhere] = [await world.citizen(municipalityId), await world.citizen(await world.municipality())];
    await reporter(world, inList).reportJobs(job);
    const specialist = await world.professional(municipalityId, 'INCOME_SPECIALIST');
    await world.ask(specialist, documents.queue, { first: 50 });
    expect((await look(inList)).days[0]?.visits).toMatchObject([
      { by: specialist.name, purposes: ['JUDGE_INCOME'], seen: [{ sight: 'LIST_INCOME', times: 1 }] },
    ]);
    expect((await look(elsewhere)).days).toEqual([]);
  });

  test('tells of other months, from midnight to midnight in the Netherlands', async () => {
    const person = await world.citizen(municipalityId);
    for (const at of ['2026-08-31T21:59:59Z', '2026-08-31T22:00:00Z', '2026-10-31T23:30:00Z'])
      await world.owner.query(
        `insert into access_record
           (municipality_id, id, at, professional_id, professional_name, role, operation, subject_ids, purpose, trace_id)
         values ($1, gen_random_uuid(), $2, $3, 'Naam van toen', 'CASE_MANAGER', 'planOf', array[$4::uuid], 'GUIDANCE', 'x')`,
        [municipalityId, at, caseManager.professionalId, person.personId],
      );
    const days = ({ days }: AccessMonth) => days.map(({ day }) => day);
    const now = await look(person);
    expect(days(now), 'half past midnight is the new month').toEqual(['2026-11-01']);
    expect(now).toMatchObject({ earlier: '2026-09', later: null });
    const september = await look(person, '2026-09');
    expect(days(september)).toEqual(['2026-09-01']);
    expect(september).toMatchObject({ earlier: '2026-08', later: '2026-11' });
    expect(september.days[0]?.visits[0]?.by, 'as the name was then').toBe('Naam van toen');
    expect(await look(person, '2026-10')).toMatchObject({ days: [], earlier: '2026-09', later: '2026-11' });
  });

  test('is nothing for a helper, past the API neither', async () => {
    const helper = await world.citizen(municipalityId);
    const acting = await letHelp(world, citizen, helper, { INCOME: 'SEND', PLAN: 'SEND', CONVERSATION: 'SEND' });
    expect(await world.refusal(acting, source)).toEqual(['ACTING_REFUSED']);
    const text = 'select 1 from access_record';
    expect(await withViewer(world.pool, acting, (tx) => tx.query({ text }))).toEqual([]);
    expect((await withViewer(world.pool, citizen, (tx) => tx.query({ text }))).length).toBeGreaterThan(0);
    expect(await withViewer(world.pool, caseManager, (tx) => tx.query({ text })), 'nor for who looked').toEqual([]);
  });

  test('leads to a question that the privacy officer answers', async () => {
    const officer = await world.professional(municipalityId, 'PRIVACY_OFFICER');
    const input = { kind: 'EXPLAIN', subject: 'ACCESS', fact: 'Ina keek', reason: 'Ik ken haar niet.', language: 'nl' };
    const { sent } = await world.ask<{ sent: { id: string } }>(
      citizen,
      `mutation ($form: ID!, $input: RightRequestInput!) {
        sent: sendRightRequest(form: $form, input: $input) { ... on RightRequest { id } }
      }`,
      { form: '01a21a87-80fc-7442-832f-a54cdad95d78', input },
    );
    const { answered } = await world.ask<{ answered: object }>(
      officer,
      `mutation ($id: ID!) {
        answered: answerRightRequest(id: $id, outcome: GRANTED, answer: "Zij verving uw klantmanager.") {
          ... on RightRequest { kind subject wanted answer }
        }
      }`,
      { id: sent.id },
    );
    expect(answered).toMatchObject({ kind: 'EXPLAIN', subject: 'ACCESS', answer: 'Zij verving uw klantmanager.' });
    const { days } = await look(citizen);
    expect(
      days[0]?.visits.find(({ roles }) => roles.includes('PRIVACY_OFFICER'))?.seen,
      'whoever answers is told as well',
    ).toEqual([{ sight: 'WORKED_RIGHTS', times: 1 }]);
  });
});

test('every operation that is written down has words for what it shows', () => {
  const schema = createSchema();
  const policy = readFieldPolicy(schema);
  const written = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    isObjectType(type)
      ? Object.keys(type.getFields()).filter((field) => policy.purposesOf(type.name, field).length > 0)
      : [],
  );
  const files = Object.values(filePolicies).flatMap(({ purposes, rootFields }) =>
    purposes.length > 0 ? rootFields : [],
  );
  const purposes = schema.getType('Purpose');
  expect(isEnumType(purposes) && purposes.getValues().map(({ name }) => name)).toEqual(accessPurposes);
  expect(written.length).toBeGreaterThan(40);
  expect([...written, ...files].filter((field) => seenBy(field) === undefined)).toEqual([]);
});
