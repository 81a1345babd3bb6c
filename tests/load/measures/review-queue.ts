import { isDeepStrictEqual } from 'node:util';
import { contest, costsOf, ratioOf } from '../contest.ts';
import type { Section } from '../lines.ts';
import type { Stage } from '../stage.ts';

type Name = 'ours' | 'statement' | 'postgraphile';

/** The specialist's work list of 50 as our page asks it, beside one statement by hand and beside PostGraphile. */
export async function reviewQueue(stage: Stage): Promise<Section> {
  const names: readonly Name[] = ['ours', 'statement', ...(stage.opponents ? (['postgraphile'] as const) : [])];
  const programOf = (name: Name) =>
    name === 'postgraphile' ? 'opponents/review-queue.js' : 'contestants/review-queue.ts';
  const rounds = await contest(
    stage,
    names.map((name) => ({ name, program: programOf(name) })),
    compare,
  );
  return {
    title: 'work list of the specialist, 50 reports, in process',
    lines: [
      {
        what: 'ours, of the statement by hand',
        unit: 'x',
        spread: ratioOf(rounds, 'statement', 'ours'),
        bar: { least: 0.8 },
      },
      ...(stage.opponents
        ? [
            {
              what: 'ours, times PostGraphile',
              unit: 'x' as const,
              spread: ratioOf(rounds, 'postgraphile', 'ours'),
              bar: { least: 1.8 },
            },
          ]
        : []),
      ...costsOf(rounds, names),
    ],
  };
}

type Node = Readonly<Record<string, unknown>>;
interface Connection {
  readonly edges: readonly { readonly node: Node }[];
}

/** All answer the same: ours and the statement to the letter, PostGraphile the same reports in the same order. */
function compare(answers: Readonly<Record<Name, unknown>>): void {
  const [own, byHand] = [nodesOf(answers.ours, 'reviewQueue'), nodesOf(answers.statement, 'reviewQueue')];
  const plain = (nodes: readonly Node[]) =>
    nodes.map((node) => ({ ...node, sentAt: Date.parse(String(node['sentAt'])) }));
  if (own.length !== 50 || !isDeepStrictEqual(plain(own), plain(byHand)))
    throw new Error(
      `ours and the statement answer differently\n${JSON.stringify(own[0])}\n${JSON.stringify(byHand[0])}`,
    );
  if (!('postgraphile' in answers)) return;
  const ids = (nodes: readonly Node[]) => nodes.map(({ id, rowId }) => rowId ?? id);
  if (!isDeepStrictEqual(ids(own), ids(nodesOf(answers.postgraphile, 'allIncomeReports'))))
    throw new Error('PostGraphile answers with other reports');
}

function nodesOf(answer: unknown, field: string): readonly Node[] {
  const connection = (answer as Readonly<Record<string, Connection>>)[field];
  // Messages between processes leave out what is undefined and keep null.
  return connection?.edges.map(({ node }) => node) ?? [];
}
