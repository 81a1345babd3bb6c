import { formatDate, inOwnDirection, type Language, parseDay, textsOf, typedDay } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/index.ts';
import type { InviteOutcome } from '#graphql/generated/documents.ts';
import {
  isMandateRight,
  isOfCourt,
  mandateKinds,
  type MandateKind,
  type MandatePart,
  mandateParts,
  type MandateRight,
} from '#graphql/shared/acting.ts';
import { type LocalDate, parseLocalDate } from '#graphql/shared/local-date.ts';

/** Name of the question about one part. */
export function partField(part: MandatePart): string {
  return `deel-${part.toLowerCase()}`;
}

export interface ReadInvitation {
  readonly input: {
    readonly kind: MandateKind;
    readonly courtDecidedOn: LocalDate | null;
    readonly parts: readonly { readonly part: MandatePart; readonly right: MandateRight }[];
    readonly untilDate: LocalDate;
  } | null;
  readonly problems: readonly Problem[];
}

/** Reads the form as it was typed; what cannot be read is said at its field. */
export function readInvitation(form: FormData, language: Language): ReadInvitation {
  const t = textsOf(language, 'mandate');
  const common = textsOf(language, 'common');
  const problems: Problem[] = [];
  const kind = mandateKinds.find((one) => one === form.get('kind'));
  if (kind === undefined) problems.push({ field: 'kind', message: t('invite.problem.kind') });
  const parts = mandateParts.flatMap((part) => {
    const right = form.get(partField(part));
    return isMandateRight(right) ? [{ part, right }] : [];
  });
  if (parts.length === 0) problems.push({ field: partField(mandateParts[0]), message: t('invite.problem.parts') });
  const dayOf = (field: 'courtDecidedOn' | 'untilDate') => {
    const day = parseDay(typedDay(form, field));
    if (day.ok) return day.value;
    const message = day.refusal === 'EMPTY' ? t(`invite.problem.${field}.required`) : common(`day.${day.refusal}`);
    problems.push({ field, message });
    return null;
  };
  const courtDecidedOn = kind && isOfCourt(kind) ? dayOf('courtDecidedOn') : null;
  const untilDate = dayOf('untilDate');
  if (kind === undefined || untilDate === null || problems.length > 0) return { input: null, problems };
  return { input: { kind, courtDecidedOn, parts, untilDate }, problems };
}

type Refused = Extract<InviteOutcome, { __typename: 'MandateInvalid' }>['problems'][number];

/** A sentence for what the rules found. */
export function refusedText({ field, code, facts }: Refused, language: Language): Problem {
  const t = textsOf(language, 'mandate');
  const fact = (name: string) => facts.find((one) => one.name === name)?.value ?? '';
  const lastDay = parseLocalDate(fact('lastDay'));
  switch (field) {
    case 'courtDecidedOn':
      return {
        field,
        message: t(
          code === 'inFuture' ? 'invite.problem.courtDecidedOn.inFuture' : 'invite.problem.courtDecidedOn.required',
        ),
      };
    case 'untilDate':
      if (code === 'tooLate' && lastDay)
        return { field, message: t('invite.problem.untilDate.tooLate', { date: formatDate(lastDay, language) }) };
      return {
        field,
        message: t(code === 'inPast' ? 'invite.problem.untilDate.inPast' : 'invite.problem.untilDate.required'),
      };
    case 'helper':
      return { field: 'kind', message: t('invite.problem.helper', { most: inOwnDirection(fact('most')) }) };
    case 'parts':
      return { field: partField(mandateParts[0]), message: t('invite.problem.parts') };
    default:
      return { field: 'kind', message: t('invite.problem.kind') };
  }
}
