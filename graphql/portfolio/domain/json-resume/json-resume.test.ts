import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEntry, inOrder } from '#tests/support/portfolio-entries.ts';
import { newAmong } from '../new-among.ts';
import { readJsonResume } from './read.ts';
import { resumeShape, type Shape } from './shape.ts';
import { writeJsonResume } from './write.ts';

const published = (name: string) =>
  readFileSync(new URL(`../../../../tests/support/json-resume/${name}`, import.meta.url), 'utf8');
const schema = JSON.parse(published('schema.json')) as Published;
const isValid = new Ajv({ strict: false, validateFormats: false }).compile(schema);

interface Published {
  readonly type?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Published>>;
  readonly items?: Published;
}

function shapeOf(published: Published): Shape {
  const { $ref, type, properties, items } = published;
  if ($ref !== undefined) return 'date';
  if (type === 'array' && items?.type === 'string') return 'texts';
  if (type === 'array' && items) return [fieldsOf(items)];
  return properties === undefined ? 'text' : fieldsOf(published);
}

function fieldsOf({ properties = {} }: Published): Readonly<Record<string, Shape>> {
  return Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, shapeOf(one)]));
}

const owner = { name: 'Robin Begindag', email: 'robin@example.org', phone: null };
const read = (value: unknown) => readJsonResume(typeof value === 'string' ? value : JSON.stringify(value));
const entriesOf = (value: unknown) => {
  const found = read(value);
  if (!found.ok) throw new Error(JSON.stringify(found.refusal));
  return found.value;
};

