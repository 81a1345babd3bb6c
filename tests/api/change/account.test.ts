import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followAccountsThatBegin } from '#db/repositories/change-worker.ts';
import { newId } from '#graphql/shared/ids.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { createWorld, type World } from '../income/world.ts';
import { processor, teller, told } from './stories.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const stored = (personId: string) =>
  world.rows<{ row: string }>(
    `select to_json(v)::text as row from told_change_version v where person_id = $1
     union all select to_json(n)::text from notification n where person_id = $1`,
    [personId],
  );
const tailOf = async (personId: string) =>
  (await world.rows<{ tail: string }>('select account_tail as tail from benefit where person_id = $1', [personId]))[0]
    ?.tail;

test('an account is shown whole until it is sent, stored sealed, and changes only when a specialist takes it over', async () => {
  const here = await world.municipality();
  const person = teller(world, await world.citizen(here), 'ACCOUNT');
  const { personId } = person.viewer;
  await person.start();
  await person.save(told.account);
  expect((await person.read())?.draft).toMatchObject({ accountNumber: 'NL91ABNA0417164300' });
  expect((await person.read())?.draft?.answers).toContainEqual({ question: 'account', value: '4300' });
  expect(await person.send()).toMatchObject({ __typename: 'ChangeReceipt' });
  expect((await person.read())?.versions[0]).toMatchObject({ accountNumber: null });
  for (const { row } of await stored(personId)) expect(row).not.toMatch(/0417164300|NL91/);
  expect(world.log.join('')).not.toMatch(/0417164300|NL91/);
  expect(
    (await world.rows<{ kind: string }>('select kind from notification where person_id = $1', [personId])).map(
      ({ kind }) => kind,
    ),
  ).toEqual(expect.arrayContaining(['CHANGE_RECEIVED', 'ACCOUNT_CHANGE_ASKED']));
  expect(await tailOf(personId)).toBe('1234');

  const review = processor(world, await world.professional(here, 'INCOME_SPECIALIST'), person.id);
  expect((await review.read())?.versions[0]).toMatchObject({ accountNumber: 'NL91ABNA0417164300' });
  expect(await review.process(1, 'TAKEN_OVER')).toMatchObject({ status: 'PROCESSED' });
  expect(await tailOf(personId)).toBe('4300');
  expect((await review.read())?.versions[0], 'who processed it needs it no more').toMatchObject({
    accountNumber: null,
  });
});

test('one that is seen and not taken over, or taken back, changes nothing', async () => {
  const here = await world.municipality();
  const specialist = await world.professional(here, 'INCOME_SPECIALIST');
  const seen = teller(world, await world.citizen(here), 'ACCOUNT');
  await seen.tell(told.account);
  await processor(world, specialist, seen.id).process(1, 'TALK_FOLLOWS');
  expect(await tailOf(seen.viewer.personId)).toBe('1234');
  const back = teller(world, await world.citizen(here), 'ACCOUNT');
  await back.tell(told.account);
  await back.withdraw(1, 'Was een vergissing.');
  await processor(world, specialist, back.id).process(2, 'TAKEN_OVER');
  expect(await tailOf(back.viewer.personId)).toBe('1234');
});

