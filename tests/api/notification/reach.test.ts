import { newId } from '#graphql/shared/ids.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { mailServer } from '#tests/support/mail-server.ts';
import { pair } from '../conversation/stories.ts';
import { job, reporter, reviewer } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { type Desk, openDesk, until } from './desk.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await createWorld();
  desk = await openDesk(world);
});
afterEach(() => desk.rest());
afterAll(async () => {
  await desk.end();
  await world.end();
});

const reachDocument = `{ reach { revision chosenAt smsOffered emailRefused phoneRefused topics { topic channel chosen options bound } } }`;
const chooseDocument = `mutation ($revision: Int!, $choices: [ChannelChoiceInput!]!) {
  outcome: chooseChannels(revision: $revision, choices: $choices) {
    __typename
    ... on Reach { revision topics { topic channel chosen } }
    ... on ChannelsRefused { refused }
    ... on ReachMovedOn { reach { revision } }
  }
}`;

interface TopicRow {
  readonly topic: string;
  readonly channel: string;
  readonly chosen: boolean;
  readonly options: readonly string[];
  readonly bound: boolean;
}

interface ReachAnswer {
  readonly revision: number;
  readonly chosenAt: string | null;
  readonly emailRefused: boolean;
  readonly phoneRefused: boolean;
  readonly topics: readonly TopicRow[];
}

const reachOf = async (viewer: CitizenViewer) => (await world.ask<{ reach: ReachAnswer }>(viewer, reachDocument)).reach;

const choose = async (viewer: CitizenViewer, revision: number, choice: Readonly<Record<string, string>>) => {
  const choices = Object.entries(choice).map(([topic, channel]) => ({ topic, channel }));
  return (await world.ask<{ outcome: object }>(viewer, chooseDocument, { revision, choices })).outcome;
};

async function setPhone({ personId }: CitizenViewer, phone: string | null): Promise<void> {
  await world.owner.query('update person set phone = $2 where id = $1', [personId, phone]);
}

const textsTo = (phone: string) => desk.inbox.texts().filter(({ to }) => to === phone);

interface Way {
  readonly channel: string;
  readonly state: string;
  readonly reason: string | null;
}

const waysOf = ({ personId }: CitizenViewer, kind: string) =>
  world.rows<Way>(
    `select d.channel, d.state, d.reason from delivery d join notification n on n.id = d.notification_id
     where n.person_id = $1 and n.kind = $2 order by d.at, case d.state when 'FAILED' then 0 else 1 end`,
    [personId, kind],
  );

/** The person behind a topic of the page. */
const channelOf = ({ topics }: ReachAnswer, topic: string) => topics.find((one) => one.topic === topic);

/** Sends a report and asks about it: a message about income that can go any way. */
async function askedAbout(viewer: CitizenViewer): Promise<void> {
  const sent = await reporter(world, viewer).reportJobs(job);
  const specialist = await world.professional(viewer.municipalityId, 'INCOME_SPECIALIST');
  await reviewer(world, specialist, sent.report?.id ?? '').ask(1, 'AMOUNT_DIFFERS_FROM_PAY_SLIP');
}

