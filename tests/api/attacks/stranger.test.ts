import fc from 'fast-check';
import { getArgumentValues, isObjectType, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '#graphql/policy/viewer.ts';
import { testClock } from '#tests/support/clock.ts';
import { today } from '#graphql/shared/ports/clock.ts';
import { tell } from '#tests/support/attack-table.ts';
import { createWorld, type World } from '../income/world.ts';
import {
  type Asker,
  askersOf,
  idsByPerson,
  liftRowSecurity,
  markEverybody,
  markOf,
  marksIn,
  watchChanges,
} from './marked-people.ts';
import { randomOperation, type RandomOperation, type Supply } from './random-operation.ts';
import { addNeighbours } from './neighbours.ts';

/**
 * Operations that nobody thought of, by everybody of the demo, on data in which every word says whose it is. `ATTACKS` is how many;
 * a failure prints the seed and the path to run it again with.
 */
const runs = Number(process.env['ATTACKS'] ?? 500);

/** Citizens and professionals have most to try. */
const kinds = fc.constantFrom(
  'anonymous',
  ...Array<'citizen'>(4).fill('citizen'),
  ...Array<'professional'>(8).fill('professional'),
);

let world: World;
let askers: readonly Asker[];
let ids: ReadonlyMap<string, readonly string[]>;
let marked: readonly string[];
let changes: Awaited<ReturnType<typeof watchChanges>>;
beforeAll(async () => {
  world = await createWorld();
  await addNeighbours(world);
  ids = await idsByPerson(world.owner);
  marked = await markEverybody(world.owner);
  askers = await askersOf(world.owner, today(testClock));
  changes = await watchChanges(world.owner);
});
afterAll(() => world.end());

/** The words of the contract, read without the policy that is tried here. */
function wordsOf(viewer: Viewer): ReadonlySet<string> {
  switch (viewer.kind) {
    case 'anonymous':
      return new Set(['ANYONE']);
    case 'citizen':
      return new Set(['ANYONE', 'SIGNED_IN', 'SELF']);
    case 'professional':
      return new Set(['ANYONE', 'SIGNED_IN', ...viewer.roles]);
  }
}

function isFor(words: ReadonlySet<string>, typeName: string, fieldName: string): boolean {
  const type = world.api.schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  const node = field?.astNode?.directives?.find(({ name }) => name.value === 'visible');
  const visible = world.api.schema.getDirective('visible');
  if (!node || !visible) return false;
  const to: unknown = getArgumentValues(visible, node)['to'];
  return Array.isArray(to) && to.some((word) => words.has(String(word)));
}

/** What somebody names: as often what is theirs to ask about as what is not. */
function namesFor({ mayKnow }: Asker): Pick<Supply, 'people' | 'ids'> {
  const [own, others] = [true, false].map((theirs) => [...ids.keys()].filter((id) => mayKnow.has(id) === theirs));
  const both = (one: readonly string[] = [], other: readonly string[] = []) => [
    ...Array.from({ length: one.length === 0 ? 0 : Math.ceil(other.length / one.length) }, () => one).flat(),
    ...other,
    '019abd00-0000-7000-8000-000000000000',
    "x' or 1=1",
  ];
  const idsOf = (people: readonly string[] = []) => people.flatMap((person) => ids.get(person) ?? []);
  return { people: both(own, others), ids: both(idsOf(own), idsOf(others)) };
}

let count = 0;

/** Sends one operation and looks at everything that came of it. Gives the code of its first error, or `answered`. */
async function attack(asker: Asker, operation: RandomOperation): Promise<string> {
  const traceId = `attack-${(count += 1)}`;
  const { data, errors } = await world.api.executeArbitrary(
    asker.viewer,
    { source: operation.source },
    operation.variables,
    { traceId },
  );
  const said = JSON.stringify({ data, errors });
  const about = `${asker.what}\n${operation.source}\n${JSON.stringify(operation.variables).slice(0, 2_000)}\n`;

  const hidden = operation.asked.filter((name) => !isFor(wordsOf(asker.viewer), ...split(name)));
  if (hidden.length > 0) expect(data, `${about}asked ${hidden.join(', ')}`).toBeUndefined();

  const codes = errors?.map(({ extensions }) => extensions.code) ?? [];
  expect(codes, `${about}${world.log.slice(-1).join('')}`).not.toContain('INTERNAL');
  expect(codes, about).not.toContain('SERVICE_UNAVAILABLE');

  const marks = marksIn(said);
  expect(
    [...marks].filter((mark) => !asker.mayRead.has(mark)),
    `${about}read somebody else's words`,
  ).toEqual([]);

  const sent = JSON.stringify(operation.variables);
  const known = [...ids.keys()].filter((id) => said.includes(id) && !asker.mayKnow.has(id) && !sent.includes(id));
  expect(known, `${about}learned of somebody else`).toEqual([]);

  if (operation.kind === 'mutation')
    expect(
      (await changes.changed()).filter((id) => !asker.mayChange.has(id)),
      `${about}changed somebody else's data`,
    ).toEqual([]);

  if (asker.viewer.kind === 'professional' && marks.size > 0) {
    const rows = await world.rows<{ ids: string[] }>(
      `select subject_ids as ids from access_record where trace_id = $1`,
      [traceId],
    );
    const recorded = new Set(rows.flatMap((row) => row.ids).map(markOf));
    expect(
      [...marks].filter((mark) => !recorded.has(mark)),
      `${about}left no record of reading`,
    ).toEqual([]);
  }
  return codes[0] ?? 'answered';
}

function split(name: string): [string, string] {
  const [type = '', field = ''] = name.split('.');
  return [type, field];
}

describe('a stranger', () => {
  it('can recognise the words of people', async () => {
    expect(marked).toEqual(
      expect.arrayContaining([
        'person.name',
        'plan_version.content',
        'plan_step.title',
        'income_source.name',
        'sanction_proposal.reasons',
        'talk_minutes.words',
      ]),
    );
    expect(askers.length).toBeGreaterThan(15);
  });

  it.each([
    ['', runs, async () => undefined],
    [', also where the database would let them', runs / 2, async () => liftRowSecurity(world.owner)],
  ])(
    'learns nothing and changes nothing outside the policy, whatever they ask%s',
    { timeout: 60_000 + runs * 100 },
    async (lifted, times, prepare) => {
      await prepare();
      const tally = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(kinds, fc.nat(), fc.gen(), async (kind, who, g) => {
          const such = askers.filter(({ viewer }) => viewer.kind === kind);
          const asker = such[who % such.length];
          if (!asker) throw new Error('nobody asks');
          const operation = randomOperation(g, {
            schema: world.api.schema,
            ...namesFor(asker),
            interestIn: (type, field) => {
              if (isFor(asker.asksAs, type, field)) return 100;
              return isFor(wordsOf(asker.viewer), type, field) ? 0 : 1;
            },
          });
          expect(validate(world.api.schema, parse(operation.source)), operation.source).toEqual([]);
          const outcome = await attack(asker, operation);
          tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
        }),
        { numRuns: times, endOnFailure: true },
      );
      // An attack that is always refused at the door tries nothing behind it.
      expect(tally.get('answered') ?? 0, JSON.stringify([...tally])).toBeGreaterThan(times / 3);
      tell({
        attack: `operations that nobody thought of${lifted}`,
        tried: times,
        through: 0,
        where: 'tests/api/attacks/stranger.test.ts',
      });
    },
  );
});
