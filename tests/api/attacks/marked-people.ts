import type { Pool } from 'pg';
import type { CitizenViewer, ProfessionalRole, ProfessionalViewer, Viewer } from '#graphql/policy/viewer.ts';

/** Somebody of the demo as they ask, and whose words may come back to them. Written by hand: nothing here asks the policy. */
export interface Asker {
  readonly what: string;
  readonly viewer: Viewer;
  /** Words of the contract's audiences in which they ask: all of theirs, or the narrow one where a wide role could hide a gap. */
  readonly asksAs: ReadonlySet<string>;
  /** Marks of people whose words they may read. */
  readonly mayRead: ReadonlySet<string>;
  /** Ids of people of whom they may learn that they are there. */
  readonly mayKnow: ReadonlySet<string>;
  /** Ids of people of whom they may change something. */
  readonly mayChange: ReadonlySet<string>;
}

interface PersonRow {
  readonly municipality: string;
  readonly id: string;
}

/** Stands in every word of a person, and in nothing that a client can send: it is made of the random end of their id. */
export function markOf(personId: string): string {
  return `~p${personId.slice(-12)}~`;
}

/**
 * Stands in what a person shows to another: a goal to one of their household, whose mandate it is to a helper, what they reported about
 * a partner to that partner, and what the partner says of it to them.
 */
function sharedMarkOf(personId: string): string {
  return `~s${personId.slice(-12)}~`;
}

const shown: readonly string[] = ['plan_goal_share', 'mandate', 'partner_part', 'partner_answer'];

/** Every mark in a text. */
export function marksIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/~[ps][0-9a-f]{12}~/g));
}

/** Words of the portal and not of people: changing them would break what the portal does with them. */
const notWords: readonly string[] = [
  'language',
  'media_type',
  'storage_key',
  'sha256',
  'content_hash',
  'token_hash',
  'code_hash',
  'occasion',
  'message_id',
  'level',
  'domain',
  'operation',
];

/**
 * Writes the mark of a person into every text of a row about them, also inside documents: whatever comes back says whose it was.
 * Texts that a check binds to a few words, or that follow from others, stay as they are. Returns what was marked.
 */
export async function markEverybody(owner: Pool): Promise<readonly string[]> {
  const { rows: columns } = await owner.query<{ table: string; column: string; type: string; person: string }>(
    `select c.table_name as table, c.column_name as column, c.data_type as type,
       case when c.table_name = 'person' then 'id' else 'person_id' end as person
     from information_schema.columns c
     where c.table_schema = 'public' and c.data_type in ('text', 'json') and c.is_generated = 'NEVER' and c.column_name <> all($1)
       and (c.table_name = 'person' or exists (
         select from information_schema.columns p
         where p.table_schema = 'public' and p.table_name = c.table_name and p.column_name = 'person_id'))`,
    [notWords],
  );
  const marked: string[] = [];
  const client = await owner.connect();
  try {
    // What was sent never changes; only somebody who owns the server gets past that.
    await client.query(`set session_replication_role = replica`);
    for (const { table, column, type, person } of columns) {
      const mark = `' ~${shown.includes(table) ? 's' : 'p'}' || right(${person}::text, 12) || '~'`;
      // In a document, the strings of several words: others are words of the portal.
      const marking =
        type === 'text'
          ? `${column} || ${mark}`
          : String.raw`regexp_replace(${column}::text, '("(?:[^"\\]|\\.)* (?:[^"\\]|\\.)*)"(?!\s*:)', '\1' || ${mark} || '"', 'g')::json`;
      try {
        // Words of the contract are written in capitals.
        await client.query(`update ${table} set ${column} = ${marking} where ${column}::text ~ '[a-z]'`);
        marked.push(`${table}.${column}`);
      } catch (failure) {
        if (!isCheck(failure)) throw failure;
      }
    }
  } finally {
    await client.query(`set session_replication_role = origin`);
    client.release();
  }
  return marked;
}

function isCheck(failure: unknown): boolean {
  return typeof failure === 'object' && failure !== null && 'code' in failure && failure.code === '23514';
}

/** Words that everybody has who is signed in. */
const signedIn = ['ANYONE', 'SIGNED_IN'];

