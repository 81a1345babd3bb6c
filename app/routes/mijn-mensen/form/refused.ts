import { data } from 'react-router';
import { dayFieldNames, dayForFields, type TypedDay } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import type { Difference } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

/** Texts of a form by name, to be shown again. */
export type Typed = Readonly<Record<string, string>>;

/** A form that was not saved: what was typed, what is wrong with it, and what somebody else did first. */
export interface Refused {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** What is there now and was not when the form was read; `null` where nobody else acted. */
  readonly movedOn: readonly Difference[] | null;
}

/** How a form is shown: as stored, as it was refused, or as it was kept when the session ended. */
export interface FormState extends Omit<Refused, 'typed'> {
  readonly typed: Typed | null;
  readonly kept: boolean;
}

export function formState(refused: Refused | undefined, kept: Typed | null = null): FormState {
  if (refused) return { ...refused, kept: false };
  return { typed: kept, problems: [], movedOn: null, kept: kept !== null };
}

export function typedOf(form: FormData): Typed {
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Answers with the form as it was typed and the problems at its fields. Nothing was saved. */
export function refuse(form: FormData, problems: readonly Problem[]) {
  return refuseTyped(typedOf(form), problems);
}

/** The same for a form that was read already. */
export function refuseTyped(typed: Typed, problems: readonly Problem[]) {
  return data<Refused>({ typed, problems, movedOn: null }, { status: 422 });
}

/** Answers with the form as it was typed and what somebody else changed meanwhile. Nothing was overwritten. */
export function movedOn(form: FormData, changes: readonly Difference[] = []) {
  return data<Refused>({ typed: typedOf(form), problems: [], movedOn: changes }, { status: 409 });
}

/** The revision that a form was made from; anything else counts as an old one. */
export function revisionOf(form: FormData): number {
  const revision = Number(form.get('revisie') ?? Number.NaN);
  return Number.isSafeInteger(revision) && revision >= 0 ? revision : 0;
}

/**
 * The revision that the next press of "save" names. A form with problems keeps the one that it was read with, so that what
 * somebody else saved meanwhile is still noticed; whoever was told of it saves on top of it.
 */
export function revisionToSend(current: number, { typed, movedOn: told }: FormState): string {
  return told ? String(current) : (typed?.['revisie'] ?? String(current));
}

/** What a field shows: what was typed in its form, otherwise what is stored; another form of the page may be the one that was sent. */
export function shown(typed: Typed | null, name: string, stored?: string | null): string | undefined {
  return typed?.[name] ?? stored ?? undefined;
}

/** The same for a day in three fields. */
export function shownDay(typed: Typed | null, name: string, stored?: LocalDate | null): TypedDay {
  const names = dayFieldNames(name);
  if (typed?.[names.day] === undefined) return dayForFields(stored);
  return { day: typed[names.day] ?? '', month: typed[names.month] ?? '', year: typed[names.year] ?? '' };
}
