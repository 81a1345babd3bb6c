import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { createWorld, type World } from '../income/world.ts';
import { decided, desk, documents, objected, objector, wrong, type DecisionAnswer } from './stories.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

describe('an objection is judged', () => {
  test('from receipt to a decision with its own term for appeal', async () => {
    const {
      person,
      desk: other,
      citizen,
      id,
      other: viewer,
    } = await objected(world, { words: '', reasonsFollow: true });
    expect(await other.confirm()).toMatchObject({ __typename: 'ObjectionFile', objection: { state: 'RECEIVED' } });
    expect(await other.ask('2026-12-08')).toMatchObject({
      objection: { reasonsBy: '2026-12-08', reasonsAwaited: true },
    });
    expect(wrong(await other.ask('2026-12-08')), 'once').toEqual(['act twice']);
    const waiting = (await person.one())?.objection?.decideBy ?? '';
    expect(waiting, 'a term that has not begun does not stand still').toBe('2027-02-16');

    const onFirst = world.at('2026-12-01T12:00:00Z');
    const later = objector(onFirst, citizen, (await person.one())?.id ?? '');
    await later.save({ words: 'Dit zijn mijn redenen.' });
    await later.send();
    expect(await later.one()).toMatchObject({ objection: { reasonsAwaited: false, decideBy: '2027-02-16' } });

    const planned = desk(onFirst, viewer, id);
    expect(await planned.plan()).toMatchObject({
      objection: { state: 'HEARING_PLANNED', hearing: { place: 'Stadhuis' } },
    });
    expect(await planned.plan({ time: '11:00' }), 'it can be moved').toMatchObject({
      objection: { hearing: { at: '2026-12-10T10:00:00+00:00' } },
    });
    const afterwards = desk(world.at('2026-12-10T15:00:00Z'), viewer, id);
    expect(await afterwards.hear('2026-12-10')).toMatchObject({ objection: { state: 'HEARD', heardOn: '2026-12-10' } });
    expect(wrong(await afterwards.decide({})), 'somebody was heard').toEqual(['notHeard unknown']);
    expect(await afterwards.decide({ outcome: 'PARTLY_FOUNDED', notHeard: null })).toMatchObject({
      objection: { state: 'APPEAL_POSSIBLE', outcome: 'PARTLY_FOUNDED' },
    });

    const at = world.at('2026-12-11T12:00:00Z');
    const { decisions } = await at.ask<{ decisions: (DecisionAnswer & { remedy: string })[] }>(citizen, documents.list);
    const made = decisions.find(({ kind }) => kind === 'OBJECTION');
    expect(made).toMatchObject({
      id,
      remedy: 'APPEAL',
      lastDay: '2027-01-21',
      lastDayCertainty: 'UNVERIFIED',
      decidedBy: viewer.name,
    });
    expect(made?.facts).toContainEqual(
      expect.objectContaining({ code: 'REASON', value: 'De loonstrook was toch goed.' }),
    );
    const over = await world.at('2027-01-22T12:00:00Z').ask<{ decision: DecisionAnswer }>(citizen, documents.one, {
      id: decisions.find(({ kind }) => kind === 'INCOME')?.id,
    });
    expect(over.decision.objection?.state).toBe('DECIDED');
    const told = await at.ask<{ messages: { kind: string; overtaken: boolean }[] }>(
      citizen,
      '{ messages { kind overtaken } }',
    );
    expect(
      told.messages.filter(({ overtaken }) => overtaken).map(({ kind }) => kind),
      'a hearing that was moved, and one that is over',
    ).toEqual(['OBJECTION_HEARING_PLANNED', 'OBJECTION_HEARING_PLANNED']);
    const mails = await world.rows<{ kind: string }>(
      `select kind from notification where person_id = $1 and kind like 'OBJECTION%' order by requested_at, id`,
      [citizen.personId],
    );
    expect(mails.map(({ kind }) => kind)).toEqual([
      'OBJECTION_RECEIVED',
      'OBJECTION_REASONS_ASKED',
      'OBJECTION_RECEIVED',
      'OBJECTION_HEARING_PLANNED',
      'OBJECTION_HEARING_PLANNED',
      'OBJECTION_DECIDED',
    ]);
  });

  test('without a hearing only with the reason why', async () => {
    const { desk: other } = await objected(world);
    expect(await other.decide()).toMatchObject({ __typename: 'ObjectionMovedOn' });
    await other.confirm();
    expect(wrong(await other.decide({ notHeard: null, words: ' ' }))).toEqual(['words required', 'notHeard needed']);
    expect(await other.decide()).toMatchObject({ objection: { state: 'APPEAL_POSSIBLE', outcome: 'FOUNDED' } });
    expect(await other.decide(), 'once').toMatchObject({ __typename: 'ObjectionMovedOn' });
  });

  test('before the hearing that was planned, which is then off, and says so', async () => {
    const { desk: other, person, citizen, id } = await objected(world);
    await other.confirm();
    await other.plan();
    expect(await person.one()).toMatchObject({ objection: { hearing: { off: false }, notHeard: null } });
    await other.decide({ outcome: 'UNFOUNDED', notHeard: 'DECLINED' });
    expect(await other.file()).toMatchObject({
      objection: { outcome: 'UNFOUNDED', notHeard: 'DECLINED', hearing: { off: true } },
    });
    expect(await person.one()).toMatchObject({ objection: { hearing: { off: true } } });
    const { decision } = await world.ask<{ decision: { text: string[] } }>(citizen, documents.one, { id });
    expect(decision.text.join(' ')).toContain('Dat gesprek gaat niet door.');
  });

  test('longer only once, and with a committee longer by law', async () => {
    const { municipalityId, person, other } = await decided(world);
    await world.owner.query(
      `insert into objection_policy (municipality_id, valid_from, with_committee, repair_days, source)
       values ($1, '2026-01-01', true, 14, 'test')`,
      [municipalityId],
    );
    await person.save({});
    const sent = await person.send();
    expect(sent.decision?.objection?.decideBy, 'twelve weeks after the term to object').toBe('2027-03-30');
    const judge = desk(world, other, sent.decision?.objection?.id ?? '');
    expect(await judge.file()).toMatchObject({ repairDays: 14 });
    expect(await judge.extend()).toMatchObject({ objection: { decideBy: '2027-05-11' } });
    expect(wrong(await judge.extend())).toEqual(['act twice']);
    const told = await world.rows<{ kind: string }>(
      `select kind from notification where municipality_id = $1 and kind = 'OBJECTION_EXTENDED'`,
      [municipalityId],
    );
    expect(told, 'in writing (Awb 7:10 lid 3), once').toHaveLength(1);
  });

  test('is not extended once the term is over', async () => {
    const { other, id } = await objected(world);
    const onLastDay = desk(world.at('2027-02-16T12:00:00Z'), other, id);
    expect(wrong(await desk(world.at('2027-02-17T12:00:00Z'), other, id).extend())).toEqual(['act over']);
    expect(await onLastDay.extend()).toMatchObject({ objection: { decideBy: '2027-03-30' } });
  });

  test('is not refused for missing reasons while they can still come, and no reason denies the outcome', async () => {
    const {
      desk: other,
      person,
      citizen,
      id,
      other: viewer,
    } = await objected(world, { words: '', reasonsFollow: true });
    await other.confirm();
    await other.ask('2026-12-08');
    const early = { outcome: 'INADMISSIBLE', notHeard: 'CLEARLY_INADMISSIBLE' };
    expect(wrong(await other.decide(early))).toEqual(['outcome tooEarly']);
    await person.save({ words: 'De redenen komen nog.', reasonsFollow: true });
    await person.send();
    expect(await person.one(), 'that they follow are no reasons').toMatchObject({
      objection: { reasonsAwaited: true },
    });
    expect(wrong(await other.decide({ outcome: 'UNFOUNDED' }))).toEqual(['notHeard contradicts']);
    await other.plan();
    expect(wrong(await desk(world.at('2026-12-09T12:00:00Z'), viewer, id).hear('2026-12-05'))).toEqual([
      'heardOn beforeHearing',
    ]);
    const late = desk(world.at('2026-12-09T12:00:00Z'), viewer, id);
    expect(await late.decide(early)).toMatchObject({ objection: { outcome: 'INADMISSIBLE' } });
    const [told] = await world.rows<{ day: string }>(
      `select term_ends_on::text as day from notification where person_id = $1 and kind = 'OBJECTION_DECIDED'`,
      [citizen.personId],
    );
    expect(told?.day, 'who does not look gets a letter before it is too late').toBe('2027-01-20');
  });

  test('is not asked for reasons that were given', async () => {
    const { desk: other, person } = await objected(world);
    expect(wrong(await other.ask())).toEqual(['act notMissing']);
    await person.save({ words: 'Er komt nog meer.', reasonsFollow: true });
    await person.send();
    expect(await other.ask()).toMatchObject({ objection: { reasonsAwaited: true } });
  });

  test('says what is wrong with a question and a hearing', async () => {
    const { desk: other } = await objected(world, { words: '', reasonsFollow: true });
    expect(wrong(await other.ask('2026-11-25', ''))).toEqual(['words required', 'reasonsBy outOfRange']);
    await other.confirm();
    expect(wrong(await other.plan({ day: '2026-11-20', place: ' ' }))).toEqual(['day inPast', 'place required']);
    expect(wrong(await other.plan({ time: '25:00' }))).toEqual(['time notATime']);
    await other.plan();
    expect(wrong(await other.hear('2026-12-10', ''))).toEqual(['heardOn inFuture', 'words required']);
  });

  test('by two at once by one, and the other is told', async () => {
    const { desk: one, municipalityId, id } = await objected(world);
    const two = desk(world, await world.professional(municipalityId, 'INCOME_SPECIALIST'), id);
    const { revision = 0 } = (await one.file())?.objection ?? {};
    const outcomes = await Promise.all([one.confirm(revision), two.confirm(revision)]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['ObjectionFile', 'ObjectionMovedOn']);
    expect(await world.rows('select 1 from objection_act where objection_id = $1', [id])).toHaveLength(1);
    const read = (await one.file())?.objection.revision ?? 0;
    const decisions = await Promise.all([
      one.decide({}, read),
      two.decide({ outcome: 'UNFOUNDED', notHeard: 'DECLINED' }, read),
    ]);
    expect(decisions.map(({ __typename }) => __typename).sort()).toEqual(['ObjectionFile', 'ObjectionMovedOn']);
    expect(await world.rows('select 1 from decision where id = $1', [id])).toHaveLength(1);
  });
});

