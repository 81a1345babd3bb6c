import type { AccessLog } from '../context.ts';
import { actsOf, type OperationPolicy } from '../policy/audience.ts';
import type { Viewer } from '../policy/viewer.ts';

/** Collects the people whom one operation of a professional concerned. */
export class OperationAccessLog implements AccessLog {
  readonly #people = new Set<string>();
  #about: string | null = null;

  saw(personIds: readonly string[]): void {
    for (const id of personIds) this.#people.add(id);
  }

  lookedFor(words: string): void {
    this.#about = words;
  }

  get about(): string | null {
    return this.#about;
  }

  get people(): string[] {
    return [...this.#people];
  }
}

/** One row of the append-only record: who, in which role, which operation, whose data, why. */
export interface AccessStatement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** What an access record needs to know about an operation. */
export type RecordedPolicy = Pick<OperationPolicy, 'rootFields' | 'needs' | 'purposes'>;

/**
 * The statement that records an operation; `null` when there is nothing to record: a citizen with their own data, or a
 * professional who saw nobody. Throws when somebody's data was seen by an operation that the contract gives no purpose.
 */
export function accessStatement(
  viewer: Viewer,
  policy: RecordedPolicy,
  { people, about }: { readonly people: readonly string[]; readonly about: string | null },
  at: { readonly id: string; readonly now: number; readonly traceId: string },
): AccessStatement | null {
  if (viewer.kind !== 'professional' || people.length === 0) return null;
  const acts = actsOf(policy, viewer.roles);
  if (acts.length === 0)
    throw new Error(`no purpose in the contract for reading people: ${policy.rootFields.join(' ')}`);
  return {
    name: 'access-record',
    text: `insert into access_record
      (municipality_id, id, at, professional_id, professional_name, role, operation, subject_ids, purpose, about, trace_id)
      values ($1, $2, to_timestamp($3::double precision / 1000), $4, $5, $6, $7, $8::uuid[], $9, $10, $11)`,
    values: [
      viewer.municipalityId,
      at.id,
      at.now,
      viewer.professionalId,
      viewer.name,
      each(acts.map(({ role }) => role)),
      policy.rootFields.join(' '),
      people,
      each(acts.map(({ purpose }) => purpose)),
      about,
      at.traceId,
    ],
  };
}

function each(words: readonly string[]): string {
  return [...new Set(words)].join(' ');
}
