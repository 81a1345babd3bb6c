import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSecretBox } from '../../shared/ports/secret-box.ts';
import type { Storage } from '../../shared/ports/storage.ts';
import { createFileStorage } from './file-storage.ts';

const key = '01990000-0000-7000-8000-000000000001';
const words = Buffer.from('loonstrook november '.repeat(10_000));
let folder: string;
let storage: Storage;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-storage-'));
  storage = createFileStorage(folder, createSecretBox(Buffer.alloc(32, 7)));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function files(): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function contentOf(given: string): Promise<Buffer | null> {
  const bytes = await storage.read(given);
  return bytes && Buffer.concat(await Readable.from(bytes).toArray());
}

test('a file comes back as it was, and cannot be read on disk', async () => {
  await storage.write(key, Readable.from([words.subarray(0, 1000), words.subarray(1000)]));
  expect((await contentOf(key))?.equals(words)).toBe(true);
  const [path, ...more] = await files();
  expect(more).toEqual([]);
  expect((await readFile(path ?? '')).includes('loonstrook')).toBe(false);
});

test('a file that was changed on disk, or belongs to another installation, is not given out', async () => {
  await storage.write(key, Readable.from([words]));
  const other = createFileStorage(folder, createSecretBox(Buffer.alloc(32, 8)));
  await expect(other.read(key)).rejects.toThrow();
  const [path = ''] = await files();
  const bytes = await readFile(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  await writeFile(path, bytes);
  await expect(storage.read(key)).rejects.toThrow();
});

test('a stream that breaks leaves nothing behind', async () => {
  async function* breaking() {
    yield words;
    await Promise.reject(new Error('the connection is gone'));
  }
  await expect(storage.write(key, breaking())).rejects.toThrow('the connection is gone');
  expect(await files()).toEqual([]);
  expect(await contentOf(key)).toBeNull();
});

test('a key is written once, removed quietly, and never leads out of the folder', async () => {
  expect(await contentOf(key)).toBeNull();
  await storage.write(key, Readable.from([words]));
  await storage.remove(key);
  await storage.remove(key);
  expect(await contentOf(key)).toBeNull();
  await expect(storage.read('../../etc/passwd')).rejects.toThrow('not a storage key');
  await expect(storage.write('../x', Readable.from([words]))).rejects.toThrow('not a storage key');
});