describe('who decided does not judge (Awb 7:5)', () => {
  test('in the API', async () => {
    const { decider, id } = await objected(world);
    const own = desk(world, decider, id);
    expect(await own.file()).toMatchObject({ involved: true });
    for (const act of [own.confirm, own.plan, own.extend, own.decide] as const)
      expect(await act()).toMatchObject({ __typename: 'ObjectionInvolved' });
    expect(await world.rows('select 1 from objection_act where objection_id = $1', [id])).toEqual([]);
  });

  test('nor does who asked about the report', async () => {
    const { municipalityId, citizen, id } = await objected(world);
    const asker = await world.professional(municipalityId, 'INCOME_SPECIALIST');
    await world.owner.query(
      `alter table decision disable trigger append_only; alter table decision no force row level security`,
    );
    await world.owner.query(`update decision set involved = involved || $1::uuid where person_id = $2`, [
      asker.professionalId,
      citizen.personId,
    ]);
    await world.owner.query(
      `alter table decision enable trigger append_only; alter table decision force row level security`,
    );
    expect(await desk(world, asker, id).confirm()).toMatchObject({ __typename: 'ObjectionInvolved' });
  });

  test('in the database, past the API', async () => {
    const { decider, citizen, id } = await objected(world);
    const { municipalityId } = citizen;
    const past = (text: string, values: unknown[]) =>
      withViewer(world.pool, decider, (tx) => tx.query({ text, values }));
    await expect(
      past(
        `update objection set status = 'RECEIVED', received_at = now(), handled_by = $2, handled_by_name = 'x' where id = $1`,
        [id, decider.professionalId],
      ),
    ).rejects.toThrow(/had a part in a decision/);
    await expect(
      past(
        `insert into objection_act (municipality_id, id, objection_id, person_id, kind, at, by_id, by_name)
         values ($1, $2, $3, $4, 'RECEIVED', now(), $5, 'x')`,
        [municipalityId, newId(), id, citizen.personId, decider.professionalId],
      ),
    ).rejects.toThrow(/had a part in a decision/);
  });
});

