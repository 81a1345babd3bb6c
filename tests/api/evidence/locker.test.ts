import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import { evidenceLimits } from '#graphql/evidence/domain/limits.ts';
import { newId } from '#graphql/shared/ids.ts';
import { StorageAway } from '#graphql/shared/ports/storage.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { teller, told } from '../change/stories.ts';
import { decided } from '../decision/stories.ts';
import { job, reporter } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { owner, photo } from './stories.ts';

let world: World;
let municipality: string;
let person: ReturnType<typeof owner>;
beforeAll(async () => {
  world = await createWorld();
  municipality = await world.municipality();
});
beforeEach(async () => {
  person = owner(world, await world.citizen(municipality));
});
afterAll(() => world.end());

/** The one file that there is. */
async function onlyFile() {
  const [file, ...more] = (await person.locker()).files;
  if (!file || more.length > 0) throw new Error('not one file');
  return file;
}

/** A report with one job; gives the id of the job. */
async function reporting(month = '2026-11') {
  const report = reporter(world, person.viewer, month);
  await report.start();
  await report.anything(true);
  const days = { workedFrom: `${month}-01`, workedTo: `${month}-30`, paidOn: `${month}-25` };
  const { sourceId } = await report.source({ ...job, ...days });
  return { report, sourceId: sourceId ?? '' };
}

describe('one file, used again', () => {
  it('is added once, and used by an income report, a change and an objection', async () => {
    const { citizen, person: objecting, decision } = await decided(world);
    person = owner(world, citizen);
    const id = await person.add(smallPdf(), 'huurcontract.pdf');
    expect(await person.locker()).toMatchObject({
      scanned: false,
      files: [{ file: { id, fileName: 'huurcontract.pdf' }, uses: [], keptUntil: '2027-11-24' }],
    });
    const { report, sourceId } = await reporting('2026-10');
    await report.attach(sourceId, id);
    const change = teller(world, citizen, 'MOVE');
    const changeId = await change.start();
    await change.attach(id);
    await objecting.save({});
    await objecting.attach(id);
    const { uses, keptUntil } = await onlyFile();
    expect(keptUntil).toBeNull();
    expect(uses).toEqual(
      expect.arrayContaining([
        { kind: 'INCOME_REPORT', month: '2026-10', changeId: null, changeKind: null, decisionId: null, sent: false },
        { kind: 'CHANGE', month: null, changeId, changeKind: 'MOVE', decisionId: null, sent: false },
        { kind: 'OBJECTION', month: null, changeId: null, changeKind: null, decisionId: decision.id, sent: false },
      ]),
    );
    expect(uses).toHaveLength(3);
    expect(await world.rows('select id from evidence where person_id = $1', [citizen.personId])).toHaveLength(1);
    await objecting.send();
    const { uses: after } = await onlyFile();
    expect(after.map(({ kind, sent }) => `${kind} ${sent}`)[0]).toBe('OBJECTION true');
  });

  it('is one use of a report, whatever number of its versions and jobs hold it', async () => {
    const id = await person.add(smallPdf());
    const { report, sourceId } = await reporting();
    await report.attach(sourceId, id);
    await report.send();
    await report.correct('Ik had het mis.');
    expect((await person.locker()).files[0]?.uses).toMatchObject([{ kind: 'INCOME_REPORT', sent: true }]);
  });
});

describe('removing', () => {
  it('throws away what nothing uses, once; the bytes go with the next sweep', async () => {
    const [gone, stays] = [await person.add(smallPdf()), await person.add(smallPdf('ander'))];
    expect(await person.remove(gone)).toEqual({ __typename: 'FileRemoved' });
    expect(await person.remove(gone)).toEqual({ __typename: 'FileRemoved' });
    expect(await person.ids()).toEqual([stays]);
    expect(await person.read(gone)).toBeNull();
    expect(await person.remove('nonsense')).toEqual({ __typename: 'FileRemoved' });
  });

  it('leaves what is used, and says by what', async () => {
    const id = await person.add(smallPdf());
    const { report, sourceId } = await reporting();
    await report.attach(sourceId, id);
    const inUse = (sent: boolean) => ({ __typename: 'FileInUse', uses: [{ kind: 'INCOME_REPORT', sent }] });
    expect(await person.remove(id)).toEqual(inUse(false));
    await report.send();
    expect(await person.remove(id)).toEqual(inUse(true));
    expect(await person.ids()).toEqual([id]);
  });

  it('loses against a use that comes at the same moment, or wins, and never leaves half', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await person.add(smallPdf(`${round}`));
      const change = teller(world, person.viewer, 'MOVE');
      await change.start();
      const [removed, attached] = await Promise.all([person.remove(id), change.attach(id)]);
      const tied = (await change.read())?.draft?.evidence.some((file) => file.id === id) ?? false;
      expect(removed.__typename === 'FileRemoved').toBe(!tied);
      expect(attached.__typename).toBe(tied ? 'ToldChange' : 'ChangeInvalid');
      await change.discard();
    }
  });
});