describe('choosing', () => {
  test('begins with what the municipality decided, and keeps every save with its moment', async () => {
    const municipality = await world.municipality();
    await world.owner.query(
      `insert into reach_profile (municipality_id, valid_from, income, plan, talks, changes, decisions, rights, source)
       values ($1, '2026-01-01', 'PORTAL', 'MAIL', 'MAIL', 'MAIL', 'LETTER', 'LETTER', 'test'),
              ($1, '2026-12-01', 'LETTER', 'LETTER', 'LETTER', 'LETTER', 'LETTER', 'LETTER', 'test')`,
      [municipality],
    );
    const viewer = await world.citizen(municipality);
    const before = await reachOf(viewer);
    expect(before).toMatchObject({ revision: 0, chosenAt: null });
    expect(channelOf(before, 'INCOME')).toMatchObject({ channel: 'PORTAL', chosen: false });
    expect(channelOf(before, 'DECISIONS')).toMatchObject({
      channel: 'LETTER',
      bound: true,
      options: ['MAIL', 'LETTER'],
    });

    expect(await choose(viewer, 0, { INCOME: 'MAIL', DECISIONS: 'MAIL' })).toMatchObject({
      __typename: 'Reach',
      revision: 1,
    });
    expect(await choose(viewer, 1, { INCOME: 'PORTAL' })).toMatchObject({ __typename: 'Reach', revision: 2 });
    const now = await reachOf(viewer);
    expect(now).toMatchObject({ revision: 2, chosenAt: '2026-11-24T08:00:00+00:00' });
    expect(channelOf(now, 'INCOME')).toMatchObject({ channel: 'PORTAL', chosen: true });
    expect(channelOf(now, 'DECISIONS')).toMatchObject({ channel: 'MAIL', chosen: true });
    expect(channelOf(now, 'PLAN')).toMatchObject({ channel: 'MAIL', chosen: false });
    const rows = await world.rows(
      'select number, income, plan, decisions from channel_choice where person_id = $1 order by number',
      [viewer.personId],
    );
    expect(rows).toEqual([
      { number: 1, income: 'MAIL', plan: null, decisions: 'MAIL' },
      { number: 2, income: 'PORTAL', plan: null, decisions: 'MAIL' },
    ]);
  });

  test('refuses the portal alone for what the law asks to make known, a phone that is not there, and saves nothing then', async () => {
    const viewer = await world.citizen(await world.municipality());
    expect(await choose(viewer, 0, { INCOME: 'LETTER', DECISIONS: 'PORTAL', PLAN: 'SMS' })).toEqual({
      __typename: 'ChannelsRefused',
      refused: ['DECISIONS', 'PLAN'],
    });
    expect(await reachOf(viewer)).toMatchObject({ revision: 0 });
    await setPhone(viewer, '+31612340001');
    expect(await choose(viewer, 0, { PLAN: 'SMS' })).toMatchObject({ __typename: 'Reach', revision: 1 });
    // Also past our own code.
    await expect(
      world.owner.query(
        `insert into channel_choice (municipality_id, person_id, number, decisions, chosen_at) values ($1, $2, 9, 'PORTAL', now())`,
        [viewer.municipalityId, viewer.personId],
      ),
    ).rejects.toMatchObject({ code: '23514' });
  });

  test('the same form twice is one save, and of two different ones at once one is told', async () => {
    const viewer = await world.citizen(await world.municipality());
    const same = await Promise.all(Array.from({ length: 6 }, () => choose(viewer, 0, { TALKS: 'LETTER' })));
    expect(same).toEqual(
      Array.from({ length: 6 }, () => expect.objectContaining({ __typename: 'Reach', revision: 1 })),
    );
    const different = await Promise.all([choose(viewer, 1, { TALKS: 'MAIL' }), choose(viewer, 1, { TALKS: 'PORTAL' })]);
    expect(different.map((one) => ('__typename' in one ? one.__typename : '')).sort()).toEqual([
      'Reach',
      'ReachMovedOn',
    ]);
    expect(await choose(viewer, 1, { PLAN: 'LETTER' })).toMatchObject({
      __typename: 'ReachMovedOn',
      reach: { revision: 2 },
    });
  });
});

