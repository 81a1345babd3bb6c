import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer, Viewer } from '#graphql/policy/viewer.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { teller } from '../change/stories.ts';
import { helping, letHelp } from '../identity/helpers.ts';
import { job, reporter } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { lockerDocument, owner } from './stories.ts';

/** Files of one person: in a report that was sent, in a change, and two that nothing uses, one of which their helper added. */
let world: World;
let here: string;
let father: CitizenViewer;
let daughter: CitizenViewer;
let acting: Awaited<ReturnType<typeof letHelp>>;
const files = { reported: '', told: '', diploma: '', helpers: '' };
beforeAll(async () => {
  world = await createWorld();
  here = await world.municipality();
  [father, daughter] = [await world.citizen(here, { name: 'Vader' }), await world.citizen(here, { name: 'Dochter' })];
  const own = owner(world, father);
  for (const name of ['reported', 'told', 'diploma'] as const)
    files[name] = await own.add(smallPdf(name), `${name}.pdf`);
  const report = reporter(world, father);
  await report.start();
  await report.anything(true);
  const { sourceId } = await report.source(job);
  await report.attach(sourceId ?? '', files.reported);
  await report.send();
  const change = teller(world, father, 'MOVE');
  await change.start();
  await change.attach(files.told);
  acting = await letHelp(world, father, daughter, { INCOME: 'PREPARE' });
  files.helpers = await owner(world, acting).add(smallPdf('helpers'), 'helpers.pdf');
});
afterAll(() => world.end());

const inTransaction = <Row extends object>(viewer: Viewer, text: string, values: unknown[] = []) =>
  withViewer(world.pool, viewer, (tx) => tx.query<Row & Record<string, unknown>>({ text, values }));
const seenBy = async (viewer: Viewer) =>
  (await inTransaction<{ id: string }>(viewer, 'select id from evidence')).map(({ id }) => id).sort();
const idsOf = (...names: readonly (keyof typeof files)[]) => names.map((name) => files[name]).sort();

describe('another person', () => {
  it('sees nothing of a locker and can remove nothing from it, whoever they are', async () => {
    const strangers: Viewer[] = [
      await world.citizen(here),
      await world.citizen(await world.municipality()),
      await world.professional(here, 'CASE_MANAGER'),
      await world.professional(here, 'TEAM_LEAD'),
      { kind: 'anonymous' },
    ];
    for (const viewer of strangers) {
      expect(await seenBy(viewer), JSON.stringify(viewer)).toEqual([]);
      expect(await inTransaction(viewer, 'delete from evidence returning id')).toEqual([]);
    }
    for (const role of ['INCOME_SPECIALIST', 'CASE_MANAGER', 'TEAM_LEAD'] as const)
      expect(await world.refusal(await world.professional(here, role), lockerDocument)).toEqual(['FORBIDDEN']);
    const neighbour = owner(world, await world.citizen(here));
    expect(await neighbour.ids()).toEqual([]);
    expect(await neighbour.remove(files.diploma)).toEqual({ __typename: 'FileRemoved' });
    expect(await neighbour.preview(files.diploma)).toBeNull();
    expect(await owner(world, father).ids()).toContain(files.diploma);
  });

  it('who judges income sees what was sent, and removes nothing', async () => {
    const specialist = await world.professional(here, 'INCOME_SPECIALIST');
    expect(await seenBy(specialist)).toEqual(idsOf('reported'));
    expect(await inTransaction(specialist, 'delete from evidence returning id')).toEqual([]);
    const asked = await world.api.files.preview(specialist, files.reported, { traceId: 'trace' });
    expect(asked.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('somebody who acts for another', () => {
  it('sees the files of income reports and what they added, and not what the person keeps', async () => {
    expect(await seenBy(acting)).toEqual(idsOf('reported', 'helpers'));
    expect((await owner(world, acting).ids()).sort()).toEqual(idsOf('reported', 'helpers'));
    expect(await owner(world, acting).read(files.diploma)).toBeNull();
  });

  it('does not see what another helper added', async () => {
    const son = await world.citizen(here, { name: 'Zoon' });
    const other = await letHelp(world, father, son, { INCOME: 'SEND' });
    expect(await seenBy(other)).toEqual(idsOf('reported'));
    await world.ask(father, helping.end, { id: other.actor.mandateId });
  });

  it('removes nothing, and neither puts photos together nor turns them', async () => {
    expect(await inTransaction(acting, 'delete from evidence returning id')).toEqual([]);
    const remove = `mutation { removeFromLocker(evidenceId: "${files.helpers}") { __typename } }`;
    expect(await world.refusal(acting, remove)).toEqual(['ACTING_REFUSED']);
    const order = { as: 'turned', photos: [{ id: files.helpers, turn: 1 }], fileName: null } as const;
    const { errors } = await world.api.files.fromPhotos(acting, order, { traceId: 'trace' });
    expect(errors?.[0]?.extensions.code).toBe('ACTING_REFUSED');
  });

  it('is named at what they added by the mandate, whatever is written', async () => {
    expect(await world.rows('select helper_name from evidence where id = $1', [files.helpers])).toEqual([
      { helper_name: 'Dochter' },
    ]);
    expect(await world.rows('select helper_name from evidence where id = $1', [files.diploma])).toEqual([
      { helper_name: null },
    ]);
    const claim = `insert into evidence
        (municipality_id, id, person_id, file_name, media_type, size, sha256, storage_key, helper_id, helper_name)
      values ($1, gen_random_uuid(), $2, 'a', 'application/pdf', 1, '', '', $3, 'Iemand anders') returning helper_name`;
    const given = [father.municipalityId, father.personId, daughter.personId];
    expect(await inTransaction(father, claim, given)).toEqual([{ helper_name: null }]);
  });
});

describe('the person', () => {
  it('throws away what nothing uses, also past our own code, and nothing else', async () => {
    const gone = await inTransaction<{ id: string }>(
      father,
      `delete from evidence where file_name <> 'helpers.pdf' and file_name <> 'a' returning id`,
    );
    expect(gone.map(({ id }) => id)).toEqual([files.diploma]);
    expect(await seenBy(father)).toEqual(expect.arrayContaining(idsOf('reported', 'told', 'helpers')));
  });

  it('changes no row', async () => {
    await expect(inTransaction(father, `update evidence set file_name = 'x'`)).rejects.toMatchObject({ code: '42501' });
  });
});
