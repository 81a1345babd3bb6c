import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import type { KeepReason } from '#graphql/privacy/domain/retention.ts';
import { endStates, ownStates, requestStates } from '#graphql/training/domain/request-state.ts';
import { newId } from '#graphql/shared/ids.ts';
import { closedOn, createRetentionStage, type RetentionStage, tenYearsOn } from './retention-stage.ts';

/** What runs or waits, or came after a benefit had ended, keeps a file: each by itself. */
let stage: RetentionStage;
beforeAll(async () => {
  stage = await createRetentionStage();
});
afterAll(() => stage.end());

type Value = string | number | boolean | null;

/** One row about somebody. References are not checked here: only what the job looks at matters. */
function row(table: string, values: Readonly<Record<string, Value>>) {
  return (person: CitizenViewer): string => {
    const all: Readonly<Record<string, Value>> = {
      municipality_id: person.municipalityId,
      id: newId(),
      ...('person_id' in values ? {} : { person_id: person.personId }),
      ...values,
    };
    const literal = (value: Value) => {
      if (typeof value !== 'string') return String(value);
      return value === 'THEIR ID' ? `'${person.personId}'` : `'${value}'`;
    };
    return `insert into ${table} (${Object.keys(all).join(', ')}) values (${Object.values(all).map(literal).join(', ')})`;
  };
}

const other = newId();
const named = { asked_by: other, asked_by_name: 'Iemand' };
const request = (state: string) =>
  row('training_request', {
    ...{ training_id: newId(), state, revision: 1 },
    // A second person reads when somebody was born as long as the request waits for them.
    person_birth_date: state === 'WITH_SECOND' ? '1990-05-01' : null,
  });
const act = (at: string) => row('training_act', { request_id: other, kind: 'REQUEST', at });
const advice = (values: Readonly<Record<string, Value>>) =>
  row('training_advice', { person_name: 'Iemand', language: 'nl', question: 'Wat past?', ...values });
const advised = { words: 'Dit', training_ids: '{}', financing: '[]', by_id: other, by_name: 'Een ander' };
const joining = (values: Readonly<Record<string, Value>>) =>
  row('perspective_request', {
    words: 'Ik wil',
    language: 'nl',
    directions: '{}',
    needs: '{}',
    asked_at: '2010-01-01',
    answer_by: '2010-01-15',
    ...values,
  });
const change = (status: string, sentAt: string) =>
  row('told_change', { kind: 'GIFT', status, sent_version: 1, last_sent_at: sentAt, revision: 1 });
const mandate = (values: Readonly<Record<string, Value>>) =>
  row('mandate', {
    person_name: 'Iemand',
    kind: 'FAMILY_OR_FRIEND',
    parts: '{}',
    code_hash: newId(),
    code_expires_at: '2026-11-24',
    helper_id: other,
    helper_name: 'Een ander',
    accepted_at: '2035-01-01',
    ...values,
  });
const objection = (status: string, values: Readonly<Record<string, Value>> = {}) =>
  row('objection', {
    decision_id: other,
    decision_kind: 'GRANT',
    status,
    sent_version: 1,
    revision: 1,
    submitted_at: '2010-01-02',
    late: false,
    with_committee: false,
    last_day: '2010-02-01',
    known_on: '2010-01-01',
    ...values,
  });
const hearing = { hearing_at: '2010-03-01', hearing_way: 'PHONE', hearing_place: '0123' };
const asked = (values: Readonly<Record<string, Value>>) =>
  row('right_request', {
    person_name: 'Iemand',
    kind: 'EXPLAIN',
    subject: 'OTHER',
    fact: 'Iets',
    reason: 'Daarom',
    receipt_number: newId(),
    respond_by: '2036-01-01',
    language: 'nl',
    ...values,
  });
const answered = { answered_by_id: other, answered_by_name: 'Iemand', outcome: 'GRANTED', answer: 'Zo is het.' };

type Case = [reason: KeepReason, what: string, write: (person: CitizenViewer) => string];

async function closedFile(id: string): Promise<CitizenViewer> {
  return stage.world.citizen(id, { startsOn: '2010-01-01', endsOn: closedOn });
}

const openStates = requestStates.filter((state) => ![...ownStates, ...endStates].some((one) => one === state));

