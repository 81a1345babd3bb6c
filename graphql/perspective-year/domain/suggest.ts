import type { Ability, Energy, Track } from './words.ts';

/** What a direction is compared by; the rest of it is words. */
export interface Suggestible {
  readonly track: Track;
  readonly energies: readonly Energy[];
  readonly abilities: readonly Ability[];
}

/** What somebody answered; nothing is an answer too. */
export interface Answers {
  readonly energies: readonly Energy[];
  readonly abilities: readonly Ability[];
  /** Empty: both. */
  readonly tracks: readonly Track[];
}

/** A direction with what somebody named that belongs to it. */
export interface Suggestion<Direction> {
  readonly direction: Direction;
  readonly energies: readonly Energy[];
  readonly abilities: readonly Ability[];
}

/** Directions that are shown at most, so that there is something to choose from and no list to work through. */
export const mostSuggested = 4;

const common = <Word>(some: readonly Word[], others: readonly Word[]): readonly Word[] =>
  some.filter((one) => others.includes(one));

const named = ({ energies, abilities }: Suggestion<unknown>): number => energies.length + abilities.length;

/**
 * Directions of the chosen tracks that have something which somebody named, those with the most of it first and otherwise in the order
 * of the municipality. There is no other rule, and the page about how we suggest tells this one.
 */
export function suggest<Direction extends Suggestible>(
  directions: readonly Direction[],
  answers: Answers,
): readonly Suggestion<Direction>[] {
  return directions
    .filter(({ track }) => answers.tracks.length === 0 || answers.tracks.includes(track))
    .map((direction) => ({
      direction,
      energies: common(direction.energies, answers.energies),
      abilities: common(direction.abilities, answers.abilities),
    }))
    .filter((one) => named(one) > 0)
    .toSorted((one, other) => named(other) - named(one))
    .slice(0, mostSuggested);
}
