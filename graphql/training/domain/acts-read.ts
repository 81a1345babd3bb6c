import type { RequestAct } from './request-state.ts';

interface Done {
  readonly kind: RequestAct;
  readonly words: string | null;
}

/**
 * What happened to a request as the citizen reads it, of a list with the latest first: what a case manager says with a yes that a second
 * person still decides about is no promise, so its words are there once that person agreed, and not when it was given back.
 */
export function actsForCitizen<Act extends Done>(acts: readonly Act[]): readonly Act[] {
  return acts.map((act, index) => {
    if (act.kind !== 'PASS_ON') return act;
    const became = acts.slice(0, index).findLast(({ kind }) => kind === 'AGREE' || kind === 'RETURN');
    return became?.kind === 'AGREE' ? act : { ...act, words: null };
  });
}
