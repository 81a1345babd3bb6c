import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings, SettingsRefused } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-settings-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const issuers = join(folder, 'issuers.json');
writeFileSync(
  issuers,
  JSON.stringify([
    { municipality: 'a', kind: 'citizen', issuer: 'https://inloggen.example', clientId: 'portaal', scopes: ['bsn'] },
  ]),
);

const real = {
  DATABASE_URL: 'postgres://owner@db.example/portal',
  PORTAL_ORIGIN: 'https://portaal.example/pad',
  PORTAL_SECRET: Buffer.alloc(32, 7).toString('base64'),
  SMTP_URL: 'smtps://mail.example',
  MAIL_FROM: 'portaal@a.example',
  ISSUERS_FILE: issuers,
};

function refusals(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readSettings(env);
    return [];
  } catch (failure) {
    if (failure instanceof SettingsRefused) return failure.sentences;
    throw failure;
  }
}

describe('settings', () => {
  it('need nothing for a demo', () => {
    expect(readSettings({})).toMatchObject({ demo: true, seed: true, port: 3000, origin: 'http://localhost:3000' });
  });

  it('never make a demo of a real database by themselves, nor seed it', () => {
    expect(readSettings(real)).toMatchObject({ demo: false, seed: false, origin: 'https://portaal.example' });
    expect(readSettings({ ...real, SEED: '1' }).seed).toBe(true);
  });

  it.each(['PORTAL_ORIGIN', 'PORTAL_SECRET', 'SMTP_URL', 'MAIL_FROM', 'ISSUERS_FILE'] as const)(
    'name %s in one sentence when it is missing',
    (name) => {
      const sentences = refusals({ ...real, [name]: '' });
      expect(sentences).toHaveLength(1);
      expect(sentences[0]).toMatch(new RegExp(`^${name}.*\\.$`));
    },
  );

  it('name everything that is missing at once', () => {
    expect(refusals({ DATABASE_URL: real.DATABASE_URL })).toHaveLength(5);
  });

  it('show metrics only where they are told to, and to this computer only', () => {
    expect(readSettings({}).metrics).toBeNull();
    expect(readSettings({ METRICS_PORT: '9464' }).metrics).toEqual({ port: 9464, host: '127.0.0.1' });
    expect(readSettings({ METRICS_PORT: '9464', METRICS_HOST: '::' }).metrics).toEqual({ port: 9464, host: '::' });
  });

  it('put a pooler only before a database that they name', () => {
    const POOLER_URL = 'postgres://pooler.example:6432/portal';
    expect(readSettings({ ...real, POOLER_URL }).poolerUrl).toBe(POOLER_URL);
    expect(refusals({ POOLER_URL })).toHaveLength(1);
    expect(refusals({ ...real, POOLER_URL: 'pooler' })).toHaveLength(1);
  });

  it.each([
    ['PORT', '70000'],
    ['METRICS_PORT', 'aan'],
    ['PORT', 'drie'],
    ['PORTAL_SECRET', 'kort'],
    ['PORTAL_ORIGIN', 'http://portaal.example'],
    ['ISSUERS_FILE', join(folder, 'absent.json')],
  ])('refuse %s=%s', (name, value) => {
    expect(refusals({ ...real, [name]: value })).toHaveLength(1);
  });
});

describe('files', () => {
  const s3 = {
    S3_ENDPOINT: 'https://s3.example/portaal',
    S3_REGION: 'eu',
    S3_ACCESS_KEY_ID: 'id',
    S3_SECRET_ACCESS_KEY: 'key',
  };

  it('lie in a folder and are looked at by nobody unless somebody said otherwise', () => {
    expect(readSettings(real)).toMatchObject({ bucket: null, scanner: null });
    expect(readSettings({ ...real, ...s3, CLAMD_URL: 'unix:/run/clamav/clamd.ctl' })).toMatchObject({
      bucket: { endpoint: 'https://s3.example/portaal', region: 'eu', accessKeyId: 'id', secretAccessKey: 'key' },
      scanner: { path: '/run/clamav/clamd.ctl' },
    });
  });

  it('go to a bucket with all of its settings or none, and never unencrypted over a network', () => {
    expect(refusals({ ...real, ...s3, S3_REGION: '' })).toEqual([expect.stringMatching(/belong together/)]);
    expect(refusals({ ...real, ...s3, S3_ENDPOINT: 'http://s3.example/portaal' })).toEqual([
      expect.stringMatching(/https/),
    ]);
    expect(refusals({ ...real, ...s3, S3_ENDPOINT: 'http://127.0.0.1:9000/portaal' })).toEqual([]);
  });

  it('are looked at by a scanner that can be found', () => {
    expect(refusals({ ...real, CLAMD_URL: 'clamd.example' })).toEqual([expect.stringMatching(/^CLAMD_URL/)]);
  });
});
