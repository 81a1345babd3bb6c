import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { createWorld, type World } from '../income/world.ts';
import { answer, askAboutData, correction } from './stories.ts';

let world: World;
let municipality: string;
let officer: ProfessionalViewer;
let person: CitizenViewer;
beforeAll(async () => {
  world = await createWorld();
  municipality = await world.municipality();
  officer = await world.professional(municipality, 'PRIVACY_OFFICER');
  person = await world.citizen(municipality, { name: 'Vrager Eén' });
});
afterAll(() => world.end());

const kept = '23001';

describe('a request about data', () => {
  test('gets a number and a last day, and an answer with reasons', async () => {
    const asked = await askAboutData(world, person);
    expect(asked.receiptNumber).toMatch(/^R-2026-[2-9A-Z]{8}$/);
    expect(asked).toMatchObject({ respondBy: '2026-12-24', answeredAt: null, outcome: null });

    const queue = await world.ask<{ rightRequestQueue: { id: string; personName: string; fact: string }[] }>(
      officer,
      '{ rightRequestQueue { id personName fact } }',
    );
    expect(queue.rightRequestQueue).toEqual([{ id: asked.id, personName: 'Vrager Eén', fact: correction.fact }]);

    expect(await answer(world, officer, asked.id)).toMatchObject({ __typename: 'RightRequest' });
    const read = await world.ask<{ rightRequest: object }>(
      person,
      'query ($id: ID!) { rightRequest(id: $id) { outcome answer answeredBy answeredAt } }',
      { id: asked.id },
    );
    expect(read.rightRequest).toMatchObject({
      outcome: 'GRANTED',
      answer: 'Wij hebben het aangepast.',
      answeredBy: 'Ina Onderzoek',
    });
    expect(await world.rows(`select occasion from notification where kind = 'RIGHT_ANSWERED'`)).toEqual([
      { occasion: asked.id },
    ]);
    const records = await world.rows<{ operation: string; purpose: string; role: string }>(
      `select operation, purpose, role from access_record where $1 = any(subject_ids)`,
      [person.personId],
    );
    expect(records).toEqual(
      expect.arrayContaining([
        { operation: 'rightRequestQueue', purpose: 'PRIVACY_RIGHTS', role: 'PRIVACY_OFFICER' },
        { operation: 'answerRightRequest', purpose: 'PRIVACY_RIGHTS', role: 'PRIVACY_OFFICER' },
      ]),
    );
  });

  test('sent ten times from one form is one, with one number; with other words it is another', async () => {
    const form = newId();
    const many = await Promise.all(Array.from({ length: 10 }, () => askAboutData(world, person, correction, form)));
    expect(new Set(many.map(({ id }) => id)).size).toBe(1);
    expect(new Set(many.map(({ receiptNumber }) => receiptNumber)).size).toBe(1);
    const other = await askAboutData(world, person, { ...correction, reason: 'Anders' }, form);
    expect(other.id).not.toBe(many[0]?.id);
    const neighbour = await world.citizen(municipality);
    expect((await askAboutData(world, neighbour, correction, form)).id).not.toBe(many[0]?.id);
  });

  test('says at each field what is missing', async () => {
    const { outcome } = await world.ask<{ outcome: object }>(
      person,
      `mutation ($input: RightRequestInput!) { outcome: sendRightRequest(form: "${newId()}", input: $input) {
        ... on RightRequestInvalid { problems { field code most } } } }`,
      { input: { ...correction, wanted: null, reason: 'a'.repeat(10_001) } },
    );
    expect(outcome).toEqual({
      problems: [
        { field: 'wanted', code: 'required', most: null },
        { field: 'reason', code: 'tooLong', most: 10_000 },
      ],
    });
  });

  test('is answered once: who comes second learns what was said, and the same words twice are one answer', async () => {
    const { id } = await askAboutData(world, person);
    const second = await world.professional(municipality, 'PRIVACY_OFFICER');
    const both = await Promise.all([
      answer(world, officer, id, { outcome: 'REFUSED', words: 'Nee, want het klopt.' }),
      answer(world, second, id, { outcome: 'GRANTED', words: 'Ja.' }),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['RightRequest', 'RightRequestAnswered']);
    const said = both.find(({ __typename }) => __typename === 'RightRequest')?.answer ?? '';
    const [row] = await world.rows<{ answer: string; outcome: string }>(
      'select answer, outcome from right_request where id = $1',
      [id],
    );
    expect(row?.answer).toBe(said);
    const again = await answer(world, officer, id, { outcome: row?.outcome ?? '', words: said });
    expect(again.__typename).toBe('RightRequest');
    expect((await answer(world, officer, id, { words: ' ' })).__typename).toBe('RightRequestInvalid');
    expect((await answer(world, officer, newId())).__typename).toBe('RightRequestNotFound');
  });

  test('is for the officer of the municipality, who reads nothing else of anybody', async () => {
    const { id } = await askAboutData(world, person);
    const elsewhere = await world.professional(await world.municipality(), 'PRIVACY_OFFICER');
    expect((await answer(world, elsewhere, id)).__typename).toBe('RightRequestNotFound');
    for (const role of ['INCOME_SPECIALIST', 'CASE_MANAGER', 'TEAM_LEAD'] as const)
      expect(await world.refusal(await world.professional(municipality, role), '{ rightRequestQueue { id } }')).toEqual(
        ['FORBIDDEN'],
      );
    await withViewer(world.pool, officer, async (tx) => {
      for (const table of [
        'person',
        'benefit',
        'income_report',
        'income_source',
        'evidence',
        'plan_version',
        'appointment',
      ])
        expect(await tx.query({ text: `select 1 from ${table}` }), table).toEqual([]);
      expect((await tx.query({ text: `select 1 from right_request` })).length).toBeGreaterThan(0);
    });
    const neighbour = await world.citizen(municipality);
    expect(await world.ask(neighbour, 'query ($id: ID!) { rightRequest(id: $id) { fact } }', { id })).toEqual({
      rightRequest: null,
    });
  });

  test('never changes: neither what was asked nor what was answered', async () => {
    const { id } = await askAboutData(world, person);
    await answer(world, officer, id);
    const attempts = [
      `update right_request set answer = 'anders' where id = '${id}'`,
      `delete from right_request where id = '${id}'`,
      'truncate right_request',
    ];
    for (const text of attempts) await expect(world.owner.query(text), text).rejects.toMatchObject({ code: kept });
    await expect(
      withViewer(world.pool, person, (tx) => tx.query({ text: `update right_request set fact = 'x'` })),
    ).rejects.toMatchObject({ code: '42501' });
    const own = await withViewer(world.pool, person, (tx) =>
      tx.query({ text: `update right_request set answer = 'x' where answered_at is null returning 1` }),
    );
    expect(own).toEqual([]);
  });
});
