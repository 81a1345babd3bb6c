import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { job, reporter, type Reporter } from './stories.ts';
import { letHelp } from '../identity/helpers.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let municipality: string;
beforeAll(async () => {
  world = await createWorld();
  municipality = await world.municipality();
});
afterAll(() => world.end());

interface Couple {
  readonly sender: Reporter;
  readonly partner: CitizenViewer;
}

/** Two adults of one household on one benefit, each with a sign-in of their own. */
async function couple(place = municipality): Promise<Couple> {
  const owner = await world.citizen(place, { name: 'Karel', household: 'couple' });
  const partner = await world.citizen(place, { name: 'Mira', noBenefit: true });
  await world.rows(
    `update benefit set partner_person_id = $2, partner_birth_date = '1990-01-01' where person_id = $1`,
    [owner.personId, partner.personId],
  );
  for (const [one, other] of [
    [owner, partner],
    [partner, owner],
  ] as const)
    await world.rows(
      `insert into household_adult (municipality_id, person_id, other_person_id, other_name, from_date)
       values ($1, $2, $3, 'Ander', '2026-01-01')`,
      [place, one.personId, other.personId],
    );
  return { sender: reporter(world, owner), partner };
}

const theirs = { ...job, earner: 'PARTNER', name: 'Bloemist' };
const fields =
  'id month reportedBy helperName version sources { name net evidence { id } } outcome { payout } answer { agrees words }';

interface Part {
  readonly id: string;
  readonly month: string;
  readonly reportedBy: string;
  readonly helperName: string | null;
  readonly version: number;
  readonly sources: readonly { readonly name: string; readonly net: number; readonly evidence: readonly unknown[] }[];
  readonly outcome: { readonly payout: number } | null;
  readonly answer: { readonly agrees: boolean; readonly words: string | null } | null;
}

async function partsOf(viewer: CitizenViewer, at = world): Promise<readonly Part[]> {
  return (await at.ask<{ partnerParts: readonly Part[] }>(viewer, `{ partnerParts { ${fields} } }`)).partnerParts;
}

interface Answered {
  readonly __typename: string;
  readonly code?: string;
  readonly needed?: string;
  readonly part?: Part | null;
}

async function answer(viewer: CitizenViewer, id: string, agrees: boolean, words: string | null = null) {
  const { outcome } = await world.ask<{ outcome: Answered }>(
    viewer,
    `mutation ($id: ID!, $agrees: Boolean!, $words: String) {
      outcome: answerPartnerPart(id: $id, agrees: $agrees, words: $words, language: "ar") {
        __typename ... on PartnerPartInvalid { code } ... on AssuranceTooLow { needed }
        ... on PartnerPartReplaced { part { ${fields} } } } }`,
    { id, agrees, words },
  );
  return outcome;
}

/** What the one who reports reads of it. */
async function said({ viewer }: Reporter) {
  const { incomeReport } = await world.ask<{
    incomeReport: { versions: readonly { number: number; partner: { answer: Part['answer'] } | null }[] };
  }>(viewer, '{ incomeReport(month: "2026-11") { versions { number partner { answer { agrees words } } } } }');
  return incomeReport.versions.map(({ number, partner }) => [number, partner?.answer ?? null]);
}

async function mails(viewer: CitizenViewer, kind: string): Promise<number> {
  const rows = await world.rows('select 1 from notification where person_id = $1 and kind = $2', [
    viewer.personId,
    kind,
  ]);
  return rows.length;
}

async function correct(sender: Reporter, changes: object, source = theirs): Promise<void> {
  await sender.correct('Het was anders');
  const report = await sender.report();
  const line = report?.draft?.sources.find(({ name }) => name === source.name);
  await sender.source(changes, line?.id);
  expect(await sender.send()).toMatchObject({ __typename: 'IncomeReceipt' });
}

