import { isDeepStrictEqual } from 'node:util';
import { contest, costsOf, ratioOf } from '../contest.ts';
import type { Section } from '../lines.ts';
import { bringCatalogue } from '../searches.ts';
import type { Stage } from '../stage.ts';

const names = ['words', 'words by hand', 'everything', 'everything by hand'] as const;
type Name = (typeof names)[number];

/** A search with all facets, of words and of everything, beside one statement that gives the same. */
export async function trainingSearch(stage: Stage): Promise<Section> {
  const program = 'contestants/training-search.ts';
  const trainings = await bringCatalogue(stage);
  const rounds = await contest<Name>(
    stage,
    names.map((name) => ({ name, program })),
    compare,
  );
  return {
    title: `search with facets over ${trainings} trainings, in process, CPU of a request`,
    lines: [
      {
        what: 'words, of the statement',
        unit: 'x',
        spread: ratioOf(rounds, 'words by hand', 'words'),
        bar: { least: 0.5 },
      },
      {
        what: 'everything, of the statement',
        unit: 'x',
        spread: ratioOf(rounds, 'everything by hand', 'everything'),
        bar: { least: 0.8 },
      },
      ...costsOf(rounds, names),
    ],
  };
}

interface Found {
  readonly count: number;
  readonly facets: readonly { readonly facet: string; readonly value: string; readonly count: number }[];
  readonly trainings: readonly unknown[];
}

/** The same trainings in the same order, and the same counts in any. */
function compare(answers: Readonly<Record<Name, unknown>>): void {
  const seen = (answer: unknown) => {
    const { count, facets, trainings } = answer as Found;
    return {
      count,
      trainings,
      facets: facets.map(({ facet, value, count: many }) => `${facet} ${value} ${many}`).sort(),
    };
  };
  for (const [name, byHand] of [
    ['words', 'words by hand'],
    ['everything', 'everything by hand'],
  ] as const) {
    const [own, theirs] = [seen(answers[name]), seen(answers[byHand])];
    if (!isDeepStrictEqual(own, theirs))
      throw new Error(`the searches differ\n${JSON.stringify(own)}\n${JSON.stringify(theirs)}`);
  }
}
