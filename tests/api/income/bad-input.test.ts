import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents } from './operations.ts';
import { job, reporter, reviewer } from './stories.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let municipality: string;
beforeAll(async () => {
  world = await createWorld();
  municipality = await world.municipality();
});
afterAll(() => world.end());

async function begun() {
  const person = reporter(world, await world.citizen(municipality));
  await person.start();
  return person;
}

describe('an answer that cannot be right is named, and the rest is saved', () => {
  test.each([
    ['a negative amount', 'net', -500],
    ['an amount beyond any wage', 'net', 100_000_000],
    ['an employer of 300 letters', 'name', 'W'.repeat(300)],
    ['an employer without a letter', 'name', '   '],
    ['work that ends before it begins', 'workedTo', '2026-10-15'],
    ['a month of work over the edge of the month', 'workedTo', '2026-12-10'],
  ])('%s', async (_what, field, value) => {
    const person = await begun();
    const outcome = await person.source({ ...job, [field]: value });
    expect(outcome.__typename).toBe('IncomeInvalid');
    expect([...new Set(outcome.problems?.map((problem) => problem.field))]).toEqual([field]);
    expect(outcome.problems?.[0]?.sourceId).toBe(outcome.sourceId);
    const [source] = outcome.report?.draft?.sources ?? [];
    const stored: Readonly<Record<string, unknown>> = { ...source };
    expect(stored[field]).toBeNull();
    expect(stored['gross']).toBe(job.gross);
    expect(outcome.report?.draft?.missing.map((problem) => problem.field)).toContain(field);
    expect(await person.send()).toMatchObject({ __typename: 'IncomeInvalid' });
  });

  test.each([
    ['a negative number of hours', -1],
    ['more hours than a month has', 745 * 60],
    ['more hours than a number can hold', 2 ** 31 - 1],
  ])('%s', async (_what, minutes) => {
    const person = await begun();
    const outcome = await person.source({ ...job, minutes });
    expect(outcome.problems?.map(({ field }) => field)).toEqual(['minutes']);
    expect(outcome.report?.draft?.sources).toMatchObject([{ minutes: null, net: job.net }]);
  });

  test('an answer to a question that is not asked of a wage', async () => {
    const person = await begun();
    const outcome = await person.source({ ...job, turnover: -1 });
    expect(outcome.problems).toMatchObject([{ field: 'turnover', code: 'notAsked' }]);
    expect(outcome.report?.draft).toMatchObject({ missing: [], sources: [{ net: job.net }] });
  });

  test('more net than gross waits for the costs that explain it, and is then asked where they are filled in', async () => {
    const person = await begun();
    const { holidayPay: _asked, expenses: _later, ...amounts } = { ...job, gross: 60000, net: 62500 };
    const first = await person.source(amounts);
    expect(first).toMatchObject({ __typename: 'IncomeSaved', report: { draft: { sources: [{ net: 62500 }] } } });
    const sourceId = first.sourceId ?? '';
    const without = await person.source({ holidayPay: 'EXCLUDED', expenses: null }, sourceId);
    expect(without.problems).toMatchObject([{ field: 'expenses', code: 'netAboveGross' }]);
    expect(await person.send()).toMatchObject({ __typename: 'IncomeInvalid' });
    expect(await person.source({ expenses: 2500 }, sourceId)).toMatchObject({ __typename: 'IncomeSaved' });
    expect(await person.send()).toMatchObject({ __typename: 'IncomeReceipt' });
  });

  test('more net than gross can be set right at the amounts too: gross may stay empty', async () => {
    const person = await begun();
    const { sourceId } = await person.source({ ...job, gross: 60000, net: 62500, expenses: null });
    expect(await person.source({ gross: null }, sourceId ?? '')).toMatchObject({
      __typename: 'IncomeSaved',
      report: { draft: { missing: [] } },
    });
  });

  test('what stood there before stays', async () => {
    const person = await begun();
    const { sourceId } = await person.source(job);
    const outcome = await person.source({ net: -1, minutes: 600 }, sourceId ?? '');
    expect(outcome).toMatchObject({
      __typename: 'IncomeInvalid',
      problems: [{ field: 'net' }],
      report: { draft: { sources: [{ net: job.net, minutes: 600 }] } },
    });
  });

  test('an employer with an emoji is an employer', async () => {
    const person = await begun();
    const outcome = await person.source({ ...job, name: 'Bakkerij 🥐 Café Ömür' });
    expect(outcome).toMatchObject({
      __typename: 'IncomeSaved',
      report: { draft: { sources: [{ name: 'Bakkerij 🥐 Café Ömür' }] } },
    });
  });

  test('a source that is not there, or is somebody else’s', async () => {
    const [mine, theirs] = [await begun(), await begun()];
    const { sourceId } = await theirs.source(job);
    for (const wrong of [sourceId ?? '', 'nonsense'])
      expect(await mine.source({ net: 1 }, wrong)).toMatchObject({
        problems: [{ field: 'sources', code: 'unknownSource' }],
      });
    expect(await mine.remove(sourceId ?? '')).toMatchObject({ problems: [{ code: 'unknownSource' }] });
    expect((await theirs.report())?.draft?.sources[0]?.net).toBe(job.net);
  });

  test('a correction needs a reason', async () => {
    const person = await begun();
    expect(await person.correct('te vroeg')).toMatchObject({ __typename: 'ReportChanged' });
    await person.source(job);
    await person.send();
    expect(await person.correct('  ')).toMatchObject({ problems: [{ field: 'correctionReason', code: 'required' }] });
    expect(await person.correct('x'.repeat(2001))).toMatchObject({ problems: [{ code: 'tooLong' }] });
  });
});

