import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { NotSwitchedOn, runRetention } from '#app/server/privacy/retention.ts';
import { copiedTables } from '#db/repositories/privacy-copied-tables.ts';
import * as schema from '#db/schema/index.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { retentionRules } from '#graphql/privacy/domain/retention-rules.ts';
import { addDays, localDate, type LocalDate } from '#graphql/shared/local-date.ts';
import { newId } from '#graphql/shared/ids.ts';
import { testClock } from '#tests/support/clock.ts';
import { tellThrough } from '../change/stories.ts';
import { assign } from '../conversation/stories.ts';
import { guideThrough } from '../data/guided.ts';
import { job, reporter, reviewer } from '../income/stories.ts';
import { actOnPlace, approveFor, askForAdvice, inCatalogue } from '../training/stories.ts';
import { closedOn, createRetentionStage, type RetentionStage, tenYearsOn } from './retention-stage.ts';
import { answer, askAboutData } from './stories.ts';

/** Ten years with the clock as an argument: files of today, looked at from days that are far away. */
let stage: RetentionStage;
beforeAll(async () => {
  stage = await createRetentionStage();
});
afterAll(() => stage.end());

const denied = { code: '42501' };

interface Actors {
  readonly coach: ProfessionalViewer;
  readonly officer: ProfessionalViewer;
  readonly specialist: ProfessionalViewer;
}

async function actors(id: string): Promise<Actors> {
  return {
    coach: await stage.world.professional(id, 'CASE_MANAGER'),
    officer: await stage.world.professional(id, 'PRIVACY_OFFICER'),
    specialist: await stage.world.professional(id, 'INCOME_SPECIALIST'),
  };
}

/** Somebody of whom everything was written down and whose file was closed: nothing of it waits or runs. */
async function closedFile(id: string, { coach, officer, specialist }: Actors): Promise<CitizenViewer> {
  const person = await stage.world.citizen(id);
  await assign(stage.world, coach, person);
  const reporting = reporter(stage.world, person);
  await reporting.reportJobs(job);
  const [report] = await stage.world.rows<{ id: string }>('select id from income_report where person_id = $1', [
    person.personId,
  ]);
  await reviewer(stage.world, specialist, report?.id ?? '').ask(1, 'PAY_SLIP_MISSING', 'Waar is de loonstrook?');
  // The corrected version refers to the same file again.
  await stage.past(
    `insert into evidence (municipality_id, id, person_id, file_name, media_type, size, sha256, storage_key)
     values ('${id}', '${newId()}', '${person.personId}', 'strook.pdf', 'application/pdf', 1, 'x', '${newId()}')`,
  );
  await reporting.correct('Ik had het mis.');
  await reporting.send();
  await stage.past(
    `insert into income_source_evidence (municipality_id, source_id, evidence_id, person_id)
     select s.municipality_id, s.id, e.id, s.person_id from income_source s join evidence e on e.person_id = s.person_id
     where s.person_id = '${person.personId}'`,
  );
  await guideThrough(stage.world, coach, person, 1);
  await tellThrough(stage.world, specialist, person, 1);
  const training = await inCatalogue(stage.world, id);
  const trainingRequest = await approveFor(stage.world, person, training);
  await actOnPlace(stage.world, person, { requestId: trainingRequest, act: 'ASK', runId: training.runId });
  await askForAdvice(stage.world, person);
  await stage.past(
    `insert into training_attendance (municipality_id, id, request_id, person_id, month, lessons, attended, written_at, by_id, by_name)
     values ('${id}', '${newId()}', '${trainingRequest}', '${person.personId}', '2026-11', 4, 3, '2026-11-20', '${coach.professionalId}', 'x')`,
  );
  await stage.past(
    `insert into experience (municipality_id, id, person_id, kind, asked_at) values ('${id}', '${newId()}', '${person.personId}', 'TALK_HELD', '2026-11-20')`,
    `insert into contact_change (municipality_id, id, person_id, field, number, after, by, at)
     values ('${id}', '${newId()}', '${person.personId}', 'PHONE', 1, '+31600000000', 'CITIZEN', '2026-11-20')`,
    `insert into channel_choice (municipality_id, person_id, number, chosen_at) values ('${id}', '${person.personId}', 1, '2026-11-20')`,
  );
  const { id: requestId } = await askAboutData(stage.world, person);
  await answer(stage.world, officer, requestId);
  await close(person);
  return person;
}

