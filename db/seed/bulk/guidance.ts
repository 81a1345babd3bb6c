import { addDays } from '#graphql/shared/local-date.ts';
import { today } from '#graphql/shared/ports/clock.ts';
import { idOf, type Bulk } from './statements.ts';

/**
 * Of ten people nine have a plan: eight one in force, of whom two have a newer proposal as well, and one a first proposal. Some
 * disagreed, asked for a change or let the day pass. Each has a talk behind and every second one ahead, minutes, a place on the
 * ladder, and mails since the last visit. One of twenty asks to join the Perspectiefjaar.
 */
export async function guidance(bulk: Bulk): Promise<void> {
  await plans(bulk);
  await steps(bulk);
  await talks(bulk);
  await mails(bulk);
  await joining(bulk);
}

const planned = 'i % 10 > 0';
const hasInForce = 'i % 10 between 1 and 8';
/** A proposal that waits for an answer, as the second version or as the first. */
const hasProposal = 'i % 10 in (2, 4, 9)';
const proposedNumber = `case when not ${hasProposal} then 0 when i % 10 = 9 then 1 else 2 end`;

/** SQL: what a version says; its steps are those of `steps`. */
const content = (day: (ahead: number) => string): string => `json_build_object(
  'dreamJob', 'Kok in een restaurant', 'firstStep', 'Nederlands leren en mensen leren kennen', 'evaluationOn', '${day(30)}',
  'goals', (select json_agg(json_build_object(
      'id', ${idOf('goal', 'i', 'j')}, 'title', 'Doel ' || j, 'why', 'Dan kan ik zelf naar de dokter en naar school.',
      'result', '800 uur taal en kennis van Nederland gevolgd.', 'byOn', '${day(300)}'))
    from generate_series(1, 2) j),
  'steps', (select json_agg(json_build_object(
      'id', ${idOf('step', 'i', 'j')}, 'goalId', ${idOf('goal', 'i', '1 + j % 2')}, 'kind', 'LANGUAGE', 'title', 'Stap ' || j,
      'owner', 'CITIZEN', 'partnerName', null, 'startsOn', '${day(-60)}', 'dueOn', '${day(120)}', 'placement', null))
    from generate_series(1, 4) j),
  'obligations', (select json_agg(json_build_object(
      'id', ${idOf('obligation', 'i', 'j')}, 'kind', 'USE_SERVICE', 'words', 'U volgt de taallessen, vier ochtenden per week.',
      'state', 'IMPOSED', 'startsOn', '${day(-80)}', 'releasedUntil', null, 'releaseReason', null))
    from generate_series(1, 2) j))`;

async function plans({ run, key, municipalityId, clock }: Bulk): Promise<void> {
  const now = today(clock);
  const day = (ahead: number) => addDays(now, ahead);
  const shared = [key, municipalityId] as const;
  const plan = idOf('plan', 'i');
  await run(
    `insert into participation_plan (municipality_id, id, person_id, proposed_number, in_force_number, revision)
     select $2, ${plan}, person_id, ${proposedNumber}, case when ${hasInForce} then 1 else 0 end, 2 from guided where ${planned}`,
    ...shared,
  );
  const version = (number: number) => idOf('plan version', 'i', `${number}`);
  const propose = (number: number, who: string, respondBy: string, inForce: boolean) =>
    run(
      `insert into plan_version
         (municipality_id, id, plan_id, person_id, number, content, revision, saves, change_reason, proposed_at, proposed_by,
          proposed_by_name, respond_by, content_hash, in_force_at, basis)
       select $2, ${version(number)}, ${plan}, person_id, ${number}, said, ${number}, '[]',
         ${number === 1 ? 'null' : "'Er is iets veranderd.'"}, timestamptz '${day(inForce ? -85 : -20)}', manager_id, manager_name,
         ${respondBy}, encode(sha256(convert_to(said::text, 'UTF8')), 'hex'),
         ${inForce ? `timestamptz '${day(-80)}', 'AGREEMENT'` : 'null, null'}
       from (select *, ${content(day)} as said from guided where ${who}) g`,
      ...shared,
    );
  await propose(1, hasInForce, `date '${day(-70)}'`, true);
  // Of the proposals every second one has no answer in time.
  const respondBy = `case when i / 10 % 2 = 0 then date '${day(-3)}' else date '${day(10)}' end`;
  await propose(1, 'i % 10 = 9', respondBy, false);
  await propose(2, 'i % 10 in (2, 4)', respondBy, false);
  const respond = (kind: string, number: number, who: string, ago: number, words: string | null) =>
    run(
      `insert into plan_response (municipality_id, id, person_id, version_id, kind, words, at, language)
       select $2, ${idOf(`response ${kind}`, 'i', `${number}`)}, person_id, ${version(number)}, '${kind}',
         ${words === null ? 'null' : `'${words}'`}, timestamptz '${day(-ago)}', 'nl'
       from guided where ${who}`,
      ...shared,
    );
  await respond('READ', 1, planned, 82, null);
  await respond('AGREED', 1, hasInForce, 80, null);
  await respond('CHANGE_ASKED', 1, 'i % 30 = 3', 15, 'Ik wil een andere cursus.');
  await respond('READ', 2, 'i % 10 in (2, 4)', 15, null);
  await respond('DISAGREED', 2, 'i % 40 = 4', 14, 'Vier ochtenden is te veel.');
}

