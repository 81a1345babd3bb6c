import { withLatinDigits } from '#app/i18n/digits.ts';
import { type Language, parseDay, parseHours, textsOf, typedDay } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { requiredText } from './problem-text.ts';

/** Everything that a change needs, or a sentence at each field that cannot be read. */
export type ReadForm<Input> =
  { readonly ok: true; readonly input: Input } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Stands for what could not be read; its field has a sentence. */
interface Unread {
  readonly kind: 'unread';
}
const unread: Unread = { kind: 'unread' };

export function isUnread(value: unknown): value is Unread {
  return value === unread;
}

type Complete<Draft> = { readonly [Name in keyof Draft]: Exclude<Draft[Name], Unread> };

/**
 * Reads a form field by field; `null` stands for what was left empty and may be. What the words mean, and how long they may be, the
 * API judges.
 */
export function readForm<Draft extends object>(
  form: FormData,
  language: Language,
  read: (fields: Fields) => Draft,
): ReadForm<Complete<Draft>> {
  const problems: Problem[] = [];
  const draft = read(new Fields(form, language, problems));
  // No problem means that nothing in the draft is unread: each method below either reads or complains.
  return problems.length > 0 ? { ok: false, problems } : { ok: true, input: draft as Complete<Draft> };
}

/** The fields of one form. */
export class Fields {
  constructor(
    private readonly form: FormData,
    private readonly language: Language,
    private readonly problems: Problem[],
  ) {}

  /** Words that may be left out. */
  text(name: string): string | null {
    const value = this.form.get(name);
    const words = typeof value === 'string' ? value.trim() : '';
    return words === '' ? null : words;
  }

  /** @param sentence as that of {@link choice}. */
  needed(name: string, sentence?: string): string | Unread {
    return this.text(name) ?? this.missing(name, sentence);
  }

  /** At least one, each on a line of its own; empty lines are left out. */
  neededLines(name: string): readonly string[] | Unread {
    const words = this.text(name);
    if (words === null) return this.missing(name);
    return words.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  }

  /** @param sentence when nothing was chosen, where the name of the field is not one that has its own. */
  choice<Word extends string>(name: string, words: readonly Word[], sentence?: string): Word | Unread {
    const chosen = words.find((word) => word === this.text(name));
    return chosen ?? this.missing(name, sentence);
  }

  /** A day that may be left out. */
  day(name: string): LocalDate | null | Unread {
    const read = parseDay(typedDay(this.form, name));
    if (read.ok) return read.value;
    if (read.refusal === 'EMPTY') return null;
    return this.complain(name, textsOf(this.language, 'common')(`day.${read.refusal}`));
  }

  /** @param sentence as that of {@link choice}. */
  neededDay(name: string, sentence?: string): LocalDate | Unread {
    return this.day(name) ?? this.missing(name, sentence);
  }

  /** Hours a week, as whole minutes. */
  hours(name: string): number | Unread {
    const read = parseHours(this.text(name) ?? '');
    if (read.ok) return read.value;
    return this.complain(
      name,
      read.refusal === 'TOO_MANY'
        ? textsOf(this.language, 'coach')('problem.tooManyHours')
        : textsOf(this.language, 'common')(`hours.${read.refusal}`),
    );
  }

  /** A whole number, with any digits. */
  whole(name: string): number | Unread {
    const typed = withLatinDigits(this.text(name) ?? '');
    if (typed === '') return this.missing(name);
    if (/^\d{1,6}$/.test(typed)) return Number(typed);
    return this.complain(name, textsOf(this.language, 'coach')('problem.notWhole'));
  }

  private missing(name: string, sentence?: string): Unread {
    return this.complain(name, sentence ?? requiredText(name, this.language));
  }

  private complain(field: string, message: string): Unread {
    this.problems.push({ field, message });
    return unread;
  }
}
