import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../income/world.ts';
import { type Desk, openDesk, until } from '../notification/desk.ts';
import { owner } from './contact.ts';

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

const mailsTo = (address: string) => desk.inbox.list().filter(({ to }) => to === address);

test('the code goes to the new address, and works; the address before is told, and nothing else is said', async () => {
  const viewer = await world.citizen(await world.municipality(), { name: 'Selam Tesfay' });
  const me = owner(world, viewer);
  const worker = await desk.work();
  await me.askEmail('nieuw@voorbeeld.example');
  await until(worker, () => mailsTo('nieuw@voorbeeld.example').length === 1);
  expect(desk.mailsOf(viewer)).toEqual([]);
  const [mail] = mailsTo('nieuw@voorbeeld.example');
  const code = /(?<!\d)\d{6}(?!\d)/.exec(mail?.text ?? '')?.[0] ?? '';
  expect(mail?.subject).not.toContain(code);
  expect(await me.confirm(code)).toMatchObject({ __typename: 'ContactSaved' });
  await until(worker, () => desk.mailsOf(viewer).length === 1);
  await worker.stop();
  const [told] = desk.mailsOf(viewer);
  expect(told?.subject).toBe('U krijgt onze mail nu op een ander adres');
  for (const one of [mail, told])
    for (const personal of ['Selam', 'Tesfay', viewer.personId, '999990019'])
      expect(`${one?.subject} ${one?.text} ${one?.html}`).not.toContain(personal);
  expect(told?.text).not.toContain('voorbeeld.example');
  const spoken = desk.log.join('');
  for (const personal of ['nieuw@', code]) expect(spoken).not.toContain(personal);
});

test('a code that counts no more is not sent', async () => {
  const viewer = await world.citizen(await world.municipality());
  const me = owner(world, viewer);
  await me.askEmail('te-laat@voorbeeld.example');
  await me.withdraw();
  const [job] = await world.rows<{ id: string }>('select id from notification where person_id = $1', [viewer.personId]);
  const worker = await desk.work();
  await until(worker, () => worker.ends.has(job?.id ?? ''));
  await worker.stop();
  expect(worker.ends.get(job?.id ?? '')).toBeNull();
  expect(mailsTo('te-laat@voorbeeld.example')).toEqual([]);
});
