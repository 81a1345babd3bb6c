import { insertProposal } from '#db/repositories/portfolio-guidance.ts';
import type { OperationContext } from '../../context.ts';
import { professional } from '../../policy/viewer.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { checkContent } from '../domain/check-content.ts';
import { fieldsOf, type FieldName } from '../domain/kinds.ts';
import { longestGuidanceWords, resultProposalId } from '../domain/guidance.ts';

/** What a proposal comes from. */
interface Origin {
  readonly personId: string;
  /** What it is the result of: proposed again it is the same proposal. */
  readonly about: string;
  /** Why, in the words of who proposes it. */
  readonly reason: string;
}

export interface ProposedCertificate extends Origin {
  readonly certificate: {
    readonly name: string;
    readonly issuer: string;
    readonly issuedOn: LocalDate | null;
    readonly expiresOn: LocalDate | null;
  };
}

/** Proposes a certificate to whom it was given, in the transaction of the act that gave it. */
export async function proposeCertificate(
  context: OperationContext,
  { certificate, ...origin }: ProposedCertificate,
): Promise<void> {
  const { name, issuer } = fieldsOf.CERTIFICATE;
  const content = {
    ...certificate,
    name: certificate.name.slice(0, name.most),
    issuer: certificate.issuer.slice(0, issuer.most),
  };
  await propose(context, origin, 'CERTIFICATE', content);
}

export interface ProposedPlacement extends Origin {
  readonly placement: {
    readonly title: string;
    readonly organisation: string;
    readonly from: LocalDate | null;
    readonly until: LocalDate | null;
  };
}

/** Proposes a place where somebody learned by working as experience, in the transaction of the act that ended it. */
export async function proposePlacement(
  context: OperationContext,
  { placement, ...origin }: ProposedPlacement,
): Promise<void> {
  const { title, organisation } = fieldsOf.WORK;
  const content = {
    ...placement,
    sort: 'PLACEMENT',
    title: placement.title.slice(0, title.most),
    organisation: placement.organisation.slice(0, organisation.most),
  };
  await propose(context, origin, 'WORK', content);
}

/**
 * It is in no portfolio before its owner takes it, as with everything that is proposed. Words that are longer than a portfolio keeps were
 * cut: its owner can change them.
 */
async function propose<Kind extends 'CERTIFICATE' | 'WORK'>(
  context: OperationContext,
  { personId, about, reason }: Origin,
  kind: Kind,
  given: Partial<Record<FieldName<Kind>, unknown>>,
): Promise<void> {
  const { municipalityId, professionalId, name } = professional(context.viewer);
  const checked = checkContent(kind, given);
  if (!checked.ok) throw new Error('what nobody could take was proposed');
  await insertProposal(context.tx, {
    municipalityId,
    personId,
    id: resultProposalId({ municipalityId, personId }, about, kind),
    kind,
    content: checked.value,
    reason: reason.slice(0, longestGuidanceWords),
    professionalId,
    professionalName: name,
    at: new Date(context.now).toISOString(),
  });
}
