import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import type { MandateParts } from '#graphql/shared/acting.ts';
import { newId } from '#graphql/shared/ids.ts';
import { createWorld, type World } from '../income/world.ts';
import { helping, invitation, letHelp, type Outcome } from './helpers.ts';

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
  daughter = await world.citizen(municipalityId, { name: 'Dochter Voorbeeld', noBenefit: true });
});
afterAll(() => world.end());

const outcomeOf = async (
  viewer: CitizenViewer,
  source: string,
  variables: Readonly<Record<string, unknown>>,
  in_ = world,
) => (await in_.ask<Outcome>(viewer, source, variables)).outcome;
const invite = async (input: object = invitation({ INCOME: 'PREPARE' }), formId = newId()) =>
  outcomeOf(father, helping.invite, { formId, input });

interface Mandates {
  readonly mandates: {
    readonly lastDay: string;
    readonly helpers: readonly { readonly id: string; readonly state: string; readonly helperName: string | null }[];
    readonly helped: readonly { readonly id: string; readonly state: string; readonly personName: string }[];
  };
}
const mandatesOf = async (viewer: CitizenViewer, in_ = world) =>
  (await in_.ask<Mandates>(viewer, helping.mandates)).mandates;

describe('an invitation', () => {
  it('is accepted with the helper’s own sign-in, and both read the same', async () => {
    const { code } = await invite();
    expect(code).toMatch(/^\d{4} \d{4} \d{4}$/);
    const read = await outcomeOf(daughter, helping.read, { code });
    expect(read).toMatchObject({
      __typename: 'InvitationOpen',
      mandate: { personName: 'Vader Voorbeeld', parts: [{ part: 'INCOME', right: 'PREPARE' }] },
    });
    expect((await mandatesOf(daughter)).helped).toEqual([]);
    const accepted = await outcomeOf(daughter, helping.accept, { code });
    expect(accepted).toMatchObject({ __typename: 'MandateAccepted', mandate: { state: 'ACTIVE' } });
    expect((await mandatesOf(father)).helpers).toMatchObject([{ state: 'ACTIVE', helperName: 'Dochter Voorbeeld' }]);
    expect((await mandatesOf(daughter)).helped).toMatchObject([{ state: 'ACTIVE', personName: 'Vader Voorbeeld' }]);
  });

  it('tells the one who is helped that it was accepted, once, and lets nobody say so of another', async () => {
    const { code } = await invite();
    const toldTo = () =>
      world.rows<{ person: string; occasion: string }>(
        `select person_id as person, occasion from notification where kind = 'HELPER_ACCEPTED' and person_id in ($1, $2)`,
        [father.personId, daughter.personId],
      );
    await outcomeOf(daughter, helping.read, { code });
    expect(await toldTo()).toEqual([]);
    const { mandate } = await outcomeOf(daughter, helping.accept, { code });
    await outcomeOf(daughter, helping.accept, { code });
    expect(await toldTo()).toEqual([{ person: father.personId, occasion: mandate?.id }]);
    const said = (personId: string) =>
      withViewer(world.pool, daughter, (tx) =>
        tx.query({
          text: `insert into notification (municipality_id, id, person_id, kind, occasion, requested_at, message_id)
                 values ($1, $2, $3, 'HELPER_ACCEPTED', $4, '2026-11-24', 'x')`,
          values: [municipalityId, newId(), personId, newId()],
        }),
      );
    await expect(said(father.personId)).rejects.toMatchObject({ code: '42501' });
  });

  it('is one, however often its form is sent, and only the last code opens it', async () => {
    const formId = newId();
    const first = await invite(undefined, formId);
    const second = await invite(undefined, formId);
    expect(second.mandate?.id).toBe(first.mandate?.id);
    expect((await mandatesOf(father)).helpers).toHaveLength(1);
    expect((await outcomeOf(daughter, helping.accept, { code: first.code })).__typename).toBe('InvitationUnknown');
    expect((await outcomeOf(daughter, helping.accept, { code: second.code })).__typename).toBe('MandateAccepted');
    const again = await outcomeOf(daughter, helping.accept, { code: second.code });
    expect(again).toMatchObject({ __typename: 'MandateAccepted', mandate: { state: 'ACTIVE' } });
    // Somebody accepted: the form sent once more says so, and makes no code that could be given to another.
    expect(await invite(undefined, formId)).toMatchObject({ __typename: 'HelperInvited', code: null });
  });

  it('that lets somebody send asks for the sign-in that sending asks for, also for another code', async () => {
    const there = await world.municipality({ assuranceToSend: 'substantial' });
    const careful = await world.citizen(there, { assurance: 'basic' });
    const asked = (may: MandateParts, viewer = careful) =>
      outcomeOf(viewer, helping.invite, { formId: newId(), input: invitation(may) });
    expect(await asked({ INCOME: 'SEND' })).toMatchObject({ __typename: 'AssuranceTooLow' });
    expect(await asked({ INCOME: 'LOOK', PLAN: 'SEND' })).toMatchObject({ __typename: 'AssuranceTooLow' });
    expect((await mandatesOf(careful)).helpers).toEqual([]);
    expect(await asked({ INCOME: 'PREPARE' })).toMatchObject({ __typename: 'HelperInvited' });
    const sure = await asked({ INCOME: 'SEND' }, { ...careful, assurance: 'substantial' });
    expect(sure).toMatchObject({ __typename: 'HelperInvited' });
    const id = sure.mandate?.id;
    expect(await outcomeOf(careful, helping.renew, { id })).toMatchObject({ __typename: 'AssuranceTooLow' });
    const renewed = await outcomeOf({ ...careful, assurance: 'substantial' }, helping.renew, { id });
    expect(renewed).toMatchObject({ __typename: 'HelperInvited' });
  });

  it('is accepted by one of two who have its code at the same moment', async () => {
    const { code } = await invite();
    const son = await world.citizen(municipalityId, { name: 'Zoon Voorbeeld' });
    const both = await Promise.all([daughter, son].map((one) => outcomeOf(one, helping.accept, { code })));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['InvitationUnknown', 'MandateAccepted']);
  });

  it('is not for oneself, not for another municipality, and not for who has another code', async () => {
    const { code } = await invite();
    expect((await outcomeOf(father, helping.read, { code })).__typename).toBe('InvitationOwn');
    expect((await outcomeOf(father, helping.accept, { code })).__typename).toBe('InvitationOwn');
    const elsewhere = await world.citizen(await world.municipality(), { name: 'Verre' });
    expect((await outcomeOf(elsewhere, helping.accept, { code })).__typename).toBe('InvitationUnknown');
    expect((await outcomeOf(daughter, helping.accept, { code: '1234' })).__typename).toBe('InvitationUnknown');
  });

  it('opens nothing any more when its time is over, until there is another code', async () => {
    const { code, mandate } = await invite();
    const later = world.at('2026-11-28T09:00:00+01:00');
    expect((await outcomeOf(daughter, helping.accept, { code }, later)).__typename).toBe('InvitationUnknown');
    expect((await mandatesOf(father, later)).helpers).toMatchObject([{ state: 'CODE_EXPIRED' }]);
    const renewed = await outcomeOf(father, helping.renew, { id: mandate?.id }, later);
    expect((await outcomeOf(daughter, helping.accept, { code: renewed.code }, later)).__typename).toBe(
      'MandateAccepted',
    );
    expect((await outcomeOf(father, helping.renew, { id: mandate?.id }, later)).__typename).toBe('MandateNotFound');
  });

  it('gets no other code once its last day is over', async () => {
    const { mandate } = await invite();
    const afterwards = world.at('2028-01-01T09:00:00Z');
    expect((await outcomeOf(father, helping.renew, { id: mandate?.id }, afterwards)).__typename).toBe(
      'MandateNotFound',
    );
  });

  it('is looked up ten times an hour and no more, also with the right code then', async () => {
    const { code } = await invite();
    for (let left = 9; left >= 0; left -= 1)
      expect((await outcomeOf(daughter, helping.read, { code: '0000 0000 0000' })).triesLeft).toBe(left);
    expect((await outcomeOf(daughter, helping.accept, { code })).__typename).toBe('TooManyTries');
    const later = world.at('2026-11-24T10:01:00+01:00');
    expect((await outcomeOf(daughter, helping.accept, { code }, later)).__typename).toBe('MandateAccepted');
  });

  it('is not stored so that its code can be read or tried', async () => {
    const { code, mandate } = await invite();
    const [row] = await world.rows<{ text: string; hash: string }>(
      'select to_json(m)::text as text, code_hash as hash from mandate m where id = $1',
      [mandate?.id],
    );
    const digits = code?.replaceAll(' ', '') ?? '';
    expect(row?.text).not.toContain(digits);
    expect(row?.hash).toBe(world.secretBox.index(`mandate code ${municipalityId} ${digits}`));
    expect(world.log.join('')).not.toContain(digits);
  });

  it.each([
    ['no part', { parts: [] }, [{ field: 'parts', code: 'required' }]],
    ['a day that is over', { untilDate: '2026-11-23' }, [{ field: 'untilDate', code: 'inPast' }]],
    ['a day after the longest term', { untilDate: '2027-11-25' }, [{ field: 'untilDate', code: 'tooLate' }]],
    ['a court without a decision', { kind: 'ADMINISTRATOR' }, [{ field: 'courtDecidedOn', code: 'required' }]],
    [
      'a decision of tomorrow',
      { kind: 'MENTOR', courtDecidedOn: '2026-11-25' },
      [{ field: 'courtDecidedOn', code: 'inFuture' }],
    ],
  ])('is refused with %s', async (_what, change, problems) => {
    expect(await invite({ ...invitation({ INCOME: 'LOOK' }), ...change })).toMatchObject({
      __typename: 'MandateInvalid',
      problems,
    });
    expect((await mandatesOf(father)).helpers).toEqual([]);
  });

  it('keeps the day of a court’s decision, and no day with another kind', async () => {
    await invite({ ...invitation({ INCOME: 'SEND' }), kind: 'ADMINISTRATOR', courtDecidedOn: '2025-03-01' });
    await invite({ ...invitation({ INCOME: 'LOOK' }), courtDecidedOn: '2025-03-01' });
    // Written in one moment: which of them is the newer one is chance.
    expect((await mandatesOf(father)).helpers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'FAMILY_OR_FRIEND', courtDecidedOn: null }),
        expect.objectContaining({ kind: 'ADMINISTRATOR', courtDecidedOn: '2025-03-01' }),
      ]),
    );
  });

  it('has no more than ten beside it', async () => {
    for (let index = 0; index < 10; index += 1) expect((await invite()).__typename).toBe('HelperInvited');
    expect(await invite()).toMatchObject({ problems: [{ field: 'helper', code: 'tooMany' }] });
  });
});

