import type { MyVersionFacts } from '#graphql/generated/documents.ts';

/** What happened to a version, as words and not as sentences: the page makes those for the citizen. */
export interface HistoryEvent {
  readonly key: string;
  readonly what: 'proposed' | 'READ' | 'AGREED' | 'DISAGREED' | 'CHANGE_ASKED' | 'decided';
  readonly at: string;
  /** Who did it, where it was not the citizen. */
  readonly by: string | null;
  /** Who did it for the citizen, with their mandate. */
  readonly helper: string | null;
  /** What was said about it. */
  readonly words: string | null;
  /** Whether the citizen said it. */
  readonly own: boolean;
}

/** What happened to a version, oldest first. */
export function historyOf(version: MyVersionFacts): readonly HistoryEvent[] {
  const { proposedAt, proposedBy, changeReason, responses, inForceAt, basis, establishedBy, establishReason } = version;
  const events: readonly HistoryEvent[] = [
    ...(proposedAt === null
      ? []
      : [
          {
            key: 'proposed',
            what: 'proposed',
            at: proposedAt,
            by: proposedBy,
            helper: null,
            words: changeReason,
            own: false,
          } as const,
        ]),
    ...responses.map(({ id, kind, at, words, helperName: helper }) => ({
      ...{ key: id, what: kind, at, by: null, helper, words, own: true },
    })),
    ...(inForceAt !== null && basis === 'DECISION'
      ? [
          {
            key: 'decided',
            what: 'decided',
            at: inForceAt,
            by: establishedBy,
            helper: null,
            words: establishReason,
            own: false,
          } as const,
        ]
      : []),
  ];
  return events.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
