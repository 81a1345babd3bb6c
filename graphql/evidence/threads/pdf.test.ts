import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pdfOf, signedPdf, smallPdf, threads } from '#tests/support/small-pdf.ts';
import { createFileWork } from './file-work.ts';

const work = createFileWork(threads);

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#808080' } })
    .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();

/** A document as an office program, a scanner and a form make it, with everything that tells of its maker. */
async function telling(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.setAuthor('SecretAuthor');
  const page = document.addPage([300, 200]);
  page.drawImage(await document.embedJpg(await photo(60, 40)), { x: 0, y: 0, width: 60, height: 40 });
  const { context } = document;
  const xmp = context.stream('<x:xmpmeta>SecretMaker</x:xmpmeta>', { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(PDFName.of('Metadata'), context.register(xmp));
  page.node.set(PDFName.of('PieceInfo'), context.obj({ Secret: { Private: PDFString.of('SecretPiece') } }));
  page.node.set(PDFName.of('AA'), context.obj({ O: { S: 'JavaScript', JS: PDFString.of('SecretScript()') } }));
  document.addJavaScript('first', 'SecretScript()');
  document.catalog.set(
    PDFName.of('OpenAction'),
    context.obj({ S: 'Launch', F: PDFString.of('SecretProgram.exe'), Next: { S: 'JavaScript' } }),
  );
  // Saved over before, and still in the file.
  context.register(context.obj({ Author: PDFString.of('SecretBefore') }));
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

const cleaned = async (bytes: Uint8Array) => {
  const result = await work.cleanPdf(bytes);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
};

/** Everything that a document says, unpacked. */
async function saidIn(bytes: Buffer): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1');
}

describe('cleaning a PDF', () => {
  it('takes out who made it, with what and where, and what would run', async () => {
    const before = await telling();
    const told = ['Author', 'Camera', 'Maker', 'Piece', 'Before', 'Program'].map((what) => `Secret${what}`);
    for (const secret of told.filter((one) => one !== 'SecretAuthor')) expect(before.includes(secret)).toBe(true);
    const after = await saidIn(await cleaned(before));
    expect(told.filter((secret) => after.includes(secret))).toEqual([]);
    expect(after).not.toMatch(/\/JavaScript|\/Launch|SecretScript/);
    const document = await PDFDocument.load(await cleaned(before), { updateMetadata: false });
    expect([document.getAuthor(), document.getProducer(), document.getPageCount()]).toEqual([undefined, undefined, 1]);
  });

  it('keeps the pages and their picture', async () => {
    const document = await PDFDocument.load(await cleaned(await telling()), { updateMetadata: false });
    expect(document.getPage(0).getSize()).toEqual({ width: 300, height: 200 });
    const pictures = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => ('contents' in object && object.contents instanceof Uint8Array ? [object.contents] : []))
      .filter((bytes) => bytes[0] === 0xff && bytes[1] === 0xd8);
    expect(pictures).toHaveLength(1);
    expect(await sharp(Buffer.from(pictures[0]!)).metadata()).toMatchObject({ width: 60, height: 40, format: 'jpeg' });
  });

  it('leaves one that was signed as it was', async () => {
    const signed = signedPdf();
    expect((await cleaned(signed)).equals(signed)).toBe(true);
  });

  it.each([
    ['with a password is locked', 'geheim', { ok: false, refusal: 'locked' }],
    ['that only its owner may change is opened', '', { ok: true }],
  ])('one %s', async (_what, userPassword, outcome) => {
    const document = await PDFDocument.create();
    document.addPage();
    document.encrypt({ userPassword, ownerPassword: 'b' });
    expect(await work.cleanPdf(await document.save())).toMatchObject(outcome);
  });

  it('ends what unpacks to more than a document can be, and goes on with the next', async () => {
    const unpacked = Buffer.alloc(300 * 1024 * 1024);
    const packed = deflateSync(unpacked);
    const bomb = pdfOf(
      [
        `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`,
      ],
      '/Root 1 0 R',
    );
    expect(bomb.length).toBeLessThan(400_000);
    expect(await work.cleanPdf(bomb)).toEqual({ ok: false, refusal: 'unreadable' });
    expect(await work.cleanPdf(smallPdf())).toMatchObject({ ok: true });
  });

  it('ends what takes too long, or more memory than it may', async () => {
    const hasty = createFileWork(threads, { patience: 1, megabytes: 256, atOnce: 1 });
    expect(await hasty.cleanPdf(smallPdf())).toEqual({ ok: false, refusal: 'unreadable' });
    const poor = createFileWork(threads, { patience: 20_000, megabytes: 4, atOnce: 1 });
    expect(await poor.cleanPdf(smallPdf())).toEqual({ ok: false, refusal: 'unreadable' });
  });

  it('ends what goes round or deep', async () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Deep ${deep} >>`;
    const round = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'];
    const straight = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page];
    for (const objects of [round, straight])
      expect(await work.cleanPdf(pdfOf(objects, '/Root 1 0 R'))).toEqual({ ok: false, refusal: 'unreadable' });
  });
});

describe('photos in one document', () => {
  it('stand in their order, each on a page of its own that lies as the photo does', async () => {
    const pages = [
      { bytes: await photo(30, 60), width: 30, height: 60 },
      { bytes: await photo(60, 30), width: 60, height: 30 },
    ];
    const document = await PDFDocument.load(await work.photosAsPdf(pages), { updateMetadata: false });
    const sizes = document.getPages().map((page) => page.getSize());
    expect(sizes.map(({ width, height }) => width < height)).toEqual([true, false]);
    expect([document.getProducer(), document.getCreationDate()]).toEqual([undefined, undefined]);
  });

  it('are many at a time, one after the other', async () => {
    const bytes = await photo(30, 60);
    const documents = await Promise.all([1, 2, 3, 4].map(() => work.photosAsPdf([{ bytes, width: 30, height: 60 }])));
    expect(documents.map((one) => one.subarray(0, 5).toString())).toEqual(Array(4).fill('%PDF-'));
  });
});
