import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { assign } from '../conversation/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { documents, owner } from './contact.ts';

let world: World;
let municipality: string;
beforeAll(async () => {
  world = await createWorld();
  municipality = await world.municipality();
});
afterAll(() => world.end());

const somebody = async () => {
  const viewer = await world.citizen(municipality);
  return { viewer, me: owner(world, viewer) };
};

const mailsOf = ({ personId }: CitizenViewer) =>
  world.rows<{ kind: string }>('select kind from notification where person_id = $1 order by requested_at, kind', [
    personId,
  ]);

describe('a phone number', () => {
  test.each([
    ['06 12345678', '+31612345678', '06 12345678'],
    ['+31 (0)6-1234 5678', '+31612345678', '06 12345678'],
    ['٠٦١٢٣٤٥٦٧٨', '+31612345678', '06 12345678'],
    ['0032 470 12 34 56', '+32470123456', '+32 470 12 34 56'],
    ['+963 944 567 890', '+963944567890', '+963 944 567 890'],
  ])('%s is kept as %s and read as %s', async (typed, number, readable) => {
    const { me } = await somebody();
    expect(await me.phone(typed)).toMatchObject({
      __typename: 'ContactSaved',
      contact: { phone: { number, readable }, phoneChanges: 1 },
    });
    expect((await me.details()).changes).toMatchObject([{ field: 'PHONE', before: null, after: readable }]);
  });

  test.each(['061234567', '112', 'bel mij', '06-12345678 toestel 3', '+31 6', '9'.repeat(400), "06' or 1=1"])(
    '%s is refused, and nothing is saved',
    async (typed) => {
      const { me } = await somebody();
      expect(await me.phone(typed)).toMatchObject({ __typename: 'ContactInvalid', problems: [{ code: 'notANumber' }] });
      expect((await me.details()).contact.phone).toBeNull();
    },
  );

  test('is removed by an empty one, and every change stays to be read', async () => {
    const { me } = await somebody();
    await me.phone('0612345678');
    expect(await me.phone(' ', 1)).toMatchObject({ contact: { phone: null, phoneChanges: 2 } });
    expect((await me.details()).changes).toMatchObject([
      { before: '06 12345678', after: null, byCitizen: true },
      { before: null, after: '06 12345678' },
    ]);
  });
});

describe('two tabs', () => {
  test('lose nothing: the second is told how it stands, and what it says already is saved', async () => {
    const { me } = await somebody();
    expect(await me.calledName('Sam')).toMatchObject({ __typename: 'ContactSaved' });
    expect(await me.calledName('Sammie')).toMatchObject({
      __typename: 'ContactMovedOn',
      contact: { calledName: 'Sam', calledNameChanges: 1 },
    });
    expect(await me.calledName(' Sam ')).toMatchObject({ __typename: 'ContactSaved' });
    expect(await me.phone('0612345678')).toMatchObject({ __typename: 'ContactSaved' });
    expect((await me.details()).changes).toHaveLength(2);
  });

  test('that send at the same moment make one change', async () => {
    const { me } = await somebody();
    const names = ['Een', 'Twee', 'Drie', 'Vier'];
    const outcomes = await Promise.all(names.map((name) => me.calledName(name)));
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      ...['ContactMovedOn', 'ContactMovedOn', 'ContactMovedOn'],
      'ContactSaved',
    ]);
    const same = await Promise.all([1, 2, 3].map(() => me.phone('0612345678')));
    expect(same.map(({ __typename }) => __typename)).toEqual(['ContactSaved', 'ContactSaved', 'ContactSaved']);
    expect((await me.details()).changes).toHaveLength(2);
  });

  test('cannot pretend to have seen what never was', async () => {
    const { me } = await somebody();
    expect(await me.calledName('Sam', 7)).toMatchObject({
      __typename: 'ContactMovedOn',
      contact: { calledName: null },
    });
    expect(await me.calledName('Sam', -1)).toMatchObject({ __typename: 'ContactMovedOn' });
  });
});

test('a name to be called by is a line of at most sixty letters, in any script', async () => {
  const { me, viewer } = await somebody();
  expect(await me.calledName(' سلام \n\u202E ')).toMatchObject({ contact: { calledName: 'سلام' } });
  expect(await me.calledName('x'.repeat(61), 1)).toMatchObject({ problems: [{ code: 'tooLong' }] });
  const { detailsSummary } = await world.ask<{ detailsSummary: object }>(viewer, documents.summary);
  expect(detailsSummary).toMatchObject({ name: 'Testpersoon', calledName: 'سلام', hasEmail: true, hasPhone: false });
  expect(await me.calledName('', 1)).toMatchObject({ contact: { calledName: null } });
});

