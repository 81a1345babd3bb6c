import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownDocuments } from '#graphql/generated/documents.ts';
import type { Viewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { Kind, OperationTypeNode, parse, visit } from 'graphql';
import { tell } from '#tests/support/attack-table.ts';
import { expectedCells } from './matrix-rows.ts';
import { createEverybody, type Everybody, idsOf, type Relation, relations } from './everybody.ts';
import { liftRowSecurity, watchChanges } from './marked-people.ts';
import { type AttackedPortal, createAttackedPortal } from './portal.ts';
import { type Operation, operationsOf, variablesOf } from './smallest.ts';

const table = new Map(
  expectedCells
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', ...cells] = line.trim().split(/\s+/);
      return [name, [...cells.join('')]];
    }),
);

let portal: AttackedPortal;
let everybody: Everybody;
let cookies: Readonly<Record<Relation, string>>;
let ids: readonly string[];
/** More of each table, for who may: of one alone it can be that there is nothing to tell. */
let manyIds: readonly string[];
let operations: readonly Operation[];
let changes: Awaited<ReturnType<typeof watchChanges>>;
let tried = 0;
beforeAll(async () => {
  portal = await createAttackedPortal();
  everybody = await createEverybody(portal.world);
  cookies = await cookiesOf(everybody.viewers);
  const all = await idsOf(
    portal.world,
    everybody.target.personId,
    Number(process.env['ATTACKS'] ?? 0) >= 10_000 ? 4 : 1,
  );
  ids = all.filter((id) => id !== everybody.mandateId);
  manyIds = (await idsOf(portal.world, everybody.target.personId, 5)).filter((id) => id !== everybody.mandateId);
  operations = operationsOf(portal.world.api.schema);
  changes = await watchChanges(portal.world.owner);
});
afterAll(() => portal.end());

async function cookiesOf(viewers: Readonly<Record<Relation, Viewer>>) {
  const entries: [Relation, string][] = [];
  for (const relation of relations) entries.push([relation, await portal.signIn(viewers[relation])]);
  return Object.fromEntries(entries) as Record<Relation, string>;
}

interface Named {
  readonly person: string;
  readonly id: string;
}

/** Asks, and gives the answer without what is different each time; with how many statements it took. */
async function ask(relation: Relation, { field, source }: Operation, named: Named) {
  tried += 1;
  const variables = variablesOf(field, named);
  const { outcome, texts } = await portal.world.statements.during(() =>
    portal.post(cookies[relation], { query: source, variables }),
  );
  expect(outcome.status, `${relation} ${source} ${outcome.text}`).toBeLessThan(500);
  const said = outcome.text
    .replace(/"traceId":"[^"]*"/g, '')
    .replaceAll(named.person, 'PERSON')
    .replaceAll(named.id, 'ID');
  return { status: outcome.status, said: `${outcome.status} ${said}`, statements: texts.length };
}

const namesPerson = ({ field }: Operation) => field.args.some(({ name }) => /^personId$/.test(name));
const hasId = ({ field, source }: Operation) => field.args.length > 0 && /: ID\b|Input|PlanChange/.test(source);

/** What somebody could name who knows everything about the target: with a person to name, that person is enough. */
function namesOf(operation: Operation, wanted: string): readonly Named[] {
  const person = everybody.target.personId;
  if (namesPerson(operation)) return [{ person, id: newId() }];
  const known = wanted === 'R' ? manyIds : ids;
  return hasId(operation) ? known.map((id) => ({ person, id })) : [{ person, id: newId() }];
}

async function cellOf(relation: Relation, operation: Operation, wanted: string): Promise<string> {
  const nothing = await ask(relation, operation, { person: newId(), id: newId() });
  if (nothing.status === 401 || nothing.status === 403) return '-';
  if (wanted === 'o') return nothing.status < 500 ? 'o' : '?';
  const differing: string[] = [];
  for (const named of namesOf(operation, wanted)) {
    const { said, statements } = await ask(relation, operation, named);
    if (said !== nothing.said) differing.push(said);
    // The work tells it as well as the words.
    else if (wanted === '.' && statements !== nothing.statements)
      differing.push(`${statements} statements and not ${nothing.statements}`);
    if (wanted === 'R' && differing.length > 0) return 'R';
  }
  return differing.length > 0 ? `R ${differing[0]}` : '.';
}

describe('every operation, asked over HTTP', () => {
  it('has a row, and every row an operation', () => {
    expect([...table.keys()].sort()).toEqual(operations.map(({ name }) => name).sort());
    expect([...table.values()].filter((cells) => cells.length !== relations.length)).toEqual([]);
  });

  it('of our own pages is one of them', () => {
    const rows = new Set(table.keys());
    for (const { source } of knownDocuments) {
      visit(parse(source), {
        OperationDefinition: ({ operation, selectionSet }) => {
          for (const selection of selectionSet.selections)
            if (selection.kind === Kind.FIELD && selection.name.value !== '__typename')
              expect(rows).toContain(
                `${operation === OperationTypeNode.QUERY ? 'Query' : 'Mutation'}.${selection.name.value}`,
              );
          return false;
        },
      });
    }
  });

  // What reaches comes after what is refused, because it changes what that asks about. Lifted policies stay lifted for all that follows.
  it.each([
    ['is refused, or tells nothing and changes nothing', (wanted: string) => wanted !== 'R'],
    ['reaches those who may', (wanted: string) => wanted === 'R'],
    ['tells nothing also where the database would', (wanted: string) => wanted === '.'],
  ])('%s', { timeout: 240_000 }, async (what, isMeant) => {
    if (what.endsWith('would')) await liftRowSecurity(portal.world.owner);
    const wrong: string[] = [];
    let cells = 0;
    for (const operation of operations) {
      for (const [index, relation] of relations.entries()) {
        const wanted = table.get(operation.name)?.[index] ?? '';
        if (!isMeant(wanted)) continue;
        cells += 1;
        const found = await cellOf(relation, operation, wanted);
        if (found !== wanted) wrong.push(`${operation.name} ${relation}: ${found}, not ${wanted}`);
        const changed = await changes.changed();
        if (
          !isMeant('R') &&
          relation !== 'self' &&
          relation !== 'helper' &&
          changed.includes(everybody.target.personId)
        )
          wrong.push(`${operation.name} ${relation} changed something`);
      }
    }
    expect(wrong).toEqual([]);
    tell({
      attack: `operation × role × relation: ${what} (${cells} cells)`,
      tried,
      through: 0,
      where: 'tests/api/attacks/matrix.test.ts',
    });
    tried = 0;
  });

  it('about somebody whom they may name takes no id of somebody else', { timeout: 120_000 }, async () => {
    const { viewers, target } = everybody;
    const strangers = [viewers.neighbour, viewers.citizenElsewhere].map((viewer) =>
      viewer.kind === 'citizen' ? viewer.personId : '',
    );
    const foreign = (await Promise.all(strangers.map((person) => idsOf(portal.world, person, 1)))).flat();
    const wrong: string[] = [];
    for (const operation of operations.filter(
      (one) => namesPerson(one) && /: ID\b.*: ID\b|Input|PlanChange/.test(one.source),
    )) {
      for (const id of foreign) {
        await ask('manager', operation, { person: target.personId, id });
        const changed = await changes.changed();
        if (changed.some((one) => strangers.includes(one))) wrong.push(`${operation.name} ${id}`);
      }
    }
    expect(wrong).toEqual([]);
    tell({
      attack: 'ids of another person or tenant beside a person of one’s own',
      tried,
      through: 0,
      where: 'tests/api/attacks/matrix.test.ts',
    });
  });
});
