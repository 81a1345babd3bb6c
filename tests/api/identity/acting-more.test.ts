import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { documents as changes, processor, teller, told } from '../change/stories.ts';
import { decided, desk, objector } from '../decision/stories.ts';
import { owner } from '../evidence/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { helping, letHelp } from './helpers.ts';

let world: World;
let municipalityId: string;
let father: CitizenViewer;
let daughter: CitizenViewer;
let specialist: ProfessionalViewer;
beforeAll(async () => {
  world = await createWorld();
  municipalityId = await world.municipality();
  specialist = await world.professional(municipalityId, 'INCOME_SPECIALIST');
});
beforeEach(async () => {
  father = await world.citizen(municipalityId, { name: 'Vader Voorbeeld' });
  daughter = await world.citizen(municipalityId, { name: 'Dochter Voorbeeld' });
});
afterAll(() => world.end());

const addFile = (viewer: CitizenViewer) => owner(world, viewer).add(smallPdf(), 'bewijs.pdf');

const opened = async (viewer: CitizenViewer, id: string) =>
  (await world.api.files.read(viewer, id, { traceId: 'trace' })).data?.fileName ?? null;

const helperOf = `query ($id: ID!) {
  change(id: $id) { draft { prepared { helperName at } } versions { helperName } questions { helperName } }
}`;

describe('a helper with changes', () => {
  it('tells one, with both names in the receipt and before the specialist', async () => {
    const acting = await letHelp(world, father, daughter, { CHANGES: 'SEND' });
    const helper = teller(world, acting, 'MOVE');
    await helper.start();
    await helper.save(told.move);
    const file = await addFile(acting);
    await helper.attach(file);
    expect((await helper.send()).__typename).toBe('ChangeReceipt');
    expect(await world.ask(father, helperOf, { id: helper.id })).toMatchObject({
      change: { versions: [{ helperName: 'Dochter Voorbeeld' }] },
    });
    const read = `query ($id: ID!) { reviewChange(id: $id) { person { name } versions { helperName } questions { helperName } } }`;
    expect(await world.ask(specialist, read, { id: helper.id })).toMatchObject({
      reviewChange: { person: { name: 'Vader Voorbeeld' }, versions: [{ helperName: 'Dochter Voorbeeld' }] },
    });
    expect(await opened(father, file)).toBe('bewijs.pdf');
    await processor(world, specialist, helper.id).ask(1, 'DATE_UNCLEAR');
    const question = (await helper.read())?.questions[0]?.id ?? '';
    expect((await helper.answer(question, 'Op 1 december.')).__typename).toBe('ToldChange');
    expect(await world.ask(specialist, read, { id: helper.id })).toMatchObject({
      reviewChange: { questions: [{ helperName: 'Dochter Voorbeeld' }] },
    });
    const { actingDays } = await world.ask<{ actingDays: { deeds: { act: string | null }[] }[] }>(father, helping.days);
    const acts = actingDays.flatMap(({ deeds }) => deeds.map(({ act }) => act));
    expect(acts).toEqual(expect.arrayContaining(['sendChange', 'answerChangeQuestion']));
  });

  it('prepares one, which the person sees as such and sends in their own name', async () => {
    const acting = await letHelp(world, father, daughter, { CHANGES: 'PREPARE' });
    const helper = teller(world, acting, 'GIFT');
    await helper.start();
    await helper.save(told.gift);
    const send = { id: helper.id, revision: helper.revision, language: 'nl' };
    expect(await world.refusal(acting, changes.send, send)).toEqual(['ACTING_REFUSED']);
    const underWay = '{ changesUnderWay { id begun prepared { helperName } } }';
    expect(await world.ask(father, underWay)).toEqual({
      changesUnderWay: [{ id: helper.id, begun: true, prepared: { helperName: 'Dochter Voorbeeld' } }],
    });
    await world.ask(father, changes.send, send);
    expect(await world.ask(father, helperOf, { id: helper.id })).toEqual({
      change: { draft: null, versions: [{ helperName: null }], questions: [] },
    });
  });

  it('who only looks begins nothing, and ends with the mandate, with nothing lost', async () => {
    const looking = await letHelp(world, father, daughter, { CHANGES: 'LOOK' });
    expect(await world.refusal(looking, changes.start, { kind: 'MOVE' })).toEqual(['ACTING_REFUSED']);
    const acting = await letHelp(world, father, daughter, { CHANGES: 'SEND' });
    const helper = teller(world, acting, 'MOVE');
    await helper.start();
    await helper.save(told.move);
    await world.ask(father, helping.end, { id: acting.actor.mandateId });
    const send = { id: helper.id, revision: helper.revision, language: 'nl' };
    expect(await world.refusal(acting, changes.send, send)).toEqual(['ACTING_ENDED']);
    expect(await world.ask(father, changes.list)).toMatchObject({
      changes: [{ id: helper.id, status: 'DRAFT', draft: { number: 1 } }],
    });
  });
});

