import type { MyHearing } from '#graphql/generated/documents.ts';
import { localDateOf, type LocalDate } from '#graphql/shared/local-date.ts';

/** A hearing about an objection (hoorzitting, Awb 7:2) that is planned. */
export type Hearing = NonNullable<NonNullable<MyHearing['objection']>['hearing']> & {
  /** Of the decision that the objection is about. */
  readonly decisionId: string;
};

/** Hearings of today and later that were not held yet, the next first. */
export function hearingsOf(decisions: readonly MyHearing[], today: LocalDate): readonly Hearing[] {
  return decisions
    .flatMap(({ id, objection }) =>
      objection?.state === 'HEARING_PLANNED' && objection.hearing !== null
        ? [{ ...objection.hearing, decisionId: id }]
        : [],
    )
    .filter(({ at }) => localDateOf(Date.parse(at)) >= today)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Appointments and hearings in one list, the next first. */
export function inOrder<Talk extends { readonly startsAt: string }>(
  talks: readonly Talk[],
  hearings: readonly Hearing[],
): readonly (Talk | Hearing)[] {
  return [...talks, ...hearings].toSorted((a, b) => startOf(a) - startOf(b));
}

/** Epoch milliseconds. */
function startOf(meeting: { readonly startsAt: string } | Hearing): number {
  return Date.parse('at' in meeting ? meeting.at : meeting.startsAt);
}
