import { type Language, parseAmount, parseDay, type Texts, textsOf, typedDay } from '#app/i18n/index.ts';
import { withLatinDigits } from '#app/i18n/digits.ts';
import type { Problem } from '#app/ui/problem.ts';
import { isOptional, questions, type QuestionName } from '#graphql/change/domain/kinds.ts';
import type { ChangeAnswerInput } from '#graphql/generated/documents.ts';

/** What could be read of one page; answers that could not are left out, so that what is stored stays. */
export interface ReadPage {
  readonly answers: readonly ChangeAnswerInput[];
  readonly problems: readonly Problem[];
}

/** Reads the answers of one page. Every answer that cannot be read has its sentence. */
export function readPage(
  form: FormData,
  names: readonly QuestionName[],
  language: Language,
  t = textsOf(language, 'change'),
): ReadPage {
  const answers: ChangeAnswerInput[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const read = readOne(form, name, language, t, names.length > 1);
    if ('problem' in read) problems.push({ field: name, message: read.problem });
    else answers.push({ question: name, value: read.value });
  }
  return { answers, problems };
}

type Read = { readonly value: string | null } | { readonly problem: string };

function readOne(form: FormData, name: QuestionName, language: Language, t: Texts<'change'>, several: boolean): Read {
  const given = form.get(name);
  const typed = typeof given === 'string' ? given.trim() : '';
  switch (questions[name].type) {
    case 'day':
      return readDay(form, name, language, t, several);
    case 'amount': {
      const amount = parseAmount(typed);
      if (amount.ok) return { value: String(amount.value) };
      return { problem: textsOf(language, 'common')(`amount.${amount.refusal}`) };
    }
    case 'account':
      return typed === '' ? missing(name, t, several) : { value: withLatinDigits(typed) };
    case 'choice':
    case 'country':
    case 'line':
    case 'text':
      if (typed === '') return missing(name, t, several);
      return { value: name === 'postcode' ? withLatinDigits(typed) : typed };
  }
}

function readDay(form: FormData, name: QuestionName, language: Language, t: Texts<'change'>, several: boolean): Read {
  const day = parseDay(typedDay(form, name));
  if (day.ok) return { value: day.value };
  if (day.refusal === 'EMPTY') return missing(name, t, several);
  return { problem: textsOf(language, 'common')(`day.${day.refusal}`) };
}

/** An empty field clears what may stay without an answer. `several`: more is asked on the page, so that the sentence names the question. */
function missing(name: QuestionName, t: Texts<'change'>, several: boolean): Read {
  if (isOptional(name)) return { value: null };
  return {
    problem: several ? t('problem.requiredOf', { question: t(`question.${name}`) }) : t('problem.required'),
  };
}