describe('JSON Resume', () => {
  it('is read by the fields of the published schema', () => {
    expect(resumeShape).toEqual(shapeOf(schema));
  });

  it('is written as the published schema says, and comes back without loss', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), (some) => {
        const entries = newAmong(some, []);
        const written = writeJsonResume(entries, owner);
        expect(isValid(written), JSON.stringify(isValid.errors)).toBe(true);
        const { entries: back, leftOut } = entriesOf(written);
        expect(inOrder(back)).toEqual(inOrder(entries));
        expect(leftOut.filter(({ reason }) => reason !== 'own')).toEqual([]);
        expect(newAmong(back, entries)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is taken over from the published sample; what has no place is named', () => {
    const { entries, leftOut } = entriesOf(published('sample.resume.json'));
    expect(entries.map(({ kind }) => kind)).toEqual([
      ...['WORK', 'WORK', 'EDUCATION', 'COMPETENCE', 'COMPETENCE', 'LANGUAGE', 'PROFILE'],
    ]);
    expect(entries[0]?.content).toMatchObject({
      sort: 'PAID',
      title: 'CEO/President',
      organisation: 'Pied Piper',
      place: 'Palo Alto, CA',
      from: '2013-12-01',
      until: '2014-12-01',
      ongoing: false,
      tasks: expect.stringContaining('Weisman Scores™ that'),
    });
    expect(entries[1]?.content).toMatchObject({ sort: 'VOLUNTEER', title: 'Teacher', organisation: 'CoderDojo' });
    expect(entries[2]?.content).toMatchObject({ title: 'Bachelor, Information Technology' });
    expect(entries[3]?.content).toMatchObject({ name: 'Web Development: HTML, CSS, Javascript' });
    expect(entries[5]?.content).toMatchObject({ language: 'en', native: true, speaking: null });
    expect(leftOut.filter(({ reason }) => reason === 'own').map(({ path }) => path)).toEqual([
      ...['basics.name', 'basics.email', 'basics.phone', 'basics.location'],
    ]);
    expect(leftOut.filter(({ reason }) => reason === 'noPlace').map(({ path }) => path)).toEqual([
      ...['work.description', 'work.url', 'volunteer.url', 'education.url', 'education.score', 'skills.level'],
      ...['basics.label', 'basics.image', 'basics.url', 'basics.profiles'],
      ...['awards', 'publications', 'interests', 'references', 'projects'],
    ]);
  });

  it('names every field that the standard does not have', () => {
    const { entries, leftOut } = entriesOf({ work: [{ position: 'Kok', salary: 1 }], hobbies: [], constructor: 1 });
    expect(entries).toHaveLength(1);
    expect(leftOut.map(({ path }) => path)).toEqual(['work.salary', 'hobbies', 'constructor']);
    expect(entriesOf('{"work":[{"position":"Kok","__proto__":{"sort":"CARE"}}]}').leftOut).toMatchObject([
      { path: 'work.__proto__', reason: 'noPlace' },
    ]);
  });

  it('names what cannot be taken over as it is, and why', () => {
    const { entries, leftOut } = entriesOf({
      work: [{ name: 'Bakkerij' }, { position: 'Kok', startDate: '2020', endDate: '2019' }],
      languages: [{ language: 'Klingon' }, { language: 'Arabisch', fluency: 'Vloeiend' }],
      basics: { summary: 'x'.repeat(1001) },
    });
    expect(entries).toMatchObject([{ content: { language: 'ar', native: false } }]);
    expect(leftOut).toEqual([
      { path: 'work[1]', reason: 'required', facts: {}, field: { kind: 'WORK', name: 'title' } },
      { path: 'work[2]', reason: 'beforeStart', facts: {}, field: { kind: 'WORK', name: 'until' } },
      { path: 'languages[1]', reason: 'unknown', facts: {}, field: { kind: 'LANGUAGE', name: 'language' } },
      { path: 'languages.fluency', reason: 'noPlace', facts: {}, field: null },
      { path: 'basics.summary', reason: 'tooLong', facts: { most: 1000 }, field: { kind: 'PROFILE', name: 'words' } },
    ]);
  });

  it('goes on where the standard has no end', () => {
    expect(entriesOf({ work: [{ position: 'Kok', startDate: '2020' }] }).entries).toMatchObject([
      { content: { ongoing: true, until: null } },
    ]);
  });

  it('leaves what the portal wrote where another program changed what it belongs to', () => {
    const languages = [{ language: 'Dutch', werkEnInkomen: { language: 'ar', native: true } }];
    expect(entriesOf({ languages }).entries).toMatchObject([{ content: { language: 'nl', native: false } }]);
    const work = [{ position: 'Kok', werkEnInkomen: { sort: 'CARE' } }];
    expect(entriesOf({ work }).entries).toMatchObject([{ content: { sort: 'PAID' } }]);
  });

  it.each([
    ['no JSON', '%PDF-1.7', { code: 'notJson' }],
    ['half a file', '{"work": [', { code: 'notJson' }],
    ['a file that nests without end', '['.repeat(50_000), { code: 'notJson' }],
    ['a list', '[]', { code: 'notResume' }],
    ['nothing', 'null', { code: 'notResume' }],
    ['another JSON', '{"@context": "x"}', { code: 'notResume' }],
    ['a date that is none', '{"work":[{"startDate":"2013-12-021"}]}', { code: 'misshapen', path: 'work[1].startDate' }],
    ['a list that is none', '{"certificates":null}', { code: 'misshapen', path: 'certificates' }],
    [
      'words that are a number',
      '{"education":[{"institution":3}]}',
      { code: 'misshapen', path: 'education[1].institution' },
    ],
    ['an item that is none', '{"skills":["HTML"]}', { code: 'misshapen', path: 'skills[1]' }],
  ])('refuses %s', (_what, text, refusal) => {
    expect(read(text)).toEqual({ ok: false, refusal });
    if (refusal.code === 'misshapen') expect(isValid(JSON.parse(text))).toBe(false);
  });

  it('answers whatever stands in a file', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(...Object.keys(resumeShape)), (json, section) => {
        read(json);
        read(`{"work":[],"${section}":${json}}`);
      }),
    );
  });
});
