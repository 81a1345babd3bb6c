import { lookup as resolve } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';
import { FeedBroken } from './records-of.ts';

/** What is taken from an address that somebody else answers. */
export interface FetchLimits {
  readonly bytes: number;
  /** Milliseconds in which nothing comes. */
  readonly silence: number;
  /** Milliseconds for all of it. */
  readonly total: number;
}

export const fetchLimits: FetchLimits = { bytes: 1_000_000_000, silence: 60_000, total: 3_600_000 };

export interface FetchOptions {
  readonly limits?: FetchLimits;
  /** Whether an IP address may be asked; default those of the internet. */
  readonly allows?: (address: string) => boolean;
  /** Certificates that are trusted beside those of the system. */
  readonly ca?: string;
  /** Ends it before it is over. */
  readonly signal?: AbortSignal;
}

/**
 * What an https address answers, piece by piece. Asks no address of the own network, whatever its name leads to, and follows no redirect:
 * where that leads nobody decided.
 *
 * @throws FeedBroken where it does not answer with a file, or breaks off. Its message names no address.
 */
export async function* fetchFeed(address: string, options: FetchOptions = {}): AsyncGenerator<Buffer> {
  const { limits = fetchLimits, allows = isPublicAddress, ca, signal } = options;
  const silence = new AbortController();
  const patience = AbortSignal.timeout(limits.total);
  const ends = AbortSignal.any([silence.signal, patience, ...(signal === undefined ? [] : [signal])]);
  const url = addressIn(address, allows);
  let answer: IncomingMessage | null = null;
  let bytes = 0;
  try {
    const onSilence = () => {
      silence.abort();
    };
    answer = await ask(url, { lookup: lookupOf(allows), signal: ends, ca, timeout: limits.silence }, onSilence);
    for await (const piece of answer as AsyncIterable<Buffer>) {
      bytes += piece.byteLength;
      if (bytes > limits.bytes) throw new FeedBroken(`it is larger than ${limits.bytes} bytes`);
      yield piece;
    }
  } catch (failure) {
    if (failure instanceof FeedBroken) throw failure;
    if (signal?.aborted === true) throw new FeedBroken('the portal ended meanwhile');
    if (silence.signal.aborted) throw new FeedBroken('nothing came for too long');
    if (patience.aborted) throw new FeedBroken(`it took longer than ${limits.total / 60_000} minutes`);
    // The words of others may repeat an address.
    const code = failure instanceof Error && 'code' in failure ? ` (${String(failure.code)})` : '';
    throw new FeedBroken(`${answer === null ? 'its address cannot be reached' : 'it broke off'}${code}`);
  } finally {
    answer?.destroy();
  }
}

function addressIn(address: string, allows: (address: string) => boolean): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:') throw new FeedBroken('its address does not begin with https://');
  // A number is connected to without being looked up.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !allows(host)) throw notAllowed();
  return url;
}

async function ask(url: URL, options: RequestOptions, onSilence: () => void): Promise<IncomingMessage> {
  const headers = { accept: 'application/json', 'accept-encoding': 'identity' };
  const answer = await new Promise<IncomingMessage>((answered, failed) => {
    const asked = request(url, { ...options, headers, agent: false }, answered);
    asked.once('timeout', onSilence);
    asked.once('error', failed);
    asked.end();
  });
  if (answer.statusCode === 200) return answer;
  answer.destroy();
  const status = answer.statusCode ?? 0;
  const moved = status >= 300 && status < 400 ? ': name the address to which it leads' : '';
  throw new FeedBroken(`its address answers ${status}${moved}`);
}

const notAllowed = () => new FeedBroken('its address leads into a network that is not the internet');

/** Looks a name up, and gives only what may be asked: what is connected to is what was looked at. */
function lookupOf(allows: (address: string) => boolean): LookupFunction {
  return (name, options, found) => {
    resolve(name, { ...options, all: true }, (failure, addresses) => {
      if (failure !== null) {
        found(failure, '');
        return;
      }
      const [first, ...others] = addresses.filter(({ address }) => allows(address));
      if (first === undefined) found(notAllowed(), '');
      else if (options.all === true) found(null, [first, ...others]);
      else found(null, first.address, first.family);
    });
  };
}