/** Everybody in the database, as they may be by what it says about them. */
export async function askersOf(owner: Pool, today: string): Promise<readonly Asker[]> {
  const rows = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await owner.query<Row>(text, values)).rows;
  const people = await rows<PersonRow>(`select municipality_id as municipality, id from person`);
  const professionals = await rows<PersonRow & { name: string; roles: ProfessionalRole[] }>(
    `select municipality_id as municipality, id, name, roles from professional where active`,
  );
  const beside = await rows<{ professional: string; person: string }>(
    `select professional_id as professional, person_id as person from assignment
     where role = 'CASE_MANAGER' and from_date <= $1 and (until_date is null or until_date >= $1)`,
    [today],
  );
  const shared = await rows<{ owner: string; reader: string }>(
    `select person_id as owner, with_person_id as reader from plan_goal_share where ended_at is null`,
  );
  const helping = await rows<{ person: string; helper: string }>(
    `select person_id as person, helper_id as helper from mandate where helper_id is not null`,
  );
  const asked = await rows<{ person: string; partner: string }>(
    `select distinct person_id as person, partner_id as partner from partner_part`,
  );
  const household = await rows<{ person: string; other: string }>(
    `select person_id as person, other_person_id as other from household_adult`,
  );

  const citizen = ({ municipality, id }: PersonRow): Asker => {
    const others = household.filter(({ person }) => person === id).map(({ other }) => other);
    const viewer: CitizenViewer = {
      kind: 'citizen',
      municipalityId: municipality,
      personId: id,
      assurance: 'substantial',
    };
    const sharing = [
      ...shared.filter(({ reader }) => reader === id).map(({ owner: from }) => sharedMarkOf(from)),
      ...helping.filter(({ helper }) => helper === id).map(({ person }) => sharedMarkOf(person)),
      ...asked.filter(({ partner }) => partner === id).map(({ person }) => sharedMarkOf(person)),
      ...asked.filter(({ person }) => person === id).map(({ partner }) => sharedMarkOf(partner)),
    ];
    return {
      what: `citizen ${id}`,
      viewer,
      asksAs: new Set([...signedIn, 'SELF']),
      mayRead: new Set([markOf(id), sharedMarkOf(id), ...sharing]),
      mayKnow: new Set([id, ...others]),
      mayChange: new Set([id]),
    };
  };
  const professional = ({ municipality, id, name, roles }: (typeof professionals)[number]): Asker => {
    // A case manager who has another role as well must see as a case manager what another case manager sees.
    const asCaseManager = roles.includes('CASE_MANAGER');
    const ids = people
      .filter(
        (person) =>
          person.municipality === municipality &&
          (!asCaseManager || beside.some((pair) => pair.professional === id && pair.person === person.id)),
      )
      .map((person) => person.id);
    const viewer: ProfessionalViewer = {
      kind: 'professional',
      municipalityId: municipality,
      professionalId: id,
      name,
      roles,
      assurance: 'high',
    };
    return {
      what: `${roles.join(' and ')} ${name}`,
      viewer,
      asksAs: new Set([...signedIn, ...(asCaseManager ? ['CASE_MANAGER'] : roles)]),
      mayRead: new Set(ids.map(markOf)),
      mayKnow: new Set(ids),
      mayChange: new Set(roles.every((role) => role === 'TEAM_LEAD') ? [] : ids),
    };
  };
  const nobody: Asker = {
    what: 'nobody signed in',
    viewer: { kind: 'anonymous' },
    asksAs: new Set(['ANYONE']),
    mayRead: new Set(),
    mayKnow: new Set(),
    mayChange: new Set(),
  };
  return [nobody, ...people.map(citizen), ...professionals.map(professional)];
}

/** Ids that stand in the rows of people, by person and without those of people: what somebody could try in another's name. */
export async function idsByPerson(owner: Pool): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows: tables } = await owner.query<{ table: string }>(
    `select distinct table_name as table from information_schema.columns
     where table_schema = 'public' and column_name = 'person_id'`,
  );
  const found = new Map<string, Set<string>>();
  for (const { table } of tables) {
    const { rows } = await owner.query<{ person: string; row: string }>(
      `select person_id as person, to_json(t)::text as row from ${table} t`,
    );
    for (const { person, row } of rows) {
      const ids = found.get(person) ?? new Set();
      for (const id of row.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []) ids.add(id);
      found.set(person, ids);
    }
  }
  const { rows: people } = await owner.query<{ id: string }>(`select id from person`);
  const persons = new Set(people.map(({ id }) => id));
  return new Map(people.map(({ id }) => [id, [...(found.get(id) ?? [])].filter((one) => !persons.has(one))]));
}

/** Watches every change of a row about a person. */
export async function watchChanges(owner: Pool): Promise<{
  /** Ids of people of whom something was changed since the last time this was asked. */
  changed(): Promise<readonly string[]>;
}> {
  await owner.query(`
    create table attack_change (person_id uuid not null);
    create function attack_watch() returns trigger language plpgsql security definer set search_path = public as $$
    declare
      changed jsonb := to_jsonb(coalesce(new, old));
    begin
      insert into attack_change values ((changed->>(case tg_table_name when 'person' then 'id' else 'person_id' end))::uuid);
      return null;
    end $$;
    do $$
    declare
      watched name;
    begin
      for watched in
        select distinct table_name from information_schema.columns
        where table_schema = 'public' and (column_name = 'person_id' or table_name = 'person') and table_name <> 'attack_change'
      loop
        execute format(
          'create trigger attack_watch after insert or update or delete on %I for each row execute function attack_watch()',
          watched);
      end loop;
    end $$`);
  return {
    async changed() {
      const { rows } = await owner.query<{ id: string }>(`delete from attack_change returning person_id as id`);
      return rows.map(({ id }) => id);
    },
  };
}

/** Takes the row policies away: what then still holds is decided in our own code. */
export async function liftRowSecurity(owner: Pool): Promise<void> {
  await owner.query(`
    do $$
    declare
      lifted name;
    begin
      for lifted in select relname from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace loop
        execute format('alter table public.%I disable row level security', lifted);
      end loop;
    end $$`);
}
