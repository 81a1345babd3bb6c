import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate } from '#graphql/shared/local-date.ts';
import { pdfOf, smallPdf } from '#tests/support/small-pdf.ts';
import { pictureFileBytes } from './limits.ts';
import { readText } from './read-text.server.ts';
import { receiveText } from './receive.server.ts';

const spaces = 'xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3"';
const candidate = (inside: string) => `<Candidate ${spaces}><CandidateProfile>${inside}</CandidateProfile></Candidate>`;
const licence = candidate('<Licenses><License><hr:LicenseTypeCode>B</hr:LicenseTypeCode></License></Licenses>');
const summary = (words: string) => candidate(`<hr:ExecutiveSummary>${words}</hr:ExecutiveSummary>`);

/** What becomes of a file that somebody chooses: what it adds, or why it is refused whole. */
async function bring(file: string | Uint8Array<ArrayBuffer>) {
  const form = new FormData();
  form.set('bestand', new File([file], 'cv'));
  const received = await receiveText(new Request('https://portal.example', { method: 'POST', body: form }));
  if ('refusal' in received) return received.refusal;
  const read = await readText(received.text, localDate('2026-11-24'));
  return read.ok ? read.value.entries : read.refusal.code;
}

const added = [{ kind: 'LICENCE', content: { categories: ['B'] } }];
const utf16 = (text: string, order: 'le' | 'be', mark = true): Uint8Array<ArrayBuffer> => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
};

const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index === 0 ? '' : index};`.repeat(10)}">`,
).join('')}]>`;

describe('XML that is refused whole', () => {
  test.each([
    ['a billion laughs', `<?xml version="1.0"?>${laughs}${summary('&lol9;')}`, 'doctype'],
    [
      'a file of the server',
      `<!DOCTYPE Candidate [<!ENTITY x SYSTEM "file:///etc/passwd">]>${summary('&x;')}`,
      'doctype',
    ],
    ['a document of elsewhere', `<!DOCTYPE Candidate SYSTEM "https://elsewhere.example/x.dtd">${licence}`, 'doctype'],
    ['a page', '<!doctype html><html><body>cv</body></html>', 'notXml'],
    ['an entity that nobody declared', summary('&lol9;'), 'notXml'],
    ['half of it', licence.slice(0, -20), 'notXml'],
    ['two roots', licence + licence, 'notXml'],
    ['a prefix without a namespace', licence.replace('hr:LicenseTypeCode', 'x:LicenseTypeCode'), 'notXml'],
    ['the same attribute twice', licence.replace('<License>', '<License a="1" a="2">'), 'notXml'],
    ['a sign that XML cannot hold', summary('a\u0001b'), 'notXml'],
    ['another namespace', licence.replace('http://www.europass.eu/1.0', 'http://www.hr-xml.org/3'), 'notEuropass'],
    ['no namespace', '<Candidate><CandidateProfile/></Candidate>', 'notEuropass'],
    [
      'the form of before 2012',
      '<e:learnerinfo xmlns:e="http://europass.cedefop.europa.eu/Europass/V2.0"/>',
      'notEuropass',
    ],
    ['a picture', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>', 'notEuropass'],
    ['a hundred thousand elements deep', candidate('<a>'.repeat(100_000) + '</a>'.repeat(100_000)), 'tooMuch'],
    ['a hundred thousand elements', candidate('<a/>'.repeat(100_000)), 'tooMuch'],
    ['a hundred thousand attributes', candidate(`<a ${'b'.repeat(3)}="" ${manyAttributes(100_000)}/>`), 'tooMuch'],
    ['a name as long as a page', candidate(`<${'a'.repeat(101)}/>`), 'tooMuch'],
    ['only a sign', '<', 'notXml'],
  ])('%s', async (_what, xml, code) => {
    expect(await bring(xml)).toBe(code);
  });

  function manyAttributes(count: number): string {
    return Array.from({ length: count }, (_, index) => `a${index}=""`).join(' ');
  }

  test('of more bytes than a CV has', async () => {
    expect(await bring(summary('x'.repeat(pictureFileBytes)))).toBe('tooLarge');
  });

  test('at once, also where it is made to be slow', async () => {
    const size = 1_900_000;
    for (const words of [' ', '\n', '&lt;p', '&lt;p&gt;\n', '&lt;br ', '&lt;ul', '&amp;', '&lt;'])
      expect(await bring(summary(`&lt;p&gt;${words.repeat(size / words.length)}`))).toEqual([]);
    expect(
      await bring(candidate(`<EmploymentHistory>${'<EmployerHistory/>'.repeat(19_000)}</EmploymentHistory>`)),
    ).toEqual([]);
    expect(await bring(`<${'a'.repeat(size)}`)).toBe('notXml');
  }, 20_000);
});

describe('letters', () => {
  test('are those of UTF-8, and of UTF-16 that says its order', async () => {
    expect(await bring(`<?xml version='1.0' encoding='utf-8'?>${licence}`)).toEqual(added);
    expect(await bring(`\uFEFF${licence}`)).toEqual(added);
    for (const order of ['le', 'be'] as const)
      expect(await bring(utf16(`<?xml version="1.0" encoding="UTF-16"?>${licence}`, order))).toEqual(added);
  });

  test('of another kind are refused, also when only the declaration says so', async () => {
    expect(await bring(`<?xml version="1.0" encoding="ISO-8859-1"?>${licence}`)).toBe('encoding');
    expect(await bring(`<?xml version="1.0" encoding="UTF-7"?>${licence}`)).toBe('encoding');
    expect(await bring(`<?xml version="1.0" encoding="UTF-16"?>${licence}`)).toBe('encoding');
    expect(await bring(new Uint8Array(Buffer.from(summary('caf\u00e9'), 'latin1')))).toBe('encoding');
    for (const order of ['le', 'be'] as const) expect(await bring(utf16(licence, order, false))).toBe('encoding');
    expect(await bring(utf16(`<?xml version="1.0" encoding="UTF-8"?>${licence}`, 'le'))).toBe('encoding');
  });

  test('that turn the direction of what follows are left out', async () => {
    expect(await bring(summary('a\u202Eb\u2066c'))).toEqual([{ kind: 'PROFILE', content: { words: 'abc' } }]);
  });

  test('that look like a page are words', async () => {
    const html = '&lt;p&gt;&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;&lt;/p&gt;&lt;img src=x onerror=x&gt;';
    expect(await bring(summary(html))).toEqual([{ kind: 'PROFILE', content: { words: '<script>alert(1)</script>' } }]);
  });
});

/** A PDF as the editor of Europass gives it, with its CV as an embedded file. */
function pdfWith(content: Buffer, about = '/Filter /FlateDecode'): Uint8Array<ArrayBuffer> {
  const stream = `/Type /EmbeddedFile /Subtype /text#2Fxml /Params << /Size ${content.length} >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 4 0 R >> >>',
    '<< /Type /Pages /Kids [] /Count 0 >>',
    `<< /Length ${content.length} ${about} ${stream} >>\nstream\n${content.toString('latin1')}\nendstream`,
    '<< /Names [(attachment.xml) << /Type /Filespec /EF << /F 3 0 R >> >>] >>',
  ];
  return new Uint8Array(pdfOf(objects, '/Root 1 0 R'));
}

