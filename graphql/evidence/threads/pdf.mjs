// Reads and writes PDFs in a thread of its own (createFileWork): plain JavaScript, because a thread starts from a file and not from the bundle.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

/** Bytes that one array may hold: a stream that unpacks to more than this is a bomb. */
const largestArray = 256 * 1024 * 1024;
/** How deep dictionaries and arrays may stand in one another. */
const deepest = 200;

// Before the library is read, which keeps its own names of what is here.
globalThis.Uint8Array = new Proxy(Uint8Array, {
  construct(target, given, newTarget) {
    if (typeof given[0] === 'number' && given[0] > largestArray) throw new RangeError('too large an array');
    return Reflect.construct(target, given, newTarget === globalThis.Uint8Array ? target : newTarget);
  },
});

// Twice as fast to read as its modules, and a thread reads it anew for each document.
const load = createRequire(import.meta.url);
const { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, PDFStream } = load('@cantoo/pdf-lib');

const name = (text) => PDFName.of(text);
const is = (value, text) => value === name(text);

/** Dictionaries of an object and of what stands in it, without what it refers to. */
function* dictionariesOf(value, depth = 0) {
  if (depth > deepest) throw new Error('too deep');
  if (value instanceof PDFStream) yield* dictionariesOf(value.dict, depth);
  else if (value instanceof PDFDict) {
    yield value;
    for (const one of value.values()) yield* dictionariesOf(one, depth + 1);
  } else if (value instanceof PDFArray) for (const one of value.asArray()) yield* dictionariesOf(one, depth + 1);
}

/** References of an object and of what stands in it. */
function* referencesOf(value, depth = 0) {
  if (depth > deepest) throw new Error('too deep');
  if (value instanceof PDFRef) yield value;
  else if (value instanceof PDFStream) yield* referencesOf(value.dict, depth);
  else if (value instanceof PDFDict) for (const one of value.values()) yield* referencesOf(one, depth + 1);
  else if (value instanceof PDFArray) for (const one of value.asArray()) yield* referencesOf(one, depth + 1);
}

/** Throws away what the document does not lead to: versions of before that were saved over, and what was taken out here. */
function dropUnreached(context) {
  const reached = new Set();
  const next = [context.trailerInfo.Root];
  while (next.length > 0) {
    const reference = next.pop();
    if (!(reference instanceof PDFRef) || reached.has(reference)) continue;
    reached.add(reference);
    next.push(...referencesOf(context.lookup(reference)));
  }
  for (const [reference] of context.enumerateIndirectObjects()) if (!reached.has(reference)) context.delete(reference);
}

/** Who made it, when and with what: XMP, what programs keep of their own, the day of the last change. */
const tells = ['Metadata', 'PieceInfo', 'LastModified'];
/** What would run when it is opened, shown or closed. */
const runs = ['JavaScript', 'Launch', 'ImportData', 'SubmitForm'];

function strip(dictionary) {
  for (const key of tells) dictionary.delete(name(key));
  dictionary.delete(name('AA'));
  if (runs.some((kind) => is(dictionary.get(name('S')), kind)))
    for (const key of ['S', 'JS', 'F', 'Win', 'Mac', 'Unix', 'Next']) dictionary.delete(name(key));
}

/** A JPEG without its EXIF, XMP, IPTC and comments: where and with what a photo was taken. Its colours stay. */
function stripJpeg(bytes) {
  const parts = [];
  let at = 2;
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  parts.push(bytes.subarray(0, 2));
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    if (marker === 0xda) break;
    const length = 2 + ((bytes[at + 2] << 8) | bytes[at + 3]);
    const isTold = marker === 0xe1 || marker === 0xed || marker === 0xfe;
    if (!isTold) parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  parts.push(bytes.subarray(at));
  return new Uint8Array(Buffer.concat(parts));
}

const isJpeg = (filter) =>
  is(filter, 'DCTDecode') || (filter instanceof PDFArray && filter.size() === 1 && is(filter.get(0), 'DCTDecode'));

function isSigned(context) {
  for (const [, object] of context.enumerateIndirectObjects())
    for (const dictionary of dictionariesOf(object))
      if (dictionary.has(name('ByteRange')) && dictionary.has(name('Contents'))) return true;
  return false;
}

async function clean(bytes) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, password: '' });
  if (document.getPageCount() === 0) return { refusal: 'unreadable' };
  const { context } = document;
  if (isSigned(context)) return { bytes };
  context.trailerInfo.Info = undefined;
  context.trailerInfo.ID = undefined;
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    for (const dictionary of dictionariesOf(object)) strip(dictionary);
    if (object instanceof PDFRawStream && isJpeg(object.dict.get(name('Filter'))))
      context.assign(reference, PDFRawStream.of(object.dict, stripJpeg(object.contents)));
  }
  const names = document.catalog.lookup(name('Names'));
  if (names instanceof PDFDict) names.delete(name('JavaScript'));
  dropUnreached(context);
  return { bytes: await document.save({ addDefaultPage: false, updateFieldAppearances: false }) };
}

/** A4 in points. */
const paper = { short: 595.28, long: 841.89 };

async function join(pages) {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const { bytes, width, height } of pages) {
    const isWide = width > height;
    const [across, down] = isWide ? [paper.long, paper.short] : [paper.short, paper.long];
    const scale = Math.min(across / width, down / height);
    const size = { width: width * scale, height: height * scale };
    const page = document.addPage([across, down]);
    const place = { x: (across - size.width) / 2, y: (down - size.height) / 2 };
    page.drawImage(await document.embedJpg(bytes), { ...place, ...size });
  }
  return { bytes: await document.save({ addDefaultPage: false }) };
}

const isLocked = ({ message }) => /encrypted|password/i.test(message);

try {
  const { task, bytes, pages } = workerData;
  const done = task === 'join' ? await join(pages) : await clean(bytes);
  parentPort.postMessage(done);
} catch (failure) {
  parentPort.postMessage({ refusal: isLocked(failure) ? 'locked' : 'unreadable' });
}