async function close({ personId }: CitizenViewer, on: LocalDate = closedOn): Promise<void> {
  await stage.past(
    `delete from sanction_proposal where person_id = '${personId}'`,
    `update benefit set ends_on = '${on}' where person_id = '${personId}'`,
    `update participation_plan set ended_on = '${on}', end_reason = 'Werk' where person_id = '${personId}'`,
    `update income_report set status = 'ACCEPTED' where person_id = '${personId}' and status <> 'DRAFT'`,
    `update review_question set answered_at = '2026-11-24' where person_id = '${personId}' and answered_at is null`,
    `update told_change set status = 'PROCESSED' where person_id = '${personId}' and status <> 'DRAFT'`,
    `update plan_goal_share set ended_at = '2026-11-24' where person_id = '${personId}'`,
    `update household_adult set until_date = from_date where person_id = '${personId}' or other_person_id = '${personId}'`,
    `update assignment set until_date = '${on}' where person_id = '${personId}'`,
    `update training_advice set words = 'Kies zelf', training_ids = '{}', financing = '[]', answered_at = '2026-11-24', by_id = '${personId}',
       by_name = 'Linde' where person_id = '${personId}' and answered_at is null`,
    `update training_request set state = 'COMPLETED' where person_id = '${personId}'`,
    `update appointment set starts_at = '${on}T09:00:00Z' where person_id = '${personId}'`,
  );
}

