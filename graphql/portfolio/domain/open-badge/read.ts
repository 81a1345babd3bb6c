import type { LocalDate } from '../../../shared/local-date.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { checkContent } from '../check-content.ts';
import { isFields } from '../json-resume/shape.ts';
import type { Said } from '../json-resume/write.ts';

/** What a badge says, and what is needed to say how far it can be believed. */
export interface Badge {
  readonly entry: Said;
  /** Id of the issuer, a DID or an address. */
  readonly issuer: string;
  /** Whether a list elsewhere says if it was withdrawn: nobody is asked. */
  readonly statusElsewhere: boolean;
  /** Its last day is over. */
  readonly expired: boolean;
  /** Whether JSON carries a proof of its own. */
  readonly hasProof: boolean;
}

/** Why a badge is not read: no badge of Open Badges 3.0, or without a name that fits. */
export type BadgeProblem = 'notBadge' | 'noName';

const badgeTypes = ['OpenBadgeCredential', 'AchievementCredential'];

/** Reads a credential of Open Badges 3.0 as a certificate. */
export function readBadge(credential: unknown, today: LocalDate): Result<Badge, BadgeProblem> {
  if (!isFields(credential)) return refused('notBadge');
  const types = listOf(credential['type']);
  const subject = firstOf(credential['credentialSubject']);
  const achievement = isFields(subject) ? firstOf(subject['achievement']) : null;
  if (!types.some((type) => badgeTypes.some((one) => one === type)) || !isFields(achievement))
    return refused('notBadge');
  const issuer = credential['issuer'];
  const issuerId = isFields(issuer) ? issuer['id'] : issuer;
  if (typeof issuerId !== 'string' || issuerId === '') return refused('notBadge');
  const expiresOn = dayIn(credential['validUntil'] ?? credential['expirationDate']);
  const content = checkContent('CERTIFICATE', {
    name: textOf(achievement['name']) ?? textOf(credential['name']),
    issuer: isFields(issuer) ? textOf(issuer['name']) : null,
    issuedOn: dayIn(credential['validFrom'] ?? credential['issuanceDate']),
    expiresOn,
  });
  if (!content.ok) return refused('noName');
  return ok({
    // The content was read as its kind.
    entry: { kind: 'CERTIFICATE', content: content.value } as Said,
    issuer: issuerId,
    statusElsewhere: credential['credentialStatus'] !== undefined,
    expired: expiresOn !== null && expiresOn < today,
    hasProof: credential['proof'] !== undefined,
  });
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const firstOf = (value: unknown): unknown => listOf(value)[0];

/** Words as they are, or by language: the first. */
function textOf(value: unknown): string | null {
  const words = isFields(value) ? Object.values(value)[0] : value;
  return typeof words === 'string' && words.trim() !== '' ? words : null;
}

/** The day that a moment of XML Schema begins with. */
function dayIn(value: unknown): string | null {
  return typeof value === 'string' ? (/^\d{4}-\d\d-\d\d(?=T|$)/.exec(value)?.[0] ?? null) : null;
}
