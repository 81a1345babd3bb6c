import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './portal-server.ts';
import { endProgram, findProgram, untilListens } from './programs.ts';

/** Words that the scanner of the tests takes for a virus. */
export const testVirus = 'PORTAL-STANDARD-TEST-VIRUS';

/** A scanner at a port of this computer. */
export interface RunningScanner {
  readonly host: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** The program of the operating system's package; `null` where there is none. */
export const findClamd = () => findProgram('clamd');

/** Starts clamd with one signature, that of {@link testVirus}, and room for files of 1 MB. */
export async function startClamd(program: string): Promise<RunningScanner> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-clamd-'));
  const port = await freePort();
  const settings = [
    `DatabaseDirectory ${folder}`,
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    'Foreground yes',
    'StreamMaxLength 1M',
    'SelfCheck 3600',
  ];
  await writeFile(join(folder, 'portal.ndb'), `Portal.Test:0:*:${Buffer.from(testVirus).toString('hex')}\n`);
  await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  const child = spawn(program, ['-c', join(folder, 'clamd.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const stop = async () => {
    await endProgram(child);
    await rm(folder, { recursive: true, force: true });
  };
  if (await untilListens(child, port)) return { host: '127.0.0.1', port, stop };
  await stop();
  throw new Error(`clamd did not start:\n${said}`);
}

/**
 * A server that speaks INSTREAM as clamd's manual documents it: a command that ends with a zero, pieces led by their length, a piece of
 * nothing at the end. `answer` decides what is said of a file; `null` breaks off, and nothing says nothing.
 */
export async function speaksInstream(
  answer: (file: Buffer, times: number) => string | null | undefined,
): Promise<RunningScanner> {
  let times = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let come = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (piece: Buffer) => {
      come = Buffer.concat([come, piece]);
      const file = fileIn(come);
      if (file === null) return;
      times += 1;
      const words = answer(file, times);
      if (words === undefined) return;
      if (words === null) socket.destroy();
      else socket.end(`${words}\0`);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const command = 'zINSTREAM\0';

/** The file of a command that is here as a whole; `null` before. */
function fileIn(come: Buffer): Buffer | null {
  if (!come.toString('latin1', 0, command.length).startsWith(command)) return null;
  const pieces: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= come.length) {
    const length = come.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(come.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
