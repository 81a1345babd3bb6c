import { writeAnythingToReport } from '#db/repositories/income.ts';
import { writeSources } from '#db/repositories/income-source.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationSaveIncomeSourceArgs } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { problem, takeRightAnswers } from '../missing-answers.ts';
import { newSource, type SourceAnswers } from '../source-answers.ts';
import { fromWord, kindWords } from '../words.ts';
import { changeDraft, readDraft, saved, type OpenDraft, type SaveResult } from './open-draft.ts';

/** More than anybody has in a month; a report stays small enough to read. */
const mostSources = 20;

/**
 * Adds a source or changes answers of one. What was answered right is saved; what was not is named, and the answer that stood
 * there before stays.
 */
export async function saveIncomeSource(
  context: OperationContext,
  { month, revision, sourceId, input }: MutationSaveIncomeSourceArgs,
): Promise<SaveResult> {
  const open = await readDraft(context, month, revision);
  if (!open.ok) return open.refusal;
  const { report, draft } = open.value;

  const source = sourceId
    ? draft.sources.find(({ id }) => id === sourceId)
    : addedSource(context, open.value, input.kind);
  if (!source) return { __typename: 'IncomeInvalid', report, sourceId: null, problems: [unknownSource(sourceId)] };
  if (!sourceId && draft.sources.length >= mostSources)
    return { __typename: 'IncomeInvalid', report, sourceId: null, problems: [problem('sources', 'tooMany', null)] };

  const { answers, problems } = takeRightAnswers(source, input, report.facts);
  const { municipalityId, personId } = citizen(context.viewer);
  const owner = { municipalityId, personId, versionId: draft.id };
  const changed = await changeDraft(context, open.value, async () => {
    if (draft.anythingToReport !== true) await writeAnythingToReport(context.tx, owner, true);
    await writeSources(context.tx, [{ ...columnsOf(answers), ...owner }]);
  });
  if (!changed.ok || problems.length === 0) return saved(changed, source.id);
  return { __typename: 'IncomeInvalid', report: changed.value, sourceId: source.id, problems };
}

function addedSource(
  context: OperationContext,
  { report }: OpenDraft,
  kind: MutationSaveIncomeSourceArgs['input']['kind'],
): SourceAnswers {
  return newSource(context.newId(), fromWord(kindWords, kind ?? 'EMPLOYMENT') ?? 'employment', report.lastPosition + 1);
}

/** The columns of the table, without what was read along. */
function columnsOf(answers: SourceAnswers & { readonly evidence?: unknown }): SourceAnswers {
  const { evidence: _read, ...columns } = answers;
  return columns;
}

/** There is no such source in this draft. */
export function unknownSource(sourceId: string | null | undefined) {
  return problem('sources', 'unknownSource', sourceId ?? null);
}