describe('a mandate', () => {
  it.each([
    ['PERSON', () => father],
    ['HELPER', () => daughter],
  ])('is ended by %s, for good, and ending again changes nothing', async (side, who) => {
    const acting = await letHelp(world, father, daughter, { INCOME: 'LOOK' });
    const id = acting.actor.mandateId;
    expect(await outcomeOf(who(), helping.end, { id })).toMatchObject({ mandate: { state: 'ENDED', endedBy: side } });
    for (const other of [father, daughter])
      expect(await outcomeOf(other, helping.end, { id })).toMatchObject({ mandate: { endedBy: side } });
  });

  it('is nobody’s but theirs', async () => {
    const acting = await letHelp(world, father, daughter, { INCOME: 'LOOK' });
    const stranger = await world.citizen(municipalityId, { name: 'Buur' });
    expect(await mandatesOf(stranger)).toMatchObject({ helpers: [], helped: [] });
    const end = await outcomeOf(stranger, helping.end, { id: acting.actor.mandateId });
    expect(end.__typename).toBe('MandateNotFound');
    expect((await mandatesOf(father)).helpers).toMatchObject([{ state: 'ACTIVE' }]);
  });

  it('stays as it was agreed, whoever writes', async () => {
    const { actor } = await letHelp(world, father, daughter, { INCOME: 'LOOK' });
    for (const change of [
      `parts = '{"INCOME":"SEND"}'`,
      `until_date = '2030-01-01'`,
      `helper_id = null, helper_name = null, accepted_at = null`,
    ])
      await expect(
        world.owner.query(`update mandate set ${change} where id = $1`, [actor.mandateId]),
      ).rejects.toMatchObject({ code: '23001' });
    await expect(world.owner.query('delete from mandate where id = $1', [actor.mandateId])).rejects.toMatchObject({
      code: '23001',
    });
  });

  it('names the last day until which one can be given', async () => {
    expect((await mandatesOf(father)).lastDay).toBe('2027-11-24');
    await world.owner.query('update municipality_profile set mandate_months = 6 where municipality_id = $1', [
      municipalityId,
    ]);
    expect((await mandatesOf(father)).lastDay).toBe('2027-05-24');
    await world.owner.query('update municipality_profile set mandate_months = 12 where municipality_id = $1', [
      municipalityId,
    ]);
  });
});