describe('sending', () => {
  test('follows the choice: the portal alone, a message to the phone, mail', async () => {
    const municipality = await world.municipality();
    const quiet = await world.citizen(municipality);
    await choose(quiet, 0, { INCOME: 'PORTAL' });
    const phoned = await world.citizen(municipality, { name: 'Selam Tesfay' });
    await setPhone(phoned, '+31612340002');
    await world.owner.query(`update person set language = 'ar' where id = $1`, [phoned.personId]);
    await choose(phoned, 0, { INCOME: 'SMS' });
    const worker = await desk.work();
    for (const viewer of [quiet, phoned]) await askedAbout(viewer);
    await until(worker, async () => {
      const open = await world.rows('select 1 from notification where person_id = any($1) and sent_at is null', [
        [quiet.personId, phoned.personId],
      ]);
      return open.length === 0;
    });
    expect(desk.mailsOf(quiet)).toEqual([]);
    expect(desk.mailsOf(phoned)).toEqual([]);
    expect(await waysOf(quiet, 'QUESTION_ASKED')).toEqual([{ channel: 'PORTAL', state: 'SENT', reason: null }]);
    expect(await waysOf(phoned, 'QUESTION_ASKED')).toEqual([{ channel: 'SMS', state: 'SENT', reason: null }]);
    const [text] = textsTo('+31612340002');
    expect(text?.text).toBe('Elders: هناك رسالة في انتظارك. اقرأها في البوابة:\nhttps://portaal.example/ar');
    const spoken = desk.log.join('');
    for (const personal of ['Selam', '31612340002', quiet.personId]) expect(spoken).not.toContain(personal);
  });

  test('a provider that fails is asked again with the same key, and brings it once', async () => {
    const viewer = await world.citizen(await world.municipality());
    await setPhone(viewer, '+31612340003');
    await choose(viewer, 0, { INCOME: 'SMS' });
    const away = await desk.work({ sms: { url: 'http://127.0.0.1:9/messages', token: 'x', from: 'x' } });
    await askedAbout(viewer);
    const [{ id } = { id: '' }] = await world.rows<{ id: string }>(
      `select id from notification where person_id = $1 and kind = 'QUESTION_ASKED'`,
      [viewer.personId],
    );
    await until(away, () => away.ends.has(id));
    await away.stop();
    expect(await waysOf(viewer, 'QUESTION_ASKED')).toEqual([]);
    const [job_] = await world.rows<{ last_error: string }>(
      'select last_error from graphile_worker.jobs where key = $1',
      [id],
    );
    expect(job_?.last_error).toContain('the provider did not take a message');
    expect(job_?.last_error).not.toContain('31612340003');
    await world.worker.query('update graphile_worker._private_jobs set run_at = now()');
    const back = await desk.work();
    await until(back, async () => (await waysOf(viewer, 'QUESTION_ASKED')).length === 1);
    // An attempt whose answer was lost is made once more.
    await world.owner.query('delete from delivery where notification_id = $1', [id]);
    await world.owner.query('update notification set sent_at = null where id = $1', [id]);
    await desk.add('send-notification', { municipalityId: viewer.municipalityId, notificationId: id });
    await until(back, async () => (await waysOf(viewer, 'QUESTION_ASKED')).length === 1);
    expect(textsTo('+31612340003').filter(({ key }) => key === `<${id}@portal>`)).toHaveLength(1);
  });

  test('a number that gets nothing gives way to mail, an address that does not exist to a letter, and neither is tried again', async () => {
    const { citizen, coach } = await pair(world, await world.municipality());
    await setPhone(citizen, '+31600000000');
    await choose(citizen, 0, { TALKS: 'SMS' });
    const worker = await desk.work();
    const id = (await coach.plan({ day: '2026-12-01' })).appointments?.[0]?.id ?? '';
    await until(worker, () => desk.mailsOf(citizen).length === 1);
    await until(worker, async () => (await waysOf(citizen, 'APPOINTMENT_PLANNED')).length === 2);
    expect(await waysOf(citizen, 'APPOINTMENT_PLANNED')).toEqual([
      { channel: 'SMS', state: 'FAILED', reason: 'NUMBER_REFUSED' },
      { channel: 'MAIL', state: 'SENT', reason: null },
    ]);
    expect(await reachOf(citizen)).toMatchObject({ phoneRefused: true, emailRefused: false });
    expect(channelOf(await reachOf(citizen), 'TALKS')?.options).toEqual(['PORTAL', 'MAIL', 'LETTER']);

    await world.owner.query(`update person set email = 'bestaat-niet@example.org' where id = $1`, [citizen.personId]);
    await coach.change(id, 0, { day: '2026-12-02' });
    await until(worker, async () => (await waysOf(citizen, 'APPOINTMENT_CHANGED')).length === 2);
    expect(await waysOf(citizen, 'APPOINTMENT_CHANGED')).toEqual([
      { channel: 'MAIL', state: 'FAILED', reason: 'ADDRESS_REFUSED' },
      { channel: 'LETTER', state: 'WAITING', reason: null },
    ]);
    expect(await reachOf(citizen)).toMatchObject({ phoneRefused: true, emailRefused: true });
    await coach.cancel(id, 1);
    await until(worker, async () => (await waysOf(citizen, 'APPOINTMENT_CANCELLED')).length === 1);
    expect(await waysOf(citizen, 'APPOINTMENT_CANCELLED')).toEqual([
      { channel: 'LETTER', state: 'WAITING', reason: null },
    ]);

    await world.owner.query(`update person set email = $2, phone = '+31612340004' where id = $1`, [
      citizen.personId,
      `${citizen.personId}@example.org`,
    ]);
    expect(await reachOf(citizen)).toMatchObject({ phoneRefused: false, emailRefused: false });
  });

  test.each([
    ['5.2.2 mailbox full', 552, 'MAILBOX_FULL'],
    ['5.7.1 not from you', 550, 'REFUSED'],
    ['no such user', 550, 'ADDRESS_REFUSED'],
  ])('what a mail server says (%s) is kept as a word', async (answer, responseCode, reason) => {
    const viewer = await world.citizen(await world.municipality());
    const server = await mailServer({
      onRcptTo(_address, _session, callback) {
        callback(Object.assign(new Error(answer), { responseCode }));
      },
    });
    const worker = await desk.work({ mail: { smtpUrl: server.url, from: 'portaal@gemeente.example' } });
    await askedAbout(viewer);
    await until(worker, async () => (await waysOf(viewer, 'QUESTION_ASKED')).length === 2);
    await worker.stop();
    await server.stop();
    expect(await waysOf(viewer, 'QUESTION_ASKED')).toEqual([
      { channel: 'MAIL', state: 'FAILED', reason },
      { channel: 'LETTER', state: 'WAITING', reason: null },
    ]);
    expect((await reachOf(viewer)).emailRefused).toBe(reason === 'ADDRESS_REFUSED');
  });

  test('without a provider the page offers no phone, and somebody without mail gets a letter', async () => {
    const viewer = await world.citizen(await world.municipality());
    await setPhone(viewer, '+31612340005');
    await world.owner.query('update person set email = null where id = $1', [viewer.personId]);
    const worker = await desk.work({ sms: null });
    await askedAbout(viewer);
    await until(worker, async () => (await waysOf(viewer, 'QUESTION_ASKED')).length === 1);
    expect(await waysOf(viewer, 'QUESTION_ASKED')).toEqual([{ channel: 'LETTER', state: 'WAITING', reason: null }]);
    expect(await world.rows('select reason from letter where person_id = $1', [viewer.personId])).toEqual([
      { reason: 'NO_OTHER_WAY' },
    ]);
  });
});

