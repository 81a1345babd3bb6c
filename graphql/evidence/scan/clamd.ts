import { connect, type NetConnectOpts, type Socket } from 'node:net';
import type { ScanOutcome, VirusScan } from '../../shared/ports/virus-scan.ts';

/** Milliseconds without a word from the scanner. */
const usualPatience = 30_000;
/** Bytes that go at a time; each piece is led by its length. */
const pieceSize = 64 * 1024;
/** Times that a file is brought to a scanner that breaks off. */
const tries = 2;
/** Letters of an answer; one that goes on is none. */
const longestAnswer = 1000;

/**
 * Asks clamd (ClamAV) by its INSTREAM command. A file that could not be brought there, or whose answer says neither clean nor found, was
 * not scanned.
 *
 * @param where a port or the path of a socket, as {@link scannerAt} reads it.
 */
export function createClamd(where: NetConnectOpts, patience = usualPatience): VirusScan {
  return {
    async scan(bytes) {
      for (let left = tries; left > 0; left -= 1) {
        const outcome = meaningOf(await answerOf(where, bytes, patience));
        if (outcome !== 'notScanned' || left === 1) return outcome;
      }
      return 'notScanned';
    },
  };
}

/** What clamd answers: `stream: OK`, `stream: <name> FOUND`, or an error. */
function meaningOf(answer: string | null): ScanOutcome {
  if (answer === 'stream: OK') return 'clean';
  return answer !== null && /^stream: .+ FOUND$/.test(answer) ? 'infected' : 'notScanned';
}

/** The answer to one file; `null` where there was none. */
function answerOf(where: NetConnectOpts, bytes: Buffer, patience: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect(where);
    let said = '';
    const end = (answer: string | null) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(patience, () => end(null));
    socket.on('error', () => end(null));
    socket.on('close', () => end(null));
    socket.on('data', (piece: Buffer) => {
      said += piece.toString('latin1');
      // The `z` of the command ends every answer with a zero.
      const [answer, rest] = said.split('\0');
      if (rest !== undefined || said.length > longestAnswer) end(rest === undefined ? null : (answer ?? null));
    });
    socket.once('connect', () => {
      write(socket, bytes);
    });
  });
}

function write(socket: Socket, bytes: Buffer): void {
  socket.write('zINSTREAM\0');
  for (let start = 0; start < bytes.length; start += pieceSize) {
    const piece = bytes.subarray(start, start + pieceSize);
    socket.write(lengthOf(piece));
    socket.write(piece);
  }
  socket.write(lengthOf(Buffer.alloc(0)));
}

function lengthOf(piece: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return length;
}

/** Reads `tcp://host:3310` or `unix:/path/of/clamd.ctl`; `null` for anything else. */
export function scannerAt(text: string): NetConnectOpts | null {
  const [, path] = /^unix:(?:\/\/)?(\/.+)$/.exec(text) ?? [];
  if (path !== undefined) return { path };
  const [, host, port] = /^tcp:\/\/([^/:\s]+|\[[0-9a-f:]+\]):(\d{1,5})\/?$/i.exec(text) ?? [];
  if (host === undefined || Number(port) > 65_535) return null;
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}
