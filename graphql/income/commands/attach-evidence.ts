import { ownsEvidence } from '#db/repositories/evidence.ts';
import { tieEvidence, untieEvidence } from '#db/repositories/income-source.ts';
import type { OperationContext } from '../../context.ts';
import { evidenceLimits } from '../../evidence/index.ts';
import type { MutationAttachEvidenceArgs, MutationDetachEvidenceArgs } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { problem } from '../missing-answers.ts';
import { changeDraft, readDraft, saved, type OpenDraft, type SaveResult } from './open-draft.ts';
import { unknownSource } from './save-income-source.ts';

/** Ties a file that the citizen added before to a source of the draft. */
export async function attachEvidence(context: OperationContext, args: MutationAttachEvidenceArgs): Promise<SaveResult> {
  return change(context, args, async ({ draft }) => {
    const viewer = citizen(context.viewer);
    const source = draft.sources.find(({ id }) => id === args.sourceId);
    if (source && source.evidence.length >= evidenceLimits.onOneThing) return 'tooMany';
    const owned = isId(args.evidenceId) && (await ownsEvidence(context.tx, viewer, args.evidenceId));
    return owned ? () => tieEvidence(context.tx, viewer, [args]) : 'unknownEvidence';
  });
}

/** Takes a file off a source of the draft; the file stays with the person, and with versions that were sent. */
export async function detachEvidence(context: OperationContext, args: MutationDetachEvidenceArgs): Promise<SaveResult> {
  return change(context, args, async () => {
    if (!isId(args.evidenceId)) return 'unknownEvidence';
    return () => untieEvidence(context.tx, citizen(context.viewer).municipalityId, args);
  });
}

async function change(
  context: OperationContext,
  { month, revision, sourceId }: MutationAttachEvidenceArgs,
  decide: (open: OpenDraft) => Promise<'unknownEvidence' | 'tooMany' | (() => Promise<void>)>,
): Promise<SaveResult> {
  const open = await readDraft(context, month, revision);
  if (!open.ok) return open.refusal;
  const { report, draft } = open.value;
  if (!draft.sources.some(({ id }) => id === sourceId))
    return { __typename: 'IncomeInvalid', report, sourceId: null, problems: [unknownSource(sourceId)] };
  const write = await decide(open.value);
  if (typeof write === 'string')
    return { __typename: 'IncomeInvalid', report, sourceId, problems: [problem('evidence', write, sourceId)] };
  return saved(await changeDraft(context, open.value, write), sourceId);
}
