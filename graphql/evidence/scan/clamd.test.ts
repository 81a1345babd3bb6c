import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findClamd, type RunningScanner, speaksInstream, startClamd, testVirus } from '#tests/support/clamd.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { createClamd, scannerAt } from './clamd.ts';

const program = await findClamd();
if (program === null) process.stdout.write('skipped: there is no clamd here (apt-get install clamav-daemon)\n');

describe.skipIf(program === null)('clamd itself', () => {
  let clamd: RunningScanner;
  beforeAll(async () => {
    clamd = await startClamd(program ?? '');
  });
  afterAll(() => clamd.stop());

  it('finds a virus, and nothing in a file without', async () => {
    const scan = createClamd(clamd);
    expect(await scan.scan(smallPdf('loonstrook'))).toBe('clean');
    expect(await scan.scan(smallPdf(testVirus))).toBe('infected');
  });

  it('did not scan what it is not set up to take, however large', async () => {
    expect(await createClamd(clamd).scan(randomBytes(900_000))).toBe('clean');
    expect(await createClamd(clamd).scan(randomBytes(3_000_000))).toBe('notScanned');
  });
});

describe('a scanner', () => {
  let server: RunningScanner | null = null;
  afterEach(async () => {
    await server?.stop();
    server = null;
  });
  const asked = async (answer: Parameters<typeof speaksInstream>[0], file = Buffer.from('x'), patience?: number) => {
    server = await speaksInstream(answer);
    return createClamd(server, patience).scan(file);
  };

  it('gets the whole file, in pieces', async () => {
    const file = randomBytes(300_000);
    let came: Buffer = Buffer.alloc(0);
    expect(await asked((bytes) => ((came = bytes), 'stream: OK'), file)).toBe('clean');
    expect(came.equals(file)).toBe(true);
  });

  it.each([
    ['stream: Win.Test.EICAR_HDB-1 FOUND', 'infected'],
    ['INSTREAM size limit exceeded. ERROR', 'notScanned'],
    ["stream: Can't allocate memory ERROR", 'notScanned'],
    ['stream: OK FOUND nothing', 'notScanned'],
    ['UNKNOWN COMMAND', 'notScanned'],
    ['', 'notScanned'],
    ['x'.repeat(5_000), 'notScanned'],
  ])('that says "%s" means %s', async (words, outcome) => {
    expect(await asked(() => words)).toBe(outcome);
  });

  it('that breaks off is asked once more', async () => {
    expect(await asked((_file, times) => (times === 1 ? null : 'stream: OK'))).toBe('clean');
    await server?.stop();
    expect(await asked(() => null)).toBe('notScanned');
  });

  it('that says nothing, or is not there, did not scan', async () => {
    expect(await asked(() => undefined, Buffer.from('x'), 30)).toBe('notScanned');
    const { port } = server ?? { port: 0 };
    await server?.stop();
    server = null;
    expect(await createClamd({ host: '127.0.0.1', port }).scan(Buffer.from('x'))).toBe('notScanned');
  });
});

it('is found by its address', () => {
  expect(scannerAt('tcp://clamd.internal:3310')).toEqual({ host: 'clamd.internal', port: 3310 });
  expect(scannerAt('tcp://[::1]:3310')).toEqual({ host: '::1', port: 3310 });
  expect(scannerAt('unix:/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
  for (const wrong of ['', 'clamd', 'tcp://clamd', 'tcp://clamd:99999', 'http://clamd:3310', 'unix:clamd.ctl'])
    expect(scannerAt(wrong), wrong).toBeNull();
});
