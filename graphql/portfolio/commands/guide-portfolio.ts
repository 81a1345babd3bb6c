import * as repository from '#db/repositories/portfolio-guidance.ts';
import { standsBeside } from '../../caseload/index.ts';
import type { OperationContext } from '../../context.ts';
import type {
  MutationConfirmPortfolioEntryArgs,
  MutationProposePortfolioEntryArgs,
  MutationWithdrawPortfolioConfirmationArgs,
  ResolversParentTypes,
} from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { BadUserInput } from '../../shared/errors.ts';
import { idFrom, isId } from '../../shared/ids.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import { typedText } from '../../shared/typed-text.ts';
import { checkContent } from '../domain/check-content.ts';
import { isConfirmable, isProposable, longestGuidanceWords, mostProposals } from '../domain/guidance.ts';
import { invalid } from '../outcome.ts';
import { loadShared } from '../queries/load-portfolio.ts';
import { receivedShare } from '../queries/load-shares.ts';
import { givenOf } from './save-entry.ts';

/** What a professional wrote in their own words, or what is wrong with it. */
function checkWords(field: 'reason' | 'seen', words: string): readonly Problem[] {
  if (words === '') return [problem(field, 'required')];
  return words.length > longestGuidanceWords ? [problem(field, 'tooLong', { most: longestGuidanceWords })] : [];
}

/** Proposes an entry to somebody of the caseload. It waits for their answer, in no portfolio. */
export async function proposeEntry(
  context: OperationContext,
  { form, personId, content: input, reason }: MutationProposePortfolioEntryArgs,
): Promise<ResolversParentTypes['ProposePortfolioResult']> {
  if (!isId(form)) throw new BadUserInput('not the name of a form');
  if (!(await standsBeside(context, personId))) return { __typename: 'PersonNotFound', personId };
  const { kind, given } = givenOf(input);
  if (!isProposable(kind)) throw new BadUserInput('nobody proposes this for somebody else');
  const checked = checkContent(kind, given as Readonly<Record<string, unknown>>);
  const words = typedText(reason);
  const problems = [...(checked.ok ? [] : checked.refusal), ...checkWords('reason', words)];
  if (!checked.ok || problems.length > 0) return invalid(problems);
  const { municipalityId, professionalId, name } = professional(context.viewer);
  const owner = { municipalityId, personId };
  const content = checked.value;
  const id = idFrom(municipalityId, personId, form, kind, JSON.stringify(content), words);
  const before = await repository.proposalsBy(context.tx, owner, professionalId);
  if (!before.some((one) => one.id === id)) {
    if (before.filter(({ answer }) => answer === null).length >= mostProposals)
      return invalid([problem('entries', 'tooMany', { most: mostProposals })]);
    const at = new Date(context.now).toISOString();
    const by = { professionalId, professionalName: name };
    await repository.insertProposal(context.tx, { ...owner, id, kind, content, reason: words, ...by, at });
    await requestNotification(context, { personId, kind: 'PORTFOLIO_PROPOSED', occasion: id });
  }
  const made = await repository.findProposal(context.tx, owner, id);
  if (made === null) throw new Error('a proposal that was made a moment ago is gone');
  return { __typename: 'PortfolioProposal', ...made };
}

/** Confirms what an entry on a card of the caseload says, in the version that was read. */
export async function confirmEntry(
  context: OperationContext,
  { shareId, entryId, version, seen }: MutationConfirmPortfolioEntryArgs,
): Promise<ResolversParentTypes['ConfirmPortfolioResult']> {
  const card = await receivedShare(context, shareId);
  if (card === null) return { __typename: 'PortfolioNotThere', id: shareId };
  const { personId } = card;
  const { municipalityId, professionalId, name } = professional(context.viewer);
  const entry = (await loadShared(context, { municipalityId, personId, shareId })).find(({ id }) => id === entryId);
  if (entry === undefined || !isConfirmable(entry.kind)) return invalid([problem('entry', 'unknown')]);
  const words = typedText(seen);
  const problems = checkWords('seen', words);
  if (problems.length > 0) return invalid(problems);
  if (entry.version !== version) return { __typename: 'PortfolioEntryChanged', entryId };
  const id = context.newId();
  const confirmed = await repository.insertConfirmation(context.tx, {
    municipalityId,
    personId,
    id,
    entryId,
    number: version,
    seen: words,
    professionalId,
    professionalName: name,
    at: new Date(context.now).toISOString(),
  });
  if (confirmed) await requestNotification(context, { personId, kind: 'PORTFOLIO_CONFIRMED', occasion: id });
  return { __typename: 'PortfolioConfirmed', entryId };
}

/** Takes a confirmation of one's own back: from now on nobody is shown it. */
export async function withdrawConfirmation(
  context: OperationContext,
  { personId, id }: MutationWithdrawPortfolioConfirmationArgs,
): Promise<ResolversParentTypes['WithdrawConfirmationResult']> {
  if (!(await standsBeside(context, personId))) return { __typename: 'PersonNotFound', personId };
  const { municipalityId, professionalId } = professional(context.viewer);
  const at = new Date(context.now).toISOString();
  const owner = { municipalityId, personId };
  const gone = isId(id) && (await repository.withdrawConfirmation(context.tx, owner, { id, professionalId, at }));
  return { __typename: gone ? 'ConfirmationGone' : 'PortfolioNotThere', id };
}