describe('a form that is sent twice', () => {
  it('keeps one file, and another one for other bytes or another form', async () => {
    const [form, another] = [newId(), newId()];
    const first = await person.tryAdd(smallPdf(), 'brief.pdf', form);
    expect(await person.tryAdd(smallPdf(), 'brief.pdf', form)).toMatchObject(first.ok ? { value: first.value } : {});
    await person.tryAdd(smallPdf('ander'), 'brief.pdf', form);
    await person.tryAdd(smallPdf(), 'brief.pdf', another);
    expect(await person.ids()).toHaveLength(3);
    const neighbour = owner(world, await world.citizen(municipality));
    await neighbour.tryAdd(smallPdf(), 'brief.pdf', form);
    expect(await neighbour.ids()).toHaveLength(1);
    expect(await neighbour.ids()).not.toContain(first.ok ? first.value.id : '');
  });
});

describe('several photos', () => {
  const turn = (id: string, quarters: 0 | 1 | 2 | 3 = 0) => ({ id, turn: quarters });

  it('become one PDF in the order that was chosen, turned, in the place of the photos', async () => {
    const [red, blue] = [await person.add(await photo('red'), 'a.jpg'), await person.add(await photo('blue'), 'b.jpg')];
    const order = { as: 'pdf', photos: [turn(blue), turn(red, 1)], fileName: 'Loonstrook november.pdf' } as const;
    const made = await person.fromPhotos(order);
    expect(made).toMatchObject({ ok: true, value: { fileName: 'Loonstrook november.pdf' } });
    expect(await person.fromPhotos(order), 'sent twice').toEqual(made);
    const id = made.ok ? made.value.id : '';
    expect(await person.ids()).toEqual([id]);
    const document = await PDFDocument.load((await person.read(id)) ?? Buffer.alloc(0));
    expect(document.getPages().map((page) => page.getWidth() > page.getHeight())).toEqual([true, false]);
  });

  it('keep those that something uses, as they were', async () => {
    const [used, loose] = [await person.add(await photo('red')), await person.add(await photo('blue'))];
    const { report, sourceId } = await reporting();
    await report.attach(sourceId, used);
    const made = await person.fromPhotos({ as: 'pdf', photos: [turn(used), turn(loose)], fileName: null });
    expect(new Set(await person.ids())).toEqual(new Set([made.ok ? made.value.id : '', used]));
  });

  it.each([
    ['nobody’s', async () => newId()],
    ['of a neighbour', async () => owner(world, await world.citizen(municipality)).add(await photo('red'))],
    ['no photo', async () => person.add(smallPdf())],
    ['no id', async () => 'nonsense'],
  ])('are refused as a whole where one is %s', async (_whose, other) => {
    const mine = await person.add(await photo('red'));
    const photos = [turn(mine), turn(await other())];
    expect(await person.fromPhotos({ as: 'pdf', photos, fileName: null })).toEqual({ ok: false, refusal: 'gone' });
    expect(await person.ids()).toContain(mine);
  });

  it('are at least one, at most ten, and none of them twice', async () => {
    const mine = await person.add(await photo('red'));
    const refusalOf = async (photos: readonly { id: string; turn: 0 }[]) => {
      const made = await person.fromPhotos({ as: 'pdf', photos, fileName: null });
      return made.ok ? null : made.refusal;
    };
    expect(await refusalOf([])).toBe('none');
    expect(await refusalOf(Array.from({ length: evidenceLimits.atOnce + 1 }, () => ({ id: newId(), turn: 0 })))).toBe(
      'tooMany',
    );
    expect(
      await refusalOf([
        { id: mine, turn: 0 },
        { id: mine, turn: 0 },
      ]),
    ).toBe('gone');
  });

  it('are turned one by one: anew where something uses it', async () => {
    const loose = await person.add(await photo('red'), 'foto.jpg');
    const turned = await person.fromPhotos({ as: 'turned', photos: [turn(loose, 1)], fileName: null });
    const id = turned.ok ? turned.value.id : '';
    expect(await person.ids()).toEqual([id]);
    const { width, height } = await sharp((await person.read(id)) ?? Buffer.alloc(0)).metadata();
    expect([width, height]).toEqual([40, 60]);
    const { report, sourceId } = await reporting();
    await report.attach(sourceId, id);
    const again = await person.fromPhotos({ as: 'turned', photos: [turn(id, 2)], fileName: null });
    expect(new Set(await person.ids())).toEqual(new Set([again.ok ? again.value.id : '', id]));
  });

  it('are shown small, and a PDF is not', async () => {
    const id = await person.add(await photo('red', 800, 400));
    const small = await sharp((await person.preview(id)) ?? Buffer.alloc(0)).metadata();
    expect([small.format, small.width, small.height]).toEqual(['jpeg', 240, 120]);
    expect(await person.preview(await person.add(smallPdf()))).toBeNull();
  });
});

