import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages, textsOf, withoutIsolates } from '#app/i18n/index.ts';
import { composeCopy } from '#app/server/privacy/compose-copy.ts';
import { copyPaper } from '#app/server/privacy/copy-paper.ts';
import { copyWords } from '#app/server/privacy/copy-words.ts';
import { dropEndedCopies, purge } from '#app/server/purge.ts';
import { createPool } from '#db/pools.ts';
import { copiedTables } from '#db/repositories/privacy-copied-tables.ts';
import type { CopiedRow } from '#db/repositories/privacy-worker.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { fixedClock } from '#graphql/shared/ports/clock.ts';
import { newId } from '#graphql/shared/ids.ts';
import { testClock } from '#tests/support/clock.ts';
import { readPdf } from '#tests/support/pdf.ts';
import type { Pool } from 'pg';
import pino from 'pino';
import { tellThrough } from '../change/stories.ts';
import { assign } from '../conversation/stories.ts';
import { guideThrough } from '../data/guided.ts';
import { objectTo } from '../decision/stories.ts';
import { owner } from '../evidence/stories.ts';
import { letHelp } from '../identity/helpers.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { job, reporter, reviewer } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { fillPortfolio } from '../portfolio/stories.ts';

let world: World;
let copyPool: Pool;
let municipality: string;
beforeAll(async () => {
  world = await createWorld();
  copyPool = createPool(world.copyUrl, { max: 1 });
  municipality = await world.municipality();
});
afterAll(async () => {
  await copyPool.end();
  await world.end();
});

const ask = `mutation { requestDataCopy(language: "nl") { state requestedAt partsDone parts } }`;
const look = `{ dataCopy { state partsDone parts readyAt expiresAt size } }`;

interface Look {
  readonly dataCopy: {
    state: string;
    partsDone: number;
    parts: number;
    readyAt: string;
    expiresAt: string;
    size: number;
  };
}

const hour = 3_600_000;

/** The job that asking left, done at a moment. */
async function make(person: CitizenViewer, at = testClock.now() + 1000, attempt = 1): Promise<void> {
  const [row] = await world.rows<{ id: string }>(`select id from data_copy where person_id = $1 and ended_at is null`, [
    person.personId,
  ]);
  const { storage, secretBox, worker } = world;
  await composeCopy(
    {
      database: worker,
      copyPool,
      storage,
      secretBox,
      clock: fixedClock(at),
      newId,
      logger: pino({ level: 'silent' }),
    },
    { municipalityId: person.municipalityId, copyId: row?.id },
    attempt,
  );
}

async function fetched(person: CitizenViewer, on = world, signedInAt = testClock.now() + 500) {
  const { data, errors } = await on.api.files.readCopy(person, signedInAt, { traceId: 'trace' });
  if (errors) throw new Error(errors[0]?.message);
  if (!data.ok) return data.refusal;
  const pieces: Uint8Array[] = [];
  for await (const piece of data.value.bytes) pieces.push(piece);
  return unzipSync(Buffer.concat(pieces));
}

