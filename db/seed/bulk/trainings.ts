import { addDays } from '#graphql/shared/local-date.ts';
import { today } from '#graphql/shared/ports/clock.ts';
import { idOf, type Bulk } from './statements.ts';

/**
 * Of twenty people one asked for a training that nobody took up, one answered a question, one was given back by a second person, and three
 * have one that waits for nobody: taken up, approved, completed. They are of a provider that has its own catalogue, so that no feed ends them.
 */
export async function trainings({ run, key, municipalityId, clock }: Bulk): Promise<void> {
  const at = (ago: number) => `timestamptz '${addDays(today(clock), -ago)}'`;
  await run(
    `insert into training_provider (municipality_id, id, code, name, recognitions)
     select $2, ${idOf('provider', 'i')}, 'bulk', 'Verzonnen Opleidingen', '{}' from generate_series(1, 1) i`,
    key,
    municipalityId,
  );
  await run(
    `insert into training (municipality_id, id, provider_id, code, title, summary, occupation, keywords, form, digest)
     select $2, ${idOf('training', 'i')}, p.id, 'bulk-' || i, 'Verzonnen cursus ' || i, 'Verzonnen.', 'kok', '', 'COURSE', ''
     from generate_series(0, 19) i, training_provider p where p.municipality_id = $2 and p.code = 'bulk'`,
    key,
    municipalityId,
  );
  await run(
    `insert into training_request (municipality_id, id, person_id, training_id, state, revision, created_at, answered_revision, second_revision)
     select $2, ${idOf('training request', 'i')}, person_id, t.id, s.state, s.revision, ${at(30)},
       case when s.place = 9 then s.revision end, case when s.place = 13 then s.revision end
     from guided
     join (values (5, 'REQUESTED', 1), (9, 'UNDER_REVIEW', 4), (13, 'UNDER_REVIEW', 4), (7, 'UNDER_REVIEW', 2), (11, 'APPROVED', 3),
       (17, 'COMPLETED', 6)) s(place, state, revision) on s.place = i % 20
     join training t on t.municipality_id = $2 and t.code = 'bulk-' || (i / 20 % 20)`,
    key,
    municipalityId,
  );
  // Each has been asked for; of what happened since, what its state says.
  await run(
    `insert into training_act (municipality_id, id, request_id, person_id, kind, at, words)
     select $2, ${idOf('training act', 'i', 'a.kind')}, ${idOf('training request', 'i')}, person_id, a.kind, ${at(30)} + a.days * interval '1 day', a.words
     from guided
     join (values ('REQUEST', 0, 'Ik wil graag leren koken.', '{5,7,9,11,13,17}'::int[]), ('TAKE_UP', 2, null, '{7,11,17}'),
       ('ASK', 3, 'Wanneer kunt u?', '{9}'), ('ANSWER', 5, 'Op maandag en dinsdag.', '{9}')) a(kind, days, words, places)
       on i % 20 = any(a.places)`,
    key,
    municipalityId,
  );
}
