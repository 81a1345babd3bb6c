import { type FileProblem, readJsonResume, type ReadFile } from '#graphql/portfolio/domain/json-resume/read.ts';
import { asBadge } from '#graphql/portfolio/domain/open-badge/find.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { ok, refused, type Result } from '#graphql/shared/result.ts';
import { type Belief, checkBadge } from './verify-badge.server.ts';

/** What a reader is told about a badge beside what it says. */
export interface BadgeFacts {
  readonly belief: Belief;
  readonly expired: boolean;
  readonly statusElsewhere: boolean;
}

export type TextProblem = FileProblem | { readonly code: 'notBadge' | 'noName' };
type ReadText = ReadFile & { readonly badge: BadgeFacts | null };

/** Reads what somebody brought: a badge of Open Badges 3.0, otherwise a CV as JSON Resume. */
export async function readText(text: string, today: LocalDate): Promise<Result<ReadText, TextProblem>> {
  const found = asBadge(text);
  if (found === null) {
    const resume = readJsonResume(text);
    return resume.ok ? ok({ ...resume.value, badge: null }) : resume;
  }
  const checked = await checkBadge(found, today);
  if (!checked.ok) return refused({ code: checked.refusal });
  const { badge, belief } = checked.value;
  const { expired, statusElsewhere } = badge;
  return ok({ entries: [badge.entry], leftOut: [], badge: { belief, expired, statusElsewhere } });
}