describe('ten years later', () => {
  test('a closed file goes whole on its day, and no day before', { timeout: 60_000 }, async () => {
    const id = await stage.municipality(true);
    const person = await closedFile(id, await actors(id));
    const before = await stage.standsIn(person);
    expect(before.length).toBeGreaterThan(20);
    expect(before).toEqual(
      expect.arrayContaining(['training_place', 'training_participant', 'training_attendance', 'training_advice']),
    );

    expect(await stage.run(id, addDays(tenYearsOn, -1), true)).toMatchObject({
      files: 1,
      past: 0,
      keptBy: { TERM_NOT_OVER: 1 },
    });
    expect(await stage.standsIn(person)).toEqual(before);

    const dry = await stage.run(id, tenYearsOn);
    expect(dry).toMatchObject({ files: 1, past: 1, oldestClosedOn: closedOn, keptBy: {} });
    expect(await stage.standsIn(person)).toEqual(before);

    const real = await stage.run(id, tenYearsOn, true);
    // What the dry run said is what went.
    expect(real).toEqual(dry);
    expect(await stage.standsIn(person)).toEqual(['access_record']);
    const reports = await stage.world.rows(
      'select for_real from retention_run where municipality_id = $1 and finished_at is not null',
      [id],
    );
    expect(reports).toHaveLength(3);
  });

  test('what is still in use stays, each with its reason, and whole', { timeout: 120_000 }, async () => {
    const id = await stage.municipality(true);
    const who = await actors(id);
    const { coach } = who;
    const stays: Record<string, CitizenViewer> = {};
    stays['RUNNING'] = await closedFile(id, who);
    // Came back after nine years.
    await stage.past(
      `insert into benefit (municipality_id, id, person_id, household, medically_limited_hours, wage_cost_subsidy, starts_on, account_tail)
       values ('${id}', '${newId()}', '${stays['RUNNING'].personId}', 'single', false, false, '2035-11-01', '1234')`,
    );
    stays['REDUCTION'] = await stage.world.citizen(id);
    await assign(stage.world, coach, stays['REDUCTION']);
    await guideThrough(stage.world, coach, stays['REDUCTION'], 1);
    const { personId: reduced } = stays['REDUCTION'];
    const sanctions = await stage.world.rows('select 1 from sanction_proposal where person_id = $1', [reduced]);
    expect(sanctions.length).toBeGreaterThan(0);
    await stage.past(
      `update benefit set ends_on = '${closedOn}' where person_id = '${reduced}'`,
      `update participation_plan set ended_on = '${closedOn}', end_reason = 'Werk' where person_id = '${reduced}'`,
      `update assignment set until_date = '${closedOn}' where person_id = '${reduced}'`,
      `update plan_goal_share set ended_at = '2026-11-24' where person_id = '${reduced}'`,
      `update household_adult set until_date = from_date where person_id = '${reduced}' or other_person_id = '${reduced}'`,
    );
    stays['OPEN_REQUEST'] = await closedFile(id, who);
    await askAboutData(stage.world, stays['OPEN_REQUEST']);
    stays['NO_CLOSING_DAY'] = await stage.world.citizen(id, { noBenefit: true });
    stays['OPEN_REPORT'] = await closedFile(id, who);
    await stage.past(`update income_report set status = 'SENT' where person_id = '${stays['OPEN_REPORT'].personId}'`);
    stays['ASSIGNED'] = await closedFile(id, who);
    await stage.past(`update assignment set until_date = null where person_id = '${stays['ASSIGNED'].personId}'`);
    stays['IN_USE'] = await closedFile(id, who);
    await stage.past(
      `insert into visit (municipality_id, person_id, latest_at) values ('${id}', '${stays['IN_USE'].personId}', '2035-12-03')
       on conflict (municipality_id, person_id) do update set latest_at = excluded.latest_at`,
    );
    const goes = await closedFile(id, who);
    // A year ago to the day counts no more.
    await stage.past(
      `insert into visit (municipality_id, person_id, latest_at) values ('${id}', '${goes.personId}', '2035-12-02')
       on conflict (municipality_id, person_id) do update set latest_at = excluded.latest_at`,
    );
    const before = new Map<string, readonly string[]>();
    for (const [reason, person] of Object.entries(stays)) before.set(reason, await stage.standsIn(person));

    const report = await stage.run(id, tenYearsOn, true);
    expect(report.past).toBe(await removedSo(id, report.files));
    for (const [reason, person] of Object.entries(stays)) {
      expect(await stage.standsIn(person), reason).toEqual(before.get(reason));
      expect(report.keptBy, reason).toHaveProperty(reason);
    }
    expect(await stage.standsIn(goes)).toEqual(['access_record']);
    // The same on the same day finds nothing more.
    expect(await stage.run(id, tenYearsOn, true)).toMatchObject({ past: 0 });
  });

  test('a goal that is shared keeps both; ended, the reader’s trace in it goes with the reader', async () => {
    const id = await stage.municipality(true);
    const who = await actors(id);
    const owner = await closedFile(id, who);
    const reader = await stage.world.citizen(id, { endsOn: '2020-01-31', startsOn: '2019-01-01' });
    const share = newId();
    await stage.past(
      `insert into plan_goal_share (municipality_id, id, person_id, plan_id, goal_id, with_person_id, title, owner_name, shared_at)
       select municipality_id, '${share}', person_id, id, '${newId()}', '${reader.personId}', 'Doel', 'Naam', '2026-11-01'
       from participation_plan where person_id = '${owner.personId}' limit 1`,
    );
    expect(await stage.run(id, tenYearsOn, true)).toMatchObject({ past: 0, keptBy: { SHARED: 2 } });
    await stage.past(`update plan_goal_share set ended_at = '2026-11-24' where id = '${share}'`);
    // The reader's file is past its term years before that of the owner.
    expect(await stage.run(id, localDate('2031-01-01'), true)).toMatchObject({ past: 1 });
    expect(await stage.standsIn(reader)).toEqual([]);
    expect((await stage.standsIn(owner)).length).toBeGreaterThan(20);
    expect(await stage.run(id, tenYearsOn, true)).toMatchObject({ past: 1 });
  });

  test('goes on where it was cut off, and says the same', async () => {
    const id = await stage.municipality(true);
    const people: CitizenViewer[] = [];
    for (let count = 0; count < 7; count += 1)
      people.push(
        await stage.world.citizen(id, {
          startsOn: '2020-01-01',
          endsOn: count % 2 === 0 ? '2021-01-31' : '2030-01-31',
        }),
      );
    const on = localDate('2032-01-01');
    // The third opening of a transaction breaks.
    let opened = 0;
    const breaking = new Proxy(stage.pool, {
      get: (target, name) =>
        name === 'connect'
          ? () => ((opened += 1) === 4 ? Promise.reject(new Error('the power went')) : target.connect())
          : Reflect.get(target, name),
    });
    const deps = { now: () => testClock.now(), newId, batch: 2 };
    await expect(runRetention({ ...deps, pool: breaking }, { municipalityId: id, on, forReal: true })).rejects.toThrow(
      'power',
    );
    const report = await runRetention({ ...deps, pool: stage.pool }, { municipalityId: id, on, forReal: true });
    expect(report).toMatchObject({ files: 7, past: 4, keptBy: { TERM_NOT_OVER: 3 } });
    for (const [index, person] of people.entries())
      expect((await stage.standsIn(person)).length > 0).toBe(index % 2 === 1);
  });
});

