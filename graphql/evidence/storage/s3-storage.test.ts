import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { createSecretBox } from '../../shared/ports/secret-box.ts';
import { StorageAway, StorageFull } from '../../shared/ports/storage.ts';
import { createS3Storage } from './s3-storage.ts';

const key = (number: number) => `01990000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const words = Buffer.from('loonstrook november '.repeat(10_000));
const box = createSecretBox(Buffer.alloc(32, 7));

describe('a bucket that does not answer as it should', () => {
  let server: Server | null = null;
  afterEach(() => new Promise((closed) => (server ? server.close(closed) : closed(undefined))));

  const answering = async (status: number, body: string) => {
    server = createServer((request, response) => {
      request.resume();
      response.writeHead(status, { 'content-type': 'application/xml' }).end(body);
    });
    await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bewijzen`;
    return createS3Storage({ endpoint, region: 'eu', accessKeyId: 'a', secretAccessKey: 'b' }, box);
  };

  it.each([
    [507, '', StorageFull],
    [403, '<Error><Code>QuotaExceeded</Code><Message>full</Message></Error>', StorageFull],
    [503, '<Error><Code>SlowDown</Code><Message>later</Message></Error>', StorageAway],
    [500, 'no XML at all', StorageAway],
  ])('%i: %s', async (status, body, kind) => {
    const storage = await answering(status, body);
    await expect(storage.write(key(1), Readable.from([words]))).rejects.toThrow(kind);
  });

  it('nobody is there', async () => {
    const endpoint = 'http://127.0.0.1:9/bewijzen';
    const storage = createS3Storage({ endpoint, region: 'eu', accessKeyId: 'a', secretAccessKey: 'b' }, box);
    await expect(storage.read(key(1))).rejects.toThrow(StorageAway);
  });

  it('a key never leads out of what is ours', async () => {
    const storage = await answering(200, '');
    await expect(storage.read('../../other')).rejects.toThrow('not a storage key');
    await expect(storage.write('../x', Readable.from([words]))).rejects.toThrow('not a storage key');
    await expect(storage.remove('a/b')).rejects.toThrow('not a storage key');
  });
});
