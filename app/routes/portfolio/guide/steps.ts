import type { PortfolioKind } from '#graphql/portfolio/domain/kinds.ts';
import type { Stored } from '../portfolio.server.ts';

/** One question of the guided start. */
export interface GuideStep {
  readonly kind: PortfolioKind;
  readonly names: readonly string[];
  /** It makes a new entry; the others go on with the one that was made. */
  readonly begins?: true;
  /** Fields of a new entry that are clear from the question. */
  readonly given?: Stored;
}

/** The questions that make a CV, one a page, in this order. `soort`, `nog-iets` and `klaar` have pages of their own. */
export const guideSteps = {
  wat: { kind: 'WORK', names: ['title'], begins: true },
  waar: { kind: 'WORK', names: ['organisation'] },
  wanneer: { kind: 'WORK', names: ['from', 'until', 'ongoing'] },
  taken: { kind: 'WORK', names: ['tasks'] },
  school: { kind: 'EDUCATION', names: ['title'], begins: true },
  land: { kind: 'EDUCATION', names: ['country'] },
  diploma: { kind: 'EDUCATION', names: ['outcome'] },
  nederlands: { kind: 'LANGUAGE', names: ['speaking'], begins: true, given: { language: 'nl' } },
  taal: { kind: 'LANGUAGE', names: ['language'], begins: true, given: { native: true } },
  kan: { kind: 'COMPETENCE', names: ['name'], begins: true },
  voorbeeld: { kind: 'COMPETENCE', names: ['situation'] },
  droom: { kind: 'WISHES', names: ['dreamJob'], begins: true },
  stap: { kind: 'WISHES', names: ['firstStep'] },
  uren: { kind: 'AVAILABILITY', names: ['hours'], begins: true },
  reizen: { kind: 'AVAILABILITY', names: ['travelBy'] },
  'over-mij': { kind: 'PROFILE', names: ['words'], begins: true },
} as const satisfies Readonly<Record<string, GuideStep>>;
export type GuideStepName = keyof typeof guideSteps;

export const guideStepNames = Object.keys(guideSteps) as readonly GuideStepName[];

export function isGuideStep(name: string | undefined): name is GuideStepName {
  return guideStepNames.some((one) => one === name);
}

export function guideStep(name: GuideStepName): GuideStep {
  return guideSteps[name];
}

/** What a portfolio has already, as far as questions are left out for it. */
export interface Known {
  has(kind: PortfolioKind): boolean;
  /** Dutch stands among the languages; another language does. */
  readonly dutch: boolean;
  readonly otherLanguage: boolean;
}

/** Whether a question that begins something has been answered before: nobody is asked twice for what stands there. */
function isAnswered(name: GuideStepName, known: Known): boolean {
  if (name === 'nederlands') return known.dutch;
  if (name === 'taal') return known.otherLanguage;
  return known.has(guideStep(name).kind);
}

/**
 * The address of the page after a question. Questions about what was just made go on with it; what stands there already is left out
 * with all that belongs to it, and after the last comes the end.
 *
 * @param id the entry that was made or changed; `null` where the question was left out.
 */
export function pageAfter(name: GuideStepName, id: string | null, known: Known): string {
  const next = guideStepNames[guideStepNames.indexOf(name) + 1];
  const current = guideStep(name);
  if (next !== undefined && !guideStep(next).begins && guideStep(next).kind === current.kind) {
    if (id !== null) return `${next}?id=${id}`;
    return firstFrom(guideStepNames.indexOf(next) + 1, known);
  }
  if (current.kind === 'WORK') return 'nog-iets';
  return firstFrom(guideStepNames.indexOf(name) + 1, known);
}

/** The first question at or after a place that begins something new. */
export function firstFrom(place: number, known: Known): string {
  const next = guideStepNames.slice(place).find((name) => {
    const step = guideStep(name);
    return step.begins && step.kind !== 'WORK' && !isAnswered(name, known);
  });
  return next ?? 'klaar';
}