describe('walls', () => {
  test('a team lead sees heads and terms, and no words', async () => {
    const { municipalityId, id, citizen } = await objected(world, { words: 'Geheim' });
    const lead = await world.professional(municipalityId, 'TEAM_LEAD');
    expect(await world.ask(lead, documents.queue)).toMatchObject({
      objectionQueue: [
        { id, person: { id: citizen.personId }, state: 'SUBMITTED', decideBy: '2027-02-16', overdue: false },
      ],
    });
    expect(await world.refusal(lead, documents.file, { id })).toEqual(['FORBIDDEN']);
    const rows = (table: string) => withViewer(world.pool, lead, (tx) => tx.query({ text: `select 1 from ${table}` }));
    for (const table of ['objection_version', 'objection_evidence', 'objection_act', 'decision'])
      expect(await rows(table), table).toEqual([]);
    expect(await rows('objection')).toHaveLength(1);
  });

  test('a case manager, a neighbour and another municipality see nothing', async () => {
    const { municipalityId, decision, id } = await objected(world);
    const neighbour = await world.citizen(municipalityId);
    const elsewhere = await world.municipality();
    const specialist = await world.professional(elsewhere, 'INCOME_SPECIALIST');
    expect(await objector(world, neighbour, decision.id).one()).toBeNull();
    expect(await objector(world, neighbour, decision.id).save({})).toMatchObject({ __typename: 'DecisionNotFound' });
    expect(await desk(world, specialist, id).file()).toBeNull();
    for (const viewer of [neighbour, specialist, await world.professional(municipalityId, 'CASE_MANAGER')])
      for (const table of ['decision', 'decision_read', 'objection', 'objection_version', 'objection_act'])
        expect(
          await withViewer(world.pool, viewer, (tx) => tx.query({ text: `select 1 from ${table}` })),
          table,
        ).toEqual([]);
  });

  test('a decision never changes, is made only with its act, and a citizen decides nothing', async () => {
    const { citizen, decision, id, other } = await objected(world);
    const { municipalityId, personId } = citizen;
    await expect(world.owner.query(`truncate decision cascade`)).rejects.toThrow(/append-only/);
    const as = (viewer: typeof citizen | typeof other, text: string, values: unknown[]) =>
      withViewer(world.pool, viewer, (tx) => tx.query({ text, values }));
    await expect(as(other, `update decision set amount_cents = 0 where id = $1`, [decision.id])).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      as(
        other,
        `insert into decision (municipality_id, id, person_id, kind, number, origin, decided_by, decided_by_name, decided_by_role,
           involved, decided_at, made_known_at, text, articles, facts)
         values ($1, $2, $3, 'INCOME', 'x', 'PORTAL', $4, 'x', 'INCOME_SPECIALIST', array[$4::uuid], now(), now(), '{x}', '[]', '[]')`,
        [municipalityId, newId(), personId, other.professionalId],
      ),
    ).rejects.toThrow(/made with an act/);
    await expect(
      as(citizen, `update objection set status = 'DECIDED', decided_at = now(), outcome = 'FOUNDED' where id = $1`, [
        id,
      ]),
    ).rejects.toThrow();
    await expect(as(citizen, `update objection set late = true where id = $1`, [id])).rejects.toThrow(/never changes/);
    await expect(as(citizen, `update objection_version set words = 'x' where objection_id = $1`, [id])).rejects.toThrow(
      /never changes/,
    );
  });
});