describe('a file that is not kept', () => {
  const rows = () => world.rows('select from evidence where person_id = $1', [person.viewer.personId]);

  it.each(['infected', 'notScanned'] as const)('because it is %s leaves nothing', async (found) => {
    const scanned = world.withPorts({ virusScan: { scan: async () => found } });
    const there = owner(scanned, person.viewer);
    expect(await there.tryAdd(smallPdf(), 'a.pdf')).toEqual({ ok: false, refusal: found });
    expect(await rows()).toEqual([]);
    expect(world.log.at(-1)).toMatch(found === 'infected' ? /a virus was found/ : /scanner does not answer/);
    expect(world.log.at(-1)).not.toContain(person.viewer.personId);
    expect((await there.locker()).scanned).toBe(true);
  });

  it('is looked at as it was sent, before anything reads it', async () => {
    const seen: Buffer[] = [];
    const scanned = world.withPorts({ virusScan: { scan: async (bytes) => (seen.push(bytes), 'clean' as const) } });
    const bytes = smallPdf('x', { Author: 'SecretAuthor' });
    expect(await owner(scanned, person.viewer).tryAdd(bytes, 'a.pdf')).toMatchObject({ ok: true });
    expect(seen.map((one) => one.equals(bytes))).toEqual([true]);
  });

  it('because the storage is away can be sent again later; what is there says so when it is asked for', async () => {
    const away = async () => Promise.reject(new StorageAway('no answer'));
    const id = await person.add(smallPdf());
    const without = world.withPorts({ storage: { ...world.storage, write: away, read: away } });
    expect(await owner(without, person.viewer).tryAdd(smallPdf('ander'), 'a.pdf')).toEqual({
      ok: false,
      refusal: 'noRoom',
    });
    await expect(owner(without, person.viewer).read(id)).rejects.toThrow('SERVICE_UNAVAILABLE');
    expect(await person.ids()).toEqual([id]);
  });

  it('because there are as many as one may keep, and goes after one is removed', async () => {
    const id = await person.add(smallPdf());
    await world.owner.query(
      `insert into evidence (municipality_id, id, person_id, file_name, media_type, size, sha256, storage_key)
       select municipality_id, gen_random_uuid(), person_id, file_name, media_type, size, sha256, storage_key
       from evidence, generate_series(2, $2) where id = $1`,
      [id, evidenceLimits.kept],
    );
    expect(await person.tryAdd(smallPdf('ander'), 'a.pdf')).toEqual({ ok: false, refusal: 'lockerFull' });
    await person.remove(id);
    expect(await person.tryAdd(smallPdf('ander'), 'a.pdf')).toMatchObject({ ok: true });
  });

  it('in a stream that breaks leaves nothing', async () => {
    async function* breaking() {
      yield smallPdf().subarray(0, 100);
      await Promise.reject(new Error('the connection is gone'));
    }
    const upload = { stream: Readable.from(breaking()), fileName: 'a.pdf' };
    const { errors } = await world.api.files.add(person.viewer, upload, { traceId: 'trace' });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL']);
    expect(await rows()).toEqual([]);
  });
});

it('a change that holds a file is told with it', async () => {
  const id = await person.add(smallPdf());
  const change = teller(world, person.viewer, 'HEALTH');
  await change.start();
  await change.save(told.health);
  await change.attach(id);
  await change.send();
  expect((await person.locker()).files[0]?.uses).toMatchObject([{ kind: 'CHANGE', changeKind: 'HEALTH', sent: true }]);
});
