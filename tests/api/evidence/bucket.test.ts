import { Readable } from 'node:stream';
import { S3mini } from 's3mini';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createS3Storage } from '#graphql/evidence/index.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import { StorageAway } from '#graphql/shared/ports/storage.ts';
import { hasSwift, type RunningBucket, startSwift } from '#tests/support/swift.ts';

const key = (number: number) => `01990000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const words = Buffer.from('loonstrook november '.repeat(10_000));
const box = createSecretBox(Buffer.alloc(32, 7));
const contentOf = async (bytes: AsyncIterable<Uint8Array> | null) =>
  bytes && Buffer.concat(await Readable.from(bytes).toArray());
async function keysOf(keys: AsyncIterable<string>): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const one of keys) all.push(one);
  return all.sort();
}

const isHere = await hasSwift();
if (!isHere)
  process.stdout.write(
    'skipped: there is no Swift here (apt-get install swift-{proxy,account,container,object} memcached)\n',
  );

describe.skipIf(!isHere)('a bucket of OpenStack Swift by its S3 door', () => {
  let bucket: RunningBucket;
  beforeAll(async () => {
    bucket = await startSwift();
  }, 120_000);
  afterAll(() => bucket.stop(), 30_000);

  it('gives a file back as it was, and cannot read it', async () => {
    const storage = createS3Storage(bucket.settings, box);
    await storage.write(key(1), Readable.from([words.subarray(0, 1000), words.subarray(1000)]));
    expect((await contentOf(await storage.read(key(1))))?.equals(words)).toBe(true);
    const stored = await new S3mini(bucket.settings).getObjectArrayBuffer(`files/${key(1)}`);
    expect(stored && Buffer.from(stored).includes('loonstrook')).toBe(false);
  });

  it('gives nothing out that was changed there, or belongs to another installation', async () => {
    const storage = createS3Storage(bucket.settings, box);
    await storage.write(key(2), Readable.from([words]));
    const other = createS3Storage(bucket.settings, createSecretBox(Buffer.alloc(32, 8)));
    await expect(other.read(key(2))).rejects.toThrow();
    const plain = new S3mini(bucket.settings);
    const stored = Buffer.from((await plain.getObjectArrayBuffer(`files/${key(2)}`)) ?? new ArrayBuffer(0));
    stored[stored.length >> 1] = (stored[stored.length >> 1] ?? 0) ^ 1;
    await plain.putObject(`files/${key(2)}`, stored);
    await expect(storage.read(key(2))).rejects.toThrow();
  });

  it('is swept of what is ours and old, page by page, and of nothing else', async () => {
    const storage = createS3Storage(bucket.settings, box, 2);
    const many = Array.from({ length: 5 }, (_, index) => key(100 + index));
    for (const one of many) await storage.write(one, Readable.from([words]));
    const plain = new S3mini(bucket.settings);
    await plain.putObject('files/readme.txt', 'of somebody else');
    await plain.putObject(key(9), 'beside our folder');
    const later = Date.now() + 3_600_000;
    const found = await keysOf(storage.writtenBefore(later));
    expect(found).toEqual(expect.arrayContaining(many));
    expect(found.filter((one) => one === 'readme.txt' || one === key(9))).toEqual([]);
    expect(await keysOf(storage.writtenBefore(Date.now() - 3_600_000))).toEqual([]);
    for (const one of found) await storage.remove(one);
    await storage.remove(many[0]!);
    expect(await keysOf(storage.writtenBefore(later))).toEqual([]);
    expect(await storage.read(many[0]!)).toBeNull();
  });

  it('that does not know us is away, and a file that did not arrive left nothing', async () => {
    const stranger = createS3Storage({ ...bucket.settings, secretAccessKey: 'another' }, box);
    await expect(stranger.write(key(3), Readable.from([words]))).rejects.toThrow(StorageAway);
    await expect(stranger.read(key(3))).rejects.toThrow(StorageAway);
    const storage = createS3Storage(bucket.settings, box);
    async function* breaking() {
      yield words;
      await Promise.reject(new Error('the connection is gone'));
    }
    await expect(storage.write(key(4), breaking())).rejects.toThrow('the connection is gone');
    expect(await storage.read(key(3))).toBeNull();
    expect(await storage.read(key(4))).toBeNull();
  });
});