describe('the account that is paid to', () => {
  const other = 'DE89370400440532013000';
  const person = async () => {
    const here = await world.municipality();
    const specialist = await world.professional(here, 'INCOME_SPECIALIST');
    const citizen = await world.citizen(here);
    const tells = async (account: string, accountFrom: string) => {
      const one = teller(world, citizen, 'ACCOUNT');
      await one.tell({ ...told.account, account, accountFrom });
      return { one, takeOver: (version = 1) => processor(world, specialist, one.id).process(version, 'TAKEN_OVER') };
    };
    return { ...citizen, tells, tail: () => tailOf(citizen.personId) };
  };

  test('goes back when one that was taken over is taken back', async () => {
    const { tells, tail } = await person();
    const { one, takeOver } = await tells('NL91ABNA0417164300', '2026-11-01');
    await takeOver();
    expect(await tail()).toBe('4300');
    await one.withdraw(1, 'Ik was opgelicht.');
    expect(await tail(), 'until the municipality has seen it').toBe('4300');
    await takeOver(2);
    expect(await tail()).toBe('1234');
  });

  test('of two is the one that begins last, whichever was clicked last', async () => {
    const { tells, tail } = await person();
    const [first, second] = [await tells('NL91ABNA0417164300', '2026-11-01'), await tells(other, '2026-11-20')];
    await second.takeOver();
    await first.takeOver();
    expect(await tail()).toBe('3000');
    await second.one.withdraw(1, 'Toch niet.');
    await second.takeOver(2);
    expect(await tail(), 'the other still stands').toBe('4300');
    await first.one.withdraw(1, 'Toch niet.');
    await first.takeOver(2);
    expect(await tail()).toBe('1234');
  });

  test('stays as the municipality wrote it down itself meanwhile', async () => {
    const { tells, tail, personId } = await person();
    const { one, takeOver } = await tells('NL91ABNA0417164300', '2026-11-01');
    await takeOver();
    await world.owner.query(`update benefit set account_tail = '7777' where person_id = $1`, [personId]);
    await one.withdraw(1, 'Toch niet.');
    await takeOver(2);
    expect(await tail()).toBe('7777');
  });

  test('moves on the day on which the new one begins, and not before', async () => {
    const { tells, tail } = await person();
    const { one, takeOver } = await tells('NL91ABNA0417164300', '2026-12-01');
    await takeOver();
    const follow = (today: string) => followAccountsThatBegin(world.worker, localDate(today));
    await follow('2026-11-30');
    expect(await tail()).toBe('1234');
    expect(await follow('2026-12-01')).toBe(1);
    expect(await tail()).toBe('4300');
    expect(await follow('2026-12-02'), 'once').toBe(0);
    await one.withdraw(1, 'Toch niet.');
    await takeOver(2);
    expect(await tail()).toBe('1234');
  });

  test('says whose it is, from when and that its owner told it', async () => {
    const { tells, tail, ...viewer } = await person();
    await world.owner.query(
      `insert into registered_fact (municipality_id, id, person_id, kind, words, source, observed_on, valid_from)
       values ($1, $2, $3, 'ACCOUNT', 'Oude Houder', 'MUNICIPALITY', '2024-01-05', '2024-01-05')`,
      [viewer.municipalityId, newId(), viewer.personId],
    );
    const paidTo = async () => {
      const asked =
        '{ myDetails { benefit { accountTail accountHolder accountOrigin { source observedOn validFrom } } } }';
      return (await world.ask<{ myDetails: { benefit: unknown } }>(viewer, asked)).myDetails.benefit;
    };
    const before = { source: 'MUNICIPALITY', observedOn: '2024-01-05', validFrom: '2024-01-05' };
    expect(await paidTo()).toEqual({ accountTail: '1234', accountHolder: 'Oude Houder', accountOrigin: before });
    const { takeOver } = await tells('NL91ABNA0417164300', '2026-11-20');
    await takeOver();
    expect(await tail()).toBe('4300');
    expect(await paidTo()).toEqual({
      accountTail: '4300',
      accountHolder: told.account.holder,
      accountOrigin: { source: 'CITIZEN', observedOn: '2026-11-24', validFrom: '2026-11-20' },
    });
  });

  test('two from one day are asked about', async () => {
    const { tells } = await person();
    await tells('NL91ABNA0417164300', '2026-11-01');
    const { one } = await tells(other, '2026-11-01');
    expect((await one.read())?.versions[0]?.effect.contradictions).toMatchObject([{ code: 'twoAccounts' }]);
  });
});

test('telling it takes the sign-in that the municipality asks for, and other changes do not', async () => {
  const here = await world.municipality({ assuranceToSend: 'basic', assuranceForAccount: 'substantial' });
  const viewer = await world.citizen(here, { assurance: 'middle' });
  const account = teller(world, viewer, 'ACCOUNT');
  expect(await account.tell(told.account)).toEqual({ __typename: 'AssuranceTooLow', needed: 'SUBSTANTIAL' });
  expect((await account.read())?.status, 'nothing was lost').toBe('DRAFT');
  expect(await teller(world, viewer, 'GIFT').tell(told.gift)).toMatchObject({ __typename: 'ChangeReceipt' });
  const surer = teller(world, { ...viewer, assurance: 'substantial' }, 'ACCOUNT');
  await surer.start();
  expect(await surer.send()).toMatchObject({ __typename: 'ChangeReceipt' });
});

test.each([
  ['NL91ABNA0417164301', 'accountDigits'],
  ['NL91ABNA041716430', 'accountLength'],
  ['0417164300', 'accountCountry'],
  ['SA0380000000608010167519', 'accountOutsideSepa'],
])('%s is not kept: %s', async (account, code) => {
  const person = teller(world, await world.citizen(await world.municipality()), 'ACCOUNT');
  await person.start();
  expect(await person.save({ ...told.account, account })).toMatchObject({
    __typename: 'ChangeInvalid',
    problems: [{ question: 'account', code }],
  });
  expect((await person.read())?.draft).toMatchObject({
    accountNumber: null,
    missing: [{ question: 'account', code: 'required' }],
  });
});

test('an account of another country of SEPA is as good', async () => {
  const person = teller(world, await world.citizen(await world.municipality()), 'ACCOUNT');
  expect(await person.tell({ ...told.account, account: 'de89 3704 0044 0532 0130 00' })).toMatchObject({
    __typename: 'ChangeReceipt',
  });
});

test('a sealed account opens in no row of somebody else', async () => {
  const here = await world.municipality();
  const [one, other] = [
    teller(world, await world.citizen(here), 'ACCOUNT'),
    teller(world, await world.citizen(here), 'ACCOUNT'),
  ];
  for (const person of [one, other]) {
    await person.start();
    await person.save(told.account);
  }
  await world.owner.query(
    `update told_change_version set account_cipher = (select account_cipher from told_change_version where change_id = $1)
     where change_id = $2`,
    [one.id, other.id],
  );
  await expect(other.read()).rejects.toThrow();
});
