import { getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typedText } from '#graphql/shared/typed-text.ts';
import { newId } from '#graphql/shared/ids.ts';
import { tell } from '#tests/support/attack-table.ts';
import { createEverybody, type Everybody, idsOf, type Relation } from './everybody.ts';
import { type AttackedPortal, createAttackedPortal } from './portal.ts';
import { typedByStrangers } from './random-operation.ts';
import { type Operation, operationsOf, variablesOf } from './smallest.ts';

const where = 'tests/api/attacks/words.test.ts';

/** What scanners and people try, beside what the random operations type. */
const corpus: readonly string[] = [
  ...typedByStrangers.filter((text) => text.trim() !== '' && text.length < 1_000),
  `'; update person set name = 'x'; --`,
  `') union select bsn_cipher from person --`,
  `1; select pg_sleep(10)`,
  `'||(select version())||'`,
  `\\'; drop table person; --`,
  `$$; drop table person; $$`,
  `{"$gt": ""}`,
  `*)(uid=*))(|(uid=*`,
  '<img src=x onerror=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '"><script>alert(1)</script>',
  `' onmouseover='alert(1)`,
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<!--<script>alert(1)//-->',
  'data:text/html,<script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '{{constructor.constructor("alert(1)")()}}',
  '\\u003cscript\\u003e',
  `=cmd|' /C calc'!A0`,
  'BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT',
  '%0d%0aSet-Cookie: a=b',
  '../../../etc/passwd\u0000.pdf',
  '$(id) `id` ; id | id',
  '\ufeff\u200b\u2066\u2069',
  'ﷺ'.repeat(40),
  '__proto__',
  'constructor',
];

/** `npm run attacks` types all of them everywhere, `npm test` a quarter in each place. */
const everyOne = Number(process.env['ATTACKS'] ?? 0) >= 10_000;

let portal: AttackedPortal;
let everybody: Everybody;
let operations: readonly Operation[];
const actors: readonly Relation[] = ['self', 'manager', 'specialist'];
const cookies = new Map<Relation, string>();
beforeAll(async () => {
  portal = await createAttackedPortal();
  everybody = await createEverybody(portal.world);
  operations = operationsOf(portal.world.api.schema);
  for (const actor of actors) cookies.set(actor, await portal.signIn(everybody.viewers[actor]));
});
afterAll(() => portal.end());

const takesText = ({ field }: Operation) =>
  field.args.some(({ type }) => {
    const named = getNamedType(type);
    return named.name === 'String' || named.name === 'ID' || isInputObjectType(named);
  });

interface Stored {
  readonly where: string;
  readonly value: string;
}

/** Everything in the database that holds this. */
async function stored(marker: string): Promise<readonly Stored[]> {
  const columns = await portal.world.rows<{ table: string; column: string }>(
    `select c.table_name as table, c.column_name as column from information_schema.columns c
     join pg_tables t on t.schemaname = 'public' and t.tablename = c.table_name
     where c.table_schema = 'public' and c.data_type in ('text', 'json', 'jsonb')`,
  );
  const found: Stored[] = [];
  for (const { table, column } of columns) {
    const rows = await portal.world.rows<{ value: string }>(
      `select ${column}::text as value from ${table} where ${column}::text like $1`,
      [`%${marker}%`],
    );
    found.push(...rows.map(({ value }) => ({ where: `${table}.${column}`, value })));
  }
  return found;
}