describe('the partner of a couple', () => {
  test('is asked about their own lines and the outcome, and nothing else of the report', async () => {
    const { sender, partner } = await couple();
    await sender.reportJobs(job, theirs);
    const [part, ...more] = await partsOf(partner);
    expect(more).toEqual([]);
    expect(part).toMatchObject({ month: '2026-11', reportedBy: 'Karel', helperName: null, version: 1, answer: null });
    expect(part?.sources).toEqual([{ name: 'Bloemist', net: 60000, evidence: [] }]);
    expect(part?.outcome?.payout).toBeGreaterThan(0);
    expect(await mails(partner, 'PARTNER_ASKED')).toBe(1);
    expect(await said(sender)).toEqual([[1, null]]);
    const own = '{ incomeReport(month: "2026-11") { id } incomeMonths { month } }';
    expect(await world.ask(partner, own)).toEqual({ incomeReport: null, incomeMonths: [] });
  });

  test('sees who sent it for the other, also where that was themselves', async () => {
    const { sender, partner } = await couple();
    const acting = await letHelp(world, sender.viewer, partner, { INCOME: 'SEND' });
    await reporter(world, acting).reportJobs(theirs);
    const [part] = await partsOf(partner);
    expect(part).toMatchObject({ reportedBy: 'Karel', helperName: acting.actor.name });
    expect(part?.helperName).not.toBe('Karel');
  });

  test('confirms with their own sign-in, and both see it', async () => {
    const { sender, partner } = await couple();
    await sender.reportJobs(theirs);
    const [part] = await partsOf(partner);
    expect(await answer(partner, part?.id ?? '', true)).toMatchObject({ __typename: 'PartnerPart' });
    expect(await said(sender)).toEqual([[1, { agrees: true, words: null }]]);
    expect(await mails(sender.viewer, 'PARTNER_ANSWERED')).toBe(1);
  });

  test('says what is not right, and later that it is; what was said last counts', async () => {
    const { sender, partner } = await couple();
    await sender.reportJobs(theirs);
    const [part] = await partsOf(partner);
    const id = part?.id ?? '';
    expect(await answer(partner, id, false)).toEqual({ __typename: 'PartnerPartInvalid', code: 'empty' });
    expect(await answer(partner, id, false, 'x'.repeat(2_001))).toMatchObject({ code: 'tooLong' });
    await answer(partner, id, false, 'كان أقل');
    expect(await said(sender)).toEqual([[1, { agrees: false, words: 'كان أقل' }]]);
    await answer(partner, id, true);
    await answer(partner, id, false, 'كان أقل');
    await answer(partner, id, true);
    expect(await said(sender)).toEqual([[1, { agrees: true, words: null }]]);
    expect(await world.rows('select 1 from partner_answer where part_id = $1', [id])).toHaveLength(4);
  });

  test('is heard at the home of who reports and in the work list, until they agree or something else is asked', async () => {
    const { sender, partner } = await couple();
    await sender.reportJobs(job, theirs);
    const [report] = await world.rows<{ id: string }>('select id from income_report where person_id = $1', [
      sender.viewer.personId,
    ]);
    const specialist = await world.professional(municipality, 'INCOME_SPECIALIST');
    const marked = async () => {
      const { incomeMonths } = await world.ask<{ incomeMonths: { month: string; partnerDisagrees: boolean }[] }>(
        sender.viewer,
        '{ incomeMonths { month partnerDisagrees } }',
      );
      const { reviewQueue } = await world.ask<{
        reviewQueue: { edges: { node: { id: string; partnerDisagrees: boolean } }[] };
      }>(specialist, '{ reviewQueue(first: 100) { edges { node { id partnerDisagrees } } } }');
      return [
        incomeMonths.filter((one) => one.partnerDisagrees).map(({ month }) => month),
        reviewQueue.edges.find(({ node }) => node.id === report?.id)?.node.partnerDisagrees,
      ];
    };
    const [part] = await partsOf(partner);
    const id = part?.id ?? '';
    expect(await marked()).toEqual([[], false]);
    await answer(partner, id, false, 'كان أقل');
    expect(await marked()).toEqual([['2026-11'], true]);
    await answer(partner, id, true);
    expect(await marked()).toEqual([[], false]);
    await answer(partner, id, false, 'كان أقل');
    await correct(sender, { net: 55000 }, { ...theirs, name: job.name });
    expect(await marked(), 'a correction that says the same about them').toEqual([['2026-11'], true]);
    await correct(sender, { net: 61000 });
    expect(await marked(), 'asked anew').toEqual([[], false]);
  });

  test('twenty equal answers at once are one', async () => {
    const { sender, partner } = await couple();
    await sender.reportJobs(theirs);
    const [part] = await partsOf(partner);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => answer(partner, part?.id ?? '', true)));
    expect(new Set(outcomes.map(({ __typename }) => __typename))).toEqual(new Set(['PartnerPart']));
    expect(await world.rows('select 1 from partner_answer where part_id = $1', [part?.id])).toHaveLength(1);
    expect(await mails(sender.viewer, 'PARTNER_ANSWERED')).toBe(1);
  });

  test('is asked anew when a correction says something else about them, and not when it does not', async () => {
    const { sender, partner } = await couple();
    await sender.reportJobs(job, theirs);
    const [first] = await partsOf(partner);
    await answer(partner, first?.id ?? '', true);
    await correct(sender, { net: 55000 }, { ...theirs, name: job.name });
    expect(await partsOf(partner)).toMatchObject([{ id: first?.id, answer: { agrees: true } }]);
    expect(await said(sender)).toEqual([
      [2, { agrees: true, words: null }],
      [1, { agrees: true, words: null }],
    ]);

    await correct(sender, { net: 61000 });
    const [second] = await partsOf(partner);
    expect(second).toMatchObject({ version: 3, answer: null, sources: [{ net: 61000 }] });
    expect(await answer(partner, first?.id ?? '', true)).toMatchObject({
      __typename: 'PartnerPartReplaced',
      part: { id: second?.id },
    });
    expect(await said(sender)).toEqual([
      [3, null],
      [2, { agrees: true, words: null }],
      [1, { agrees: true, words: null }],
    ]);
    expect(await mails(partner, 'PARTNER_ASKED')).toBe(2);
  });

  test('confirms that there was nothing', async () => {
    const { sender, partner } = await couple();
    await sender.start();
    await sender.anything(false);
    expect(await sender.send()).toMatchObject({ __typename: 'IncomeReceipt' });
    expect(await partsOf(partner)).toMatchObject([{ sources: [], answer: null }]);
  });

  test('needs the assurance that sending needs', async () => {
    const { sender, partner } = await couple(await world.municipality({ assuranceToSend: 'substantial' }));
    await sender.reportJobs(theirs);
    const [part] = await partsOf(partner);
    expect(await answer({ ...partner, assurance: 'basic' }, part?.id ?? '', true)).toEqual({
      __typename: 'AssuranceTooLow',
      needed: 'SUBSTANTIAL',
    });
  });
});