describe('a PDF', () => {
  test('of the editor of Europass is read by the CV inside, packed or not', async () => {
    expect(await bring(pdfWith(deflateSync(licence)))).toEqual(added);
    expect(await bring(pdfWith(Buffer.from(licence), ''))).toEqual(added);
    // The library that the editor writes with, of which we use a kin.
    const document = await PDFDocument.create();
    document.addPage();
    await document.attach(new TextEncoder().encode(licence), 'attachment.xml', { mimeType: 'text/xml' });
    for (const useObjectStreams of [true, false])
      expect(await bring(new Uint8Array(await document.save({ useObjectStreams })))).toEqual(added);
  });

  test('without a CV says what to choose', async () => {
    expect(await bring(new Uint8Array(smallPdf()))).toBe('pdf');
    expect(await bring(pdfWith(deflateSync('{"basics":{}}')))).toBe('pdf');
    expect(await bring(pdfWith(Buffer.from(licence)))).toBe('pdf');
    expect(await bring(pdfWith(Buffer.from(licence), '/Filter /LZWDecode'))).toBe('pdf');
    expect(await bring(pdfWith(deflateSync(licence).subarray(0, 40)))).toBe('pdf');
    expect(await bring('%PDF-1.7 ')).toBe('pdf');
    expect(await bring(`%PDF-1.7 ${'/EmbeddedFile'.repeat(140_000)}`)).toBe('pdf');
  });

  test('whose CV grows without end, or is hostile itself, is refused', async () => {
    expect(await bring(pdfWith(deflateSync(Buffer.alloc(200_000_000, '<'))))).toBe('pdf');
    expect(await bring(pdfWith(deflateSync(`${laughs}${licence}`)))).toBe('doctype');
  });
});

/** XML of every shape, mostly of names that are read. */
const anyXml = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .record({
      name: fc.constantFrom(
        ...['EmploymentHistory', 'EmployerHistory', 'PositionHistory', 'PositionTitle', 'EmploymentPeriod'],
        ...['StartDate', 'EndDate', 'FormattedDateTime', 'EducationHistory', 'EducationOrganizationAttendance'],
        ...['EducationDegree', 'DegreeName', 'PersonQualifications', 'PersonCompetency', 'CompetencyID', 'TaxonomyID'],
        ...['CompetencyDimension', 'Licenses', 'License', 'LicenseTypeCode', 'Skills', 'ExecutiveSummary'],
        ...['LearnerInfo', 'WorkExperienceList', 'WorkExperience', 'Period', 'From', 'Linguistic', 'constructor'],
      ),
      attribute: fc.constantFrom('', ' year="2001"', ' month="--1x"', ' languageID="x"'),
      words: fc.string({ unit: 'grapheme', maxLength: 20 }),
      inside: fc.oneof({ maxDepth: 5 }, fc.constant<string[]>([]), fc.array(tie('element'), { maxLength: 4 })),
    })
    .map(({ name, attribute, words, inside }) => {
      const text = words.replace(/[&<>]/g, '').replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
      return `<${name}${attribute}>${text}${inside.join('')}</${name}>`;
    }),
}));

test('whatever stands in XML is read, or refused whole: nothing is thrown', async () => {
  const roots = [
    ['<Candidate xmlns="http://www.europass.eu/1.0"><CandidateProfile>', '</CandidateProfile></Candidate>'],
    ['<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass">', '</SkillsPassport>'],
  ] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...roots),
      fc.array(anyXml.element, { maxLength: 5 }),
      fc.nat(),
      async ([begin, end], inside, cut) => {
        const xml = `${begin}${inside.join('')}${end}`;
        expect(Array.isArray(await bring(xml))).toBe(true);
        // Cut anywhere, it adds nothing at all.
        expect(await bring(xml.slice(0, cut % xml.length))).toBeTypeOf('string');
      },
    ),
    { numRuns: 200 },
  );
});

test('whatever stands in a file is read, or refused whole: nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('', '<', '%PDF-', '\uFEFF<'),
      async (bytes, start) => {
        const file = new Uint8Array(Buffer.concat([Buffer.from(start), bytes]));
        expect(await bring(file)).toBeDefined();
      },
    ),
  );
});
