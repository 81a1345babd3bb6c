import { withLatinDigits } from '#app/i18n/digits.ts';
import { type Language, readPartialDate, textsOf, typedDay } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import { definitionsOf, type PortfolioKind } from '#graphql/portfolio/domain/kinds.ts';

/** What could be read of the fields of one form, in the words of the API. */
export interface ReadContent {
  readonly given: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/** Reads some fields of an entry. What is empty is `null`; what may not be empty the API says. */
export function readContent(
  kind: PortfolioKind,
  names: readonly string[],
  form: FormData,
  language: Language,
): ReadContent {
  const given: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const t = textsOf(language, 'portfolio');
  for (const name of names) {
    const definition = definitionsOf(kind)[name];
    const value = form.get(name);
    const typed = typeof value === 'string' ? value.trim() : '';
    switch (definition?.type) {
      case undefined:
      case 'concept':
        break;
      case 'line':
      case 'text':
      case 'choice':
      case 'language':
      case 'country':
        given[name] = typed === '' ? null : typed;
        break;
      case 'list':
        given[name] = form.getAll(name);
        break;
      case 'flag':
        given[name] = typed === 'ja';
        break;
      case 'date': {
        const date = readPartialDate(typedDay(form, name));
        if (date.ok) given[name] = date.value;
        else if (date.refusal === 'EMPTY') given[name] = null;
        else problems.push({ field: name, message: t('problem.notADate') });
        break;
      }
      case 'number': {
        const digits = withLatinDigits(typed);
        if (digits === '') given[name] = null;
        else if (/^\d{1,4}$/.test(digits)) given[name] = Number(digits);
        else problems.push({ field: name, message: t('problem.notANumber') });
      }
    }
  }
  return { given, problems };
}

/** What was typed by name, to be shown again; of a name that comes more than once every value, with a space between. */
export function typedAll(form: FormData): Readonly<Record<string, string>> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === 'string' && name !== 'revisie')
      typed[name] = typed[name] === undefined ? value : `${typed[name]} ${value}`;
  return typed;
}
