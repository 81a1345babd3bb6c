import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSharedPortfolios } from '#app/server/shared-portfolios.ts';
import { createPool } from '#db/pools.ts';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer, ProfessionalViewer, Viewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { testClock } from '#tests/support/clock.ts';
import { assign } from '../conversation/stories.ts';
import { letHelp } from '../identity/helpers.ts';
import { createWorld, type World } from '../income/world.ts';
import { guide, guided } from './guiding.ts';
import { byLink, looker, sharer, toCoach } from './sharing.ts';
import { owner, some } from './stories.ts';

let world: World;
let pool: Pool;
let municipality: string;
let viewer: CitizenViewer;
let coach: ProfessionalViewer;
let person: ReturnType<typeof owner>;
let answering: ReturnType<typeof guided>;
let guiding: ReturnType<typeof guide>;
beforeAll(async () => {
  world = await createWorld();
  pool = createPool(world.identityUrl, { max: 4 });
  municipality = await world.municipality();
});
beforeEach(async () => {
  viewer = await world.citizen(municipality, { name: 'Sam Deelt' });
  coach = await world.professional(municipality, 'CASE_MANAGER');
  await beside(coach);
  person = owner(world, viewer);
  answering = guided(world, viewer);
  guiding = guide(world, coach, viewer.personId);
});
afterAll(async () => {
  await pool.end();
  await world.end();
});

const beside = (who: ProfessionalViewer) => assign(world, who, viewer);
const messages = async (kind: string) =>
  (
    await world.rows<{ occasion: string }>(`select occasion from notification where person_id = $1 and kind = $2`, [
      viewer.personId,
      kind,
    ])
  ).map(({ occasion }) => occasion);

/** An entry on a card for the case manager. */
async function shown(): Promise<{ readonly card: string; readonly entry: string }> {
  const entry = (await person.add(some.shop)).id;
  const { id: card } = await sharer(world, viewer).share({ ...toCoach, entryIds: [entry] });
  return { card, entry };
}

describe('what a case manager proposes', () => {
  test('is in no portfolio before its owner takes it, and is taken once as it is', async () => {
    const made = await guiding.propose(some.shop);
    expect(made).toMatchObject({ __typename: 'PortfolioProposal', answer: null });
    expect((await person.all()).count).toBe(0);
    const [waiting] = await answering.waiting();
    expect(waiting).toMatchObject({
      id: made.id,
      kind: 'WORK',
      reason: 'U vertelde erover.',
      by: coach.name,
      portfolio: { work: [{ title: 'Winkelmedewerker' }] },
    });
    expect(await messages('PORTFOLIO_PROPOSED')).toEqual([made.id]);
    const saved = await answering.accept(made.id, some.shop);
    expect(saved).toMatchObject({ __typename: 'PortfolioSaved', version: 1 });
    expect(await answering.accept(made.id, some.shop)).toEqual(saved);
    expect((await person.all()).work).toMatchObject([{ title: 'Winkelmedewerker' }]);
    expect(await answering.waiting()).toEqual([]);
    expect((await guiding.all())?.proposals).toMatchObject([{ id: made.id, answer: 'ACCEPTED' }]);
  });

  test('is taken in other words, or not, and then it stays so', async () => {
    const [first, second] = [await guiding.propose(some.shop), await guiding.propose(some.listening)];
    await answering.accept(first.id, { work: { ...some.shop.work, title: 'Verkoper' } });
    expect(await answering.refuse(second.id)).toMatchObject({ answer: 'REFUSED' });
    expect(await answering.accept(second.id, some.listening)).toMatchObject({ __typename: 'PortfolioNotThere' });
    expect(await answering.refuse(first.id)).toMatchObject({ answer: 'CHANGED' });
    const all = await person.all();
    expect([all.count, all.work[0]?.title]).toEqual([1, 'Verkoper']);
    expect((await guiding.all())?.proposals.map(({ answer }) => answer)).toEqual(
      expect.arrayContaining(['CHANGED', 'REFUSED']),
    );
  });

  test('stays waiting when its words are wrong, and the same form is one proposal', async () => {
    const form = newId();
    const made = await guiding.propose(some.shop, { form });
    expect((await guiding.propose(some.shop, { form })).id).toBe(made.id);
    const { problems } = await answering.accept(made.id, { work: { sort: 'PAID', title: ' ' } });
    expect(problems).toEqual([{ field: 'title', code: 'required' }]);
    expect(await answering.waiting()).toHaveLength(1);
  });

  test.each([
    ['without why', some.shop, ' ', { field: 'reason', code: 'required' }],
    ['with a page of why', some.shop, 'x'.repeat(501), { field: 'reason', code: 'tooLong' }],
    ['without a name', { competence: {} }, 'Daarom', { field: 'name', code: 'required' }],
  ])('%s is refused', async (_what, content, reason, found) => {
    expect((await guiding.propose(content, { reason })).problems).toEqual([found]);
    expect(await answering.waiting()).toEqual([]);
  });

  test('is no more than twenty at the same time, and never who somebody is', async () => {
    for (let count = 0; count < 20; count += 1) await guiding.propose(some.shop);
    expect((await guiding.propose(some.shop)).problems).toEqual([{ field: 'entries', code: 'tooMany' }]);
    await expect(guiding.propose(some.profile)).rejects.toThrow();
  });

  test('is proposed, read and answered by nobody else', async () => {
    const { id } = await guiding.propose(some.shop);
    const other = await world.professional(municipality, 'CASE_MANAGER', 'TEAM_LEAD');
    expect(await guide(world, other, viewer.personId).propose(some.shop)).toMatchObject({
      __typename: 'PersonNotFound',
    });
    expect(await guide(world, other, viewer.personId).all()).toBeNull();
    const neighbour = await world.citizen(municipality);
    expect(await guided(world, neighbour).refuse(id)).toMatchObject({ __typename: 'PortfolioNotThere' });
    expect(await guided(world, neighbour).accept(id, some.shop)).toMatchObject({ __typename: 'PortfolioNotThere' });
    // Who stands beside them too sees what they proposed themselves.
    const second = await world.professional(municipality, 'CASE_MANAGER');
    await beside(second);
    expect((await guide(world, second, viewer.personId).all())?.proposals).toEqual([]);
    expect(await answering.waiting()).toHaveLength(1);
  });
});

