import { formatDate, formatHours, type Language, type Texts, textsOf } from '#app/i18n/index.ts';
import type { MyDifference, StepOwner } from '#graphql/generated/documents.ts';
import { obligationKinds, obligationStates, stepKinds, stepOwners } from '#graphql/plan/domain/plan-content.ts';
import { parseLocalDate } from '#graphql/shared/local-date.ts';

interface Owned {
  readonly owner: StepOwner;
  readonly partnerName: string | null;
}

/** Who takes a step, for the citizen who reads it. */
export function ownerText({ owner, partnerName }: Owned, t: Texts<'plan'>): string {
  return owner === 'PARTNER' && partnerName !== null
    ? t('step.byPartner', { name: partnerName })
    : t(`word.owner.${owner}`);
}

interface Dated {
  readonly startsOn: string | null;
  readonly dueOn: string | null;
}

/** When a step is taken; `null` where no day was said. */
export function stepDates({ startsOn, dueOn }: Dated, language: Language): string | null {
  const t = textsOf(language, 'plan');
  const day = (text: string) => readable(text, language);
  if (startsOn !== null && dueOn !== null) return t('step.fromTo', { from: day(startsOn), to: day(dueOn) });
  if (dueOn !== null) return t('step.due', { date: day(dueOn) });
  return startsOn === null ? null : t('step.from', { date: day(startsOn) });
}

/** One side of a difference: words of ours, or words that somebody wrote and that keep their own direction. */
export interface Side {
  readonly text: string;
  readonly typed: boolean;
}

export interface DifferenceText {
  /** Name of the goal, step or obligation; `null` for the outline. */
  readonly title: Side | null;
  /** Name of what differs; `null` where the whole part was added or removed. */
  readonly field: string | null;
  readonly before: Side | null;
  readonly after: Side | null;
}

const fields = [
  'dreamJob',
  'firstStep',
  'evaluationOn',
  'title',
  'why',
  'result',
  'byOn',
  'goalId',
  'kind',
  'owner',
  'partnerName',
  'startsOn',
  'dueOn',
  'host',
  'tasks',
  'weekMinutes',
  'learningGoals',
  'guide',
  'extensionReason',
  'words',
  'state',
  'releasedUntil',
  'releaseReason',
] as const;

/** What differs between two versions, in the words of the page. */
export function differenceText(found: MyDifference, language: Language, t = textsOf(language, 'plan')): DifferenceText {
  const known = fields.find((field) => field === found.field);
  const side = (value: string | null) => (value === null ? null : sideOf(value, found, language, t));
  return {
    // An obligation is called by its kind, a word of ours.
    title: found.title === null ? null : titleOf(found.title, found, language, t),
    field: found.field === null ? null : t(`field.${known ?? 'other'}`),
    before: side(found.before),
    after: side(found.after),
  };
}

function titleOf(title: string, found: MyDifference, language: Language, t: Texts<'plan'>): Side {
  if (found.part !== 'OBLIGATION') return { text: title, typed: true };
  return sideOf(title, { ...found, field: 'kind' }, language, t);
}

function sideOf(value: string, { part, field }: MyDifference, language: Language, t: Texts<'plan'>): Side {
  const ours = (text: string): Side => ({ text, typed: false });
  if (parseLocalDate(value) !== null) return ours(readable(value, language));
  if (field === 'weekMinutes') return ours(t('placement.hours', { hours: formatHours(Number(value)) }));
  const word =
    field === 'owner'
      ? wordIn(stepOwners, value, (one) => t(`word.owner.${one}`))
      : field === 'state'
        ? wordIn(obligationStates, value, (one) => t(`word.state.${one}`))
        : field === 'kind' && part === 'STEP'
          ? wordIn(stepKinds, value, (one) => t(`word.kind.${one}`))
          : field === 'kind' && part === 'OBLIGATION'
            ? wordIn(obligationKinds, value, (one) => t(`word.obligation.${one}`))
            : null;
  return word === null ? { text: value, typed: true } : ours(word);
}

function wordIn<Word extends string>(words: readonly Word[], value: string, say: (word: Word) => string) {
  const word = words.find((one) => one === value);
  return word === undefined ? null : say(word);
}

/** A day of the API in the words of a language; anything else as it is. */
export function readable(value: string, language: Language): string {
  const date = parseLocalDate(value);
  return date === null ? value : formatDate(date, language);
}
