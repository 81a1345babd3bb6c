import { countriesAbroad } from '../../shared/countries.ts';
import { earliestDay, latestDay } from '../../shared/credible-days.ts';
import { firstDayIn, lastDayIn, parsePartialDate, type PartialDate } from '../../shared/partial-date.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { typedLine, typedText } from '../../shared/typed-text.ts';
import { type AnyContent, type ConceptKind, definitionsOf, type FieldDefinition, type PortfolioKind } from './kinds.ts';
import { isSpokenLanguage } from './languages.ts';

export type ContentCode =
  /** Nothing was filled in. */
  | 'required'
  /** More than `most` letters. */
  | 'tooLong'
  /** Not one of the words, languages or countries. */
  | 'unknown'
  /** A number that is not from `least` to `most`. */
  | 'range'
  /** A date that nobody can mean. */
  | 'farAway'
  /** It ends before it begins. */
  | 'beforeStart'
  /** It goes on, and it has an end. */
  | 'goesOn'
  /** Nothing of it was filled in. */
  | 'nothing';

export type ContentProblem = Problem<ContentCode>;

/** What came in, field by field; nothing, `null` and an empty text are the same. */
export type Given = Readonly<Record<string, unknown>>;

const conceptPath = { OCCUPATION: 'occupation', SKILL: 'skill' } as const;

/** Whether an address names a concept of ESCO. */
export function isConcept(uri: string, of: ConceptKind): boolean {
  return new RegExp(`^http://data\\.europa\\.eu/esco/${conceptPath[of]}/[0-9a-f-]{36}$`).test(uri);
}

/** Reads an entry of a kind, or says of every field what is wrong with it. */
export function checkContent(kind: PortfolioKind, given: Given): Result<AnyContent, readonly ContentProblem[]> {
  const problems: ContentProblem[] = [];
  const read: Record<string, unknown> = {};
  for (const [name, definition] of Object.entries(definitionsOf(kind))) {
    const one = checkField(name, definition, given[name] ?? null);
    if (one.ok) read[name] = one.value;
    else problems.push(one.refusal);
  }
  if (problems.length === 0) problems.push(...betweenFields(kind, read));
  // Every field of the kind was read as its definition says.
  return problems.length > 0 ? refused(problems) : ok(read as unknown as AnyContent);
}

function checkField(name: string, definition: FieldDefinition, value: unknown): Result<unknown, ContentProblem> {
  const wrong = (code: ContentCode, facts: Problem['facts'] = {}) => refused(problem(name, code, facts));
  switch (definition.type) {
    case 'line':
    case 'text': {
      const words = (definition.type === 'line' ? typedLine : typedText)(typeof value === 'string' ? value : '');
      if (words === '') return definition.required ? wrong('required') : ok(null);
      return words.length > definition.most ? wrong('tooLong', { most: definition.most }) : ok(words);
    }
    case 'choice':
      if (value === null || value === '') return definition.required ? wrong('required') : ok(null);
      return definition.words.some((word) => word === value) ? ok(value) : wrong('unknown');
    case 'list': {
      const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
      if (chosen.some((one) => !definition.words.some((word) => word === one))) return wrong('unknown');
      const inOrder = definition.words.filter((word) => chosen.includes(word));
      return inOrder.length === 0 && definition.required ? wrong('required') : ok(inOrder);
    }
    case 'date': {
      if (value === null || value === '') return definition.required ? wrong('required') : ok(null);
      const date = typeof value === 'string' ? parsePartialDate(value) : null;
      if (date === null) return wrong('unknown');
      return firstDayIn(date) < earliestDay || lastDayIn(date) > latestDay ? wrong('farAway') : ok(date);
    }
    case 'flag':
      return ok(value === true);
    case 'number': {
      if (value === null) return ok(null);
      const { least, most } = definition;
      const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
      return fits ? ok(value) : wrong('range', { least, most });
    }
    case 'language':
    case 'country': {
      if (value === null || value === '') return definition.required ? wrong('required') : ok(null);
      const known =
        typeof value === 'string' &&
        (definition.type === 'language' ? isSpokenLanguage(value) : value === 'NL' || countriesAbroad.includes(value));
      return known ? ok(value) : wrong('unknown');
    }
    case 'concept':
      if (value === null || value === '') return ok(null);
      return typeof value === 'string' && isConcept(value, definition.of) ? ok(value) : wrong('unknown');
  }
}

/** What fields say together. */
function betweenFields(kind: PortfolioKind, read: Readonly<Record<string, unknown>>): readonly ContentProblem[] {
  const date = (name: string) => (read[name] ?? null) as PartialDate | null;
  const wrongWay = (from: string, until: string): readonly ContentProblem[] => {
    const [begin, end] = [date(from), date(until)];
    return begin !== null && end !== null && firstDayIn(begin) > lastDayIn(end) ? [problem(until, 'beforeStart')] : [];
  };
  switch (kind) {
    case 'WORK':
      if (read['ongoing'] === true && date('until') !== null) return [problem('until', 'goesOn')];
      return wrongWay('from', 'until');
    case 'EDUCATION':
      return wrongWay('from', 'until');
    case 'CERTIFICATE':
      return wrongWay('issuedOn', 'expiresOn');
    case 'AVAILABILITY':
    case 'WISHES': {
      const empty = Object.values(read).every(
        (value) => value === null || (Array.isArray(value) && value.length === 0),
      );
      const [first = ''] = Object.keys(definitionsOf(kind));
      return empty ? [problem(first, 'nothing')] : [];
    }
    case 'COMPETENCE':
    case 'LANGUAGE':
    case 'LICENCE':
    case 'PROFILE':
      return [];
  }
}

/** Whether two versions say the same. */
export function sameContent(kind: PortfolioKind, one: object, other: object): boolean {
  const [left, right] = [one, other].map((content) =>
    JSON.stringify(Object.keys(definitionsOf(kind)).map((name) => (content as Record<string, unknown>)[name] ?? null)),
  );
  return left === right;
}