describe('what a case manager confirms', () => {
  test('is bound to the version that they saw, and shows who, when and what', async () => {
    const { card, entry } = await shown();
    expect(await guiding.confirm(card, entry)).toMatchObject({ __typename: 'PortfolioConfirmed' });
    const [confirmed] = await answering.confirmed();
    expect(confirmed).toMatchObject({ entryId: entry, by: coach.name, seen: 'Het getuigschrift.', current: true });
    expect(await messages('PORTFOLIO_CONFIRMED')).toEqual([confirmed?.id]);
    await person.change(entry, 1, { work: { ...some.shop.work, title: 'Directeur' } });
    expect(await answering.confirmed()).toMatchObject([{ current: false }]);
    expect(await guiding.seesOn(card)).toMatchObject([{ id: confirmed?.id, current: false }]);
    // What was read is what is confirmed.
    expect(await guiding.confirm(card, entry, 1)).toMatchObject({ __typename: 'PortfolioEntryChanged' });
    expect(await guiding.confirm(card, entry, 2)).toMatchObject({ __typename: 'PortfolioConfirmed' });
    expect((await answering.confirmed()).map(({ current }) => current)).toEqual(expect.arrayContaining([true, false]));
  });

  test('is said once, taken back by who said it, and taken off by the owner', async () => {
    const { card, entry } = await shown();
    await guiding.confirm(card, entry);
    await guiding.confirm(card, entry);
    const [first] = await answering.confirmed();
    expect(await answering.confirmed()).toHaveLength(1);
    expect(await guiding.withdraw(first?.id ?? '')).toMatchObject({ __typename: 'ConfirmationGone' });
    expect(await guiding.withdraw(first?.id ?? '')).toMatchObject({ __typename: 'PortfolioNotThere' });
    expect([await answering.confirmed(), (await guiding.all())?.confirmations]).toEqual([[], []]);
    await guiding.confirm(card, entry, 1, 'De kassa.');
    const [second] = await answering.confirmed();
    expect(await answering.takeOff(second?.id ?? '')).toMatchObject({ __typename: 'ConfirmationGone' });
    expect(await answering.takeOff(second?.id ?? '')).toMatchObject({ __typename: 'PortfolioNotThere' });
    expect([await answering.confirmed(), await guiding.seesOn(card)]).toEqual([[], []]);
    // Taken off by mistake, it can be asked for again.
    await guiding.confirm(card, entry);
    expect(await answering.confirmed()).toHaveLength(1);
  });

  test('goes with the entry, and can be taken back when the card has ended', async () => {
    const { card, entry } = await shown();
    await guiding.confirm(card, entry);
    await sharer(world, viewer).stop(card);
    const [own] = (await guiding.all())?.confirmations ?? [];
    expect(await guiding.withdraw(own?.id ?? '')).toMatchObject({ __typename: 'ConfirmationGone' });
    expect(await guiding.confirm(card, entry)).toMatchObject({ __typename: 'PortfolioNotThere' });
    await person.remove(entry);
    expect(await world.rows('select 1 from portfolio_confirmation where entry_id = $1', [entry])).toEqual([]);
  });

  test('needs words, an entry of the card, and somebody whom it is shown to', async () => {
    const { card, entry } = await shown();
    expect((await guiding.confirm(card, entry, 1, ' ')).problems).toEqual([{ field: 'seen', code: 'required' }]);
    const hidden = (await person.add(some.care)).id;
    expect((await guiding.confirm(card, hidden)).problems).toEqual([{ field: 'entry', code: 'unknown' }]);
    const other = await world.professional(municipality, 'CASE_MANAGER', 'INCOME_SPECIALIST');
    expect(await guide(world, other, viewer.personId).confirm(card, entry)).toMatchObject({
      __typename: 'PortfolioNotThere',
    });
    expect(await answering.confirmed()).toEqual([]);
  });

  test('is written by nobody past the rows that they may see', async () => {
    const { card, entry } = await shown();
    const other = await world.professional(municipality, 'CASE_MANAGER');
    const insert = (who: Viewer & { professionalId?: string }, number: number) =>
      withViewer(world.pool, who, (tx) =>
        tx.query({
          text: `insert into portfolio_confirmation
            (municipality_id, id, person_id, entry_id, number, seen, professional_id, professional_name, confirmed_at)
            values ($1, $2, $3, $4, $5, 'x', $6, 'x', '2026-11-24')`,
          values: [municipality, newId(), viewer.personId, entry, number, who.professionalId ?? newId()],
        }),
      );
    await expect(insert(other, 1)).rejects.toMatchObject({ code: '42501' });
    await expect(insert(viewer, 1)).rejects.toMatchObject({ code: '42501' });
    await person.change(entry, 1, { work: { ...some.shop.work, title: 'Verkoper' } });
    await expect(insert(coach, 1)).rejects.toMatchObject({ code: '42501' });
    await guiding.confirm(card, entry, 2);
    const set = (who: Viewer, change: string) =>
      withViewer(world.pool, who, (tx) => tx.query({ text: `update portfolio_confirmation set ${change}` }));
    await expect(set(coach, `taken_off_at = '2026-11-24'`)).rejects.toThrow();
    await expect(set(viewer, `withdrawn_at = '2026-11-24'`)).rejects.toThrow();
    await expect(set(coach, `seen = 'iets anders'`)).rejects.toMatchObject({ code: '42501' });
    const neighbour = await world.citizen(municipality);
    const acting = await letHelp(world, viewer, neighbour, { INCOME: 'SEND', PLAN: 'SEND' });
    await guiding.propose(some.shop);
    for (const table of ['portfolio_confirmation', 'portfolio_proposal'])
      for (const who of [neighbour, other, acting])
        expect(await withViewer(world.pool, who, (tx) => tx.query({ text: `select 1 from ${table}` })), table).toEqual(
          [],
        );
  });
});

