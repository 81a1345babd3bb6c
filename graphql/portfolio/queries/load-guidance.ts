import * as repository from '#db/repositories/portfolio-guidance.ts';
import { standsBeside } from '../../caseload/index.ts';
import type { OperationContext } from '../../context.ts';
import { professional, signedIn } from '../../policy/viewer.ts';
import type { Entry, Portfolio, PortfolioGuidance, PortfolioProposal } from '../models.ts';

/** What somebody of the caseload was proposed and had confirmed by the one who asks; `null` when they do not stand beside them. */
export async function loadGuidance(context: OperationContext, personId: string): Promise<PortfolioGuidance | null> {
  if (!(await standsBeside(context, personId))) return null;
  const { municipalityId, professionalId } = professional(context.viewer);
  const owner = { municipalityId, personId };
  return {
    proposals: await repository.proposalsBy(context.tx, owner, professionalId),
    confirmations: await repository.confirmationsBy(context.tx, owner, professionalId),
  };
}

/** What stands confirmed of the entries of a portfolio. Of an entry that is not in it yet there is nothing. */
export async function loadConfirmations(
  context: OperationContext,
  { entries }: Portfolio,
): Promise<readonly repository.ConfirmationRow[]> {
  const ids = entries.filter(({ version }) => version > 0).map(({ id }) => id);
  const { municipalityId } = signedIn(context.viewer);
  return ids.length === 0 ? [] : repository.confirmationsOf(context.tx, ids, municipalityId);
}

/** A proposal as the portfolio that it would be alone. */
export function portfolioOf({ id, kind, content, createdAt }: PortfolioProposal): Portfolio {
  // The content was read as its kind.
  const entry = { kind, id, version: 0, createdAt, writtenAt: createdAt, content, evidence: [], labels: [] } as Entry;
  return { entries: [entry] };
}