test.each<Case>([
  ...openStates.map((state): Case => ['RUNNING', `a training that is ${state}`, request(state)]),
  ['RUNNING', 'the help of somebody', mandate({ until_date: '2037-01-01' })],
  ['TERM_NOT_OVER', 'what was told a year ago', change('PROCESSED', '2035-12-01')],
  [
    'TERM_NOT_OVER',
    'what was done with it a year ago',
    row('change_outcome', {
      change_id: other,
      version_id: other,
      kind: 'NOTHING_CHANGES',
      processed_by: other,
      processed_by_name: 'Iemand',
      processed_at: '2035-12-01',
    }),
  ],
  [
    'TERM_NOT_OVER',
    'a talk that was written down',
    row('talk_minutes', {
      author_id: other,
      author_name: 'Iemand',
      held_on: '2026-11-01',
      way: 'PHONE',
      words: 'Hallo',
      revision: 1,
      published_at: '2035-12-01',
    }),
  ],
  ['TERM_NOT_OVER', 'what happened to a training', act('2035-12-01')],
  ['RUNNING', 'a question for advice', advice({ asked_at: '2010-01-01' })],
  ['TERM_NOT_OVER', 'advice that was given', advice({ asked_at: '2010-01-01', answered_at: '2035-12-01', ...advised })],
  ['RUNNING', 'a request to join a year of one’s own', joining({})],
  ['TERM_NOT_OVER', 'a request to join that was taken back', joining({ withdrawn_at: '2035-12-01' })],
  [
    'TERM_NOT_OVER',
    'a request to join that was answered',
    joining({ answer: 'TALK', answer_words: 'Kom', answered_at: '2035-12-01', by_id: other, by_name: 'Iemand' }),
  ],
  ['TERM_NOT_OVER', 'help that ended a year ago', mandate({ until_date: '2035-12-01' })],
  [
    'TERM_NOT_OVER',
    'help that was ended a year ago',
    mandate({ until_date: '2036-06-01', ended_at: '2035-12-01', ended_by: 'PERSON' }),
  ],
  ['TERM_NOT_OVER', 'an answer about data', asked({ sent_at: '2026-11-01', answered_at: '2035-12-01', ...answered })],
  [
    'TERM_NOT_OVER',
    'an objection that was decided',
    objection('DECIDED', { decided_at: '2035-12-01', outcome: 'UNFOUNDED', not_heard: 'DECLINED' }),
  ],
])('%s: %s, in the report and in the database', async (reason, _what, write) => {
  const id = await stage.municipality(true);
  const person = await closedFile(id);
  await stage.past(write(person));
  expect(await stage.run(id, tenYearsOn, true)).toMatchObject({ files: 1, past: 0, keptBy: { [reason]: 1 } });
  expect(await stage.standsIn(person)).toEqual(expect.arrayContaining(['person', 'benefit']));
  expect(await stage.removesByItself(id, person), 'nor by a statement of the login itself').toBe(0);
});

test.each<Case>([
  ['OPEN_REPORT', 'a change that waits', change('SENT', '2010-01-01')],
  ['OPEN_REPORT', 'a change with a question', change('QUESTIONED', '2010-01-01')],
  [
    'OPEN_REPORT',
    'a question about a report',
    row('review_question', { report_id: other, version_id: other, reason: 'OTHER', asked_at: '2010-01-01', ...named }),
  ],
  ...(
    [
      ['SUBMITTED', {}],
      ['RECEIVED', {}],
      ['HEARING_PLANNED', hearing],
      ['HEARD', { ...hearing, heard_on: '2010-03-01' }],
    ] as const
  ).map(([status, values]): Case => ['OPEN_REPORT', `an objection that is ${status}`, objection(status, values)]),
  ['OPEN_REQUEST', 'a question about data', asked({ sent_at: '2010-01-01' })],
  ['OPEN_REQUEST', 'a copy', row('data_copy', { language: 'nl', requested_at: '2010-01-01' })],
  [
    'OTHER_ROOM',
    'the report of a partner',
    row('partner_part', {
      person_id: other,
      partner_id: 'THEIR ID',
      report_id: other,
      version_id: other,
      number: 1,
      content: '{}',
      content_hash: 'x',
      asked_at: '2010-01-01',
    }),
  ],
  [
    'OTHER_ROOM',
    'the benefit of a partner',
    row('benefit', {
      person_id: other,
      partner_person_id: 'THEIR ID',
      household: 'couple',
      medically_limited_hours: false,
      wage_cost_subsidy: false,
      starts_on: '2010-01-01',
      account_tail: '1234',
    }),
  ],
  ['OTHER_ROOM', 'help to somebody', mandate({ person_id: other, helper_id: 'THEIR ID', until_date: '2010-01-01' })],
])('%s: %s', async (reason, _what, write) => {
  const id = await stage.municipality(true);
  const person = await closedFile(id);
  await stage.past(write(person));
  expect(await stage.run(id, tenYearsOn, true)).toMatchObject({ past: 0, keptBy: { [reason]: 1 } });
  expect(await stage.standsIn(person)).toEqual(expect.arrayContaining(['person', 'benefit']));
});

test('trainings that are over or of nobody else keep nothing', async () => {
  const id = await stage.municipality(true);
  const person = await closedFile(id);
  for (const state of [...ownStates, ...endStates]) await stage.past(request(state)(person));
  expect(await stage.run(id, tenYearsOn, true)).toMatchObject({ files: 1, past: 1, keptBy: {} });
  expect(await stage.standsIn(person)).toEqual([]);
});
