import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ViewerTransaction, withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { teller, tellThrough } from '../change/stories.ts';
import { assign } from '../conversation/stories.ts';
import { guideThrough } from '../data/guided.ts';
import { objectTo } from '../decision/stories.ts';
import { owner } from '../evidence/stories.ts';
import { documents } from '../income/operations.ts';
import { job, reporter, reviewer } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { fillPortfolio } from '../portfolio/stories.ts';
import { fillInReport, helping, letHelp, recordsOf } from './helpers.ts';
import { tablesOfPeople } from './tables-of-people.ts';

/** Tables that a part of a mandate may reach, and three that hold kinds and ids alone: messages, and what ties a file. */
const forAnother = [
  ...[
    'person',
    'benefit',
    'income_report',
    'income_report_version',
    'income_source',
    'income_source_evidence',
    'evidence',
  ],
  ...[
    'review_question',
    'review_decision',
    'exemption_month',
    'partner_part',
    'told_change_evidence',
    'objection_evidence',
  ],
  ...['participation_plan', 'plan_version', 'plan_response', 'plan_step', 'plan_goal_share', 'plan_evaluation'],
  ...['household_adult', 'sanction_proposal', 'ladder_placement', 'search_term', 'search_effort', 'displacement_check'],
  ...['placement_evaluation', 'appointment', 'talk_minutes', 'assignment', 'notification'],
];
/** Tables that open with their part, and are closed to every mandate without it. */
const withPart = {
  CHANGES: ['told_change', 'told_change_version', 'change_question', 'change_outcome'],
  DECISIONS: [
    ...['decision', 'decision_read', 'objection', 'objection_version', 'objection_act'],
    ...['letter', 'letter_print'],
  ],
  DETAILS: ['registered_fact', 'contact_change'],
} as const;
/** Their own policies ask who it is. */
const ownOfMandates = ['mandate', 'mandate_attempt', 'acting_record'];

type Acting = Awaited<ReturnType<typeof letHelp>>;

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

const send = (viewer: CitizenViewer, revision: number) =>
  world.refusal(viewer, documents.send, { month: '2026-11', revision, language: 'nl' });

