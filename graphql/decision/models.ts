import type * as contract from '../generated/resolvers.ts';
import type { Evidence } from '../evidence/index.ts';
import type { PersonSummary } from '../income/index.ts';
import type { Assurance } from '../policy/viewer.ts';
import type { ObjectionStatus } from './domain/objection.ts';

/** What resolvers of this room get as their parent. Where nothing is said the parent is the shape of the contract itself. */
export interface Decision extends Omit<contract.Decision, '__typename' | 'objection'> {
  readonly personId: string;
  /** Who had a part in preparing it. */
  readonly involved: readonly string[];
  readonly objection: Objection | null;
  /** What sending an objection takes, and how the municipality deals with it. */
  readonly policy: ObjectionPolicy;
}

/** What a municipality asks of an objection, and gives to it. */
export interface ObjectionPolicy {
  /** Lowest assurance of a sign-in with which it may be sent: that of an income report. */
  readonly assuranceToSend: Assurance;
  readonly withCommittee: boolean;
  /** `null` where it decided nothing. */
  readonly repairDays: number | null;
}

export interface Objection extends Omit<contract.Objection, '__typename' | 'draft' | 'versions'> {
  readonly status: ObjectionStatus;
  readonly draft: ObjectionVersion | null;
  /** Sent ones, oldest first. */
  readonly versions: readonly ObjectionVersion[];
  readonly reasonsAskedAt: string | null;
}

export interface ObjectionVersion extends Omit<contract.ObjectionVersion, '__typename' | 'evidence'> {
  readonly id: string;
  readonly evidence: readonly Evidence[];
}

export interface ObjectionHead extends Omit<contract.ObjectionHead, '__typename' | 'person'> {
  readonly person: PersonSummary;
}

export interface ObjectionFile {
  readonly person: PersonSummary;
  readonly decision: Decision;
  readonly objection: Objection;
  readonly involved: boolean;
  readonly repairDays: number | null;
}
