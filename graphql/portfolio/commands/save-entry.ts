import * as repository from '#db/repositories/portfolio.ts';
import type { OperationContext } from '../../context.ts';
import type {
  MutationAddPortfolioEntryArgs,
  MutationAttachToPortfolioArgs,
  MutationChangePortfolioEntryArgs,
  PortfolioContentInput,
  ResolversParentTypes,
} from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { BadUserInput } from '../../shared/errors.ts';
import { idFrom, isId } from '../../shared/ids.ts';
import { problem } from '../../shared/problem.ts';
import { checkContent, sameContent } from '../domain/check-content.ts';
import { isOnlyOnce, mostEntries, mostFiles, type PortfolioKind } from '../domain/kinds.ts';
import { type Entry, toPortfolioEntry } from '../models.ts';
import { invalid } from '../outcome.ts';
import { loadEntries, loadEntry } from '../queries/load-portfolio.ts';
import { ownsEvidence } from '#db/repositories/evidence.ts';

export type SaveResult = ResolversParentTypes['SavePortfolioResult'];

const kindOfInput = {
  competence: 'COMPETENCE',
  work: 'WORK',
  education: 'EDUCATION',
  language: 'LANGUAGE',
  licence: 'LICENCE',
  availability: 'AVAILABILITY',
  wishes: 'WISHES',
  profile: 'PROFILE',
  certificate: 'CERTIFICATE',
} as const satisfies Record<keyof PortfolioContentInput, PortfolioKind>;

/** What came in, with its kind. The contract sees to it that there is one. */
export function givenOf(input: PortfolioContentInput): { readonly kind: PortfolioKind; readonly given: object } {
  for (const name of Object.keys(kindOfInput) as (keyof typeof kindOfInput)[]) {
    const given = input[name];
    if (given) return { kind: kindOfInput[name], given };
  }
  throw new BadUserInput('nothing to save');
}

const saved = ({ id, kind, version }: Pick<Entry, 'id' | 'kind' | 'version'>): SaveResult => ({
  __typename: 'PortfolioSaved',
  id,
  kind,
  version,
});

const movedOn = (entry: Entry): SaveResult => ({ __typename: 'PortfolioMovedOn', entry: toPortfolioEntry(entry) });

/** The name of a new entry: the same for the same words in the same form. */
export function idOfNew(
  { municipalityId, personId }: { readonly municipalityId: string; readonly personId: string },
  form: string,
  kind: PortfolioKind,
  content: object,
): string {
  return idFrom(municipalityId, personId, form, kind, JSON.stringify(content));
}

/**
 * Adds an entry. The same form with the same words is the same entry. Where there is one already of a kind that exists once, its words
 * are shown instead: another tab was first.
 */
export async function addEntry(
  context: OperationContext,
  { form, content: input }: MutationAddPortfolioEntryArgs,
): Promise<SaveResult> {
  if (!isId(form)) throw new BadUserInput('not the name of a form');
  const { kind, given } = givenOf(input);
  const checked = checkContent(kind, given as Readonly<Record<string, unknown>>);
  if (!checked.ok) return invalid(checked.refusal);
  const { municipalityId, personId } = citizen(context.viewer);
  const owner = { municipalityId, personId };
  const id = idOfNew(owner, form, kind, checked.value);
  const at = new Date(context.now).toISOString();
  if ((await repository.countEntries(context.tx, owner)) >= mostEntries && (await loadEntry(context, id)) === null)
    return invalid([problem('entries', 'tooMany', { most: mostEntries })]);
  await repository.insertEntries(context.tx, owner, { entries: [{ id, kind, content: checked.value }], at });
  const made = await loadEntry(context, id);
  if (made !== null) return saved(made);
  const there = isOnlyOnce(kind) ? (await loadEntries(context)).find((entry) => entry.kind === kind) : undefined;
  if (!there) throw new Error('an entry that was added a moment ago is gone');
  return sameContent(kind, there.content, checked.value) ? saved(there) : movedOn(there);
}

/** Writes the next version of an entry, if it still says what its writer read. */
export async function changeEntry(
  context: OperationContext,
  { id, version, content: input }: MutationChangePortfolioEntryArgs,
): Promise<SaveResult> {
  const entry = await loadEntry(context, id);
  if (entry === null) return { __typename: 'PortfolioNotThere', id };
  const { kind, given } = givenOf(input);
  if (kind !== entry.kind) throw new BadUserInput('an entry stays of its kind');
  const checked = checkContent(kind, given as Readonly<Record<string, unknown>>);
  if (!checked.ok) return invalid(checked.refusal);
  // Said already: sent twice, or saved without a change.
  if (sameContent(kind, entry.content, checked.value)) return saved(entry);
  if (entry.version !== version) return movedOn(entry);
  return next(context, entry, { content: checked.value, evidenceIds: entry.evidence.map((file) => file.id) });
}

/** Ties a file of the citizen's to an entry: what the entry says is now shown by it too. */
export async function attachEvidence(
  context: OperationContext,
  { id, version, evidenceId }: MutationAttachToPortfolioArgs,
): Promise<SaveResult> {
  const entry = await loadEntry(context, id);
  if (entry === null) return { __typename: 'PortfolioNotThere', id };
  const files = entry.evidence.map((file) => file.id);
  if (files.includes(evidenceId)) return saved(entry);
  if (!isId(evidenceId) || !(await ownsEvidence(context.tx, citizen(context.viewer), evidenceId)))
    return invalid([problem('evidence', 'notYours')]);
  if (files.length >= mostFiles) return invalid([problem('evidence', 'tooMany', { most: mostFiles })]);
  if (entry.version !== version) return movedOn(entry);
  return next(context, entry, { content: entry.content, evidenceIds: [...files, evidenceId] });
}

/** Takes a file off an entry and all that it said before. The file itself stays in the locker. */
export async function detachEvidence(
  context: OperationContext,
  { id, version, evidenceId }: MutationAttachToPortfolioArgs,
): Promise<SaveResult> {
  const entry = await loadEntry(context, id);
  if (entry === null) return { __typename: 'PortfolioNotThere', id };
  const files = entry.evidence.map((file) => file.id);
  if (!files.includes(evidenceId)) return saved(entry);
  if (entry.version !== version) return movedOn(entry);
  const left = files.filter((one) => one !== evidenceId);
  const outcome = await next(context, entry, { content: entry.content, evidenceIds: left });
  if (outcome.__typename === 'PortfolioSaved')
    await repository.untieEvidence(context.tx, citizen(context.viewer), { entryId: id, evidenceId });
  return outcome;
}

async function next(
  context: OperationContext,
  { id, kind, version }: Entry,
  { content, evidenceIds }: Pick<repository.NextVersion, 'content' | 'evidenceIds'>,
): Promise<SaveResult> {
  const { municipalityId, personId } = citizen(context.viewer);
  const at = new Date(context.now).toISOString();
  const owner = { municipalityId, personId };
  const written = await repository.insertNextVersion(context.tx, {
    ...owner,
    entryId: id,
    version,
    content,
    evidenceIds,
    at,
  });
  if (written) return saved({ id, kind, version: version + 1 });
  const now = await loadEntry(context, id);
  if (now === null) return { __typename: 'PortfolioNotThere', id };
  const same =
    sameContent(kind, now.content, content) &&
    now.evidence.length === evidenceIds.length &&
    now.evidence.every((file) => evidenceIds.includes(file.id));
  return same ? saved(now) : movedOn(now);
}
