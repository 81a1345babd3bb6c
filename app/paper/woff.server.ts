import { inflateSync } from 'node:zlib';

interface Table {
  readonly tag: string;
  readonly checksum: number;
  readonly data: Buffer;
}

/** Bytes of the header of an sfnt file, and of one row of its list of tables. */
const header = 12;
const row = 16;

/**
 * A font as it was before it was packed for the web (WOFF 1.0). fontkit reads packed ones too, but unpacks a table again for every
 * glyph that it looks at.
 */
export function unpackWoff(woff: Buffer): Buffer {
  const tables = tablesOf(woff);
  const list = Buffer.alloc(header + tables.length * row);
  const largest = 2 ** Math.floor(Math.log2(tables.length));
  list.writeUInt32BE(woff.readUInt32BE(4), 0);
  list.writeUInt16BE(tables.length, 4);
  list.writeUInt16BE(largest * row, 6);
  list.writeUInt16BE(Math.log2(largest), 8);
  list.writeUInt16BE((tables.length - largest) * row, 10);
  let offset = list.length;
  const parts = tables.map(({ tag, checksum, data }, index) => {
    const at = header + index * row;
    list.write(tag, at, 'latin1');
    list.writeUInt32BE(checksum, at + 4);
    list.writeUInt32BE(offset, at + 8);
    list.writeUInt32BE(data.length, at + 12);
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([list, ...parts]);
}

/** In the order of the packed file, which is that of the tags: unpacked ones are found by it. */
function tablesOf(woff: Buffer): readonly Table[] {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('this file is no WOFF 1.0');
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = 44 + index * 20;
    const start = woff.readUInt32BE(at + 4);
    const packed = woff.subarray(start, start + woff.readUInt32BE(at + 8));
    const length = woff.readUInt32BE(at + 12);
    return {
      tag: woff.toString('latin1', at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      data: packed.length < length ? inflateSync(packed) : packed,
    };
  });
}
