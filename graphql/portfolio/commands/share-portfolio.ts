import * as repository from '#db/repositories/portfolio-share.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationSharePortfolioArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { BadUserInput } from '../../shared/errors.ts';
import { idFrom, isId } from '../../shared/ids.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import { hashOfSecretToken, newSecretToken } from '../../shared/secret-token.ts';
import {
  fileOnCardProblem,
  lastShareDay,
  longestShareWords,
  mostShares,
  postcodeArea,
  shareState,
} from '../domain/share.ts';
import type { Entry } from '../models.ts';
import { invalid } from '../outcome.ts';
import { loadEntries } from '../queries/load-portfolio.ts';
import { loadShare, loadShares } from '../queries/load-shares.ts';

/** Makes a card of chosen entries. Sent again, the form is the same card, and the link that is answered last is the one that opens it. */
export async function sharePortfolio(
  context: OperationContext,
  { form, input }: MutationSharePortfolioArgs,
): Promise<ResolversParentTypes['SharePortfolioResult']> {
  if (!isId(form)) throw new BadUserInput('not the name of a form');
  const isLink = input.receiver === 'LINK';
  const forWhom = isLink ? (input.forWhom ?? '').trim() : null;
  const area = input.receiver === 'WORK' ? (input.area ?? '').trim() || null : null;
  const purpose = input.purpose.trim();
  const entries = await loadEntries(context);
  const own = new Set(entries.map(({ id }) => id));
  const entryIds = [...new Set(input.entryIds)];
  const evidenceIds = [...new Set(input.evidenceIds ?? [])];
  const ofEntries = new Set(entries.filter(({ id }) => entryIds.includes(id)).flatMap(filesOf));
  // A case manager knows whose it is.
  const shows = isLink ? input.shows : 'NAME';
  const ofFiles = fileOnCardProblem({ receiver: input.receiver, shows, chosen: evidenceIds, ofEntries });
  const problems = [
    ...words('purpose', purpose),
    ...(forWhom === null ? [] : words('forWhom', forWhom)),
    ...(input.untilDate < context.today ? [problem('untilDate', 'past')] : []),
    ...(input.untilDate > lastShareDay(context.today) ? [problem('untilDate', 'farAway')] : []),
    ...(entryIds.length === 0 ? [problem('entryIds', 'required')] : []),
    ...(entryIds.every((id) => own.has(id)) ? [] : [problem('entryIds', 'unknown')]),
    ...(area === null || postcodeArea.test(area) ? [] : [problem('area', 'notAnArea')]),
    ...(ofFiles === null ? [] : [problem('evidenceIds', ofFiles)]),
  ];
  if (problems.length > 0) return invalid(problems);
  const { municipalityId, personId } = citizen(context.viewer);
  const owner = { municipalityId, personId };
  const id = idFrom(
    municipalityId,
    personId,
    form,
    JSON.stringify({ ...input, entryIds: entryIds.toSorted(), evidenceIds: evidenceIds.toSorted() }),
  );
  const open = (await loadShares(context)).filter((one) => shareState(one, context.today) === 'OPEN');
  const isThere = open.some((one) => one.id === id);
  if (!isThere && input.receiver === 'WORK' && open.some(({ receiver }) => receiver === 'WORK'))
    return invalid([problem('receiver', 'workOnce')]);
  if (!isThere && open.length >= mostShares) return invalid([problem('entries', 'tooMany', { most: mostShares })]);
  const token = isLink ? newSecretToken() : null;
  const tokenHash = token === null ? null : hashOfSecretToken(token);
  const made = await repository.insertShare(context.tx, {
    ...owner,
    id,
    receiver: input.receiver,
    forWhom,
    purpose,
    area,
    shows,
    untilDate: input.untilDate,
    tokenHash,
    entryIds,
    evidenceIds,
    at: new Date(context.now).toISOString(),
  });
  if (made || tokenHash === null) return { __typename: 'PortfolioShared', id, token };
  const renewed = await repository.replaceShareToken(context.tx, owner, { id, tokenHash });
  return { __typename: 'PortfolioShared', id, token: renewed ? token : null };
}

const filesOf = ({ evidence }: Entry): readonly string[] => evidence.map(({ id }) => id);

function words(field: 'purpose' | 'forWhom', text: string): readonly Problem[] {
  if (text === '') return [problem(field, 'required')];
  return text.length > longestShareWords ? [problem(field, 'tooLong', { most: longestShareWords })] : [];
}

/** Gives an open card another link. */
export async function renewLink(
  context: OperationContext,
  id: string,
): Promise<ResolversParentTypes['RenewPortfolioLinkResult']> {
  const card = await loadShare(context, id);
  if (card === null || shareState(card, context.today) !== 'OPEN') return { __typename: 'PortfolioNotThere', id };
  const token = newSecretToken();
  const owner = citizen(context.viewer);
  const renewed = await repository.replaceShareToken(context.tx, owner, { id, tokenHash: hashOfSecretToken(token) });
  return renewed ? { __typename: 'PortfolioShared', id, token } : { __typename: 'PortfolioNotThere', id };
}

/** Stops a card: from now on its link says that it has ended, and a case manager finds nothing. */
export async function stopSharing(
  context: OperationContext,
  id: string,
): Promise<ResolversParentTypes['StopSharingPortfolioResult']> {
  if (!isId(id)) return { __typename: 'PortfolioNotThere', id };
  await repository.revokeShare(context.tx, citizen(context.viewer), id, new Date(context.now).toISOString());
  const card = await loadShare(context, id);
  return card === null ? { __typename: 'PortfolioNotThere', id } : { __typename: 'PortfolioShare', ...card };
}