describe('somebody who acts for another', () => {
  it('prepares what the mandate lets them, and the person sends it', async () => {
    const acting = await letHelp(world, father, daughter, { INCOME: 'PREPARE' });
    const { revision } = await fillInReport(world, acting);
    expect(await send(acting, revision)).toEqual(['ACTING_REFUSED']);
    const own = reporter(world, father);
    own.revision = revision;
    expect((await own.send()).__typename).toBe('IncomeReceipt');
    expect((await own.report())?.sent?.sources).toMatchObject([{ name: job.name }]);
  });

  it('sends what the mandate lets them, and whoever reads it sees who did', async () => {
    const acting = await letHelp(world, father, daughter, { INCOME: 'SEND' });
    const person = await fillInReport(world, acting);
    expect((await person.send()).__typename).toBe('IncomeReceipt');
    const helperOf = '{ incomeReport(month: "2026-11") { id sent { helperName } versions { helperName } } }';
    const sent = await world.ask<{ incomeReport: { id: string } }>(father, helperOf);
    expect(sent.incomeReport).toMatchObject({ sent: { helperName: 'Dochter Voorbeeld' } });
    const specialist = await world.professional(municipalityId, 'INCOME_SPECIALIST');
    const { id } = sent.incomeReport;
    const read = `query ($id: ID!) { reviewReport(id: $id) { sent { helperName } questions { helperName } } }`;
    expect(await world.ask(specialist, read, { id })).toMatchObject({
      reviewReport: { sent: { helperName: 'Dochter Voorbeeld' } },
    });
    await reviewer(world, specialist, id).ask(1, 'OTHER', 'Klopt dit?');
    const questionId = (await person.report())?.questions[0]?.id ?? '';
    await person.answer(questionId, 'Ja, dat klopt.');
    expect(await world.ask(specialist, read, { id })).toMatchObject({
      reviewReport: { questions: [{ helperName: 'Dochter Voorbeeld' }] },
    });
  });

  it('leaves no name on what the person does after them', async () => {
    const acting = await letHelp(world, father, daughter, { INCOME: 'SEND' });
    await (await fillInReport(world, acting)).send();
    const own = reporter(world, father);
    await own.correct('Ik had het mis.');
    await own.send();
    const versions = await world.rows(
      'select number, helper_name from income_report_version where person_id = $1 order by number',
      [father.personId],
    );
    expect(versions).toEqual([
      { number: 1, helper_name: 'Dochter Voorbeeld' },
      { number: 2, helper_name: null },
    ]);
  });

  it.each([
    ['a part that is closed', '{ plan { revision } }'],
    ['one of two parts that is closed', '{ incomeMonths { month } plan { revision } }'],
    ['what is nobody’s but the person’s', '{ mandates { lastDay } }'],
    ['their mails', '{ notifications { kind } }'],
    ['their calendar', '{ calendarFeed { createdAt } }'],
    ['the language of their mail', 'mutation { setLanguage(language: "nl") { id } }'],
    ['an end of their own mandate', `mutation { endMandate(mandateId: "${newId()}") { __typename } }`],
  ])('is refused %s', async (_what, source) => {
    const acting = await letHelp(world, father, daughter, { INCOME: 'SEND' });
    expect(await world.refusal(acting, source)).toEqual(['ACTING_REFUSED']);
    expect(await recordsOf(world, father.personId)).toEqual([]);
  });

  it('is told what it would take', async () => {
    const acting = await letHelp(world, father, daughter, { INCOME: 'LOOK' });
    const { errors } = await world.api.executeArbitrary(
      acting,
      { source: documents.send },
      { month: '2026-11', revision: 0, language: 'nl' },
      { traceId: 'trace' },
    );
    expect(errors?.[0]?.extensions.acting).toEqual({ part: 'INCOME', needs: 'SEND' });
  });

  it('reaches the one for whom they act and neither themselves nor another whom they help', async () => {
    const mother = await world.citizen(municipalityId, { name: 'Moeder Voorbeeld' });
    await reporter(world, mother).reportJobs({ ...job, name: 'Van moeder' });
    await reporter(world, daughter).reportJobs({ ...job, name: 'Van dochter' });
    const forFather = await letHelp(world, father, daughter, { INCOME: 'LOOK' });
    const forMother = await letHelp(world, mother, daughter, { INCOME: 'LOOK' });
    expect(await reporter(world, forFather).report()).toBeNull();
    expect((await reporter(world, forMother).report())?.sent?.sources).toMatchObject([{ name: 'Van moeder' }]);
    const { viewer } = await world.ask<{ viewer: { name: string } }>(forFather, '{ viewer { name } }');
    expect(viewer.name).toBe('Vader Voorbeeld');
  });

  it('who is helped themselves opens nothing of what their own helper may', async () => {
    const son = await world.citizen(municipalityId, { name: 'Zoon Voorbeeld' });
    const sonForDaughter = await letHelp(world, daughter, son, { INCOME: 'SEND' });
    const daughterForFather = await letHelp(world, father, daughter, { INCOME: 'LOOK' });
    // A mandate is of one helper: nobody goes on with another's.
    const chain = { ...daughterForFather, actor: { ...daughterForFather.actor, personId: son.personId } };
    expect(await world.refusal(chain, documents.months)).toEqual(['ACTING_ENDED']);
    const mixed = { ...sonForDaughter, personId: father.personId };
    expect(await world.refusal(mixed, documents.months)).toEqual(['ACTING_ENDED']);
    expect(await world.ask(sonForDaughter, documents.months)).toHaveProperty('incomeMonths');
  });
});