async function steps({ run, key, municipalityId, clock }: Bulk): Promise<void> {
  const day = (ahead: number) => addDays(today(clock), ahead);
  await run(
    `insert into plan_step
       (municipality_id, id, plan_id, person_id, origin, version_number, goal_id, kind, title, owner, starts_on, due_on, status,
        revision, changed_at)
     select $2, ${idOf('step', 'i', 'j')}, ${idOf('plan', 'i')}, person_id, 'AGREED', 1, ${idOf('goal', 'i', '1 + j % 2')},
       'LANGUAGE', 'Stap ' || j, 'CITIZEN', date '${day(-60)}', date '${day(120)}', case when j % 2 = 0 then 'PLANNED' else 'UNDER_WAY' end, 1,
       timestamptz '${day(-70)}'
     from guided, generate_series(1, 4) j where ${hasInForce}`,
    key,
    municipalityId,
  );
  await run(
    `insert into plan_step
       (municipality_id, id, plan_id, person_id, origin, version_number, kind, title, owner, due_on, status, revision, changed_at)
     select $2, ${idOf('own step', 'i')}, ${idOf('plan', 'i')}, person_id, 'OWN', 0, 'APPLICATION', 'Bellen met de winkel', 'CITIZEN',
       date '${day(3)}', 'PLANNED', 0, timestamptz '${day(-2)}'
     from guided where ${planned}`,
    key,
    municipalityId,
  );
}

async function talks({ run, key, municipalityId, clock }: Bulk): Promise<void> {
  const day = (ahead: number) => addDays(today(clock), ahead);
  await run(
    `insert into appointment
       (municipality_id, id, person_id, professional_id, professional_name, kind, starts_at, minutes, way, place, revision)
     select $2, ${idOf('appointment', 'i', 'j')}, person_id, manager_id, manager_name, 'TALK',
       timestamptz '${day(0)} 10:00 Europe/Amsterdam' + (case when j = 1 and i % 2 = 0 then 7 else -30 * j end) * interval '1 day', 45,
       'IN_PERSON', 'Verzonnenplein 1, kamer 2.04', 0
     from guided, generate_series(1, 3) j`,
    key,
    municipalityId,
  );
  await run(
    `insert into talk_minutes
       (municipality_id, id, person_id, author_id, author_name, held_on, way, words, revision, published_at)
     select $2, ${idOf('minutes', 'i', 'j')}, person_id, manager_id, manager_name, date '${day(0)}' - 30 * j, 'IN_PERSON',
       'Besproken hoe de taallessen gaan en wat er nodig is om te beginnen in de keuken.', 1, timestamptz '${day(0)}' - 29 * j * interval '1 day'
     from guided, generate_series(2, 3) j`,
    key,
    municipalityId,
  );
}

async function mails({ run, key, municipalityId, clock }: Bulk): Promise<void> {
  const day = (ahead: number) => addDays(today(clock), ahead);
  await run(
    `insert into visit (municipality_id, person_id, latest_at, previous_at)
     select $1, person_id, timestamptz '${day(-1)}', timestamptz '${day(-1)}' - (i % 60) * interval '1 day' - interval '1 day' from guided`,
    municipalityId,
  );
  await run(
    `insert into notification (municipality_id, id, person_id, kind, occasion, requested_at, sent_at, message_id)
     select $2, ${idOf('mail', 'i', 'j')}, person_id, kind, occasion, at, at, 'bulk'
     from guided, lateral (values
       (1, 'REPORT_RECEIVED', '${day(-50).slice(0, 7)}', timestamptz '${day(-20)}'),
       (2, 'REPORT_ACCEPTED', '${day(-50).slice(0, 7)}', timestamptz '${day(-12)}'),
       (3, 'PLAN_PROPOSED', ${idOf('plan', 'i')}::text, timestamptz '${day(-20)}'),
       (4, 'MINUTES_PUBLISHED', ${idOf('minutes', 'i', '2')}::text, timestamptz '${day(-58)}'),
       (5, 'APPOINTMENT_PLANNED', ${idOf('appointment', 'i', '1')}::text, timestamptz '${day(-5)}')) m(j, kind, occasion, at)`,
    key,
    municipalityId,
  );
}

async function joining({ run, key, municipalityId, clock }: Bulk): Promise<void> {
  const day = (ahead: number) => addDays(today(clock), ahead);
  await run(
    `insert into perspective_request (municipality_id, id, person_id, words, language, directions, needs, asked_at, answer_by)
     select $2, ${idOf('joining', 'i')}, person_id, 'Ik wil graag meedoen.', 'nl', '{}', '{}', timestamptz '${day(-3)}', date '${day(11)}'
     from guided where i % 20 = 19`,
    key,
    municipalityId,
  );
}
