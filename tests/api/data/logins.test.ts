import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPool } from '#db/pools.ts';
import { withViewer } from '#db/with-viewer.ts';
import type { Viewer } from '#graphql/policy/viewer.ts';
import { professionalRoles } from '#graphql/shared/professional-roles.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';

/** The demo's two municipalities, read by each login of the portal. */
let database: TestDatabase;
let owner: Pool;
let api: Pool;
let identity: Pool;
let worker: Pool;
let tables: readonly Table[];

interface Table {
  readonly name: string;
  /** The column that says whose row it is; `null` where it belongs to nobody. */
  readonly person: string | null;
}

const publicTables = [
  'experience_policy',
  'ladder_definition',
  'municipality',
  'municipality_profile',
  'municipality_term',
  'objection_policy',
  'perspective_direction',
  'perspective_help',
  'perspective_programme',
  'reach_profile',
  'report_calendar',
  'training',
  'training_instrument',
  'training_provider',
  'training_run',
  'training_word',
];
/** Rows that are a citizen's to read although they name somebody else first. */
const alsoMine: Readonly<Record<string, string>> = {
  // How long a list is, and of nobody whose place it is.
  training_list: '$2::uuid is not null',
  training_place: '$2::uuid is not null',
  // Sums, and of nobody.
  training_budget: '$2::uuid is not null',
  professional: 'id in (select professional_id from assignment where person_id = $2)',
  plan_goal_share: 'person_id = $2 or (with_person_id = $2 and ended_at is null)',
  partner_part: '$2 in (person_id, partner_id)',
  mandate: '$2 in (person_id, helper_id)',
  partner_answer: `(person_id = $2 or exists (
    select from partner_part p where p.municipality_id = $1 and p.id = part_id and p.person_id = $2))`,
};
/** What the worker reads to write letters: whose they are, their place in a batch, and addresses (a row policy shows no other facts). */
const onLetters = ['person.name', 'letter.name', 'letter.place', 'registered_fact.words'];
/** 42501: insufficient privilege. */
const denied = { code: '42501' };

beforeAll(async () => {
  database = await createTestDatabase();
  owner = createPool(database.ownerUrl, { max: 1 });
  api = createPool(database.apiUrl, { max: 2 });
  identity = createPool(database.identityUrl, { max: 1 });
  worker = createPool(database.workerUrl, { max: 1, pipeline: false });
  const found = await owner.query<Table>(
    `select t.tablename as name, case when t.tablename = 'person' then 'id' else (
       select c.column_name from information_schema.columns c
       where c.table_schema = 'public' and c.table_name = t.tablename and c.column_name in ('person_id', 'account_id')
     ) end as person
     from pg_tables t where t.schemaname = 'public' order by 1`,
  );
  tables = found.rows;
});
afterAll(async () => {
  await Promise.all([owner.end(), api.end(), identity.end(), worker.end()]);
  await database.drop();
});

const readable = async (role: string) => {
  const { rows } = await owner.query<{ name: string; columns: string[] }>(
    `select c.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
     from information_schema.columns c
     where c.table_schema = 'public' and has_column_privilege($1, c.table_name::regclass, c.column_name, 'select')
     group by 1 order by 1`,
    [role],
  );
  return new Map(rows.map(({ name, columns }) => [name, columns]));
};

describe('portal_api', () => {
  test('sees nothing of anybody without a viewer', async () => {
    const granted = await readable('portal_api');
    for (const { name } of tables) {
      const count = `select count(*)::int as rows from ${name}`;
      if (!granted.has(name)) await expect(api.query(count), name).rejects.toMatchObject(denied);
      else if (!publicTables.includes(name)) expect((await api.query(count)).rows, name).toEqual([{ rows: 0 }]);
    }
    expect([...granted.keys()]).toEqual(expect.arrayContaining(['person', 'income_source', 'income_report_version']));
    for (const secret of ['session', 'kept_form']) expect(granted.has(secret), secret).toBe(false);
  });

  test('a citizen sees themselves and nobody else, in no table', async () => {
    const people = await owner.query<{ municipality_id: string; id: string }>('select municipality_id, id from person');
    expect(people.rows.length).toBeGreaterThan(5);
    const granted = await readable('portal_api');
    const seen = new Set<string>();
    for (const { municipality_id: municipalityId, id: personId } of people.rows) {
      const viewer: Viewer = { kind: 'citizen', municipalityId, personId, assurance: 'substantial' };
      await withViewer(api, viewer, async (tx) => {
        for (const { name, person } of tables) {
          if (publicTables.includes(name) || !granted.has(name)) continue;
          const own = alsoMine[name] ?? (person ? `${person} = $2` : '$2::uuid is null');
          const mine = `municipality_id = $1 and (${own})`;
          const [counts] = await tx.query<{ all: number; mine: number }>({
            text: `select count(*)::int as all, count(*) filter (where ${mine})::int as mine from ${name}`,
            values: [municipalityId, personId],
          });
          expect(counts, name).toEqual({ all: counts?.mine, mine: counts?.mine });
          if (counts && counts.all > 0) seen.add(name);
        }
      });
    }
    expect([...seen]).toEqual(expect.arrayContaining(['person', 'benefit', 'income_report', 'income_source']));
  });

  test.each(professionalRoles)('a professional (%s) sees nothing of the other municipality', async (role) => {
    const { rows } = await owner.query<{ municipality_id: string; id: string }>(
      'select municipality_id, id from professional',
    );
    const granted = await readable('portal_api');
    expect(new Set(rows.map(({ municipality_id }) => municipality_id)).size).toBe(2);
    for (const { municipality_id: municipalityId, id: professionalId } of rows) {
      const viewer: Viewer = {
        kind: 'professional',
        municipalityId,
        professionalId,
        name: 'x',
        roles: [role],
        assurance: 'high',
      };
      await withViewer(api, viewer, async (tx) => {
        for (const { name } of tables) {
          if (publicTables.includes(name) || !granted.has(name)) continue;
          const elsewhere = await tx.query({
            text: `select 1 from ${name} where municipality_id <> $1 limit 1`,
            values: [municipalityId],
          });
          expect(elsewhere, name).toEqual([]);
        }
      });
    }
  });

  test('nobody changes somebody else, whatever the statement says', async () => {
    const { rows } = await owner.query<{ municipality_id: string; id: string }>(
      'select municipality_id, id from person order by id limit 1',
    );
    const [person] = rows;
    if (!person) throw new Error('nobody was seeded');
    const viewer: Viewer = {
      kind: 'citizen',
      municipalityId: person.municipality_id,
      personId: person.id,
      assurance: 'substantial',
    };
    const changed = await withViewer(api, viewer, (tx) =>
      tx.query<{ id: string }>({ text: `update person set language = 'en' returning id` }),
    );
    expect(changed).toEqual([{ id: person.id }]);
    await expect(
      withViewer(api, viewer, (tx) => tx.query({ text: 'delete from income_report where true' })),
    ).rejects.toMatchObject(denied);
  });
});