describe('a mandate that ended', () => {
  let acting: Acting;
  beforeEach(async () => {
    acting = await letHelp(world, father, daughter, { INCOME: 'SEND' });
  });

  it.each([
    ['a minute ago by the person', () => world.ask(father, helping.end, { id: acting.actor.mandateId })],
    ['a minute ago by the helper', () => world.ask(daughter, helping.end, { id: acting.actor.mandateId })],
  ])('%s opens nothing and changes nothing', async (_how, end) => {
    const { revision } = await fillInReport(world, acting);
    await end();
    expect(await world.refusal(acting, documents.months)).toEqual(['ACTING_ENDED']);
    expect(await send(acting, revision)).toEqual(['ACTING_ENDED']);
    expect((await reporter(world, father).report())?.sent).toBeNull();
    expect(
      (await recordsOf(world, father.personId)).filter(({ operation }) => operation === 'sendIncomeReport'),
    ).toEqual([]);
  });

  it('yesterday by its last day opens nothing', async () => {
    const past = newId();
    await world.owner.query(
      `insert into mandate (municipality_id, id, person_id, person_name, kind, parts, until_date, code_hash, code_expires_at,
         helper_id, helper_name, accepted_at)
       select municipality_id, $2::uuid, person_id, person_name, kind, parts, (current_timestamp at time zone 'Europe/Amsterdam')::date - 1,
         $2::uuid::text, code_expires_at, helper_id, helper_name, accepted_at from mandate where id = $1`,
      [acting.actor.mandateId, past],
    );
    const yesterday = { ...acting, actor: { ...acting.actor, mandateId: past } };
    expect(await world.refusal(yesterday, documents.months)).toEqual(['ACTING_ENDED']);
    expect(await world.ask(acting, documents.months)).toHaveProperty('incomeMonths');
  });

  it('was never accepted, or is nobody’s, opens nothing', async () => {
    const open = await world.rows<{ id: string }>('select id from mandate where helper_id is null limit 1');
    for (const mandateId of [newId(), open[0]?.id ?? newId()])
      expect(await world.refusal({ ...acting, actor: { ...acting.actor, mandateId } }, documents.months)).toEqual([
        'ACTING_ENDED',
      ]);
  });
});

/** Something to wait for that a test decides. */
function gate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}

describe('ending a mandate in the middle of an act', () => {
  it('waits for the act, which stands, and nothing begins after', async () => {
    const acting = await letHelp(world, father, daughter, { INCOME: 'SEND' });
    const [begun, mayGoOn] = [gate(), gate()];
    const steps: string[] = [];
    const act = withViewer(world.pool, acting, async (tx) => {
      await tx.query({ text: 'select 1' });
      begun.open();
      await mayGoOn.passed;
      const rows = await tx.query<{ name: string }>({ text: 'select name from person' });
      steps.push(`acted for ${rows.map(({ name }) => name).join()}`);
    });
    await begun.passed;
    const end = world.ask(father, helping.end, { id: acting.actor.mandateId }).then(() => steps.push('ended'));
    // The one who ends it is waiting in the database by now, or comes later: either way not before the act is over.
    await waitsForLock(world);
    mayGoOn.open();
    await Promise.all([act, end]);
    expect(steps).toEqual(['acted for Vader Voorbeeld', 'ended']);
    expect(await world.refusal(acting, documents.months)).toEqual(['ACTING_ENDED']);
  });
});

async function waitsForLock({ owner }: World): Promise<void> {
  for (;;) {
    const { rows } = await owner.query(`select from pg_locks where locktype = 'advisory' and not granted`);
    if (rows.length > 0) return;
  }
}

