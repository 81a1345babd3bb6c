import { actNames } from '../../words.ts';
import type { MyObjection } from '../objection.server.ts';

/** Something that happened to an objection. */
export interface StoryEvent {
  readonly what: ReturnType<typeof actNames>[number] | 'SUBMITTED' | 'ADDED' | 'WITHDRAWN';
  /** ISO instant. */
  readonly at: string;
  /** What the municipality wrote; `null` where it wrote nothing. */
  readonly words: string | null;
}

/** What both sides did, oldest first. */
export function storyOf({
  versions,
  acts,
  withdrawnAt,
}: Pick<MyObjection, 'versions' | 'acts' | 'withdrawnAt'>): readonly StoryEvent[] {
  const sent = versions.flatMap(({ number, sentAt }): readonly StoryEvent[] =>
    sentAt === null ? [] : [{ what: number === 1 ? 'SUBMITTED' : 'ADDED', at: sentAt, words: null }],
  );
  const names = actNames(acts);
  const done = acts.map(({ kind, at, words }, index): StoryEvent => ({ what: names[index] ?? kind, at, words }));
  const end: readonly StoryEvent[] = withdrawnAt === null ? [] : [{ what: 'WITHDRAWN', at: withdrawnAt, words: null }];
  return [...sent, ...done, ...end].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
