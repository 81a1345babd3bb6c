import { placeProblem, type LadderDefinition, type LadderOption, type LadderQuestion } from './ladder.ts';

/** A guided placement asks for no more than this. */
const mostQuestions = 6;

/**
 * What is wrong with a municipality's ladder, for whoever writes it; empty for one that can be used: whatever somebody answers, they
 * come to the end in at most six questions and stand on a level that exists, once in a domain.
 */
export function ladderProblems(ladder: LadderDefinition): readonly string[] {
  const { domains, levels, questions, reasons } = ladder;
  const problems = [
    ...repeated('level', levels),
    ...repeated('domain', domains),
    ...repeated('question', questions),
    ...repeated('reason', reasons),
    ...questions.flatMap(({ code, options }) => repeated(`option of ${code}`, options)),
    ...domains.flatMap(({ code, levels: own }) =>
      own
        .filter((level) => !levels.some((one) => one.code === level))
        .map((level) => `domain ${code}: no level ${level}`),
    ),
  ];
  if (levels.length === 0) problems.push('no level');
  if (questions.length === 0) problems.push('no question');
  for (const { code, options } of questions) {
    if (options.length === 0) problems.push(`${code}: no option`);
    for (const option of options) problems.push(...optionProblems(ladder, `${code}/${option.code}`, option));
  }
  // Paths are walked only where every answer leads to a question that exists.
  return problems.length > 0 ? problems : [...pathProblems(ladder), ...unreachable(ladder)];
}

function optionProblems(ladder: LadderDefinition, where: string, { next, places }: LadderOption): string[] {
  const problems: string[] = [];
  if (next !== null && !ladder.questions.some(({ code }) => code === next))
    problems.push(`${where}: no question ${next}`);
  if (places === null) return problems;
  const wrong = placeProblem(ladder, places);
  if (wrong !== null) problems.push(`${where}: no ${wrong} ${places[wrong]}`);
  if (places.reason !== null && !ladder.reasons.some(({ code }) => code === places.reason))
    problems.push(`${where}: no reason ${places.reason}`);
  return problems;
}

/** Walks every way through the questions, depth first; a way that goes round is longer than allowed. */
function pathProblems({ questions }: LadderDefinition): string[] {
  const problems = new Set<string>();
  const walk = (question: LadderQuestion, asked: number, placed: readonly string[]): void => {
    if (asked > mostQuestions) {
      problems.add(`more than ${mostQuestions} questions on a way through ${question.code}`);
      return;
    }
    for (const { code, next, places } of question.options) {
      const where = `${question.code}/${code}`;
      if (places && placed.includes(places.domain)) problems.add(`${where}: places twice`);
      const now = places ? [...placed, places.domain] : placed;
      const following = questions.find((candidate) => candidate.code === next);
      if (following) walk(following, asked + 1, now);
      else if (now.length === 0) problems.add(`${where}: ends without a place`);
    }
  };
  const [first] = questions;
  if (first) walk(first, 1, []);
  return [...problems];
}

function unreachable({ questions }: LadderDefinition): string[] {
  const [first] = questions;
  const reached = new Set(first ? [first.code] : []);
  for (const code of reached)
    for (const { next } of questions.find((question) => question.code === code)?.options ?? [])
      if (next !== null) reached.add(next);
  return questions.filter(({ code }) => !reached.has(code)).map(({ code }) => `${code}: is never asked`);
}

function repeated(what: string, parts: readonly { readonly code: string }[]): string[] {
  return parts
    .filter(({ code }, index) => parts.findIndex((part) => part.code === code) < index)
    .map(({ code }) => `${what} ${code} is there twice`);
}