async function archiveOf(person: CitizenViewer): Promise<Readonly<Record<string, Uint8Array>>> {
  const found = await fetched(person);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

/** A citizen of whom everything that can be written down is. */
async function filled(name: string): Promise<CitizenViewer> {
  const person = await world.citizen(municipality, { name });
  const coach = await world.professional(municipality, 'CASE_MANAGER');
  await assign(world, coach, person);
  const reporting = reporter(world, person);
  await reporting.start();
  const report = (await reporting.source(job)).report;
  const file = await owner(world, person).add(smallPdf());
  await reporting.attach(report?.draft?.sources[0]?.id ?? '', file);
  await reporting.send();
  const specialist = await world.professional(municipality, 'INCOME_SPECIALIST');
  await reviewer(world, specialist, report?.id ?? '').accept(1, true);
  await objectTo(world, person, 'INCOME');
  await letHelp(world, person, await world.citizen(municipality, { name: `Helper van ${name}` }), { INCOME: 'SEND' });
  await guideThrough(world, coach, person, 2);
  await tellThrough(world, await world.professional(municipality, 'INCOME_SPECIALIST'), person, 1);
  await fillPortfolio(world, person, 1);
  await world.owner.query(
    `insert into experience (municipality_id, id, person_id, kind, asked_at, answered_at, face, words)
     values ($1, $2, $3, 'TALK_HELD', '2026-11-20', '2026-11-20', 4, 'Fijn gesprek')`,
    [municipality, newId(), person.personId],
  );
  await world.owner.query(
    `insert into contact_change (municipality_id, id, person_id, field, number, after, by, at)
     values ($1, $2, $3, 'PHONE', 1, '+31600000000', 'CITIZEN', '2026-11-20')`,
    [municipality, newId(), person.personId],
  );
  // What a professional still writes.
  await world.owner.query(
    `insert into talk_minutes (municipality_id, id, person_id, author_id, author_name, held_on, way, words, revision)
     values ($1, $2, $3, $4, 'Ina Onderzoek', '2026-11-20', 'PHONE', 'Nog niet af', 1)`,
    [municipality, newId(), person.personId, coach.professionalId],
  );
  return person;
}

describe('a copy of everything', () => {
  test('is asked for, made, and fetched by who signed in after asking', async () => {
    const person = await filled('Kopie Vraagt');
    expect(await world.ask(person, look)).toEqual({ dataCopy: null });
    expect(await world.ask(person, ask)).toMatchObject({
      requestDataCopy: { state: 'MAKING', partsDone: 0, parts: 0 },
    });
    expect(await fetched(person)).toBe('none');
    await make(person);
    const { dataCopy } = await world.at('2026-11-24T12:01:00Z').ask<Look>(person, look);
    expect(dataCopy).toMatchObject({ state: 'READY', partsDone: 4, parts: 4 });
    expect(Date.parse(dataCopy.expiresAt) - Date.parse(dataCopy.readyAt)).toBe(24 * hour);

    expect(await fetched(person, world, testClock.now())).toBe('signInAgain');
    const archive = await archiveOf(person);
    expect(Object.keys(archive).sort()).toEqual([
      'bestanden/001-loonstrook.pdf',
      'bestanden/002-diploma.pdf',
      'gegevens.json',
      'gegevens.pdf',
    ]);
    expect(Buffer.from(archive['bestanden/001-loonstrook.pdf'] ?? []).toString()).toContain('%PDF-');
  });

  test('holds every list, with what each field means and why something is left out', async () => {
    const person = await filled('Kopie Leest');
    await world.ask(person, ask);
    await make(person);
    const archive = await archiveOf(person);
    const said = JSON.parse(Buffer.from(archive['gegevens.json'] ?? []).toString()) as {
      readonly format: object;
      readonly lists: Readonly<
        Record<string, { fields: Record<string, string>; leftOut: object; rows: Record<string, unknown>[] }>
      >;
    };
    expect(said.format).toEqual({ name: 'portal-data-copy', version: '1.0', language: 'nl' });
    expect(Object.keys(said.lists)).toEqual(copiedTables.map(({ name }) => name));
    expect(said.lists['person']?.rows).toMatchObject([{ name: 'Kopie Leest', bsn: '999990019' }]);
    expect(said.lists['person']?.fields['bsn']).toBe('Burgerservicenummer (BSN)');
    expect(said.lists['files']?.rows).toMatchObject([
      { fileName: 'loonstrook.pdf', inArchive: 'bestanden/001-loonstrook.pdf' },
      { fileName: 'diploma.pdf', inArchive: 'bestanden/002-diploma.pdf' },
    ]);
    expect(said.lists['accessRecords']?.rows.length).toBeGreaterThan(3);
    expect(said.lists['accessRecords']?.rows).toContainEqual(
      expect.objectContaining({ professionalName: 'Ina Onderzoek', role: 'CASE_MANAGER' }),
    );
    // What a professional still writes is theirs until it is shared.
    const drafts = await world.rows(`select 1 from talk_minutes where person_id = $1 and published_at is null`, [
      person.personId,
    ]);
    const minutes = await world.rows(`select 1 from talk_minutes where person_id = $1`, [person.personId]);
    expect(drafts.length).toBeGreaterThan(0);
    expect(said.lists['talkMinutes']?.rows.length).toBe(minutes.length - drafts.length);
    // Where there is nothing, an empty list proves nothing.
    const empty = Object.entries(said.lists).flatMap(([name, { rows }]) => (rows.length === 0 ? [name] : []));
    expect(empty.length).toBeLessThan(copiedTables.length / 2);

    const json = Buffer.from(archive['gegevens.json'] ?? []).toString();
    expect(json).not.toContain('Nog niet af');

    const paper = readPdf(archive['gegevens.pdf'] ?? new Uint8Array())
      .map(({ runs }) => runs.join(''))
      .join(' ');
    expect(paper).toContain('Alles wat het portaal over u weet');
    expect(paper).toContain('999990019');
  });

  test.each(languages)('says everything on paper in words for people, in %s', async (language) => {
    const person = await filled(`Kopie Woorden ${language}`);
    await world.ask(person, ask);
    await make(person);
    const archive = await archiveOf(person);
    const { lists, municipality: name } = JSON.parse(Buffer.from(archive['gegevens.json'] ?? []).toString()) as {
      readonly municipality: string;
      readonly lists: Readonly<Record<string, { readonly rows: readonly CopiedRow[] }>>;
    };
    const content = {
      municipality: name,
      madeAt: '2026-11-24T12:00:00Z',
      // `inArchive` is for programs; the paper names the file in its own words.
      lists: new Map(
        Object.entries(lists).map(([list, { rows }]) => [list, rows.map(({ inArchive: _, ...row }) => row)]),
      ),
      files: new Map<string, string>(),
    };
    expect(lists['decisionsMade']?.rows.length).toBeGreaterThan(0);
    const paper = copyPaper(content, copyWords(language));
    const said = paper
      .flatMap((line) => ('value' in line ? [line.text, line.value] : [line.text]))
      .map(withoutIsolates);
    // What people typed and the law's own letters are no codes.
    const typed = /^(AOW|BSN|BRP|IBAN|PDF|SMS)$/;
    const codes = said.filter(
      (text) => /\b[A-Z]+_[A-Z_]+\b/.test(text) || (/^[A-Z]{2,}$/.test(text) && !typed.test(text)),
    );
    const names = paper.flatMap((line) =>
      line.kind === 'row' || line.kind === 'quiet' ? [withoutIsolates(line.text)] : [],
    );
    const internal = names.filter((text) => /^[a-z]+([A-Z][a-z]*)*$/.test(text));
    const signs = said.filter((text) => languages.some((sign) => sign === text));
    expect({ codes: [...new Set(codes)], internal: [...new Set(internal)], signs }).toEqual({
      codes: [],
      internal: [],
      signs: [],
    });
    const t = textsOf(language, 'decision');
    expect(said.join('\n')).toContain(
      `${t('fact.EXEMPTION_GRANTED')}: ${t('word.YES')} (${t('page.factSource.MUNICIPALITY')}`,
    );
  });

  test('asked for twice at once is one, and a second is another only when its day is over', async () => {
    const person = await world.citizen(municipality);
    await Promise.all([1, 2, 3, 4].map(() => world.ask(person, ask)));
    const jobs = await world.rows(
      `select 1 from graphile_worker.jobs where task_identifier = 'compose-copy' and key in (
      select 'copy ' || id from data_copy where person_id = $1)`,
      [person.personId],
    );
    expect(jobs).toHaveLength(1);
    await make(person);
    await world.ask(person, ask);
    expect(await world.rows('select 1 from data_copy where person_id = $1', [person.personId])).toHaveLength(1);

    const later = world.at('2026-11-25T12:00:02Z');
    expect(await later.ask(person, look)).toMatchObject({ dataCopy: { state: 'EXPIRED' } });
    expect(await fetched(person, later, Date.parse('2026-11-25T12:00:01Z'))).toBe('none');
    expect(await later.ask(person, ask)).toMatchObject({ requestDataCopy: { state: 'MAKING' } });
    expect(await world.rows('select 1 from data_copy where person_id = $1', [person.personId])).toHaveLength(2);
  });

  test('lies encrypted for a day and then goes, and a file of a copy that counts is no orphan', async () => {
    const person = await world.citizen(municipality);
    await world.ask(person, ask);
    await make(person);
    const [{ key } = { key: '' }] = await world.rows<{ key: string }>(
      `select storage_key as key from data_copy where person_id = $1`,
      [person.personId],
    );
    const dropAt = (now: number) => dropEndedCopies({ database: world.worker, storage: world.storage, now });
    await dropAt(testClock.now() + 23 * hour);
    expect(await world.storage.read(key)).not.toBeNull();
    await purge({ database: world.worker, storage: world.storage, now: testClock.now() + 23 * hour });
    expect(await world.storage.read(key)).not.toBeNull();
    await dropAt(testClock.now() + 25 * hour);
    expect(await world.storage.read(key)).toBeNull();
    expect(
      await world.rows('select outcome, storage_key from data_copy where person_id = $1', [person.personId]),
    ).toEqual([{ outcome: 'EXPIRED', storage_key: null }]);
  });

  test('that cannot be made is tried again and then given up, and can be asked for anew', async () => {
    const person = await filled('Kopie Mislukt');
    const [{ key } = { key: '' }] = await world.rows<{ key: string }>(
      `select storage_key as key from evidence where person_id = $1`,
      [person.personId],
    );
    await world.storage.remove(key);
    await world.ask(person, ask);
    await expect(make(person, testClock.now(), 1)).rejects.toThrow('gone from the storage');
    expect(await world.ask(person, look)).toMatchObject({ dataCopy: { state: 'MAKING' } });
    await expect(make(person, testClock.now(), 3)).rejects.toThrow('gone from the storage');
    expect(await world.ask(person, look)).toMatchObject({ dataCopy: { state: 'FAILED' } });
    expect(await world.ask(person, ask)).toMatchObject({ requestDataCopy: { state: 'MAKING' } });
  });

  test('is nobody else’s', async () => {
    const person = await world.citizen(municipality);
    const other = await world.citizen(municipality);
    await world.ask(person, ask);
    await make(person);
    expect(await world.ask(other, look)).toEqual({ dataCopy: null });
    expect(await fetched(other)).toBe('none');
    const officer = await world.professional(municipality, 'PRIVACY_OFFICER');
    const answer = await world.api.files.readCopy(officer, testClock.now() + 500, { traceId: 'trace' });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('is announced once, by a mail that says nothing', async () => {
    const person = await world.citizen(municipality);
    await world.ask(person, ask);
    const [row] = await world.rows<{ id: string }>(`select id from data_copy where person_id = $1`, [person.personId]);
    await make(person);
    await make(person);
    expect(await world.rows(`select kind, occasion from notification where person_id = $1`, [person.personId])).toEqual(
      [{ kind: 'COPY_READY', occasion: row?.id }],
    );
  });
});
