import { data, redirect } from 'react-router';
import { textsOf, type Language } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import type { ContactOutcome, ContactProblemFacts, MyContact } from '#graphql/generated/documents.ts';

/** What a page about one detail shows after it was not saved. */
export interface NotSaved {
  readonly typed: string;
  readonly problems: readonly Problem[];
  /** How it stands by now, where it was changed elsewhere. */
  readonly movedOn: MyContact | null;
}

/** The page after a change: on to the details when it is saved, otherwise back with what was typed. */
export function afterChange(
  outcome: ContactOutcome,
  { typed, field, language, done }: AfterChange,
): ReturnType<typeof data<NotSaved>> {
  switch (outcome.__typename) {
    case 'ContactSaved':
      throw redirect(`/mijn-gegevens?melding=${done}`, 303);
    case 'ContactMovedOn':
      return data({ typed, problems: [], movedOn: outcome.contact }, { status: 409 });
    case 'ContactInvalid':
      return data(
        {
          typed,
          problems: outcome.problems.map((problem) => ({ field, message: contactProblemText(problem, language) })),
          movedOn: null,
        },
        { status: 422 },
      );
  }
}

interface AfterChange {
  readonly typed: string;
  /** Name of the field on the page. */
  readonly field: string;
  readonly language: Language;
  /** Name of the sentence that says that it is saved. */
  readonly done: 'phone' | 'calledName' | 'channel';
}

const sentences = {
  required: 'email.problem.required',
  notAnAddress: 'email.problem.notAnAddress',
  inUse: 'email.problem.inUse',
  notANumber: 'phone.notANumber',
  phoneNeeded: 'preferred.phoneNeeded',
  emailNeeded: 'preferred.emailNeeded',
} as const;

/** The sentence for a problem that the API found. */
export function contactProblemText({ code, facts }: ContactProblemFacts, language: Language): string {
  const t = textsOf(language, 'details');
  const most = facts.find(({ name }) => name === 'most')?.value ?? '';
  // An address and a name can be too long; an address has more letters than any name.
  if (code === 'tooLong') return t(Number(most) > 100 ? 'email.problem.tooLong' : 'calledName.tooLong', { most });
  return code in sentences ? t(sentences[code as keyof typeof sentences]) : t('problem');
}

/** How many changes a form was made from; none where the form does not say. */
export function seenIn(form: FormData): number {
  const seen = form.get('gezien');
  return typeof seen === 'string' && /^\d{1,6}$/.test(seen) ? Number(seen) : -1;
}
