import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DecisionKind, decisionKinds } from '#graphql/decision/domain/decision.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { inUseDays, longerKept } from '#graphql/privacy/domain/retention-rules.ts';
import { newId } from '#graphql/shared/ids.ts';
import { closedOn, createRetentionStage, type RetentionStage, tenYearsOn } from './retention-stage.ts';

/** What came after a benefit had ended keeps a file as well: each by itself, in the report and in the database. */
let stage: RetentionStage;
beforeAll(async () => {
  stage = await createRetentionStage();
});
afterAll(() => stage.end());

type Writes = (person: CitizenViewer, coach: ProfessionalViewer) => string;

/** A decision of the case system that was made and made known on a day. */
function decided(kind: DecisionKind, on: string): Writes {
  return ({ municipalityId, personId }) => `
    insert into decision (municipality_id, id, person_id, kind, number, origin, decided_by_name, decided_by_role, involved, decided_at,
      made_known_at, text, articles, facts)
    values ('${municipalityId}', '${newId()}', '${personId}', '${kind}', '${newId()}', 'CASE_SYSTEM', 'De gemeente', 'MUNICIPALITY', '{}',
      '${on}T11:00:00Z', '${on}T11:00:00Z', '{Besluit}', '[]', '[]')`;
}

/** A notification for a benefit, of a year before the term of the file is over. */
const notified: Writes = ({ municipalityId, personId }, { professionalId }) => `
  insert into search_term (municipality_id, id, person_id, notified_on, started_by_id)
  values ('${municipalityId}', '${newId()}', '${personId}', '2035-12-01', '${professionalId}')`;

/** An appointment at a moment. */
function invited(at: string): Writes {
  return ({ municipalityId, personId }, { professionalId, name }) => `
    insert into appointment (municipality_id, id, person_id, professional_id, professional_name, kind, starts_at, minutes, way, place, revision)
    values ('${municipalityId}', '${newId()}', '${personId}', '${professionalId}', '${name}', 'TALK', '${at}', 30, 'PHONE', '0123', 1)`;
}

test.each([
  ['a decision of a year ago', 'TERM_NOT_OVER', decided('GRANT', '2035-11-01')],
  ['a decision just before the file was closed for ten years', 'TERM_NOT_OVER', decided('GRANT', '2026-12-01')],
  ['a fine of long ago', 'REDUCTION', decided('FINE', '2010-01-01')],
  ['a recovery of long ago', 'REDUCTION', decided('RECOVERY', '2010-01-01')],
  ['a notification for a benefit', 'TERM_NOT_OVER', notified],
  ['an appointment to come', 'RUNNING', invited('2036-12-08T09:00:00Z')],
  ['an appointment of a year ago', 'TERM_NOT_OVER', invited('2035-12-08T09:00:00Z')],
])('%s keeps a file, in the report and in the database', async (_, reason, write) => {
  const id = await stage.municipality(true);
  const coach = await stage.world.professional(id, 'CASE_MANAGER');
  const person = await stage.world.citizen(id, { startsOn: '2010-01-01', endsOn: closedOn });
  await stage.past(write(person, coach));
  expect(await stage.run(id, tenYearsOn, true)).toMatchObject({ files: 1, past: 0, keptBy: { [reason]: 1 } });
  expect(await stage.standsIn(person)).toEqual(expect.arrayContaining(['person', 'benefit']));
  expect(await stage.removesByItself(id, person), 'nor by a statement of the login itself').toBe(0);
});

test('a decision of ten years and a day ago keeps nothing', async () => {
  const id = await stage.municipality(true);
  const coach = await stage.world.professional(id, 'CASE_MANAGER');
  const person = await stage.world.citizen(id, { startsOn: '2010-01-01', endsOn: closedOn });
  await stage.past(decided('GRANT', '2026-11-30')(person, coach));
  expect(await stage.run(id, tenYearsOn, true)).toMatchObject({ files: 1, past: 1, keptBy: {} });
  expect(await stage.standsIn(person)).toEqual([]);
});

test('the database keeps the same kinds of decisions, for as many days, as the rules say', async () => {
  const [source] = await stage.world.rows<{ text: string }>(
    `select pg_get_functiondef('viewer_may_be_removed'::regproc) as text`,
  );
  const kinds = /ARRAY\[([^\]]+)\]/.exec(source?.text ?? '')?.[1] ?? '';
  expect([...kinds.matchAll(/'(\w+)'/g)].map(([, kind]) => kind)).toEqual(longerKept);
  expect(decisionKinds).toEqual(expect.arrayContaining([...longerKept]));
  expect(source?.text).toContain(`on_day - ${inUseDays})`);
});