describe('nobody else', () => {
  test('a former partner reads and answers nothing, and is not asked', async () => {
    const { sender, partner } = await couple();
    await sender.reportJobs(theirs);
    const [part] = await partsOf(partner);
    await world.rows(`update household_adult set until_date = current_date - 1 where person_id = any ($1)`, [
      [partner.personId, sender.viewer.personId],
    ]);
    expect(await partsOf(partner)).toEqual([]);
    expect(await answer(partner, part?.id ?? '', true)).toEqual({ __typename: 'PartnerPartReplaced', part: null });
    await correct(sender, { net: 62000 });
    expect(await mails(partner, 'PARTNER_ASKED')).toBe(1);
  });

  test('a neighbour, and an adult of the household who is no partner, read and answer nothing', async () => {
    const { sender, partner } = await couple();
    await sender.reportJobs(theirs);
    const [part] = await partsOf(partner);
    const son = await world.citizen(municipality, { noBenefit: true });
    await world.rows(
      `insert into household_adult (municipality_id, person_id, other_person_id, other_name, from_date)
       values ($1, $2, $3, 'Vader', '2026-01-01'), ($1, $3, $2, 'Zoon', '2026-01-01')`,
      [municipality, son.personId, sender.viewer.personId],
    );
    for (const other of [son, await world.citizen(municipality), sender.viewer]) {
      expect(await partsOf(other)).toEqual([]);
      expect(await answer(other, part?.id ?? '', true)).toEqual({ __typename: 'PartnerPartReplaced', part: null });
    }
    expect((await partsOf(partner))[0]?.answer).toBeNull();
  });

  test('a couple without a sign-in of the partner sends as before', async () => {
    const alone = reporter(world, await world.citizen(municipality, { household: 'couple' }));
    await world.rows(`update benefit set partner_birth_date = '1990-01-01' where person_id = $1`, [
      alone.viewer.personId,
    ]);
    expect(await alone.reportJobs(job)).toMatchObject({ __typename: 'IncomeReceipt' });
    expect(await said(alone)).toEqual([[1, null]]);
  });
});
