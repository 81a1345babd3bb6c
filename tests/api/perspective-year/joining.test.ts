import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { assign } from '../conversation/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { coach, joiner, offerYear, talk } from './stories.ts';

/** Joining the Perspectiefjaar: what is taken along is the citizen's alone, what is asked is answered once by who stands beside them. */
let world: World;
let municipalityId: string;
let manager: ProfessionalViewer;
beforeAll(async () => {
  world = await createWorld();
  municipalityId = await world.municipality();
  await offerYear(world, municipalityId);
  manager = await world.professional(municipalityId, 'CASE_MANAGER');
});
afterAll(() => world.end());

async function young(facts: { readonly birthDate?: string; readonly alone?: boolean } = {}): Promise<CitizenViewer> {
  const viewer = await world.citizen(municipalityId, { birthDate: facts.birthDate ?? '2003-05-06' });
  if (!facts.alone) await assign(world, manager, viewer);
  return viewer;
}
const kindsTold = async ({ personId }: CitizenViewer) =>
  (
    await world.rows<{ kind: string }>('select kind from notification where person_id = $1 order by kind', [personId])
  ).map(({ kind }) => kind);

describe('the invitation', () => {
  test.each([
    ['2008-11-25', false],
    ['2008-11-24', true],
    ['1998-11-25', true],
    ['1998-11-24', false],
  ])('of who was born on %s, on 24 November 2026: %s', async (birthDate, invited) => {
    const viewer = await young({ birthDate, alone: true });
    expect(await joiner(world, viewer).standing()).toEqual({ invited, kept: 0, state: null, answerBy: null });
  });

  test('begins at midnight in Amsterdam on a birthday', async () => {
    const viewer = await young({ birthDate: '2008-11-25', alone: true });
    const standing = (at: string) => joiner(world.at(at), viewer).standing();
    expect(await standing('2026-11-24T22:59:59Z')).toMatchObject({ invited: false });
    expect(await standing('2026-11-24T23:00:00Z')).toMatchObject({ invited: true });
  });

  test('is there nowhere without a programme', async () => {
    const elsewhere = await world.citizen(await world.municipality(), { birthDate: '2003-05-06' });
    const who = joiner(world, elsewhere);
    expect(await who.standing()).toMatchObject({ invited: false });
    expect(await who.mine()).toMatchObject({ answerDays: null });
    expect(await who.ask()).toEqual({ __typename: 'PerspectiveNobodyAnswers', programme: false });
  });
});

describe('directions that are taken along', () => {
  test('are kept as chosen, replaced as a whole, and thrown away', async () => {
    const who = joiner(world, await young());
    expect(await who.keep('groen', 'zorg', 'groen', 'onbekend')).toEqual(['zorg', 'groen']);
    expect((await who.mine('en')).directions).toEqual([
      { id: 'zorg', words: { title: 'zorg (en)' } },
      { id: 'groen', words: { title: 'groen (en)' } },
    ]);
    expect(await who.keep('techniek')).toEqual(['techniek']);
    expect(await who.standing()).toMatchObject({ kept: 1 });
    expect(await who.keep()).toEqual([]);
    expect(await who.mine()).toMatchObject({ directions: [], keptAt: null });
  });

  test('are read by nobody else, whatever stands beside the citizen', async () => {
    const viewer = await young();
    await joiner(world, viewer).keep('zorg');
    const neighbour = await young();
    for (const other of [manager, neighbour])
      expect(
        await withViewer(world.pool, other, (tx) => tx.query({ text: 'select person_id from perspective_choice' })),
      ).toEqual([]);
  });
});

