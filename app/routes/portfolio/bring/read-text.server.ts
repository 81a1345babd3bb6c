import type { ReadFile } from '#graphql/portfolio/domain/brought.ts';
import { readEuropass } from '#graphql/portfolio/domain/europass/read.ts';
import { type FileProblem, readJsonResume } from '#graphql/portfolio/domain/json-resume/read.ts';
import { asBadge } from '#graphql/portfolio/domain/open-badge/find.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { ok, refused, type Result } from '#graphql/shared/result.ts';
import { parseXml, type XmlProblem } from './parse-xml.server.ts';
import { type Belief, checkBadge } from './verify-badge.server.ts';

/** What a reader is told about a badge beside what it says. */
export interface BadgeFacts {
  readonly belief: Belief;
  readonly expired: boolean;
  readonly statusElsewhere: boolean;
}

export type TextProblem = FileProblem | { readonly code: 'notBadge' | 'noName' | 'notEuropass' | XmlProblem };
type ReadText = ReadFile & { readonly badge: BadgeFacts | null };

/** Reads what somebody brought: a badge of Open Badges 3.0, a CV of Europass, otherwise a CV as JSON Resume. */
export async function readText(text: string, today: LocalDate): Promise<Result<ReadText, TextProblem>> {
  if (/^\s*</.test(text)) return readXml(text);
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

function readXml(text: string): Result<ReadText, TextProblem> {
  const parsed = parseXml(text);
  if (!parsed.ok) return refused({ code: parsed.refusal });
  const read = readEuropass(parsed.value);
  return read.ok ? ok({ ...read.value, badge: null }) : refused({ code: read.refusal });
}