describe('the wall in the database', () => {
  const asHelper = <Outcome>(viewer: CitizenViewer, work: (tx: ViewerTransaction) => Promise<Outcome>) =>
    withViewer(world.pool, viewer, work);

  it('gives the person only under a mandate of this helper, whatever our own code says', async () => {
    const acting = await letHelp(world, father, daughter, { INCOME: 'LOOK' });
    const seen = (change: Partial<Acting['actor']>, personId = father.personId) =>
      asHelper({ ...acting, personId, actor: { ...acting.actor, ...change } }, (tx) =>
        tx.query<{ name: string }>({ text: 'select name from person' }),
      );
    expect(await seen({})).toEqual([{ name: 'Vader Voorbeeld' }]);
    for (const wrong of [
      () => seen({ personId: father.personId }),
      () => seen({ mandateId: newId() }),
      () => seen({}, daughter.personId),
    ])
      await expect(wrong()).rejects.toMatchObject({ code: 'MA001' });
  });

  it('lets nobody say that another did it, or nobody', async () => {
    const acting = await letHelp(world, father, daughter, { PLAN: 'SEND' });
    const effort = (tx: ViewerTransaction) =>
      tx.query<{ name: string | null }>({
        text: `insert into search_effort (municipality_id, id, person_id, done_on, kind, words, helper_id, helper_name)
               values ($1, $2, $3, '2026-11-24', 'OTHER', 'x', $4, 'Iemand Anders') returning helper_name as name`,
        values: [municipalityId, newId(), father.personId, newId()],
      });
    expect(await asHelper(acting, effort)).toEqual([{ name: 'Dochter Voorbeeld' }]);
    expect(await asHelper(father, effort)).toEqual([{ name: null }]);
  });

  it('keeps what is the person’s own: mandates, the record of what was done, calendar, mail', async () => {
    const acting = await letHelp(world, father, daughter, { INCOME: 'SEND' });
    const touched = async (text: string, values: unknown[] = []) =>
      (await asHelper(acting, (tx) => tx.query({ text, values }))).length;
    expect(await touched(`update person set language = 'en' returning 1`)).toBe(0);
    expect(await touched('select 1 from acting_record')).toBe(0);
    expect(await touched(`update mandate set ended_at = now(), ended_by = 'PERSON' returning 1`)).toBe(0);
    await expect(
      touched(
        `insert into calendar_feed (municipality_id, id, person_id, token_hash, language) values ($1, $2, $3, 'x', 'nl')`,
        [municipalityId, newId(), father.personId],
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('shows a helper with every part nothing of the tables that nobody reaches for another', async () => {
    const coach = await world.professional(municipalityId, 'CASE_MANAGER', 'INCOME_SPECIALIST');
    await assign(world, coach, father);
    await guideThrough(world, coach, father, 1);
    await tellThrough(world, coach, father, 1);
    await objectTo(world, father, 'PLAN');
    await fillPortfolio(world, father, 1);
    await world.owner.query(
      `insert into registered_fact (municipality_id, id, person_id, kind, source, observed_on, valid_from)
       values ($1, $2, $3, 'IDENTITY', 'BRP', '2026-01-05', '2026-01-05')`,
      [municipalityId, newId(), father.personId],
    );
    const all = { INCOME: 'SEND', PLAN: 'SEND', CONVERSATION: 'SEND' } as const;
    const tables = await tablesOfPeople(world);
    const reachedBy = async (viewer: CitizenViewer) => {
      const reached: string[] = [];
      for (const name of tables) {
        const text = `select count(*)::int as rows from ${name}`;
        const [seen] = await asHelper(viewer, (tx) => tx.query<{ rows: number }>({ text }));
        if (seen && seen.rows > 0) reached.push(name);
      }
      return reached;
    };
    const held = await reachedBy(father);
    const reached = await reachedBy(await letHelp(world, father, daughter, all));
    for (const [part, opened] of Object.entries(withPart)) {
      const seen = await reachedBy(await letHelp(world, father, daughter, { [part]: 'LOOK' }));
      const more = seen.filter((name) => name !== 'mandate' && !forAnother.includes(name));
      expect(more, part).toEqual(held.filter((name) => opened.some((one) => one === name)));
      expect(more, part).not.toEqual([]);
    }
    expect(held).toEqual(
      expect.arrayContaining([
        'told_change',
        'objection',
        'decision',
        'notification',
        ...['evidence', 'look', 'confirmation', 'proposal'].map((part) => `portfolio_${part}`),
      ]),
    );
    // Of mandates, the one under which they act.
    expect(reached.filter((name) => !forAnother.includes(name))).toEqual(['mandate']);
  });

  it('opens a helper who reads the income no file that was added to a change', async () => {
    const person = teller(world, father, 'MOVE');
    await person.start();
    const file = await owner(world, father).add(smallPdf(), 'huurcontract.pdf');
    const acting = await letHelp(world, father, daughter, { INCOME: 'SEND' });
    const opened = async (viewer: CitizenViewer) =>
      (await world.api.files.read(viewer, file, { traceId: 'trace' })).data?.fileName ?? null;
    await person.attach(file);
    expect(await opened(father)).toBe('huurcontract.pdf');
    expect(await opened(acting)).toBeNull();
  });

  it('has an answer for every table of people: a part of a mandate, or nobody', async () => {
    const walled = await world.rows<{ name: string }>(
      `select tablename as name from pg_policies where policyname = 'nobody_acting' and permissive = 'RESTRICTIVE'`,
    );
    const opened = Object.values(withPart).flat();
    const names = new Set<string>([...forAnother, ...opened, ...ownOfMandates, ...walled.map(({ name }) => name)]);
    expect((await tablesOfPeople(world)).filter((name) => !names.has(name))).toEqual([]);
  });

  it('costs who acts for nobody no statement', async () => {
    const { texts } = await world.statements.during(() => world.ask(father, documents.months));
    expect(texts.filter((text) => /mandate|acting/.test(text))).toEqual([]);
  });
});
