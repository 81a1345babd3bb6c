import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '#graphql/shared/ports/clock.ts';
import { newId } from '#graphql/shared/ids.ts';
import { closeBatches } from '#app/server/letters/close-batches.ts';
import { assign } from '../conversation/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { type Desk, openDesk, origin, until } from '../notification/desk.ts';
import { coachOf, parts, planner } from '../plan/stories.ts';
import { decided, desk as judging, objector, type DecisionAnswer } from './stories.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await createWorld();
  desk = await openDesk(world);
});
afterAll(async () => {
  await desk.end();
  await world.end();
});

const known = `query ($id: ID!) { decision(id: $id) { madeKnownOn awaitsLetter lastDay daysLeft } }`;

/** Lets the message of this kind to a person go out as a letter; gives the message. */
async function letterAbout(municipalityId: string, personId: string, kind: string): Promise<string> {
  const [told] = await world.rows<{ id: string }>('select id from notification where person_id = $1 and kind = $2', [
    personId,
    kind,
  ]);
  const notificationId = told?.id ?? '';
  await desk.add('send-notification', { municipalityId, notificationId });
  const worker = await desk.work();
  await until(
    worker,
    async () => (await world.rows('select 1 from letter where id = $1', [notificationId])).length === 1,
  );
  await worker.stop();
  return notificationId;
}

/** A decision about somebody who can only be reached by letter, and the letter asked for. */
async function byLetter() {
  const made = await decided(world);
  const { citizen, municipalityId, decision } = made;
  await world.owner.query(
    `insert into registered_fact (municipality_id, id, person_id, kind, words, source, observed_on, valid_from)
     values ($1, $2, $3, 'ADDRESS', $4, 'BRP', '2026-01-01', '2026-01-01')`,
    [municipalityId, newId(), citizen.personId, 'Verzonnenweg 1\n0000 AA Elders'],
  );
  await world.owner.query('update person set email = null where id = $1', [citizen.personId]);
  const notificationId = await letterAbout(municipalityId, citizen.personId, 'REPORT_ACCEPTED');
  const on = async (instant: string) =>
    (await world.at(instant).ask<{ decision: object }>(citizen, known, { id: decision.id })).decision;
  const close = (day: string) =>
    closeBatches({
      ...{ database: world.worker, storage: world.storage, origin, newId },
      clock: fixedClock(Date.parse(`${day}T03:40:00+01:00`)),
    });
  return { ...made, notificationId, on, close };
}

/** The print room fetches the batch on a day. */
async function print({ municipalityId }: { readonly municipalityId: string }, day: string) {
  const lead = await world.professional(municipalityId, 'TEAM_LEAD');
  await world.owner.query(
    `insert into letter_print (municipality_id, id, batch_number, printed_at, printed_by, printed_by_name)
     select $1, $2, number, $3, $4, 'Ina Onderzoek' from letter_batch where municipality_id = $1`,
    [municipalityId, newId(), `${day}T09:00:00+01:00`, lead.professionalId],
  );
}

test('a decision that goes by letter is made known when the letter is handed over, and the term runs from then', async () => {
  const made = await byLetter();
  expect(await made.on('2026-11-25T12:00:00Z')).toMatchObject({ awaitsLetter: true, lastDay: '2027-01-06' });
  await made.close('2026-11-26');
  expect(await made.on('2026-11-27T12:00:00Z'), 'closed, and not yet fetched').toMatchObject({ awaitsLetter: true });
  await print(made, '2026-11-27');
  await print(made, '2026-12-03');
  const handedOver = { madeKnownOn: '2026-11-27', awaitsLetter: false, lastDay: '2027-01-08' };
  expect(await made.on('2026-12-10T12:00:00Z'), 'the first time counts').toMatchObject(handedOver);

  const person = objector(world.at('2027-01-08T12:00:00Z'), made.citizen, made.decision.id);
  await person.save({});
  const { decision } = await person.send();
  expect(decision?.objection?.late).toBe(false);
  const file = `query ($id: ID!) { objectionFile(id: $id) { decision { madeKnownOn lastDay } } }`;
  const judged = await world.ask<{ objectionFile: object }>(made.other, file, { id: decision?.objection?.id });
  expect(judged.objectionFile, 'whoever judges reads the same days').toEqual({
    decision: { madeKnownOn: '2026-11-27', lastDay: '2027-01-08' },
  });
});

test('one that was seen in the portal before the letter left counts from then', async () => {
  const made = await byLetter();
  await world.owner.query(`update notification set seen_at = '2026-11-25T10:00:00Z' where id = $1`, [
    made.notificationId,
  ]);
  await made.close('2026-11-26');
  expect(await made.on('2026-11-30T12:00:00Z')).toMatchObject({ madeKnownOn: '2026-11-25', awaitsLetter: false });
});

