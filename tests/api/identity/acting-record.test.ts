import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { documents } from '../income/operations.ts';
import { job, reporter } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { fillInReport, helping, letHelp, recordsOf } from './helpers.ts';

let world: World;
let municipalityId: string;
let father: CitizenViewer;
let daughter: CitizenViewer;
beforeAll(async () => {
  world = await createWorld();
  municipalityId = await world.municipality();
});
beforeEach(async () => {
  father = await world.citizen(municipalityId, { name: 'Vader Voorbeeld' });
  daughter = await world.citizen(municipalityId, { name: 'Dochter Voorbeeld' });
});
afterAll(() => world.end());

const days = async (viewer: CitizenViewer) =>
  (await world.ask<{ actingDays: { day: string; deeds: object[] }[] }>(viewer, helping.days)).actingDays;

describe('the record of a helper', () => {
  it('tells the person what was looked at and done, and of what came to nothing that it was looked at', async () => {
    const acting = await letHelp(world, father, daughter, { INCOME: 'SEND' });
    const person = await fillInReport(world, acting);
    const { revision } = person;
    await person.send();
    // The same send again changes nothing.
    await world.ask(acting, documents.send, { month: '2026-11', revision, language: 'nl' });
    const sends = (await recordsOf(world, father.personId)).filter(({ operation }) => operation === 'sendIncomeReport');
    expect(sends).toEqual([
      { operation: 'sendIncomeReport', changed: true, asked: ['INCOME.SEND'], helper_name: 'Dochter Voorbeeld' },
      { operation: 'sendIncomeReport', changed: false, asked: ['INCOME.SEND'], helper_name: 'Dochter Voorbeeld' },
    ]);
    const [day, ...others] = await days(father);
    expect(others).toEqual([]);
    expect(day).toMatchObject({
      day: '2026-11-24',
      deeds: [
        { part: 'INCOME', right: 'SEND', act: 'sendIncomeReport', times: 1 },
        { part: 'INCOME', right: 'PREPARE', act: null, times: 3 },
        { part: 'INCOME', right: 'LOOK', act: null },
      ],
    });
    expect(await days(daughter)).toEqual([]);
  });

  it('is not written for what the person does, and is changed by nobody', async () => {
    await reporter(world, father).reportJobs(job);
    expect(await recordsOf(world, father.personId)).toEqual([]);
    const acting = await letHelp(world, father, daughter, { INCOME: 'LOOK' });
    await world.ask(acting, documents.months);
    expect(await recordsOf(world, father.personId)).toMatchObject([{ operation: 'incomeMonths', changed: false }]);
    for (const text of [
      'update acting_record set changed = true',
      'delete from acting_record',
      'truncate acting_record cascade',
    ])
      await expect(world.owner.query(text)).rejects.toMatchObject({ code: '23001' });
  });
});
