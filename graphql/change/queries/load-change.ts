import type { OperationContext } from '../../context.ts';
import { citizen, professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { yearOf } from '../../shared/local-date.ts';
import { pageSize } from '../../shared/paging.ts';
import { standingOf } from '../domain/effect.ts';
import type { ToldChange } from '../models.ts';
import {
  ownChangesText,
  ownChangeText,
  reviewChangeText,
  type ChangeRow,
  type SurroundingsRow,
} from './change-statement.ts';
import { toChange, toSurroundings } from './to-change.ts';

interface Row extends Record<string, unknown> {
  readonly surroundings: SurroundingsRow;
  readonly change: ChangeRow;
}

/** One of the citizen's own changes with its draft, in one statement; `null` when there is none with this id. */
export async function loadOwnChange({ tx, viewer, today }: OperationContext, id: string): Promise<ToldChange | null> {
  if (!isId(id)) return null;
  const { municipalityId, personId } = citizen(viewer);
  const [row] = await tx.query<Row>({
    name: 'own-change',
    text: ownChangeText,
    values: [municipalityId, personId, id, today],
  });
  return row ? toChange(row.change, row.surroundings) : null;
}

/** As {@link loadOwnChange} where it is known to exist. */
export async function reloadOwnChange(context: OperationContext, id: string): Promise<ToldChange> {
  const change = await loadOwnChange(context, id);
  if (change === null) throw new Error('a change that was there a moment ago is gone');
  return change;
}

interface ListRow extends Record<string, unknown> {
  readonly surroundings: SurroundingsRow;
  readonly changes: readonly ChangeRow[];
}

async function loadOwn({ tx, viewer, today }: OperationContext, first: number): Promise<ListRow> {
  const { municipalityId, personId } = citizen(viewer);
  const [row] = await tx.query<ListRow>({
    name: 'own-changes',
    text: ownChangesText,
    values: [municipalityId, personId, today, first],
  });
  if (!row) throw new Error('the citizen of this session is not a person of the municipality');
  return row;
}

/** The citizen's own changes, the last one that was begun first, in one statement. */
export async function ownChanges(context: OperationContext, first: number): Promise<readonly ToldChange[]> {
  const { surroundings, changes } = await loadOwn(context, pageSize(first));
  return changes.map((row) => toChange(row, surroundings));
}

/** What the citizen told for the calendar year that runs. */
export async function changeYear(context: OperationContext) {
  const { surroundings } = await loadOwn(context, 0);
  const { told, household, tellWithin } = toSurroundings(surroundings);
  return { ...standingOf(yearOf(context.today), told, household), tellWithin };
}

/** A sent change for the income specialist, in one statement; `null` when it does not exist here or nothing was sent. */
export async function loadReviewChange(context: OperationContext, id: string): Promise<ToldChange | null> {
  if (!isId(id)) return null;
  const [row] = await context.tx.query<Row>({
    name: 'review-change',
    text: reviewChangeText,
    values: [professional(context.viewer).municipalityId, id, context.today],
  });
  if (!row) return null;
  context.access.saw([row.surroundings.person.id]);
  return toChange(row.change, row.surroundings);
}