describe('what was told', () => {
  const messagesDocument = `{ messages { id matter kind topic reminder termEndsOn seenAt deliveries { channel state reason } } }`;
  const toDocument = `query ($personId: ID!) { messagesTo(personId: $personId) { kind seenAt deliveries { channel state } } }`;
  const seen = (viewer: CitizenViewer, id: string) =>
    world.ask<{ seen: object }>(viewer, 'mutation ($id: ID!) { seen: markMessageSeen(id: $id) { __typename } }', {
      id,
    });
  interface Messages {
    readonly messages: readonly {
      readonly id: string;
      readonly matter: string;
      readonly kind: string;
      readonly seenAt: string | null;
    }[];
  }

  test('stands there for its reader and for who stands beside them, and is seen when its reader says so', async () => {
    const municipality = await world.municipality();
    const { citizen, coach, caseManager } = await pair(world, municipality);
    const stranger = await world.citizen(municipality);
    await coach.plan({ day: '2026-12-03' });
    const worker = await desk.work();
    await until(worker, async () => (await waysOf(citizen, 'APPOINTMENT_PLANNED')).length === 1);
    const { messages } = await world.ask<Messages>(citizen, messagesDocument);
    expect(messages).toMatchObject([
      { kind: 'APPOINTMENT_PLANNED', topic: 'TALKS', seenAt: null, deliveries: [{ channel: 'MAIL', state: 'SENT' }] },
    ]);
    expect(await world.rows('select 1 from appointment where id = $1', [messages[0]?.matter])).toHaveLength(1);
    expect((await world.ask<Messages>(citizen, messagesDocument)).messages, 'showing sets nothing').toEqual(messages);
    const id = messages[0]?.id ?? '';
    expect(await seen(stranger, id)).toEqual({ seen: { __typename: 'MessageNotFound' } });
    expect(await seen(citizen, 'x')).toEqual({ seen: { __typename: 'MessageNotFound' } });
    expect(await seen(citizen, id)).toEqual({ seen: { __typename: 'MessageSeen' } });
    const once = (await world.ask<Messages>(citizen, messagesDocument)).messages[0]?.seenAt;
    expect(once).not.toBeNull();
    expect(await seen(citizen, id)).toEqual({ seen: { __typename: 'MessageSeen' } });
    const told = await world.ask<object>(caseManager, toDocument, { personId: citizen.personId });
    expect(told).toMatchObject({
      messagesTo: [{ kind: 'APPOINTMENT_PLANNED', seenAt: once, deliveries: [{ channel: 'MAIL', state: 'SENT' }] }],
    });
    await world.owner.query(
      `insert into notification (municipality_id, id, person_id, kind, occasion, requested_at, message_id)
       select municipality_id, $2, person_id, 'COPY_READY', 'x', requested_at, 'x' from notification where id = $1`,
      [id, newId()],
    );
    expect(
      await world.ask<object>(caseManager, toDocument, { personId: citizen.personId }),
      'what is no guidance is not theirs to see',
    ).toEqual(told);
    const other = await world.professional(municipality, 'CASE_MANAGER');
    expect(await world.ask(other, toDocument, { personId: citizen.personId })).toEqual({ messagesTo: null });
    expect(
      await world.refusal(await world.professional(municipality, 'TEAM_LEAD'), toDocument, {
        personId: citizen.personId,
      }),
    ).toEqual(['FORBIDDEN']);
  });
});