describe('a link', () => {
  const look = (token: string | null) =>
    createSharedPortfolios({ pool, api: world.api, clock: testClock }).look(token ?? '', 'trace');

  test('shows what was confirmed, and names nobody where the owner is not named', async () => {
    const { card, entry } = await shown();
    await guiding.confirm(card, entry);
    const anonymous = await sharer(world, viewer).share({ ...byLink, entryIds: [entry] });
    const seen = await look(anonymous.token);
    expect(seen?.portfolioShare?.portfolio.confirmations).toMatchObject([{ entryId: entry, current: true }]);
    for (const hidden of [coach.name, 'Het getuigschrift']) expect(JSON.stringify(seen)).not.toContain(hidden);
    const named = await sharer(world, viewer).share({ ...byLink, shows: 'NAME', entryIds: [entry] });
    expect((await look(named.token))?.portfolioShare?.portfolio.confirmations).toMatchObject([
      { by: coach.name, seen: 'Het getuigschrift.' },
    ]);
  });

  test('that is opened is told its owner the first time and no other, without saying what', async () => {
    const entry = (await person.add(some.shop)).id;
    const { id, token } = await sharer(world, viewer).share({ ...byLink, entryIds: [entry] });
    expect(await answering.tell(id)).toMatchObject({ __typename: 'PortfolioNotThere' });
    await look(token);
    await look(token);
    expect(await messages('PORTFOLIO_LOOKED')).toEqual([id]);
    // What others open is nothing for a case manager.
    expect(
      await withViewer(world.pool, coach, (tx) =>
        tx.query({ text: `select 1 from notification where kind = 'PORTFOLIO_LOOKED'` }),
      ),
    ).toEqual([]);
  });

  test('and a card for the case manager is told the first time too', async () => {
    const { card } = await shown();
    const looking = looker(world, coach, viewer.personId);
    await looking.look(card);
    await looking.look(card);
    expect(await messages('PORTFOLIO_LOOKED')).toEqual([card]);
  });
});
