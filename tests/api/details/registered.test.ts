import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#graphql/shared/ids.ts';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { createWorld, type World } from '../income/world.ts';
import { documents, owner } from './contact.ts';

let world: World;
let municipality: string;
beforeAll(async () => {
  world = await createWorld();
  municipality = await world.municipality();
});
afterAll(() => world.end());

interface Fact {
  readonly kind: string;
  readonly words?: string;
  readonly relation?: string;
  readonly source?: string;
  readonly observedOn?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
}

function register({ municipalityId, personId }: CitizenViewer, fact: Fact): Promise<unknown> {
  return world.owner.query(
    `insert into registered_fact
       (municipality_id, id, person_id, kind, words, relation, source, observed_on, valid_from, valid_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[municipalityId, newId(), personId, fact.kind, fact.words ?? null, fact.relation ?? null],
      ...[
        fact.source ?? 'BRP',
        fact.observedOn ?? '2026-01-02',
        fact.validFrom ?? '2026-01-01',
        fact.validUntil ?? null,
      ],
    ],
  );
}

const detailsOf = async (viewer: CitizenViewer) =>
  (await world.ask<{ myDetails: Readonly<Record<string, unknown>> }>(viewer, documents.details)).myDetails;

test('each fact says where it is from and since when, and what lies elsewhere is read from there', async () => {
  const viewer = await world.citizen(municipality, { name: 'Sam Voorbeeld' });
  await register(viewer, { kind: 'IDENTITY' });
  await register(viewer, { kind: 'ADDRESS', words: 'Oude straat 1\n0000 AA Elders', validFrom: '2020-01-01' });
  await register(viewer, { kind: 'ADDRESS', words: 'Nieuwe straat 2\n0000 AA Elders', observedOn: '2026-03-04' });
  await register(viewer, { kind: 'ADDRESS', words: 'Straks 3', validFrom: '2026-12-01' });
  await register(viewer, { kind: 'HOUSEHOLD_MEMBER', words: 'Kind Voorbeeld', relation: 'CHILD' });
  await register(viewer, { kind: 'HOUSEHOLD_MEMBER', words: 'Weg', relation: 'OTHER', validUntil: '2026-11-23' });
  await register(viewer, { kind: 'BENEFIT', source: 'MUNICIPALITY', observedOn: '2026-01-15' });
  await register(viewer, { kind: 'ACCOUNT', words: 'S. Voorbeeld', source: 'CITIZEN' });
  expect(await detailsOf(viewer)).toMatchObject({
    name: 'Sam Voorbeeld',
    birthDate: '1991-03-04',
    maskedBsn: '••••••019',
    identityOrigin: { source: 'BRP', observedOn: '2026-01-02', validFrom: '2026-01-01' },
    address: { words: 'Nieuwe straat 2\n0000 AA Elders', origin: { source: 'BRP', observedOn: '2026-03-04' } },
    household: [{ name: 'Kind Voorbeeld', relation: 'CHILD', birthDate: null, origin: { source: 'BRP' } }],
    benefit: {
      household: 'single',
      accountTail: '1234',
      accountHolder: 'S. Voorbeeld',
      startsOn: '2026-01-01',
      endsOn: null,
      origin: { source: 'MUNICIPALITY', observedOn: '2026-01-15' },
      accountOrigin: { source: 'CITIZEN' },
    },
    contactPerson: null,
    changes: [],
  });
});

test('somebody of whom little is known sees that, and nothing fails', async () => {
  const viewer = await world.citizen(municipality, { noBenefit: true });
  await world.owner.query('update person set email = null where id = $1', [viewer.personId]);
  expect(await detailsOf(viewer)).toMatchObject({
    identityOrigin: null,
    address: null,
    household: [],
    benefit: null,
    contact: { email: null, phone: null, preferredChannel: null },
  });
  expect(await owner(world, viewer).askEmail('eerste@voorbeeld.example')).toMatchObject({
    __typename: 'EmailCodeSent',
  });
  const me = owner(world, viewer);
  expect(await me.confirm(await me.code())).toMatchObject({ contact: { email: 'eerste@voorbeeld.example' } });
  expect(await world.rows('select kind from notification where person_id = $1', [viewer.personId])).toEqual([
    { kind: 'EMAIL_CODE' },
  ]);
});

test('past the API: facts are read and never written, changes never change, and an address comes by its code alone', async () => {
  const [viewer, neighbour] = [await world.citizen(municipality), await world.citizen(municipality)];
  await register(viewer, { kind: 'ADDRESS', words: 'Straat 1' });
  await owner(world, viewer).phone('0612345678');
  await owner(world, viewer).askEmail('nieuw@voorbeeld.example');
  const as = (who: CitizenViewer, text: string) => withViewer(world.pool, who, (tx) => tx.query({ text }));
  for (const table of ['registered_fact', 'contact_change', 'email_confirmation'])
    expect(await as(neighbour, `select 1 from ${table}`)).toEqual([]);
  for (const text of [
    `update registered_fact set words = 'x'`,
    `delete from registered_fact`,
    `update contact_change set after = 'x'`,
    `delete from contact_change`,
    `update email_confirmation set email = 'x@y.nl'`,
    `update email_confirmation set expires_at = expires_at + interval '1 day'`,
  ])
    await expect(as(viewer, text)).rejects.toMatchObject({ code: '42501' });
  await expect(as(viewer, `update person set email = 'nieuw@voorbeeld.example'`)).rejects.toThrow('confirmed before');
  await expect(world.owner.query(`update contact_change set after = 'x'`)).rejects.toThrow('append-only');
});