describe('text that only a program sends', () => {
  const typed = ' Loon\u0000 van\u202E\u0007 mijn baas \uD800';
  const kept = 'Loon van mijn baas \uFFFD';

  test('is kept clean wherever people type: name, reason, question and answer', async () => {
    const person = await begun();
    const outcome = await person.source({ ...job, name: `${typed}\r\nen meer` });
    expect(outcome).toMatchObject({ report: { draft: { sources: [{ name: `${kept} en meer` }] } } });
    const { report } = await person.send();
    const specialist = reviewer(world, await world.professional(municipality, 'INCOME_SPECIALIST'), report?.id ?? '');
    expect(await specialist.ask(1, 'OTHER', typed)).toMatchObject({ report: { questions: [{ words: kept }] } });
    const [question] = (await person.report())?.questions ?? [];
    const answered = await person.answer(question?.id ?? '', `${typed}\r\nen meer`);
    expect(answered).toMatchObject({ report: { questions: [{ answer: `${kept}\nen meer` }] } });
    expect(await person.correct(typed)).toMatchObject({ report: { draft: { correctionReason: kept } } });
  });

  test('is empty when nothing of it can be seen', async () => {
    const nothing = '\u200B\u0000\u2066 ';
    const person = await begun();
    expect(await person.source({ ...job, name: nothing })).toMatchObject({ problems: [{ field: 'name' }] });
    await person.anything(false);
    const { report } = await person.send();
    const specialist = reviewer(world, await world.professional(municipality, 'INCOME_SPECIALIST'), report?.id ?? '');
    expect(await specialist.ask(1, 'OTHER', nothing)).toEqual({ __typename: 'WordsInvalid', code: 'empty' });
    expect(await person.correct(nothing)).toMatchObject({
      problems: [{ field: 'correctionReason', code: 'required' }],
    });
    await specialist.ask(1, 'OTHER', 'Waar werkt u?');
    const [question] = (await person.report())?.questions ?? [];
    expect(await person.answer(question?.id ?? '', nothing)).toEqual({ __typename: 'AnswerInvalid', code: 'empty' });
  });
});

describe('what the contract does not know is refused before anything runs', () => {
  test.each([
    ['a fraction of a cent', { net: 1250.5 }],
    ['an amount in words', { net: '1.250,50' }],
    ['Arabic-Indic digits', { net: '٦٠٠' }],
    ['a number beyond all numbers', { net: 1e300 }],
    ['a day that does not exist', { workedFrom: '2026-02-30' }],
    ['a field that does not exist', { bsn: '999990019' }],
  ])('%s', async (_what, input) => {
    const person = await begun();
    const variables = { month: '2026-11', revision: person.revision, input };
    expect(await world.refusal(person.viewer, documents.source, variables)).toContain('BAD_USER_INPUT');
  });
});

describe('a month that cannot be reported says why', () => {
  test.each([
    ['2026-12', 'future', {}],
    ['2025-12', 'beforeBenefit', {}],
    ['2026-11', 'afterBenefit', { endsOn: '2026-09-30' }],
    ['2026-11', 'noBenefit', { noBenefit: true }],
    ['2022-12', 'beforePortal', { startsOn: '2022-01-01' }],
  ])('%s: %s', async (month, reason, facts) => {
    const person = reporter(world, await world.citizen(municipality, facts), month);
    expect(await world.ask(person.viewer, documents.month, { month })).toEqual({
      incomeMonth: { __typename: 'MonthNotOpen', reason },
    });
    expect(await person.start()).toEqual({ __typename: 'MonthNotOpen', month, reason });
    expect(await person.source(job)).toMatchObject({ __typename: 'MonthNotOpen', reason });
    expect(await person.report()).toBeNull();
  });

  test('one that was not begun', async () => {
    const person = reporter(world, await world.citizen(municipality));
    expect(await world.ask(person.viewer, documents.month, { month: '2026-11' })).toEqual({
      incomeMonth: { __typename: 'IncomeMonth', status: null, dueOn: '2026-12-05' },
    });
    expect(await person.report(), 'looking began nothing').toBeNull();
    expect(await person.source(job)).toMatchObject({ __typename: 'MonthNotOpen', reason: 'notBegun' });
  });
});

test('a report after its due day is late, and can be sent all the same', async () => {
  const person = reporter(world, await world.citizen(municipality), '2026-09');
  const { incomeMonths } = await world.ask<{ incomeMonths: { month: string; late: boolean }[] }>(
    person.viewer,
    documents.months,
  );
  expect(incomeMonths.find(({ month }) => month === '2026-09')).toMatchObject({ late: true });
  await person.start();
  await person.anything(false);
  expect(await person.send()).toMatchObject({ __typename: 'IncomeReceipt' });
});

test('sending asks for the sign-in that the municipality wants', async () => {
  const strict = await world.municipality({ assuranceToSend: 'substantial' });
  const person = reporter(world, await world.citizen(strict, { assurance: 'middle' }));
  await person.start();
  await person.anything(false);
  expect(await person.send()).toEqual({ __typename: 'AssuranceTooLow', needed: 'SUBSTANTIAL' });
  expect((await person.report())?.draft, 'nothing is lost by it').toMatchObject({ anythingToReport: false });
});

test('a language that is none is refused', async () => {
  const person = await begun();
  await person.anything(false);
  expect(await person.send('nl; drop table')).toMatchObject({ problems: [{ field: 'language' }] });
});

test('a cursor that is none is refused', async () => {
  const specialist = await world.professional(municipality, 'INCOME_SPECIALIST');
  for (const after of ['nonsense', Buffer.from('["2026-11-01","x","y"]').toString('base64url')])
    expect(await world.refusal(specialist, documents.queue, { first: 10, after })).toEqual(['BAD_USER_INPUT']);
});
