import { findConcepts } from '#db/repositories/portfolio.ts';
import { findProfiles } from '#db/repositories/portfolio-work.ts';
import { insertLook } from '#db/repositories/portfolio-share.ts';
import type { OperationContext } from '../../context.ts';
import type { ProfileSearchInput, ResolversParentTypes } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { type Problem, problem, toProblem } from '../../shared/problem.ts';
import { typedText } from '../../shared/typed-text.ts';
import { cefrLevels } from '../domain/kinds.ts';
import { askedFor, mostProfiles, purposeProblems, textQuery } from '../domain/profile-search.ts';
import { trigramsOf } from '../domain/trigrams.ts';
import type { ReceivedShare } from '../models.ts';
import { loadShared } from './load-portfolio.ts';

const invalid = (problems: readonly Problem[]) =>
  ({ __typename: 'PortfolioInvalid', problems: problems.map(toProblem) }) as const;

/** Concepts that could be meant by what was typed. */
const conceptsAtMost = 6;

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
    ...(area === null || /^[1-9]\d{1,3}$/u.test(area) ? [] : [problem('area', 'notAnArea')]),
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

async function conceptsOf({ tx }: OperationContext, words: string): Promise<readonly string[]> {
  const trigrams = trigramsOf(words.slice(0, 80));
  const found = [];
  for (const kind of ['OCCUPATION', 'SKILL'] as const)
    found.push(...(await findConcepts(tx, { kind, trigrams, language: 'nl', first: conceptsAtMost })));
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
  const { municipalityId, professionalId, name } = professional(context.viewer);
  const [card] = await context.tx.query<
    ReceivedShare & { readonly personId: string; readonly personName: string } & Record<string, unknown>
  >({
    name: 'portfolio-share-for-work',
    text: `
      select s.id, s.purpose, to_char(s.until_date, 'YYYY-MM-DD') as "untilDate", to_json(s.created_at)#>>'{}' as "createdAt",
        s.person_id as "personId", s.owner_name as "personName"
      from portfolio_share s
      where s.municipality_id = $1 and s.id = $2 and s.receiver = 'WORK' and s.revoked_at is null and s.until_date >= $3::date`,
    values: [municipalityId, shareId, context.today],
  });
  if (!card) return nothing;
  const { personId, personName } = card;
  context.access.saw([personId]);
  context.access.lookedFor(purpose);
  await insertLook(context.tx, {
    municipalityId,
    id: context.newId(),
    shareId,
    personId,
    at: new Date(context.now).toISOString(),
    professionalId,
    professionalName: name,
    purpose,
    fileName: null,
  });
  await requestNotification(context, { personId, kind: 'PORTFOLIO_LOOKED', occasion: shareId });
  const portfolio = { entries: await loadShared(context, { municipalityId, personId, shareId }) };
  return { __typename: 'ReceivedPortfolio', personId, personName, share: card, portfolio };
}