describe('the other logins read no more than their task needs', () => {
  const secrets = [
    'name',
    'place',
    'bring',
    'birth_date',
    'bsn_cipher',
    'settlement',
    'net_cents',
    'gross_cents',
    'words',
    'answer',
    'answers',
    'account_cipher',
  ];

  test.each([
    [
      'portal_identity',
      [
        'calendar_feed',
        'kept_form',
        'mandate',
        'municipality',
        'municipality_profile',
        'person',
        'portfolio_share',
        'professional',
        'report_calendar',
        'session',
        'visit',
      ],
    ],
    [
      'portal_worker',
      [
        'appointment',
        'benefit',
        'change_outcome',
        'channel_choice',
        'data_copy',
        'decision',
        'delivery',
        'email_confirmation',
        'evidence',
        'experience',
        'experience_count',
        'experience_policy',
        'income_report',
        'income_source_evidence',
        'kept_form',
        'letter',
        'letter_batch',
        'letter_print',
        'mandate_attempt',
        'municipality',
        'municipality_profile',
        'notification',
        'objection',
        'objection_evidence',
        'person',
        'plan_step_evidence',
        'portfolio_evidence',
        'portfolio_share_evidence',
        'reach_profile',
        'registered_fact',
        'report_calendar',
        'session',
        'told_change_evidence',
        'training',
        'training_act',
        'training_advice',
        'training_evidence',
        'training_feed',
        'training_import',
        'training_instrument',
        'training_list',
        'training_participant',
        'training_place',
        'training_provider',
        'training_request',
        'training_run',
        'training_word',
      ],
    ],
  ])('%s', async (role, expected) => {
    const granted = await readable(role);
    expect([...granted.keys()]).toEqual(expected);
    for (const [table, columns] of granted)
      if (!publicTables.includes(table) && table !== 'professional')
        expect(
          columns.filter((column) => secrets.includes(column) && !onLetters.includes(`${table}.${column}`)),
          table,
        ).toEqual([]);
  });

  test('neither reads what people earn', async () => {
    for (const pool of [identity, worker])
      for (const table of [
        'income_source',
        'income_report_version',
        'review_question',
        'told_change_version',
        'access_record',
      ])
        await expect(pool.query(`select * from ${table}`), table).rejects.toMatchObject(denied);
  });
});

describe('the door to the queue', () => {
  const add = 'select public.enqueue_job($1, $2, $3, now())';

  test('takes the one task that an act causes', async () => {
    await api.query(add, ['send-notification', { municipalityId: 'a', notificationId: 'b' }, 'one']);
    const { rows } = await owner.query<{ task: string }>(
      `select task_identifier as task from graphile_worker.jobs where key = 'one'`,
    );
    expect(rows).toEqual([{ task: 'send-notification' }]);
  });

  test.each(['purge', 'remind', 'drop', '', null])('refuses %s', async (task) => {
    await expect(api.query(add, [task, {}, 'two'])).rejects.toMatchObject({ code: '22023' });
  });

  test('is closed to others, and has no way around it', async () => {
    await expect(identity.query(add, ['send-notification', {}, 'three'])).rejects.toMatchObject(denied);
    await expect(api.query(`select graphile_worker.add_job('purge', '{}')`)).rejects.toMatchObject(denied);
  });

  test('a job goes when the transaction goes', async () => {
    await expect(
      withViewer(api, { kind: 'anonymous' }, async (tx) => {
        await tx.query({ text: add, values: ['send-notification', {}, 'gone'] });
        throw new Error('after all');
      }),
    ).rejects.toThrow('after all');
    expect((await owner.query(`select 1 from graphile_worker.jobs where key = 'gone'`)).rows).toEqual([]);
  });
});
