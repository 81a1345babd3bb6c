import type * as contract from '../generated/resolvers.ts';
import type { Evidence } from '../evidence/index.ts';
import type { PersonSummary } from '../income/index.ts';
import type { Assurance } from '../policy/viewer.ts';
import type * as contradictions from './domain/contradictions.ts';
import type { Told } from './domain/contradictions.ts';
import type * as effects from './domain/effect.ts';
import type { Surroundings } from './domain/effect.ts';
import type { Answers } from './domain/kinds.ts';

/** What resolvers of this room get as their parent. Where nothing is said the parent is the shape of the contract itself. */
export interface ToldChange extends Omit<
  contract.ToldChange,
  '__typename' | 'person' | 'draft' | 'versions' | 'others' | 'articles'
> {
  readonly person: PersonSummary;
  readonly draft: ChangeVersion | null;
  /** Sent ones, newest first. */
  readonly versions: readonly ChangeVersion[];
  readonly surroundings: Surroundings;
  /** Lowest assurance of a sign-in with which a change of this kind may be sent. */
  readonly assuranceToSend: Assurance;
}

export interface ChangeVersion extends Pick<
  contract.ChangeVersion,
  | 'id'
  | 'number'
  | 'revision'
  | 'withdraws'
  | 'reason'
  | 'explanation'
  | 'sentAt'
  | 'language'
  | 'receiptNumber'
  | 'contentHash'
  | 'helperName'
  | 'prepared'
> {
  readonly answers: Answers;
  /** The sealed account, hex; `null` where none is told. */
  readonly accountCipher: string | null;
  readonly evidence: readonly Evidence[];
  /** As it was shown; `null` for a draft. */
  readonly storedEffect: effects.ChangeEffect | null;
  /** The version that was sent before this one. */
  readonly previous: ChangeVersion | null;
  /** The change that it belongs to, as far as it decides what a version shows. */
  readonly of: Pick<ToldChange, 'id' | 'kind' | 'status' | 'surroundings'> & { readonly personId: string };
}

export type ChangeEffect = effects.ChangeEffect;

export type ChangeContradiction = contradictions.Contradiction;

/** A change as it was told last. */
export type OtherChange = Told;
