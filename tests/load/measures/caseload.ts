import { isDeepStrictEqual } from 'node:util';
import { CaseloadDocument } from '#graphql/generated/documents.ts';
import { turnOf, usualManagers } from '../api.ts';
import { type Asked, contest, costsOf, ratioOf } from '../contest.ts';
import type { Line, Section } from '../lines.ts';
import { signIn } from '../sessions.ts';
import type { Stage } from '../stage.ts';

const variables = { first: 50, after: null };

/** The same answer in a stranger's words: nothing of ours is known by its text. */
const arbitrary = `query MyPeople($first: Int!, $after: String) {
  caseload(first: $first, after: $after) {
    edges { node { person { id name } month status late benefit attention } }
    pageInfo { hasNextPage endCursor }
  }
}`;

type Name =
  | 'known'
  | 'arbitrary'
  | 'statement'
  | 'in process'
  | 'statement in process'
  | 'loaders'
  | 'postgraphile'
  | 'postgraphile without row security';

/** The caseload of 50 people: as our page asks it, as a stranger does, by one statement, and as others would do it. */
export async function caseload(stage: Stage): Promise<Section> {
  const cookies = await signIn(
    stage,
    usualManagers(stage.bulk).map(({ municipalityId, professionalId }) => ({
      municipalityId,
      accountId: professionalId,
      accountKind: 'professional',
    })),
  );
  const asks =
    (body: object) =>
    (turn: number): Asked => ({ cookie: turnOf(cookies, turn), body: JSON.stringify(body) });
  const program = 'contestants/caseload.ts';
  const rounds = await contest<Name>(
    stage,
    [
      { name: 'known', program, asked: asks({ documentId: CaseloadDocument.id, variables }) },
      { name: 'arbitrary', program, asked: asks({ query: arbitrary, variables }) },
      { name: 'statement', program, asked: asks({}) },
      { name: 'in process', program },
      { name: 'statement in process', program },
      ...(stage.opponents
        ? ([
            { name: 'loaders', program: 'opponents/caseload-loaders.js', asked: asks({}) },
            { name: 'postgraphile', program: 'opponents/caseload-postgraphile.js', asked: asks({}) },
            {
              name: 'postgraphile without row security',
              program: 'opponents/caseload-postgraphile.js',
              asked: asks({}),
            },
          ] as const)
        : []),
    ],
    compare,
  );
  const names = Object.keys(rounds[0] ?? {}) as Name[];
  const ratio = (what: string, of: Name, to: Name, least: number): Line[] =>
    names.includes(of) ? [{ what, unit: 'x', spread: ratioOf(rounds, of, to), bar: { least } }] : [];
  return {
    title: 'caseload of 50 people, CPU of a request',
    lines: [
      ...ratio('known document, of the statement', 'statement', 'known', 0.8),
      ...ratio('known document, times PostGraphile', 'postgraphile', 'known', 2.8),
      ...ratio('… without row security', 'postgraphile without row security', 'known', 1.4),
      ...ratio('arbitrary query, of the statement', 'statement', 'arbitrary', 0.55),
      ...ratio('arbitrary query, times PostGraphile', 'postgraphile', 'arbitrary', 1.8),
      ...ratio('arbitrary query, times Apollo with loaders', 'loaders', 'arbitrary', 1.3),
      ...ratio('in process, of the statement', 'statement in process', 'in process', 0.9),
      ...costsOf(rounds, names),
    ],
  };
}

interface Answer {
  readonly data: { readonly caseload: { readonly edges: readonly { readonly node: unknown }[] } };
}

/** All answer the same to the letter; only what a cursor looks like is each one's own. PostGraphile gives the same facts. */
function compare(answers: Readonly<Record<Name, unknown>>): void {
  const people = (name: Name) => (answers[name] as Answer).data.caseload.edges.map(({ node }) => node);
  const known = people('known');
  if (known.length !== 50) throw new Error(`the caseload has ${known.length} people`);
  for (const name of ['arbitrary', 'statement', 'in process', 'statement in process', 'loaders'] as const) {
    if (!(name in answers)) continue;
    const theirs = people(name);
    const at = known.findIndex((one, index) => !isDeepStrictEqual(one, theirs[index]));
    if (at >= 0 || theirs.length !== known.length)
      throw new Error(`${name} answers differently\n${JSON.stringify(known[at])}\n${JSON.stringify(theirs[at])}`);
  }
  for (const name of ['postgraphile', 'postgraphile without row security'] as const)
    if (name in answers) compareFacts(known, answers[name]);
}

interface Facts {
  readonly allAssignments: {
    readonly nodes: readonly { readonly person: { readonly rowId: string; readonly name: string } }[];
  };
}

function compareFacts(known: readonly unknown[], answer: unknown): void {
  const ours = known.map((node) => (node as { person: { id: string; name: string } }).person);
  const { nodes } = (answer as { data: Facts }).data.allAssignments;
  const theirs = new Map(nodes.map(({ person }) => [person.rowId, person.name]));
  if (theirs.size !== ours.length || ours.some(({ id, name }) => theirs.get(id) !== name))
    throw new Error('PostGraphile answers with other people');
}
