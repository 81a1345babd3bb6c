import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { createWorld, type World } from '../income/world.ts';
import { inCatalogue, type StoredTraining } from './stories.ts';

/** How a training fits, from what somebody's own rows say. */
let world: World;
let municipalityId: string;
let training: StoredTraining;
beforeAll(async () => {
  world = await createWorld();
  municipalityId = await world.municipality();
  training = await inCatalogue(world, municipalityId, { dutchLevel: 'B1' });
});
afterAll(() => world.end());

interface Check {
  readonly topic: string;
  readonly outcome: string;
  readonly reason: string;
  readonly source: string;
  readonly certainty: string | null;
}

const fit = async (who: CitizenViewer, trainingId = training.trainingId) =>
  (
    await world.ask<{ training: { readonly fit: readonly Check[] } | null }>(
      who,
      `query ($id: ID!) { training(id: $id) { fit { topic outcome reason source certainty } } }`,
      { id: trainingId },
    )
  ).training?.fit ?? null;

const reasons = async (who: CitizenViewer) =>
  Object.fromEntries((await fit(who))?.map(({ topic, reason }) => [topic, reason]) ?? []);

const tell = (who: CitizenViewer, content: Readonly<Record<string, unknown>>) =>
  world.ask<{ addPortfolioEntry: { __typename: string } }>(
    who,
    `mutation ($form: ID!, $content: PortfolioContentInput!) { addPortfolioEntry(form: $form, content: $content) { __typename } }`,
    { form: newId(), content },
  );

test('of somebody of whom nothing more is known, what is not known says so', async () => {
  const who = await world.citizen(municipalityId);
  expect(await reasons(who)).toEqual({
    DUTCH: 'DUTCH_NOT_TOLD',
    EDUCATION: 'EDUCATION_NOT_NEEDED',
    AGE: 'AGE_FITS',
    BASIC_QUALIFICATION: 'BASIC_NOT_TOLD',
    TRAVEL: 'TRAVEL_NEAR',
    DURATION: 'DURATION_ASK',
    MONEY: 'MONEY_FREE',
    SHORTAGE: 'SHORTAGE_YES',
    PROVIDER: 'PROVIDER_MARK',
    PLACES: 'PLACES_OPEN',
  });
  const unverified = (await fit(who))?.filter(({ certainty }) => certainty === 'UNVERIFIED');
  expect(unverified?.map(({ topic }) => topic)).toEqual(['EDUCATION', 'BASIC_QUALIFICATION']);
});

test('the lowest skill in Dutch, the diplomas and the free hours of their own portfolio count', async () => {
  const who = await world.citizen(municipalityId);
  await tell(who, { language: { language: 'nl', native: false, speaking: 'B2', writing: 'A2' } });
  await tell(who, { language: { language: 'en', native: true } });
  await tell(who, { education: { title: 'Kok', level: 'MBO_2', outcome: 'DIPLOMA' } });
  await tell(who, { education: { title: 'Arts', level: 'WO', outcome: 'NO_DIPLOMA' } });
  await tell(who, { availability: { hours: 4, days: [], parts: [], travelBy: [] } });
  expect(await reasons(who)).toMatchObject({
    DUTCH: 'DUTCH_TOO_LOW',
    BASIC_QUALIFICATION: 'BASIC_HAS',
    TRAVEL: 'TRAVEL_HOURS',
  });
  const other = await world.citizen(municipalityId);
  expect(await reasons(other)).toMatchObject({ DUTCH: 'DUTCH_NOT_TOLD', BASIC_QUALIFICATION: 'BASIC_NOT_TOLD' });
});

test('who grew up with Dutch knows enough of it; an ended benefit runs no more', async () => {
  const who = await world.citizen(municipalityId, { startsOn: '2026-01-01', endsOn: '2026-06-30' });
  await tell(who, { language: { language: 'nl', native: true } });
  expect(await reasons(who)).toMatchObject({ DUTCH: 'DUTCH_ENOUGH', DURATION: 'DURATION_NO_BENEFIT' });
});

test('a training of elsewhere, of nowhere or that ended', async () => {
  const who = await world.citizen(municipalityId);
  const elsewhere = await inCatalogue(world, await world.municipality());
  expect(await fit(who, elsewhere.trainingId)).toBeNull();
  expect(await fit(who, newId())).toBeNull();
  expect(await fit(who, 'geen id')).toBeNull();
  const ended = await inCatalogue(world, municipalityId, { endedOn: '2026-11-01' });
  expect((await fit(who, ended.trainingId))?.at(-1)).toMatchObject({ reason: 'PLACES_ENDED', outcome: 'DOES_NOT_FIT' });
});