describe('another account', () => {
  const all = { CHANGES: 'SEND' } as const;

  it.each([
    ['family, whatever the mandate opens', null],
    ['an administrator whose appointment is not recorded', { recorded: false }],
  ])('is not told by %s', async (_who, managing) => {
    const acting = await letHelp(world, father, daughter, all, managing);
    const refused = async (document: string, variables: object) => {
      const { errors } = await world.api.executeArbitrary(
        acting,
        { source: document },
        { ...variables },
        { traceId: 't' },
      );
      return errors?.[0]?.extensions;
    };
    const needed = { part: 'CHANGES', needs: 'PREPARE', onlyManagingMoney: true };
    expect(await refused(changes.start, { kind: 'ACCOUNT' })).toMatchObject({ code: 'ACTING_REFUSED', acting: needed });
    // The person began one: it is read without its number, and nothing of it is written.
    const own = teller(world, father, 'ACCOUNT');
    await own.start();
    await own.save(told.account);
    const { id, revision } = own;
    const seen = await teller(world, acting, 'ACCOUNT').read();
    expect(seen).toBeNull();
    const read = await world.ask<{ change: { draft: { accountNumber: string | null } } }>(acting, changes.read, { id });
    expect(read.change.draft.accountNumber).toBeNull();
    expect((await own.read())?.draft?.accountNumber).not.toBeNull();
    for (const [document, variables] of [
      [changes.save, { id, revision, answers: [{ question: 'holder', value: 'Dochter' }] }],
      [changes.attach, { id, revision, evidenceId: newId() }],
      [changes.detach, { id, revision, evidenceId: newId() }],
      [changes.discard, { id, revision }],
      [changes.send, { id, revision, language: 'nl' }],
    ] as const)
      expect(await refused(document, variables)).toMatchObject({ code: 'ACTING_REFUSED', acting: needed });
    expect((await own.send()).__typename).toBe('ChangeReceipt');
    for (const [document, variables] of [
      [changes.correct, { id, reason: 'Toch een andere.' }],
      [changes.withdraw, { id, version: 1, reason: 'Toch niet.', language: 'nl' }],
      [changes.answer, { id, questionId: newId(), answer: 'Ja' }],
    ] as const)
      expect(await refused(document, variables)).toMatchObject({ code: 'ACTING_REFUSED', acting: needed });
    // Past our own code too.
    for (const text of [
      `insert into told_change (municipality_id, id, person_id, kind, status, sent_version, revision)
       values ('${municipalityId}', '${newId()}', '${father.personId}', 'ACCOUNT', 'DRAFT', 0, 1)`,
      `update told_change set revision = revision + 1 where kind = 'ACCOUNT'`,
      `insert into told_change_version (municipality_id, id, change_id, person_id, number, answers, reason, revision)
       values ('${municipalityId}', '${newId()}', '${id}', '${father.personId}', 2, '{}', 'x', 9)`,
    ])
      await expect(withViewer(world.pool, acting, (tx) => tx.query({ text }))).rejects.toMatchObject({ code: '23001' });
  });

  it('is told by an administrator whose appointment the municipality has recorded', async () => {
    const acting = await letHelp(world, father, daughter, all, { recorded: true });
    const helper = teller(world, acting, 'ACCOUNT');
    expect((await helper.tell(told.account)).__typename).toBe('ChangeReceipt');
    expect(await world.ask(father, helperOf, { id: helper.id })).toMatchObject({
      change: { versions: [{ helperName: 'Dochter Voorbeeld' }] },
    });
    const warned = await world.rows(
      `select 1 from notification where person_id = $1 and kind = 'ACCOUNT_CHANGE_ASKED'`,
      [father.personId],
    );
    expect(warned).toHaveLength(1);
  });

  it('is recorded by nobody who is signed in', async () => {
    const acting = await letHelp(world, father, daughter, all, { recorded: false });
    const record = {
      text: `update mandate set appointment_recorded_on = '2026-04-01' where id = $1`,
      values: [acting.actor.mandateId],
    };
    for (const viewer of [father, daughter, specialist])
      await expect(withViewer(world.pool, viewer, (tx) => tx.query(record))).rejects.toMatchObject({ code: '42501' });
    const invite = {
      text: `insert into mandate (municipality_id, id, person_id, person_name, kind, court_decided_on, appointment_recorded_on, parts,
          until_date, code_hash, code_expires_at)
        values ($1, $2::uuid, $3, 'x', 'ADMINISTRATOR', '2026-03-02', '2026-04-01', '{}', '2027-01-01', $2::uuid::text, '2026-12-01')`,
      values: [municipalityId, newId(), father.personId],
    };
    await expect(withViewer(world.pool, father, (tx) => tx.query(invite))).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a helper with decisions', () => {
  it('objects, with both names, and neither reads nor withdraws for the person', async () => {
    const { citizen, decision, other, municipalityId: here } = await decided(world);
    const helper = await world.citizen(here, { name: 'Dochter Voorbeeld' });
    const acting = await letHelp(world, citizen, helper, { DECISIONS: 'SEND' });
    const own = await objector(world, citizen, decision.id).one();
    const one = objector(world, acting, decision.id);
    expect(await one.one(), 'the same days as the person').toMatchObject({ lastDay: own?.lastDay });
    await one.save({ words: 'Dit klopt niet.' });
    const file = await addFile(acting);
    await one.attach(file);
    const sent = await one.send();
    expect(sent.__typename).toBe('ObjectionReceipt');
    const names = `query ($id: ID!) { decision(id: $id) { objection { versions { helperName } } } }`;
    expect(await world.ask(citizen, names, { id: decision.id })).toEqual({
      decision: { objection: { versions: [{ helperName: 'Dochter Voorbeeld' }] } },
    });
    const id = sent.decision?.objection?.id ?? '';
    const judged = `query ($id: ID!) { objectionFile(id: $id) { objection { versions { helperName } } } }`;
    expect(await world.ask(other, judged, { id })).toEqual({
      objectionFile: { objection: { versions: [{ helperName: 'Dochter Voorbeeld' }] } },
    });
    expect(await opened(citizen, file)).toBe('bewijs.pdf');
    const { revision } = (await one.one())?.objection ?? { revision: 0 };
    for (const source of [
      `mutation { markDecisionRead(id: "${decision.id}", language: "nl") { __typename } }`,
      `mutation { withdrawObjection(decisionId: "${decision.id}", revision: ${revision}) { __typename } }`,
    ])
      expect(await world.refusal(acting, source)).toEqual(['ACTING_REFUSED']);
    const withdraw = {
      text: `update objection set status = 'WITHDRAWN', withdrawn_at = '2026-11-25' where id = $1`,
      values: [id],
    };
    await expect(withViewer(world.pool, acting, (tx) => tx.query(withdraw))).rejects.toMatchObject({ code: '23001' });
    expect((await desk(world, other, id).confirm()).__typename).toBe('ObjectionFile');
  });

  it('prepares what the person sees as such, and loses nothing when it ends', async () => {
    const { citizen, decision, municipalityId: here } = await decided(world);
    const helper = await world.citizen(here, { name: 'Dochter Voorbeeld' });
    const acting = await letHelp(world, citizen, helper, { DECISIONS: 'PREPARE' });
    const one = objector(world, acting, decision.id);
    await one.save({ words: 'Dit klopt niet.' });
    const send = `mutation ($id: ID!, $revision: Int!) { sendObjection(decisionId: $id, revision: $revision, language: "nl") { __typename } }`;
    const variables = { id: decision.id, revision: await one.revision() };
    expect(await world.refusal(acting, send, variables)).toEqual(['ACTING_REFUSED']);
    await world.ask(citizen, helping.end, { id: acting.actor.mandateId });
    expect(await world.refusal(acting, `{ decisions { id } }`)).toEqual(['ACTING_ENDED']);
    const draft = `query ($id: ID!) { decision(id: $id) { objection { draft { words prepared { helperName } } } } }`;
    expect(await world.ask(citizen, draft, { id: decision.id })).toEqual({
      decision: { objection: { draft: { words: 'Dit klopt niet.', prepared: { helperName: 'Dochter Voorbeeld' } } } },
    });
    expect(await world.ask(citizen, send, variables)).toMatchObject({
      sendObjection: { __typename: 'ObjectionReceipt' },
    });
  });
});

describe('a helper with details', () => {
  it('sees what is on record, and changes nothing of how the person is reached', async () => {
    const acting = await letHelp(world, father, daughter, { DETAILS: 'SEND' });
    const details = '{ myDetails { name contact { phone { number } phoneChanges } changes { id } } }';
    expect(await world.ask(acting, details)).toMatchObject({ myDetails: { name: 'Vader Voorbeeld' } });
    for (const source of [
      'mutation { changePhone(phone: "0612345678", seen: 0) { __typename } }',
      'mutation { changeCalledName(name: "Pa", seen: 0) { __typename } }',
      'mutation { changePreferredChannel(channel: MAIL, seen: 0) { __typename } }',
      `mutation { askEmailChange(email: "a@example.org", formId: "${newId()}") { __typename } }`,
      '{ reach { revision } }',
    ])
      expect(await world.refusal(acting, source)).toEqual(['ACTING_REFUSED']);
    const write = {
      text: `insert into contact_change (municipality_id, id, person_id, field, number, before, after, by, at)
        values ($1, $2, $3, 'PHONE', 1, null, '+31612345678', 'CITIZEN', '2026-11-24')`,
      values: [municipalityId, newId(), father.personId],
    };
    await expect(withViewer(world.pool, acting, (tx) => tx.query(write))).rejects.toMatchObject({ code: '42501' });
    const closed = await letHelp(world, father, daughter, { INCOME: 'SEND' });
    expect(await world.refusal(closed, details)).toEqual(['ACTING_REFUSED']);
  });
});