test('a channel needs a number or an address', async () => {
  const { me, viewer } = await somebody();
  expect(await me.channel('SMS')).toMatchObject({ problems: [{ code: 'phoneNeeded' }] });
  await me.phone('0612345678');
  expect(await me.channel('SMS')).toMatchObject({ contact: { preferredChannel: 'SMS' } });
  await world.owner.query('update person set email = null where id = $1', [viewer.personId]);
  expect(await me.channel('PORTAL_AND_MAIL', 1)).toMatchObject({ problems: [{ code: 'emailNeeded' }] });
  expect(await me.channel('LETTER', 1)).toMatchObject({ contact: { preferredChannel: 'LETTER' } });
});

test('another language is kept as a change as well', async () => {
  const { me, viewer } = await somebody();
  await world.owner.query(`update municipality set languages = '{nl,en}' where id = $1`, [municipality]);
  for (const language of ['en', 'en', 'nl']) await world.ask(viewer, documents.language, { language });
  const { changes, contact } = await me.details();
  expect(contact.language).toBe('nl');
  expect(changes.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['LANGUAGE', 'en', 'nl'],
    ['LANGUAGE', 'nl', 'en'],
  ]);
});

describe('an e-mail address', () => {
  test('is used once the code is typed, and the one before is told', async () => {
    const { me, viewer } = await somebody();
    const old = `${viewer.personId}@example.org`;
    expect(await me.askEmail(' Nieuw@Voorbeeld.EXAMPLE ')).toMatchObject({
      __typename: 'EmailCodeSent',
      waiting: { email: 'Nieuw@voorbeeld.example', until: '2026-11-24T09:00:00.000Z' },
    });
    expect((await me.details()).contact).toMatchObject({
      email: old,
      emailWaiting: { email: 'Nieuw@voorbeeld.example' },
    });
    const code = await me.code();
    expect(await me.confirm(` ${code.slice(0, 3)} ${code.slice(3)} `)).toMatchObject({
      __typename: 'ContactSaved',
      contact: { email: 'Nieuw@voorbeeld.example', emailWaiting: null },
    });
    expect(await me.confirm(code)).toMatchObject({ __typename: 'ContactSaved' });
    expect((await me.details()).changes).toMatchObject([
      { field: 'EMAIL', before: old, after: 'Nieuw@voorbeeld.example' },
    ]);
    expect((await mailsOf(viewer)).map(({ kind }) => kind)).toEqual(['EMAIL_CHANGED', 'EMAIL_CODE']);
    expect(world.log.join('')).not.toContain('voorbeeld.example');
  });

  test.each(['', 'geen adres', 'a@b', 'a@@b.nl', 'a b@', 'a@b.nl, c@d.nl', 'a@b.nl\r\nBcc: c@d.nl', 'é@x.nl', 'a@1.2'])(
    '%j is refused',
    async (typed) => {
      const { me, viewer } = await somebody();
      const { __typename, problems } = await me.askEmail(typed);
      expect([__typename, problems?.[0]?.code]).toEqual(['ContactInvalid', typed === '' ? 'required' : 'notAnAddress']);
      expect(await mailsOf(viewer)).toEqual([]);
    },
  );

  test('of somebody else is asked for in the same words: nobody learns whose it is', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const free = await one.me.askEmail('vrij@voorbeeld.example');
    const taken = await one.me.askEmail(`${other.viewer.personId}@example.org`);
    expect([taken.__typename, Object.keys(taken)]).toEqual([free.__typename, Object.keys(free)]);
    expect(await one.me.confirm(await one.me.code())).toMatchObject({
      contact: { email: `${other.viewer.personId}@example.org` },
    });
  });

  test('that is in use already needs no code', async () => {
    const { me, viewer } = await somebody();
    expect(await me.askEmail(`${viewer.personId}@example.org`)).toMatchObject({ problems: [{ code: 'inUse' }] });
  });

  test('waits for five codes, and not for a sixth', async () => {
    const { me } = await somebody();
    await me.askEmail('nieuw@voorbeeld.example');
    const wrong = await me.wrongCode();
    expect(await me.confirm('12')).toMatchObject({ __typename: 'CodeWrong', left: 5 });
    for (const left of [4, 3, 2, 1]) expect(await me.confirm(wrong)).toMatchObject({ __typename: 'CodeWrong', left });
    expect(await me.confirm(wrong)).toMatchObject({ __typename: 'CodeOver', reason: 'TOO_OFTEN' });
    expect(await me.confirm(await me.code())).toMatchObject({ __typename: 'CodeOver', reason: 'TOO_OFTEN' });
    expect((await me.details()).contact).toMatchObject({ emailWaiting: null });
    expect((await me.details()).changes).toEqual([]);
  });

  test('typed wrong ten times at once is wrong five times', async () => {
    const { me, viewer } = await somebody();
    await me.askEmail('nieuw@voorbeeld.example');
    const wrong = await me.wrongCode();
    await Promise.all(Array.from({ length: 10 }, () => me.confirm(wrong)));
    expect(
      await world.rows('select wrong_codes from email_confirmation where person_id = $1', [viewer.personId]),
    ).toEqual([{ wrong_codes: 5 }]);
  });

  test('waits an hour', async () => {
    const { me, viewer } = await somebody();
    await me.askEmail('nieuw@voorbeeld.example');
    const later = owner(world.at('2026-11-24T09:00:00Z'), viewer);
    expect(await later.confirm(await me.code())).toMatchObject({ __typename: 'CodeOver', reason: 'TOO_LATE' });
    expect((await later.details()).contact).toMatchObject({ emailWaiting: null });
    const justInTime = owner(world.at('2026-11-24T08:59:59Z'), viewer);
    expect(await justInTime.confirm(await me.code())).toMatchObject({ __typename: 'ContactSaved' });
  });

  test('takes the place of the one that waited; the code of that one counts no more', async () => {
    const { me } = await somebody();
    await me.askEmail('een@voorbeeld.example');
    const first = await me.code();
    await me.askEmail('twee@voorbeeld.example');
    expect((await me.details()).contact.emailWaiting?.email).toBe('twee@voorbeeld.example');
    if (first !== (await me.code()))
      expect(await me.confirm(first)).toMatchObject({ __typename: 'CodeWrong', left: 4 });
  });

  test('sent twice with one form is one mail; five forms a day are enough', async () => {
    const { me, viewer } = await somebody();
    const formId = '018f0000-0000-7000-8000-000000000001';
    await Promise.all([1, 2, 3].map(() => me.askEmail('nieuw@voorbeeld.example', formId)));
    expect(await mailsOf(viewer)).toHaveLength(1);
    for (const word of ['twee', 'drie', 'vier', 'vijf']) await me.askEmail(`${word}@voorbeeld.example`);
    expect(await me.askEmail('nieuw@voorbeeld.example')).toMatchObject({ __typename: 'TooManyCodes', most: 5 });
    expect(await me.askEmail('nieuw@voorbeeld.example', formId)).toMatchObject({ __typename: 'EmailCodeSent' });
    expect(await mailsOf(viewer)).toHaveLength(5);
    const tomorrow = owner(world.at('2026-11-25T08:00:01Z'), viewer);
    expect(await tomorrow.askEmail('nieuw@voorbeeld.example')).toMatchObject({ __typename: 'EmailCodeSent' });
  });

  test('is taken back while it waits', async () => {
    const { me } = await somebody();
    await me.askEmail('nieuw@voorbeeld.example');
    expect([await me.withdraw(), await me.withdraw()]).toEqual([true, false]);
    expect(await me.confirm(await me.code())).toMatchObject({ __typename: 'CodeOver', reason: null });
  });
});

