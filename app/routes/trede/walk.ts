/** As much of a ladder's questions as walking through them needs. */
export interface Questions {
  readonly questions: readonly {
    readonly code: string;
    readonly options: readonly { readonly code: string; readonly next: string | null }[];
  }[];
}

export interface Given {
  readonly question: string;
  readonly option: string;
}

/** Where the answers so far lead: to a question, or (`null`) to the end. */
export interface Walk {
  /** The answers that count, in the order in which they were asked; others were left behind on another way. */
  readonly given: readonly Given[];
  readonly next: string | null;
}

/** Follows the answers from the first question on. An option that does not exist counts as no answer. */
export function walk({ questions }: Questions, answers: Readonly<Record<string, string>>): Walk {
  const given: Given[] = [];
  let next = questions[0]?.code ?? null;
  while (next !== null && given.length < questions.length) {
    const asked = questions.find(({ code }) => code === next);
    const chosen = asked?.options.find(({ code }) => code === answers[asked.code]);
    if (!asked || !chosen) break;
    given.push({ question: asked.code, option: chosen.code });
    next = chosen.next;
  }
  return { given, next };
}

const prefix = 'antwoord-';

/** The answers that a form carries along unseen: nothing is saved before the end. */
export function carried(given: readonly Given[]): Readonly<Record<string, string>> {
  return Object.fromEntries(given.map(({ question, option }) => [`${prefix}${question}`, option]));
}

/** The answers that a form brought along, with the one that was given now. */
export function answersIn(form: FormData): Readonly<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const [name, value] of form)
    if (name.startsWith(prefix) && typeof value === 'string') answers[name.slice(prefix.length)] = value;
  return answers;
}

/** Where somebody was, with what they had chosen there. */
export interface Resumed extends Walk {
  readonly chosen: string | null;
}

/**
 * Goes back to where somebody was who comes back with what a form carried: to the question that it asked, or past it where they had
 * pressed on.
 */
export function resume(questions: Questions, form: FormData): Resumed {
  const answers = answersIn(form);
  const asked = form.get('vraag');
  if (typeof asked === 'string' && form.get('handeling') !== 'verder') {
    const { [asked]: chosen = null, ...before } = answers;
    const there = walk(questions, before);
    if (there.next === asked) return { ...there, chosen };
  }
  return { ...walk(questions, answers), chosen: null };
}

/** The name of the field in which a question is answered. */
export function fieldOf(question: string): string {
  return `${prefix}${question}`;
}
