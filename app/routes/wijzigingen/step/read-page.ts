import { type Language, parseAmount, parseDay, textsOf, typedDay } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import { isOptional, questions, type QuestionName } from '#graphql/change/domain/kinds.ts';
import type { ChangeAnswerInput } from '#graphql/generated/documents.ts';

/** What could be read of one page; answers that could not are left out, so that what is stored stays. */
export interface ReadPage {
  readonly answers: readonly ChangeAnswerInput[];
  readonly problems: readonly Problem[];
}

/** Reads the answers of one page. Every answer that cannot be read has its sentence. */
export function readPage(form: FormData, names: readonly QuestionName[], language: Language): ReadPage {
  const answers: ChangeAnswerInput[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const read = readOne(form, name, language);
    if ('problem' in read) problems.push({ field: name, message: read.problem });
    else answers.push({ question: name, value: read.value });
  }
  return { answers, problems };
}

type Read = { readonly value: string | null } | { readonly problem: string };

function readOne(form: FormData, name: QuestionName, language: Language): Read {
  const given = form.get(name);
  const typed = typeof given === 'string' ? given.trim() : '';
  switch (questions[name].type) {
    case 'day':
      return readDay(form, name, language);
    case 'amount': {
      const amount = parseAmount(typed);
      if (amount.ok) return { value: String(amount.value) };
      return { problem: textsOf(language, 'common')(`amount.${amount.refusal}`) };
    }
    case 'account':
    case 'choice':
    case 'country':
    case 'line':
    case 'text':
      return typed === '' ? missing(name, language) : { value: typed };
  }
}

function readDay(form: FormData, name: QuestionName, language: Language): Read {
  const day = parseDay(typedDay(form, name));
  if (day.ok) return { value: day.value };
  if (day.refusal === 'EMPTY') return missing(name, language);
  return { problem: textsOf(language, 'common')(`day.${day.refusal}`) };
}

/** An empty field clears what may stay without an answer. */
function missing(name: QuestionName, language: Language): Read {
  return isOptional(name) ? { value: null } : { problem: textsOf(language, 'change')('problem.required') };
}
