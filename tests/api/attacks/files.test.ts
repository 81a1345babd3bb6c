import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeMail } from '#app/server/mail/compose.tsx';
import { createMailTransport } from '#app/server/mail/transport.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { tell } from '#tests/support/attack-table.ts';
import { mailServer } from '#tests/support/mail-server.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { createWorld, type World } from '../income/world.ts';

const where = 'tests/api/attacks/files.test.ts';
let world: World;
let municipality: string;
beforeAll(async () => {
  world = await createWorld();
  municipality = await world.municipality();
});
afterAll(() => world.end());

const script = '<script>alert(document.domain)</script>';
const pdf = (more = '') => Buffer.concat([smallPdf(), Buffer.from(more)]);
const picture = (kind: 'jpeg' | 'png') =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: '#888888' } })
    .toFormat(kind)
    .toBuffer();

async function add(viewer: CitizenViewer, bytes: Buffer, fileName = 'loonstrook.pdf') {
  const { data, errors } = await world.api.files.add(
    viewer,
    { stream: Readable.from([bytes]), fileName },
    { traceId: 'trace' },
  );
  expect(errors).toBeUndefined();
  if (!data) throw new Error('no answer');
  return data;
}

describe('a file that is two things', () => {
  const refused: readonly (readonly [string, () => Buffer | Promise<Buffer>])[] = [
    ['HTML', () => Buffer.from(`<!doctype html>${script}`)],
    ['HTML with PDF behind it', () => Buffer.from(`<!doctype html>${script}\n%PDF-1.7`)],
    ['SVG with a script', () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
    [
      'XML with entities of a file',
      () => Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    ],
    [
      'XML that laughs',
      () => Buffer.from('<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>'),
    ],
    ['GIF and script', () => Buffer.from('GIF89a=1;alert(1)//')],
    ['BMP and script', () => Buffer.from('BM/*\0\0*/=1;alert(1)')],
    ['ZIP', () => Buffer.from('PK\x03\x04 and a long enough rest to be looked at')],
    ['gzip', () => deflateSync(Buffer.alloc(1_000_000))],
    [
      'JPEG in its first bytes',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(script.repeat(20))]),
    ],
    [
      'PNG in its first bytes',
      () => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from(script.repeat(20))]),
    ],
    ['PNG of 40,000 by 40,000', bomb],
    ['a program', () => Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(600)])],
    ['PHP', () => Buffer.from('<?php system($_GET[0]); ?>')],
  ];

  /** A few bytes that say they are a picture of 1.6 billion points. */
  async function bomb(): Promise<Buffer> {
    const small = await picture('png');
    small.writeUInt32BE(40_000, 16);
    small.writeUInt32BE(40_000, 20);
    return small;
  }

  it.each(refused)('%s is refused, and nothing is kept', async (_what, bytes) => {
    const viewer = await world.citizen(municipality);
    const answer = await add(viewer, await bytes());
    expect(answer).toMatchObject({ ok: false });
    expect(await world.rows('select from evidence where person_id = $1', [viewer.personId])).toEqual([]);
  });

  it('is one thing when it is kept', async () => {
    const viewer = await world.citizen(municipality);
    for (const [what, bytes, type] of [
      ['a photo with a script behind it', Buffer.concat([await picture('jpeg'), Buffer.from(script)]), 'image/jpeg'],
      ['a picture with a script behind it', Buffer.concat([await picture('png'), Buffer.from(script)]), 'image/png'],
      ['a PDF with a script behind it', pdf(script), 'application/pdf'],
    ] as const) {
      const answer = await add(viewer, bytes, 'loonstrook.html');
      expect(answer, what).toMatchObject({ ok: true, value: { mediaType: type } });
      if (!answer.ok) continue;
      const { data } = await world.api.files.read(viewer, answer.value.id, { traceId: 'trace' });
      const kept = Buffer.concat(await Readable.from(data?.bytes ?? []).toArray());
      expect(kept.includes('<script>'), what).toBe(false);
    }
    tell({ attack: 'files that are two things, bombs and programs', tried: refused.length + 3, through: 0, where });
  });

  it('never lies where its name says, nor over another', async () => {
    const viewer = await world.citizen(municipality);
    const names = [
      '../../../etc/passwd',
      '..\\..\\windows\\win.ini',
      '/etc/cron.d/a',
      'C:\\autoexec.bat',
      'CON.pdf',
      'a\u0000.php',
      'x'.repeat(5_000),
      '\u202Efdp.exe',
      'a"; filename="b.html',
      'a\r\nSet-Cookie: a=b\r\n\r\n<html>',
      '.htaccess',
      '.',
      '',
      '%2e%2e%2f',
      "a'; drop table evidence; --.pdf",
      '<img src=x onerror=alert(1)>.pdf',
    ];
    const kept = new Set<string>();
    for (const name of names) {
      const answer = await add(viewer, pdf(), name);
      if (!answer.ok) throw new Error(`${name} was refused`);
      kept.add(answer.value.id);
      expect(answer.value.fileName, name).toMatch(/^[^/\\\p{Cc}\u202E"<>:|?*]{1,110}\.pdf$/u);
      // As it goes into the header of the download.
      expect(encodeURIComponent(answer.value.fileName)).not.toMatch(/[\r\n";<>]/);
    }
    expect(kept.size).toBe(names.length);
    const files = (await readdir(world.folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
    expect(files.filter(({ name }) => !/^[0-9a-f-]{36}$/.test(name)).map(({ name }) => name)).toEqual([]);
    tell({ attack: 'file names that lead elsewhere or split a header', tried: names.length, through: 0, where });
  });
});

describe('mail', () => {
  it('has the headers that we wrote, whatever the words are', async () => {
    const taken: { to: string[]; source: string }[] = [];
    const server = await mailServer({
      onData(stream, session, done) {
        let source = '';
        stream.on('data', (piece: Buffer) => (source += piece.toString()));
        stream.on('end', () => {
          taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), source });
          done();
        });
      },
    });
    const transport = createMailTransport({ smtpUrl: server.url, from: 'a@example.org' });
    const split = 'Stad\r\nBcc: iedereen@example.org\r\n\r\n<script>alert(1)</script>';
    const names = [split, 'Stad\nSubject: anders', 'Stad\u2028Bcc: a@example.org', 'Stad\u0000'];
    for (const name of names) {
      const mail = composeMail({
        kind: 'REPORT_DUE',
        language: 'nl',
        code: null,
        municipality: { name, phone: split },
        link: 'https://portaal.example/',
      });
      expect(mail.html).not.toContain('<script>');
      const messageId = `<${name.length}@portaal.example>`;
      await transport.send({
        ...mail,
        subject: `${mail.subject} ${name}`,
        to: 'sam@example.org',
        messageId,
        language: 'nl',
      });
    }
    const addresses = [
      'sam@example.org\r\nBcc: a@example.org',
      'sam@example.org, a@example.org',
      '"a\r\nRCPT TO:<b@example.org>"@example.org',
    ];
    for (const to of addresses) {
      const mail = { subject: 'a', text: 'a', html: 'a', messageId: '<b@portaal.example>', language: 'nl' } as const;
      // Refused by either side, or to that one strange address: never to another.
      await transport.send({ ...mail, to }).catch(() => undefined);
    }
    transport.close();
    await server.stop();
    expect(taken.length).toBeGreaterThanOrEqual(names.length);
    for (const { to, source } of taken) {
      const [head = ''] = source.split('\r\n\r\n');
      expect(head, source).not.toMatch(/^(bcc|cc):/im);
      expect(head.match(/^subject:/gim), source).toHaveLength(1);
      expect(to, source).toHaveLength(1);
      expect(['a@example.org', 'b@example.org', 'iedereen@example.org']).not.toContain(to[0]);
    }
    tell({ attack: 'header injection in mail', tried: names.length + addresses.length, through: 0, where });
  });
});
