import { findProfiles } from '#db/repositories/portfolio-work.ts';
import { isOpenShare } from '#db/repositories/portfolio-share.ts';
import type { OperationContext } from '../../context.ts';
import type { ProfileSearchInput, ResolversParentTypes } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { problem } from '../../shared/problem.ts';
import { typedText } from '../../shared/typed-text.ts';
import { cefrLevels } from '../domain/kinds.ts';
import { askedFor, mostProfiles, purposeProblems, textQuery } from '../domain/profile-search.ts';
import { postcodeStart } from '../domain/share.ts';
import type { ReceivedShare } from '../models.ts';
import { invalid } from '../outcome.ts';
import { loadShared } from './load-portfolio.ts';
import { receivedColumns, writeLook } from './load-shares.ts';
import { suggestConcepts } from './suggest-concepts.ts';

/** Whoever made a card for work and fits what was asked, with why. Everybody who is shown is written down with what it was for. */
export async function searchProfiles(
  context: OperationContext,
  search: ProfileSearchInput,
): Promise<ResolversParentTypes['SearchProfilesResult']> {
  const purpose = typedText(search.purpose);
  const typed = typedText(search.words ?? '');
  const words = askedFor(typed);
  const digits = typedText(search.area ?? '');
  const area = digits === '' ? null : digits;
  const asked = [search.language, search.licence, search.hours, search.day, search.part, search.travelMinutes, area];
  const problems = [
    ...purposeProblems(purpose),
    ...(typed !== '' && words.length === 0 ? [problem('words', 'unknown')] : []),
    ...(search.level && !search.language ? [problem('language', 'required')] : []),
    ...(area === null || postcodeStart.test(area) ? [] : [problem('area', 'notAnArea')]),
    ...(typed === '' && asked.every((one) => one == null) ? [problem('words', 'nothing')] : []),
  ];
  if (problems.length > 0) return invalid(problems);
  const { municipalityId } = professional(context.viewer);
  const found = await findProfiles(context.tx, {
    municipalityId,
    today: context.today,
    words: words.length === 0 ? null : { query: textQuery(words), concepts: await conceptsOf(context, typed) },
    language: search.language ?? null,
    levels: search.level ? cefrLevels.slice(cefrLevels.indexOf(search.level)) : null,
    licence: search.licence ?? null,
    hours: search.hours ?? null,
    day: search.day ?? null,
    part: search.part ?? null,
    travelMinutes: search.travelMinutes ?? null,
    area,
    first: mostProfiles + 1,
  });
  const shown = found.slice(0, mostProfiles);
  context.access.saw(shown.map(({ personId }) => personId));
  context.access.lookedFor(purpose);
  return { __typename: 'ProfilesFound', profiles: shown, more: found.length > mostProfiles };
}

/** Concepts that could be meant by what was typed. */
async function conceptsOf(context: OperationContext, text: string): Promise<readonly string[]> {
  const found = [];
  for (const kind of ['OCCUPATION', 'SKILL'] as const)
    found.push(...(await suggestConcepts(context, { text, kind, language: 'nl' })));
  return found.map(({ uri }) => uri);
}

/** A card for work with what is on it; that it was looked at and what for is written down first. */
export async function lookAtProfile(
  context: OperationContext,
  { shareId, purpose: given }: { readonly shareId: string; readonly purpose: string },
): Promise<ResolversParentTypes['LookAtProfileResult']> {
  const purpose = typedText(given);
  const problems = purposeProblems(purpose);
  if (problems.length > 0) return invalid(problems);
  const nothing = { __typename: 'PortfolioNotThere', id: shareId } as const;
  if (!isId(shareId)) return nothing;
  const { municipalityId } = professional(context.viewer);
  const [card] = await context.tx.query<
    ReceivedShare & { readonly personId: string; readonly personName: string } & Record<string, unknown>
  >({
    name: 'portfolio-share-for-work',
    text: `
      select ${receivedColumns}, s.person_id as "personId", s.owner_name as "personName"
      from portfolio_share s
      where s.municipality_id = $1 and s.id = $2 and s.receiver = 'WORK' and ${isOpenShare('s', '$3')}`,
    values: [municipalityId, shareId, context.today],
  });
  if (!card) return nothing;
  const { personId, personName } = card;
  context.access.saw([personId]);
  context.access.lookedFor(purpose);
  await writeLook(context, { shareId, personId, purpose });
  const portfolio = { entries: await loadShared(context, { municipalityId, personId, shareId }) };
  return { __typename: 'ReceivedPortfolio', personId, personName, share: card, portfolio };
}