describe('asking to join', () => {
  test('is read by who stands beside the citizen, in their words and with what they chose to tell', async () => {
    const viewer = await young();
    const who = joiner(world, viewer);
    await who.keep('zorg', 'groen');
    expect(
      await who.ask('  Ik wil\u0000 buiten werken. ', { directions: ['groen', 'weg'], needs: ['DEBTS', 'DEBTS'] }),
    ).toMatchObject({ __typename: 'PerspectiveRequestSaved' });
    // Ten days from 24 November, a Tuesday, is a Friday.
    expect(await coach(world, manager, viewer.personId).requests()).toMatchObject([
      {
        state: 'WAITING',
        words: 'Ik wil buiten werken.',
        directions: [{ id: 'groen' }],
        needs: ['DEBTS'],
        answerBy: '2026-12-04',
        answer: null,
      },
    ]);
    expect(await who.standing()).toMatchObject({ state: 'WAITING', answerBy: '2026-12-04' });
    const stranger = await world.professional(municipalityId, 'CASE_MANAGER');
    expect(await coach(world, stranger, viewer.personId).requests()).toBeNull();
  });

  test('waits once, also from three tabs, and is refused with a sentence where nobody could answer', async () => {
    const who = joiner(world, await young());
    const outcomes = await Promise.all([who.ask(), who.ask(), who.ask()]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      'PerspectiveRequestSaved',
      'PerspectiveRequestWaits',
      'PerspectiveRequestWaits',
    ]);
    expect(await joiner(world, await young({ alone: true })).ask()).toEqual({
      __typename: 'PerspectiveNobodyAnswers',
      programme: true,
    });
  });

  test('needs words, and not too many', async () => {
    const who = joiner(world, await young());
    expect(await who.ask(' \n ')).toMatchObject({ problems: [{ field: 'words', code: 'required', most: null }] });
    expect(await who.ask('a'.repeat(2001))).toMatchObject({
      problems: [{ field: 'words', code: 'tooLong', most: 2000 }],
    });
    expect((await who.mine()).requests).toEqual([]);
  });

  test('is taken back while it waits, and then the coach reads nothing of it', async () => {
    const viewer = await young();
    const who = joiner(world, viewer);
    const { id = '' } = await who.ask();
    expect(await joiner(world, await young()).withdraw(id)).toBe('PerspectiveRequestClosed');
    expect([await who.withdraw(id), await who.withdraw(id)]).toEqual([
      'PerspectiveRequestSaved',
      'PerspectiveRequestSaved',
    ]);
    expect((await who.mine()).requests).toMatchObject([{ id, state: 'WITHDRAWN', canWithdraw: false }]);
    expect(await coach(world, manager, viewer.personId).requests()).toEqual([]);
    expect(
      await coach(world, manager, viewer.personId).answer(id, { answer: 'NOT_NOW', words: 'a', wayOn: 'b' }),
    ).toEqual({
      __typename: 'PerspectiveRequestClosed',
    });
    expect(await who.ask()).toMatchObject({ __typename: 'PerspectiveRequestSaved' });
  });
});

