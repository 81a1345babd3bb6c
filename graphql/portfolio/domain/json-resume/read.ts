import { refused, ok, type Result } from '../../../shared/result.ts';
import { Brought, type ReadFile } from '../brought.ts';
import type { Given } from '../check-content.ts';
import type { PortfolioKind } from '../kinds.ts';
import { isSpokenLanguage, languageNamed } from '../languages.ts';
import { isFields, misshapen, resumeShape } from './shape.ts';
import { extension, nameInFile, paidSorts } from './write.ts';

/** Why a file cannot be read: `notJson`, `notResume` (nothing of the standard is in it), `misshapen` at a place. */
export type FileProblem =
  { readonly code: 'notJson' | 'notResume' } | { readonly code: 'misshapen'; readonly path: string };

type Fields = Readonly<Record<string, unknown>>;

/** Reads JSON Resume. Nothing is guessed: what has no place here is named. */
export function readJsonResume(text: string): Result<ReadFile, FileProblem> {
  const file = parsed(text);
  if (file === undefined) return refused({ code: 'notJson' });
  const sections = Object.keys(resumeShape).filter((name) => name !== '$schema' && name !== 'meta');
  if (!isFields(file) || !sections.some((name) => Object.hasOwn(file, name))) return refused({ code: 'notResume' });
  const wrong = misshapen(file, resumeShape, '');
  if (wrong !== null) return refused({ code: 'misshapen', path: wrong });
  return ok(new Reading(file).all());
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (failure) {
    if (failure instanceof SyntaxError || failure instanceof RangeError) return undefined;
    throw failure;
  }
}

class Reading {
  readonly #file: Fields;
  readonly #brought = new Brought();

  constructor(file: Fields) {
    this.#file = file;
  }

  all(): ReadFile {
    this.#each('work', ['name', 'location', 'position', 'startDate', 'endDate', 'summary', 'highlights'], (item) => ({
      kind: 'WORK',
      given: { sort: 'PAID', ...workOf(item), organisation: item['name'], place: item['location'] },
    }));
    this.#each('volunteer', ['organization', 'position', 'startDate', 'endDate', 'summary', 'highlights'], (item) => ({
      kind: 'WORK',
      given: { sort: 'VOLUNTEER', ...workOf(item), organisation: item['organization'] },
    }));
    this.#each('education', ['institution', 'area', 'studyType', 'startDate', 'endDate', 'courses'], (item) => ({
      kind: 'EDUCATION',
      given: {
        title: joined(', ', item['studyType'], item['area']),
        school: item['institution'],
        from: item['startDate'],
        until: item['endDate'],
        about: lines(item['courses']),
      },
    }));
    this.#each('skills', ['name', 'keywords'], (item) => ({
      kind: 'COMPETENCE',
      given: { name: joined(': ', item['name'], joined(', ', ...texts(item['keywords']))) },
    }));
    this.#each('languages', ['language', 'fluency'], (item) => ({ kind: 'LANGUAGE', given: languageOf(item) }));
    this.#each('certificates', ['name', 'date', 'issuer'], (item) => ({
      kind: 'CERTIFICATE',
      given: { name: item['name'], issuer: item['issuer'], issuedOn: item['date'] },
    }));
    this.#basics();
    this.#meta();
    const read = ['$schema', 'work', 'volunteer', 'education', 'skills', 'languages', 'certificates', 'basics', 'meta'];
    for (const name of Object.keys(this.#file)) if (!read.includes(name)) this.#brought.leave(name, 'noPlace');
    return this.#brought.all();
  }

  /** Every item of a section; `known`: its fields that are read. */
  #each(
    section: string,
    known: readonly string[],
    toEntry: (item: Fields) => { readonly kind: PortfolioKind; readonly given: Given },
  ): void {
    const items = (this.#file[section] ?? []) as readonly Fields[];
    for (const [index, item] of items.entries()) {
      for (const name of Object.keys(item))
        if (name !== extension && !known.includes(name)) this.#brought.leave(`${section}.${name}`, 'noPlace');
      const { kind, given } = toEntry(item);
      if (section === 'languages' && isLost(item)) this.#brought.leave('languages.fluency', 'noPlace');
      this.#brought.add(kind, { ...given, ...trusted(section, given, item) }, `${section}[${index + 1}]`);
    }
  }

  #basics(): void {
    const basics = (this.#file['basics'] ?? {}) as Fields;
    for (const name of Object.keys(basics)) {
      if (name === 'summary') this.#brought.add('PROFILE', { words: basics[name] }, 'basics.summary');
      else
        this.#brought.leave(
          `basics.${name}`,
          ['name', 'email', 'phone', 'location'].includes(name) ? 'own' : 'noPlace',
        );
    }
  }

  #meta(): void {
    const own = ((this.#file['meta'] ?? {}) as Fields)[extension];
    if (!isFields(own)) return;
    for (const kind of ['LICENCE', 'AVAILABILITY', 'WISHES'] as const) {
      const given = Object.hasOwn(own, kind) ? own[kind] : undefined;
      if (isFields(given)) this.#brought.add(kind, given, `meta.${extension}.${kind}`);
    }
  }
}

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);
const joined = (between: string, ...parts: readonly unknown[]): string =>
  parts.filter((one): one is string => typeof one === 'string' && one.trim() !== '').join(between);
const lines = (value: unknown, before?: unknown): string => joined('\n', before, ...texts(value));

function workOf(item: Fields): Given {
  const [from, until] = [item['startDate'], item['endDate']];
  // Without an end it goes on: the standard has no other way to say so.
  const ongoing = from !== undefined && until === undefined && !isFields(item[extension]);
  return { title: item['position'], from, until, ongoing, tasks: lines(item['highlights'], item['summary']) };
}

function languageOf({ language, fluency }: Fields): Given {
  const asked = joined('', language).trim();
  return { language: languageNamed(asked) ?? asked, native: native.test(joined('', fluency)) };
}

/** How well somebody speaks a language, in words that are no level. */
function isLost(item: Fields): boolean {
  return item['fluency'] !== undefined && !isFields(item[extension]) && !native.test(joined('', item['fluency']));
}

const native = /\b(native|mother tongue|moedertaal)\b/i;

/** What the portal wrote beside the fields of the standard; dropped where another program changed what it belongs to. */
function trusted(section: string, given: Given, item: Fields): Given {
  const own = item[extension];
  if (!isFields(own)) return {};
  if (section === 'languages') {
    const code = own['language'];
    if (typeof code !== 'string' || !isSpokenLanguage(code) || nameInFile(code) !== item['language']) return {};
  }
  const paid = typeof own['sort'] === 'string' && paidSorts.includes(own['sort']);
  if ((section === 'work' && !paid) || (section === 'volunteer' && paid)) return {};
  return Object.fromEntries(
    Object.entries(own).filter(([name]) => (given[name] ?? '') === '' || standsInBoth(section, name)),
  );
}

/** Fields of the extension of which the standard tells a part as well. */
function standsInBoth(section: string, name: string): boolean {
  if (section === 'languages') return true;
  return (section === 'work' || section === 'volunteer') && (name === 'sort' || name === 'ongoing');
}
