import { type AskedOfHelper, refusedToHelper } from '../policy/acting.ts';
import type { OperationPolicy } from '../policy/audience.ts';
import { actorOf, citizen, type Viewer } from '../policy/viewer.ts';
import type { AccessStatement } from './access-log.ts';
import { RequestRefused } from './masking.ts';

/** What the record of a helper needs to know about an operation. */
export type ActedPolicy = Pick<OperationPolicy, 'rootFields' | 'acting'>;

/** Refuses an operation as a whole to a helper who may not do all of it for the person. */
export function refuseHelper(viewer: Viewer, { acting }: Pick<ActedPolicy, 'acting'>): void {
  const actor = actorOf(viewer);
  const refused = actor && refusedToHelper(acting, actor);
  if (refused)
    throw new RequestRefused(
      'ACTING_REFUSED',
      [`This is not for somebody who acts for another in this way: ${refused.field}.`],
      refused.need,
    );
}

/**
 * The statement that records what a helper asked for a person; `null` for everybody who asks for themselves. A transaction that
 * changed something has a number by then: an operation that was refused, or came too late, has none.
 */
export function actingStatement(
  viewer: Viewer,
  { rootFields, acting }: ActedPolicy,
  at: { readonly id: string; readonly now: number; readonly traceId: string },
): AccessStatement | null {
  const actor = actorOf(viewer);
  if (actor === null) return null;
  const { municipalityId, personId } = citizen(viewer);
  return {
    name: 'acting-record',
    text: `insert into acting_record
      (municipality_id, id, at, person_id, mandate_id, helper_id, helper_name, operation, asked, changed, trace_id)
      values ($1, $2, to_timestamp($3::double precision / 1000), $4, $5, $6, $7, $8, $9::text[],
        pg_current_xact_id_if_assigned() is not null, $10)`,
    values: [
      municipalityId,
      at.id,
      at.now,
      personId,
      actor.mandateId,
      actor.personId,
      actor.name,
      rootFields.join(' '),
      [...new Set(acting.map(wordOf))],
      at.traceId,
    ],
  };
}

function wordOf({ need }: AskedOfHelper): string {
  if (need === null || (need.part === null && need.needs === 'LOOK')) return 'NONE';
  return `${need.part ?? 'NONE'}.${need.needs}`;
}
