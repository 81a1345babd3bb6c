import * as repository from '#db/repositories/portfolio-guidance.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationAcceptPortfolioProposalArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { citizen } from '../../policy/viewer.ts';
import { BadUserInput } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { checkContent, sameContent } from '../domain/check-content.ts';
import { loadEntry } from '../queries/load-portfolio.ts';
import { loadShare } from '../queries/load-shares.ts';
import { addEntry, givenOf, idOfNew, type SaveResult } from './save-entry.ts';

/** Takes a proposal into the portfolio, as it was or in other words. The proposal names the form, so that it comes in once. */
export async function acceptProposal(
  context: OperationContext,
  { id, content }: MutationAcceptPortfolioProposalArgs,
): Promise<SaveResult> {
  const { municipalityId, personId } = citizen(context.viewer);
  const owner = { municipalityId, personId };
  const proposal = isId(id) ? await repository.findProposal(context.tx, owner, id) : null;
  const nothing = { __typename: 'PortfolioNotThere', id } as const;
  if (proposal === null) return nothing;
  const { kind, given } = givenOf(content);
  if (kind !== proposal.kind) throw new BadUserInput('a proposal stays of its kind');
  if (proposal.answer !== null) {
    // Sent twice is the same answer.
    const checked = checkContent(kind, given as Readonly<Record<string, unknown>>);
    const made = checked.ok ? await loadEntry(context, idOfNew(owner, id, kind, checked.value)) : null;
    return made === null ? nothing : { __typename: 'PortfolioSaved', id: made.id, kind, version: made.version };
  }
  const saved = await addEntry(context, { form: id, content });
  if (saved.__typename !== 'PortfolioSaved') return saved;
  const entry = await loadEntry(context, saved.id);
  const same = entry !== null && sameContent(kind, entry.content, proposal.content);
  const at = new Date(context.now).toISOString();
  const answer = same ? 'ACCEPTED' : 'CHANGED';
  if (!(await repository.answerProposal(context.tx, owner, { id, answer, at })))
    throw new Error('a proposal was answered by two at the same time');
  return saved;
}

/** Does not take a proposal. */
export async function refuseProposal(
  context: OperationContext,
  id: string,
): Promise<ResolversParentTypes['RefuseProposalResult']> {
  const nothing = { __typename: 'PortfolioNotThere', id } as const;
  if (!isId(id)) return nothing;
  const { municipalityId, personId } = citizen(context.viewer);
  const owner = { municipalityId, personId };
  const at = new Date(context.now).toISOString();
  await repository.answerProposal(context.tx, owner, { id, answer: 'REFUSED', at });
  const proposal = await repository.findProposal(context.tx, owner, id);
  return proposal === null ? nothing : { __typename: 'PortfolioProposal', ...proposal };
}

/** Takes a confirmation off an entry: from now on nobody is shown it. */
export async function takeOffConfirmation(
  context: OperationContext,
  id: string,
): Promise<ResolversParentTypes['TakeOffConfirmationResult']> {
  const at = new Date(context.now).toISOString();
  const gone = isId(id) && (await repository.takeOffConfirmation(context.tx, citizen(context.viewer), { id, at }));
  return gone ? { __typename: 'ConfirmationGone', id } : { __typename: 'PortfolioNotThere', id };
}

/** Asks for the message that a card was looked at for the first time, once for each card. */
export async function tellLookedAt(
  context: OperationContext,
  id: string,
): Promise<ResolversParentTypes['TellPortfolioResult']> {
  const card = await loadShare(context, id);
  if (card === null || card.lookCount === 0) return { __typename: 'PortfolioNotThere', id };
  const { personId } = citizen(context.viewer);
  await requestNotification(context, { personId, kind: 'PORTFOLIO_LOOKED', occasion: id });
  return { __typename: 'PortfolioToldOf', id };
}
