import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidenceLimits } from '#graphql/evidence/domain/limits.ts';
import type { Viewer } from '#graphql/policy/viewer.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { signedPdf, smallPdf } from '#tests/support/small-pdf.ts';
import { job, reporter } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';

let world: World;
let municipality: string;
beforeAll(async () => {
  world = await createWorld();
  municipality = await world.municipality();
});
afterAll(() => world.end());

const trace = { traceId: 'trace' };
const limit = evidenceLimits.fileBytes;
const pdf = signedPdf();

async function add(viewer: Viewer, bytes: Buffer, fileName = 'loonstrook.pdf') {
  const { data, errors } = await world.api.files.add(viewer, { stream: Readable.from([bytes]), fileName }, trace);
  if (errors) throw new Error(errors.map(({ extensions }) => extensions.code).join());
  return data;
}

async function added(viewer: Viewer, bytes: Buffer, fileName?: string) {
  const result = await add(viewer, bytes, fileName);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

async function read(viewer: Viewer, id: string) {
  const { data, errors } = await world.api.files.read(viewer, id, trace);
  if (errors) throw new Error(errors.map(({ extensions }) => extensions.code).join());
  return data && { ...data, bytes: Buffer.concat(await Readable.from(data.bytes).toArray()) };
}

describe('adding a file', () => {
  test('a pay slip comes back as it was sent, under a clean name', async () => {
    const viewer = await world.citizen(municipality);
    const file = await added(viewer, pdf, 'C:\\Users\\jan\\loon\u202Estrook.PDF');
    expect(file).toMatchObject({ fileName: 'loonstrook.pdf', mediaType: 'application/pdf', size: pdf.length });
    expect((await read(viewer, file.id))?.bytes.equals(pdf)).toBe(true);
  });

  test('a pay slip that nobody signed comes back with its page, and tells no more who made it', async () => {
    const viewer = await world.citizen(municipality);
    const file = await added(viewer, smallPdf('netto 950,50', { Author: 'SecretAuthor' }));
    const kept = (await read(viewer, file.id))?.bytes ?? Buffer.alloc(0);
    expect(readPdf(kept).map(({ content }) => content)).toEqual([expect.stringContaining('(netto 950,50)')]);
    expect([kept.includes('SecretAuthor'), kept.length]).toEqual([false, file.size]);
  });

  test('a photo with a place in it comes back without', async () => {
    const viewer = await world.citizen(municipality);
    const photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#888888' } })
      .withExif({ IFD0: { Make: 'SecretCamera' } })
      .jpeg()
      .toBuffer();
    expect(photo.includes('SecretCamera')).toBe(true);
    const file = await added(viewer, photo, 'foto.jpg');
    expect((await read(viewer, file.id))?.bytes.includes('SecretCamera')).toBe(false);
  });

  test('a HEIC photo is kept as JPEG', async () => {
    const heic = await readFile(new URL('./fixtures/photo.heic', import.meta.url));
    expect(await added(await world.citizen(municipality), heic, 'IMG_0001.HEIC')).toMatchObject({
      fileName: 'IMG_0001.jpg',
      mediaType: 'image/jpeg',
    });
  });

  test.each([
    ['a renamed program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)]), 'wrongType'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['one byte more than it may have', Buffer.concat([pdf, Buffer.alloc(limit + 1 - pdf.length)]), 'tooLarge'],
  ])('%s is refused, and nothing is kept', async (_what, bytes, refusal) => {
    const viewer = await world.citizen(municipality);
    expect(await add(viewer, bytes)).toEqual({ ok: false, refusal });
    expect(await world.rows('select 1 from evidence where person_id = $1', [viewer.personId])).toEqual([]);
  });

  test('as many bytes as a file may have are taken', async () => {
    const over = signedPdf(Buffer.alloc(limit, 'a')).length - limit;
    const large = signedPdf(Buffer.alloc(limit - over, 'a'));
    expect(large.length).toBe(limit);
    const viewer = await world.citizen(municipality);
    const file = await added(viewer, large);
    expect((await read(viewer, file.id))?.bytes.equals(large)).toBe(true);
  });

  test('only a citizen adds files', async () => {
    await expect(add(await world.professional(municipality, 'INCOME_SPECIALIST'), pdf)).rejects.toThrow('FORBIDDEN');
    await expect(add({ kind: 'anonymous' }, pdf)).rejects.toThrow('UNAUTHENTICATED');
  });
});

describe('reading a file', () => {
  test('a specialist reads it when it was sent with a report, and that is recorded', async () => {
    const viewer = await world.citizen(municipality);
    const specialist = await world.professional(municipality, 'INCOME_SPECIALIST');
    const file = await added(viewer, pdf);
    expect(await read(specialist, file.id), 'not sent with anything').toBeNull();

    const person = reporter(world, viewer);
    await person.start();
    const { sourceId } = await person.source(job);
    const tied = await person.attach(sourceId ?? '', file.id);
    expect(tied.report?.draft?.sources[0]?.evidence).toMatchObject([{ id: file.id, mediaType: 'PDF' }]);
    expect(await read(specialist, file.id), 'still a draft').toBeNull();
    await person.send();
    expect((await read(specialist, file.id))?.bytes.equals(pdf)).toBe(true);
    expect(
      await world.rows('select operation, purpose, role from access_record where $1 = any(subject_ids)', [
        viewer.personId,
      ]),
    ).toEqual([{ operation: 'readEvidence', purpose: 'JUDGE_INCOME', role: 'INCOME_SPECIALIST' }]);
  });

  test('nobody else finds it', async () => {
    const owner = await world.citizen(municipality);
    const file = await added(owner, pdf);
    const person = reporter(world, owner);
    await person.start();
    const { sourceId } = await person.source(job);
    await person.attach(sourceId ?? '', file.id);
    await person.send();
    const elsewhere = await world.municipality();
    expect(await read(await world.citizen(municipality), file.id)).toBeNull();
    expect(await read(await world.professional(elsewhere, 'INCOME_SPECIALIST'), file.id)).toBeNull();
    for (const role of ['CASE_MANAGER', 'TEAM_LEAD'] as const)
      expect(await read(await world.professional(municipality, role), file.id), role).toBeNull();
    await expect(read(await world.professional(municipality, 'PRIVACY_OFFICER'), file.id)).rejects.toThrow('FORBIDDEN');
    expect(await read(owner, 'nonsense')).toBeNull();
  });

  test('a file of somebody else cannot be tied to one’s own job', async () => {
    const theirs = await added(await world.citizen(municipality), pdf);
    const person = reporter(world, await world.citizen(municipality));
    await person.start();
    const { sourceId } = await person.source(job);
    expect(await person.attach(sourceId ?? '', theirs.id)).toMatchObject({
      problems: [{ field: 'evidence', code: 'unknownEvidence' }],
    });
  });
});
