import { insertProposal } from '#db/repositories/portfolio-guidance.ts';
import type { OperationContext } from '../../context.ts';
import { professional } from '../../policy/viewer.ts';
import { idFrom } from '../../shared/ids.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { checkContent } from '../domain/check-content.ts';
import { fieldsOf } from '../domain/kinds.ts';
import { longestGuidanceWords } from '../domain/guidance.ts';

export interface ProposedCertificate {
  readonly personId: string;
  /** What it is the proof of: proposed again it is the same proposal. */
  readonly about: string;
  readonly certificate: {
    readonly name: string;
    readonly issuer: string;
    readonly issuedOn: LocalDate | null;
    readonly expiresOn: LocalDate | null;
  };
  /** Why, in the words of who proposes it. */
  readonly reason: string;
}

/**
 * Proposes a certificate to whom it was given, in the transaction of the act that gave it. It is in no portfolio before its owner takes it,
 * as with everything that is proposed. Words that are longer than a portfolio keeps are cut: its owner can change them.
 */
export async function proposeCertificate(
  context: OperationContext,
  { personId, about, certificate, reason }: ProposedCertificate,
): Promise<void> {
  const { municipalityId, professionalId, name } = professional(context.viewer);
  const fields = fieldsOf.CERTIFICATE;
  const checked = checkContent('CERTIFICATE', {
    ...certificate,
    name: certificate.name.slice(0, fields.name.most),
    issuer: certificate.issuer.slice(0, fields.issuer.most),
  });
  if (!checked.ok) throw new Error('a certificate that nobody could take was proposed');
  await insertProposal(context.tx, {
    municipalityId,
    personId,
    id: idFrom(municipalityId, personId, about, 'CERTIFICATE'),
    kind: 'CERTIFICATE',
    content: checked.value,
    reason: reason.slice(0, longestGuidanceWords),
    professionalId,
    professionalName: name,
    at: new Date(context.now).toISOString(),
  });
}
