import { createContext } from 'react-router';
import type { Api } from '#graphql/execute.server.ts';
import type { ReadableFile } from '#graphql/execution/files.ts';
import type { PortfolioByLinkResult } from '#graphql/generated/documents.ts';
import type { Viewer } from '#graphql/policy/viewer.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import type { Language } from './i18n/index.ts';

/** How people reach a municipality, in the reader's language. */
export interface Contact {
  readonly phone: string;
  readonly hours: Readonly<Record<string, string>>;
  readonly address: string;
  readonly email: string;
}

/** A form that came to nothing. */
export interface NotSaved {
  /** Its texts by name, in their order; `null` where they cannot be shown again, for example with a file. */
  readonly fields: readonly (readonly [name: string, text: string])[] | null;
}

/** Cards of portfolios that are opened by a link, without an account. */
export interface SharedPortfolios {
  /** Whether a link opens something, without opening it. */
  find(
    token: string,
  ): Promise<{ readonly state: 'NOT_THERE' | 'ENDED' } | { readonly state: 'OPEN'; readonly until: LocalDate }>;
  /** What the card shows; that it was looked at is written down. `null` where it shows nothing any more. */
  look(token: string, traceId: string): Promise<PortfolioByLinkResult | null>;
  /** Opens a file on the card, which is written down too. `null` where the card shows no such file any more. */
  file(token: string, evidenceId: string, traceId: string): Promise<ReadableFile | null>;
  /** The same photo small, as JPEG, as the opened card shows it. */
  picture(token: string, evidenceId: string, traceId: string): Promise<Buffer | null>;
}

/** What every page may know about the request that it answers. */
export interface Portal {
  readonly api: Api;
  readonly clock: Clock;
  readonly sharedPortfolios: SharedPortfolios;
  readonly language: Language;
  /** For the content policy; another one each answer. */
  readonly nonce: string;
  readonly traceId: string;
  /** Nothing in this installation is real. */
  readonly demo: boolean;
  readonly viewer: Viewer;
  /** They acted for another, whose mandate has ended since: nothing is shown and nothing is taken until they know. */
  readonly actingEnded: boolean;
  /** `expiresAt` in epoch milliseconds. */
  readonly session: { readonly expiresAt: number } | null;
  readonly municipality: {
    readonly name: string;
    readonly theme: string;
    readonly languages: readonly string[];
    readonly contact: Contact;
  } | null;
  /** Writes down what went wrong where nobody expected it: its kind and its place, never its words. */
  readonly report: (failure: unknown) => void;
  /** What was sent and not saved, because the database is away. */
  readonly notSaved: NotSaved | null;
  /** A status with which the server refuses this request before any page sees it: too large, too often. */
  readonly refused: number | null;
}

export const portalContext = createContext<Portal>();