describe('words of strangers', () => {
  it('are kept as they were typed or refused, in every text of the contract', { timeout: 120_000 }, async () => {
    const person = everybody.target.personId;
    const ids = [newId(), ...(await idsOf(portal.world, person, 1))];
    let tried = 0;
    const marker = (index: number) => `zq${index}qz`;
    for (const [place, operation] of operations.filter(takesText).entries()) {
      for (const actor of actors) {
        const cookie = cookies.get(actor) ?? '';
        for (const [index, words] of corpus.entries()) {
          if (!everyOne && (index + place) % 4 !== 0) continue;
          const text = `${words} ${marker(index)}`;
          const id = ids[index % ids.length] ?? '';
          const variables = variablesOf(operation.field, { person, id, text });
          const answer = await portal.post(cookie, { query: operation.source, variables });
          tried += 1;
          expect(answer.status, `${operation.name} ${words} ${answer.text}`).toBeLessThan(500);
          // Whoever may not ask at all is tried once.
          if (answer.status === 403) break;
        }
      }
    }
    const places = new Set<string>();
    for (const [index, words] of corpus.entries()) {
      const kept = typedText(`${words} ${marker(index)}`);
      for (const { where: place, value } of await stored(marker(index))) {
        places.add(place);
        const inside = value.includes(kept) || value.includes(JSON.stringify(kept).slice(1, -1));
        expect(inside, `${place} holds ${value.slice(0, 300)}`).toBe(true);
      }
    }
    // Else nothing came through to be kept.
    expect([...places].length, [...places].join(', ')).toBeGreaterThan(everyOne ? 4 : 1);
    const [{ count } = { count: '0' }] = await portal.world.rows<{ count: string }>(
      'select count(*) as count from person',
    );
    expect(Number(count)).toBeGreaterThan(10);
    expect(portal.world.log.join('')).not.toMatch(/zq\d+qz/);
    tell({ attack: 'SQL, script and other words in every text of the contract', tried, through: 0, where });
  });

  it('as ids name nobody', { timeout: 60_000 }, async () => {
    const strange = [
      `' or 1=1 --`,
      '*',
      '%',
      '',
      '0',
      '-1',
      'null',
      '../1',
      '00000000-0000-0000-0000-000000000000',
      '{}',
      'a'.repeat(5_000),
      '\u0000',
    ];
    let tried = 0;
    for (const operation of operations.filter(({ source }) => /: ID\b/.test(source)))
      for (const actor of actors) {
        const cookie = cookies.get(actor) ?? '';
        const not = await portal.post(cookie, {
          query: operation.source,
          variables: variablesOf(operation.field, { person: newId(), id: newId() }),
        });
        if (not.status === 403) continue;
        for (const id of strange) {
          const variables = variablesOf(operation.field, { person: id, id });
          const answer = await portal.post(cookie, { query: operation.source, variables });
          tried += 1;
          expect([200, 400], `${operation.name} ${id} ${answer.text}`).toContain(answer.status);
        }
      }
    tell({ attack: 'words in place of an id', tried, through: 0, where });
  });
});

describe('what nobody asked for', () => {
  it('is refused in every input, and changes nothing', { timeout: 60_000 }, async () => {
    const extra = { status: 'ACCEPTED', municipalityId: newId(), role: 'TEAM_LEAD', personId: newId(), __proto__x: 1 };
    let tried = 0;
    for (const operation of operations)
      for (const [name, value] of Object.entries(extra)) {
        const { field, source, kind } = operation;
        const cookie = cookies.get(
          kind === 'query' || field.args.some((one) => one.name === 'personId') ? 'manager' : 'self',
        );
        const values = { person: everybody.target.personId, id: newId() };
        if (!field.args.some((one) => one.name === name)) {
          const arguments_ = [
            `${name}: ${JSON.stringify(value)}`,
            ...field.args.map((one) => `${one.name}: $${one.name}`),
          ];
          const bent = source.replace(
            new RegExp(`${field.name}(\\([^)]*\\))?(?= |$)`),
            `${field.name}(${arguments_.join(', ')})`,
          );
          const { outcome, texts } = await portal.world.statements.during(() =>
            portal.post(cookie ?? '', { query: bent, variables: variablesOf(field, values) }),
          );
          tried += 1;
          expect(outcome.status, `${bent} ${outcome.text}`).toBe(400);
          expect(texts).toEqual([]);
        }
        for (const [input, given] of Object.entries(variablesOf(field, values))) {
          if (typeof given !== 'object' || given === null || Array.isArray(given) || name in given) continue;
          const answer = await portal.post(cookie ?? '', {
            query: source,
            variables: { ...variablesOf(field, values), [input]: { ...given, [name]: value } },
          });
          tried += 1;
          expect([400, 403], `${operation.name} ${name} ${answer.text}`).toContain(answer.status);
        }
      }
    expect(tried).toBeGreaterThan(300);
    tell({ attack: 'fields and arguments that nobody asked for (mass assignment)', tried, through: 0, where });
  });
});
