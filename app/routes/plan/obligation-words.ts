import { formatDate, type Language, type Texts, textsOf } from '#app/i18n/index.ts';
import type { MyObligation, PlanVersionState } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

/** In which version an obligation stands, and when that is read. */
export interface ReadIn {
  readonly state: PlanVersionState;
  /** `null` on paper, which is read on other days than it was printed: nothing is said there of "now". */
  readonly today: LocalDate | null;
}

type Dated = Pick<MyObligation, 'state' | 'startsOn' | 'releasedUntil'>;

/** From when an obligation counts, or from when until when somebody is free of it. Never says that a proposal counts. */
export function obligationWhen(
  obligation: Dated,
  { state, today }: ReadIn,
  language: Language,
  t = textsOf(language, 'plan'),
): readonly string[] {
  const counts = state === 'IN_FORCE' ? today : null;
  return [
    ...(state === 'IN_FORCE' || state === 'DRAFT' ? [] : [t(`obligation.as.${state}`)]),
    ...(obligation.state === 'IMPOSED'
      ? [t(`obligation.imposed.${began(obligation, counts)}`, { from: formatDate(obligation.startsOn, language) })]
      : released({ ...obligation, state: obligation.state }, counts, language, t)),
  ];
}

function began({ startsOn }: Dated, today: LocalDate | null): 'from' | 'later' | 'since' {
  if (today === null) return 'from';
  return startsOn > today ? 'later' : 'since';
}

interface Release extends Dated {
  readonly state: Exclude<Dated['state'], 'IMPOSED'>;
}

function released(release: Release, today: LocalDate | null, language: Language, t: Texts<'plan'>): readonly string[] {
  const { state, startsOn, releasedUntil } = release;
  const from = formatDate(startsOn, language);
  if (releasedUntil === null) return [t(`obligation.release.${state}.open`, { from }), t('obligation.release.noEnd')];
  return [
    t(`obligation.release.${state}.until`, { from, until: formatDate(releasedUntil, language) }),
    ...(isOver(release, today) ? [t('obligation.release.over')] : []),
  ];
}

/** Whether somebody was free until a day that has passed. */
export function isOver({ state, releasedUntil }: Dated, today: LocalDate | null): boolean {
  return state !== 'IMPOSED' && releasedUntil !== null && today !== null && releasedUntil < today;
}