test('a letter about somebody else says nothing about this decision', async () => {
  const [one, other] = [await byLetter(), await byLetter()];
  await one.close('2026-11-26');
  await print(one, '2026-11-26');
  expect(await other.on('2026-11-27T12:00:00Z')).toMatchObject({ awaitsLetter: true });
  expect(await world.refusal(other.citizen, known, { id: one.decision.id }).catch(() => [])).toEqual([]);
});

test('a mail that goes out late moves the term, and a look before it does not wait for it', async () => {
  const { citizen, decision } = await decided(world);
  const at = (column: string, instant: string) =>
    world.owner.query(`update notification set ${column} = $2 where person_id = $1 and kind = 'REPORT_ACCEPTED'`, [
      citizen.personId,
      instant,
    ]);
  const made = async () =>
    (await world.at('2026-12-20T12:00:00Z').ask<{ decision: object }>(citizen, known, { id: decision.id })).decision;
  await at('sent_at', '2026-12-08T08:00:00Z');
  expect(await made()).toMatchObject({ madeKnownOn: '2026-12-08', lastDay: '2027-01-19' });
  await at('seen_at', '2026-12-01T08:00:00Z');
  expect(await made()).toMatchObject({ madeKnownOn: '2026-12-01' });
});

test('a plan in force that goes by letter counts from the letter, as its decision does', async () => {
  const municipalityId = await world.municipality();
  const citizen = await world.citizen(municipalityId);
  const manager = await world.professional(municipalityId, 'CASE_MANAGER');
  await assign(world, manager, citizen);
  const coach = coachOf(world, manager, citizen);
  const person = planner(world, citizen);
  await coach.proposes({ step: parts.language });
  await person.read(1);
  await person.disagree(1, 'Donderdag werk ik al.');
  await coach.establish(1, 'Op donderdag is er geen andere groep.', false);
  const days = async (instant: string) => {
    const { decisions, plan } = await world.at(instant).ask<{
      decisions: DecisionAnswer[];
      plan: { inForce: { id: string; objectionLastDay: string } };
    }>(citizen, '{ decisions { id lastDay } plan { inForce { id objectionLastDay } } }');
    const decision = decisions.find(({ id }) => id === plan.inForce.id);
    return { decision: decision?.lastDay, plan: plan.inForce.objectionLastDay };
  };
  expect(await days('2026-12-20T12:00:00Z')).toEqual({ decision: '2027-01-05', plan: '2027-01-05' });
  await world.owner.query(
    `insert into letter (municipality_id, id, person_id, reason, asked_at)
     select municipality_id, id, person_id, 'NO_OTHER_WAY', requested_at from notification
     where person_id = $1 and kind = 'PLAN_ESTABLISHED'`,
    [citizen.personId],
  );
  const whileItWaits = await days('2026-12-20T12:00:00Z');
  expect(whileItWaits.plan, 'no term runs out while the letter waits').toBe('2027-02-01');
  expect(whileItWaits.decision).toBe(whileItWaits.plan);
});

test('saying that a decision was read makes a letter about it needless', async () => {
  const { citizen, decision } = await decided(world);
  const told = () =>
    world.rows(
      `select term_ends_on, seen_at is not null as seen from notification where person_id = $1 and kind = $2`,
      [citizen.personId, 'REPORT_ACCEPTED'],
    );
  expect(await told(), 'it has the last day of the remedy').toMatchObject([{ seen: false }]);
  expect(JSON.stringify(await told())).toContain('2027');
  await objector(world, citizen, decision.id).read();
  expect(await told()).toMatchObject([{ seen: true }]);
});

test('whoever judged an objection sees that appeal is possible as long as the term runs from the letter', async () => {
  const made = await byLetter();
  await made.person.save({});
  const sent = await made.person.send();
  const id = sent.decision?.objection?.id ?? '';
  const judge = judging(world, made.other, id);
  await judge.confirm();
  await judge.decide();
  await letterAbout(made.municipalityId, made.citizen.personId, 'OBJECTION_DECIDED');
  await made.close('2026-12-01');
  await print(made, '2026-12-14');
  const file = `query ($id: ID!) { objectionFile(id: $id) { objection { state } } }`;
  const own = `query ($id: ID!) { decision(id: $id) { objection { state } } }`;
  // Six weeks after deciding are over, and six weeks after the letter are not.
  for (const [instant, state] of [
    ['2027-01-15T12:00:00Z', 'APPEAL_POSSIBLE'],
    ['2027-01-26T12:00:00Z', 'DECIDED'],
  ] as const) {
    const then = world.at(instant);
    expect(await then.ask(made.other, file, { id })).toEqual({ objectionFile: { objection: { state } } });
    expect(await then.ask(made.citizen, own, { id: made.decision.id })).toEqual({ decision: { objection: { state } } });
  }
});