/** Files that were there and are not any more. */
async function removedSo(id: string, files: number): Promise<number> {
  const left = await stage.world.rows('select 1 from person where municipality_id = $1', [id]);
  return files - left.length;
}

describe('the way of the job is narrow', () => {
  test('nothing is removed where the municipality did not decide so', async () => {
    const id = await stage.municipality(false);
    const person = await stage.world.citizen(id, { startsOn: '2010-01-01', endsOn: '2011-01-31' });
    expect(await stage.run(id, tenYearsOn)).toMatchObject({ past: 1 });
    await expect(stage.run(id, tenYearsOn, true)).rejects.toThrow(NotSwitchedOn);
    // Nor by a statement of the login itself.
    const insert = `insert into retention_run (municipality_id, id, on_day, for_real, closed_before, started_at, report)
      values ($1, $2, '2036-12-01', true, $3, now(), '{}')`;
    await stage.about(id, person, async (query) => {
      await expect(query(insert, [id, newId(), '2026-12-01'])).rejects.toMatchObject({ code: '23001' });
    });
    await stage.about(id, person, async (query) => {
      expect((await query('delete from visit')).rowCount).toBe(0);
      expect((await query('delete from benefit')).rowCount).toBe(0);
    });
    expect(await stage.standsIn(person)).toEqual(expect.arrayContaining(['person', 'benefit']));
  });

  test('not with a day that no rule gives, nor somebody whose benefit runs, nor another than the one it is about', async () => {
    const id = await stage.municipality(true);
    const runs = await stage.world.citizen(id, { startsOn: '2010-01-01' });
    const neighbour = await stage.world.citizen(id, { startsOn: '2010-01-01', endsOn: '2011-01-31' });
    const insert = `insert into retention_run (municipality_id, id, on_day, for_real, closed_before, started_at, report)
      values ($1, $2, '2036-12-01', true, $3, now(), '{}')`;
    await stage.about(id, runs, async (query) => {
      await expect(query(insert, [id, newId(), '2036-11-30'])).rejects.toMatchObject({ code: '23514' });
    });
    await stage.about(id, runs, async (query) => {
      await query(insert, [id, newId(), '2026-12-01']);
      expect((await query('delete from benefit')).rowCount).toBe(0);
      expect((await query('delete from benefit where person_id = $1', [neighbour.personId])).rowCount).toBe(0);
    });
    await stage.about(id, neighbour, async (query) => {
      await query(insert, [id, newId(), '2026-12-01']);
      expect((await query('delete from benefit')).rowCount).toBe(1);
    });
  });

  test('it reads no name and no amount, and changes no row of anybody', async () => {
    const id = await stage.municipality(true);
    const person = await stage.world.citizen(id);
    for (const text of [
      'select name from person',
      'select bsn_cipher from person',
      'select words from talk_minutes',
      'select net_cents from income_source',
      'update benefit set ends_on = null',
      `insert into visit (municipality_id, person_id, latest_at) values ('${id}', '${person.personId}', now())`,
      'delete from access_record',
      'delete from sanction_proposal',
      'delete from session',
      'truncate visit',
      'insert into retention_setting values (gen_random_uuid(), now(), true, $$x$$)',
    ])
      await stage.about(id, person, async (query) => {
        await expect(query(text), text).rejects.toMatchObject(denied);
      });
  });

  test('the triggers stay for everybody else, and on every table that the job empties they let only its login pass', async () => {
    const triggers = await stage.world.rows<{ table: string; passes: boolean }>(
      `select c.relname as table, pg_get_triggerdef(t.oid) like '%CURRENT_USER <> ''portal_retention''%' as passes
       from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where not t.tgisinternal and (t.tgtype & 8) <> 0 and (t.tgtype & 1) <> 0 and c.relnamespace = 'public'::regnamespace`,
    );
    const emptied = retentionRules.find(({ id }) => id === 'clientFile')?.tables ?? [];
    const howTo = (table: string) =>
      `a row trigger on ${table} refuses to delete: add "when (current_user <> 'portal_retention')" to it in a migration`;
    const closed = triggers.filter(({ table, passes }) => emptied.includes(table) && !passes);
    expect(closed, closed.map(({ table }) => howTo(table)).join('\n')).toEqual([]);
    const others = triggers.filter(({ table, passes }) => !emptied.includes(table) && passes);
    expect(others).toEqual([]);
    const id = await stage.municipality(true);
    const person = await closedFile(id, await actors(id));
    for (const table of ['income_report_version', 'income_source', 'plan_response', 'talk_minutes', 'right_request'])
      await expect(
        stage.world.owner.query(`delete from ${table} where person_id = $1`, [person.personId]),
        table,
      ).rejects.toMatchObject({ code: '23001' });
  });

  test('every table in which somebody occurs has a rule, and the job may empty each that it has to', async () => {
    const ruled = retentionRules.flatMap(({ tables }) => tables);
    const missing = [...new Set(copiedTables.map(({ table }) => table))].filter((table) => !ruled.includes(table));
    expect(
      missing,
      `say in graphql/privacy/domain/retention-rules.ts how long these are kept: ${missing.join(', ')}`,
    ).toEqual([]);
    const emptied = retentionRules.find(({ id }) => id === 'clientFile')?.tables ?? [];
    const rights = await stage.world.rows<{ table: string; may: boolean; policy: boolean }>(
      `select t as table, has_table_privilege('portal_retention', t, 'delete') as may,
         exists (select 1 from pg_policies p where p.tablename = t and p.cmd = 'DELETE' and 'portal_retention' = any(p.roles)) as policy
       from unnest($1::text[]) t`,
      [emptied],
    );
    expect(rights.filter(({ may, policy }) => !may || !policy)).toEqual([]);
    // What refers comes before what it refers to.
    for (const table of Object.values(schema) as readonly PgTable[]) {
      const { name, foreignKeys } = getTableConfig(table);
      if (!emptied.includes(name)) continue;
      for (const tie of foreignKeys) {
        const target = getTableConfig(tie.reference().foreignTable).name;
        if (emptied.includes(target) && target !== name)
          expect(emptied.indexOf(name), `${name} before ${target}`).toBeLessThan(emptied.indexOf(target));
      }
    }
  });
});
