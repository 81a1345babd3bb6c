import { sizeOf, type SmsEncoding } from './parts.ts';

export interface SmsSettings {
  /** Where the provider takes messages. */
  readonly url: string;
  readonly token: string;
  /** Name or number that the phone shows. */
  readonly from: string;
}

export interface OutgoingSms {
  /** E.164. */
  readonly to: string;
  readonly text: string;
  /** The same for every attempt: the provider brings it once. */
  readonly key: string;
}

/** Hands messages to whoever brings them to phones. */
export interface SmsTransport {
  /** Resolves when it was taken. Throws {@link SmsRefused} or {@link SmsNotTaken} otherwise. */
  send(sms: OutgoingSms): Promise<void>;
}

/** What is posted, as JSON. */
export interface SmsPost {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly encoding: SmsEncoding;
  readonly parts: number;
}

/** Nothing can be brought to this number; another attempt would end the same. */
export class SmsRefused extends Error {
  override readonly name = 'SmsRefused';

  constructor() {
    super('the provider brings nothing to a number');
  }
}

/** It was not taken this time. Says how, and never to whom. */
export class SmsNotTaken extends Error {
  override readonly name = 'SmsNotTaken';

  constructor(reason: string) {
    super(`the provider did not take a message (${reason})`);
  }
}

/** Milliseconds until an answer is not waited for any more. */
const patience = 10_000;

/**
 * A provider that takes JSON over HTTP with a bearer token: 2xx takes it, 422 says that the number gets nothing, everything else is
 * tried again by the queue. `Idempotency-Key` tells an attempt from a second message.
 */
export function createSmsTransport({ url, token, from }: SmsSettings): SmsTransport {
  return {
    async send({ to, text, key }) {
      const { encoding, parts } = sizeOf(text);
      const post: SmsPost = { from, to, text, encoding, parts };
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(post),
        signal: AbortSignal.timeout(patience),
      }).catch((failure: unknown) => {
        throw new SmsNotTaken(failure instanceof Error ? failure.name : 'unknown');
      });
      await answer.body?.cancel();
      if (answer.status === 422) throw new SmsRefused();
      if (!answer.ok) throw new SmsNotTaken(String(answer.status));
    },
  };
}