describe('the answer', () => {
  test('is a talk with its appointment, told, and can still be taken back', async () => {
    const viewer = await young();
    const who = joiner(world, viewer);
    const { id = '' } = await who.ask();
    const beside = coach(world, manager, viewer.personId);
    const past = { ...talk, day: '2026-11-01' };
    expect(await beside.answer(id, { answer: 'TALK', words: 'Kom langs.', talk: past })).toEqual({
      __typename: 'ConversationInvalid',
      problems: [{ field: 'day', code: 'inPast' }],
    });
    expect((await who.mine()).requests[0]?.state).toBe('WAITING');
    expect(await beside.answer(id, { answer: 'TALK', words: 'Kom langs.', talk })).toEqual({
      __typename: 'PerspectiveRequestSaved',
    });
    expect((await who.mine()).requests).toMatchObject([
      { state: 'TALK', canWithdraw: true, answer: { words: 'Kom langs.', wayOn: null, by: 'Ina Onderzoek' } },
    ]);
    const planned = `{ appointments { place startsAt } }`;
    expect(await world.ask(viewer, planned)).toEqual({
      appointments: [{ place: 'Stadhuis', startsAt: '2026-12-01T09:00:00+00:00' }],
    });
    expect(await kindsTold(viewer)).toEqual(['APPOINTMENT_PLANNED', 'PERSPECTIVE_ANSWERED']);
    expect(await who.withdraw(id)).toBe('PerspectiveRequestSaved');
    expect(await beside.requests()).toMatchObject([{ state: 'WITHDRAWN', answer: { words: 'Kom langs.' } }]);
  });

  test('is not now with a reason and a way on, once, and asking again is free', async () => {
    const viewer = await young();
    const who = joiner(world, viewer);
    const { id = '' } = await who.ask();
    const beside = coach(world, manager, viewer.personId);
    expect(await beside.answer(id, { answer: 'NOT_NOW', words: '', wayOn: ' ' })).toEqual({
      __typename: 'ConversationInvalid',
      problems: [
        { field: 'words', code: 'required' },
        { field: 'wayOn', code: 'required' },
      ],
    });
    const given = { answer: 'NOT_NOW', words: 'De groep is vol.', wayOn: 'Loop alvast mee bij de kwekerij.' };
    const both = await Promise.all([beside.answer(id, given), beside.answer(id, given)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual([
      'PerspectiveRequestClosed',
      'PerspectiveRequestSaved',
    ]);
    expect((await who.mine()).requests).toMatchObject([
      { state: 'NOT_NOW', canWithdraw: false, answer: { wayOn: 'Loop alvast mee bij de kwekerij.' } },
    ]);
    expect(await kindsTold(viewer)).toEqual(['PERSPECTIVE_ANSWERED']);
    expect(await who.withdraw(id)).toBe('PerspectiveRequestClosed');
    expect(await who.ask('Nu wel?')).toMatchObject({ __typename: 'PerspectiveRequestSaved' });
  });

  test('and taking back at the same moment: one of them', async () => {
    const viewer = await young();
    const who = joiner(world, viewer);
    const { id = '' } = await who.ask();
    const beside = coach(world, manager, viewer.personId);
    const [answered, back] = await Promise.all([
      beside.answer(id, { answer: 'NOT_NOW', words: 'Nu niet.', wayOn: 'Bel ons.' }),
      who.withdraw(id),
    ]);
    const { state } = (await who.mine()).requests[0] ?? {};
    expect([answered.__typename, back, state]).toEqual(
      state === 'NOT_NOW'
        ? ['PerspectiveRequestSaved', 'PerspectiveRequestClosed', 'NOT_NOW']
        : ['PerspectiveRequestClosed', 'PerspectiveRequestSaved', 'WITHDRAWN'],
    );
  });

  test('a talk needs its appointment, and only who stands beside the citizen answers', async () => {
    const viewer = await young();
    const { id = '' } = await joiner(world, viewer).ask();
    const stranger = await world.professional(municipalityId, 'CASE_MANAGER');
    const given = { answer: 'NOT_NOW', words: 'Nee', wayOn: 'Bel' };
    expect(await coach(world, stranger, viewer.personId).answer(id, given)).toEqual({ __typename: 'PersonNotFound' });
    expect(await coach(world, manager, viewer.personId).answer(newId(), given)).toEqual({
      __typename: 'PerspectiveRequestClosed',
    });
    await expect(
      coach(world, manager, viewer.personId).answer(id, { answer: 'TALK', words: 'Kom.' }),
    ).rejects.toThrow();
  });
});

describe('the database says it again', () => {
  const update = (viewer: CitizenViewer | ProfessionalViewer, set: string, id: string) =>
    withViewer(world.pool, viewer, (tx) =>
      tx.query({ text: `update perspective_request set ${set} where id = $1 returning id`, values: [id] }),
    );

  test('nobody answers their own request, nor changes an answer', async () => {
    const viewer = await young();
    const { id = '' } = await joiner(world, viewer).ask();
    const answer = `answer = 'TALK', answer_words = 'Ja', answered_at = '2026-11-24T10:00:00Z', by_id = '${manager.professionalId}', by_name = 'Ina'`;
    await expect(update(viewer, answer, id)).rejects.toMatchObject({ code: '42501' });
    await expect(update(viewer, `withdrawn_at = '2026-11-24T10:00:00Z', ${answer}`, id)).rejects.toMatchObject({
      code: '23001',
    });
    expect(await update(manager, answer, id)).toEqual([{ id }]);
    expect(await update(manager, `answer_words = 'Nee'`, id)).toEqual([]);
  });
});
