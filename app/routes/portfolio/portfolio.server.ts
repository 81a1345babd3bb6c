import { redirect, type RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import {
  MyPortfolioDocument,
  type MyCvResult,
  type MyPortfolioResult,
  type PortfolioOnCard,
  type Proposed,
} from '#graphql/generated/documents.ts';
import type { Said } from '#graphql/portfolio/domain/json-resume/write.ts';
import { definitionsOf, type PortfolioKind, portfolioKinds } from '#graphql/portfolio/domain/kinds.ts';

type Context = Readonly<RouterContextProvider>;
export type Portfolio = MyPortfolioResult['portfolio'];

/** An entry as a form needs it. */
export interface OpenEntry {
  readonly kind: PortfolioKind;
  readonly id: string;
  readonly version: number;
  /** Its fields by name, as the contract has them. */
  readonly stored: Stored;
  readonly files: readonly { readonly id: string; readonly fileName: string; readonly size: number }[];
}

/** A proposal as a list shows it. */
export interface OpenProposal {
  readonly id: string;
  readonly kind: PortfolioKind;
  readonly by: string;
  readonly stored: Stored;
}

export type Stored = Readonly<Record<string, unknown>>;

export async function loadPortfolio(context: Context): Promise<Portfolio> {
  return (await query(context, MyPortfolioDocument, {})).portfolio;
}

/** Entries of a kind. */
export function entriesOf(
  portfolio: PortfolioOnCard | MyCvResult['portfolio'],
  kind: PortfolioKind,
): readonly OpenEntry[] {
  const single = <Entry>(entry: Entry | null): readonly Entry[] => (entry === null ? [] : [entry]);
  const entries = {
    COMPETENCE: portfolio.competences,
    WORK: portfolio.work,
    EDUCATION: portfolio.education,
    LANGUAGE: portfolio.languages,
    LICENCE: single(portfolio.licences),
    AVAILABILITY: single(portfolio.availability),
    WISHES: single(portfolio.wishes),
    PROFILE: single(portfolio.profile),
    CERTIFICATE: portfolio.certificates,
  }[kind];
  return entries.map((entry) => {
    const fields: Stored = { ...entry, conceptUri: 'concept' in entry ? (entry.concept?.uri ?? null) : null };
    return {
      kind,
      id: entry.id,
      version: entry.version,
      stored: Object.fromEntries(Object.keys(definitionsOf(kind)).map((name) => [name, fields[name] ?? null])),
      files: 'evidence' in entry ? entry.evidence : [],
    };
  });
}

/** Proposals that wait for their owner, each with what its entry would say. */
export function proposalsOf(waiting: readonly Proposed[]): readonly OpenProposal[] {
  return waiting.map(({ portfolio, ...proposal }) => ({
    ...proposal,
    stored: entriesOf(portfolio, proposal.kind)[0]?.stored ?? {},
  }));
}

/** What somebody says in all of their entries. */
export function saidIn(portfolio: PortfolioOnCard | MyCvResult['portfolio']): readonly Said[] {
  return portfolioKinds.flatMap((kind) =>
    // The fields of the kind, by its definition.
    entriesOf(portfolio, kind).map(({ stored }) => ({ kind, content: stored }) as unknown as Said),
  );
}

/** The entry of an address; one that is gone, for example removed in another tab, leads back. */
export function entryOf(portfolio: Portfolio, kind: PortfolioKind, id: string | undefined): OpenEntry {
  const entry = entriesOf(portfolio, kind).find((one) => one.id === id);
  if (!entry) throw redirect('/portfolio?melding=wasWeg');
  return entry;
}

/** What its owner calls an entry; `null` for what has no name of its own. */
export function nameOf({ stored }: OpenEntry): string | null {
  for (const name of ['title', 'name']) {
    const value = stored[name];
    if (typeof value === 'string') return value;
  }
  return null;
}