describe('who stands beside somebody', () => {
  const contactOf = `query C($personId: ID!) { contactOf(personId: $personId) {
    phone { readable } calledName preferredChannel language } }`;

  test('reads how they are reached, which is recorded; others read nothing', async () => {
    const { me, viewer } = await somebody();
    await me.phone('0612345678');
    const [beside, other] = [
      await world.professional(municipality, 'CASE_MANAGER'),
      await world.professional(municipality, 'CASE_MANAGER'),
    ];
    await assign(world, beside, viewer);
    const { personId } = viewer;
    expect(await world.ask(beside, contactOf, { personId })).toEqual({
      contactOf: { phone: { readable: '06 12345678' }, calledName: null, preferredChannel: null, language: 'nl' },
    });
    expect(await world.ask(other, contactOf, { personId })).toEqual({ contactOf: null });
    expect(
      await world.rows('select operation, purpose from access_record where professional_id = $1', [
        beside.professionalId,
      ]),
    ).toEqual([{ operation: 'contactOf', purpose: 'GUIDANCE' }]);
    const { myDetails } = await world.ask<{ myDetails: object }>(viewer, documents.details);
    expect(myDetails).toMatchObject({ contactPerson: { name: 'Ina Onderzoek', since: '2026-01-01' } });
  });
});
