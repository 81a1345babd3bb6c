import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer, ProfessionalViewer, Viewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { assign } from '../conversation/stories.ts';
import type { World } from '../income/world.ts';

/** What a test decides about a training; the rest is a course of eight hours a week in the day that costs nothing. */
export interface TrainingFacts {
  readonly title?: string;
  readonly form?: string;
  readonly dutchLevel?: string;
  readonly costCents?: number;
  readonly endedOn?: string;
  /** Places of its one run; `null` for as many as ask. */
  readonly capacity?: number | null;
  readonly startsOn?: string;
  readonly open?: boolean;
  /** Who gives it; an organisation of its own where nobody is named. */
  readonly providerId?: string;
}

/** A training in the catalogue of a municipality, with one run. */
export interface StoredTraining {
  readonly trainingId: string;
  readonly runId: string;
}

/** Puts a training in a municipality's catalogue. */
export async function inCatalogue(
  world: World,
  municipalityId: string,
  facts: TrainingFacts = {},
): Promise<StoredTraining> {
  const [providerId, trainingId, runId] = [facts.providerId ?? newId(), newId(), newId()];
  await world.owner.query(
    `insert into training_provider (municipality_id, id, code, name, recognitions) values ($1, $2, $3, 'Vakschool', '{CRKBO}')
     on conflict do nothing`,
    [municipalityId, providerId, providerId],
  );
  await world.owner.query(
    `insert into training (municipality_id, id, provider_id, code, title, summary, sector, occupation, keywords, form, level, dutch_level,
       language, place, distance, time, duration, duration_unit, week_hours, cost_cents, shortage, basic_qualification, minimum_age, digest, ended_on)
     values ($1, $2, $3, $4, $5, 'U leert rijden.', 'LOGISTICS', 'Heftruckchauffeur', '', $9, 'NONE', $6, 'nl', 'Modelstad', 2,
       'DAY', 4, 'WEEK', 8, $7, true, false, 18, $4, $8)`,
    [
      municipalityId,
      trainingId,
      providerId,
      trainingId,
      facts.title ?? 'Heftruck',
      facts.dutchLevel ?? 'A2',
      facts.costCents ?? 0,
      facts.endedOn ?? null,
      facts.form ?? 'COURSE',
    ],
  );
  await world.owner.query(
    `insert into training_run (municipality_id, id, training_id, code, starts_on, ends_on, apply_by, capacity, open)
     values ($1, $2, $3, $4, $5, $5::date + 28, $5::date - 7, $6, $7)`,
    [
      municipalityId,
      runId,
      trainingId,
      runId,
      facts.startsOn ?? '2027-01-18',
      facts.capacity === undefined ? 10 : facts.capacity,
      facts.open ?? true,
    ],
  );
  return { trainingId, runId };
}

const place = `place { state position }`;
const request = `id trainingId title state revision decisionId acts { act words by }`;
const outcome = (acts: string) => `__typename
  ... on TrainingRequest { ${request} ${acts} }
  ... on TrainingRequestMovedOn { request { ${request} ${acts} } }
  ... on TrainingWordsInvalid { code most }
  ... on TrainingRequestNotThere { id }`;

export interface AskedTraining {
  readonly __typename: string;
  readonly id: string;
  readonly trainingId: string;
  readonly title: string;
  readonly state: string;
  readonly revision: number;
  readonly decisionId: string | null;
  readonly acts: readonly { readonly act: string; readonly words: string | null; readonly by: string | null }[];
  readonly citizenActs: readonly string[];
  readonly guideActs: readonly string[];
  readonly code: string;
  readonly place?: { readonly state: string; readonly position: number | null } | null;
  readonly request: AskedTraining | null;
}

/** Somebody who keeps and asks for trainings. */
export function asker(world: World, viewer: CitizenViewer) {
  const all = async () =>
    (await world.ask<{ all: AskedTraining[] }>(viewer, `{ all: trainingRequests { ${request} citizenActs } }`)).all;
  return {
    viewer,
    all,
    /** Acts on what stands there now, unless `revision` says otherwise. */
    async act(trainingId: string, act: string, words = '', revision?: number | null): Promise<AskedTraining> {
      const before = (await all()).find((one) => one.trainingId === trainingId && one.citizenActs.length > 0);
      return (
        await world.ask<{ outcome: AskedTraining }>(
          viewer,
          `mutation ($trainingId: ID!, $act: CitizenTrainingAct!, $revision: Int, $words: String!) {
            outcome: actOnTraining(trainingId: $trainingId, act: $act, revision: $revision, words: $words) { ${outcome('citizenActs')} } }`,
          { trainingId, act, words, revision: revision === undefined ? (before?.revision ?? null) : revision },
        )
      ).outcome;
    },
    drop: async (trainingId: string): Promise<AskedTraining> =>
      (
        await world.ask<{ outcome: AskedTraining }>(
          viewer,
          `mutation ($trainingId: ID!) { outcome: dropTraining(trainingId: $trainingId) { ${outcome('citizenActs')} } }`,
          { trainingId },
        )
      ).outcome,
  };
}

/** A case manager who guides requests. */
export function guide(world: World, viewer: ProfessionalViewer) {
  return {
    viewer,
    of: async (personId: string): Promise<AskedTraining[] | null> =>
      (
        await world.ask<{ all: AskedTraining[] | null }>(
          viewer,
          `query ($personId: ID!) { all: trainingRequestsOf(personId: $personId) { ${request} guideActs } }`,
          { personId },
        )
      ).all,
    /** Why each request waits for them, where one does. */
    waits: async (personId: string): Promise<string[]> =>
      (
        await world.ask<{ all: { waits: string | null }[] }>(
          viewer,
          `query ($personId: ID!) { all: trainingRequestsOf(personId: $personId) { waits } }`,
          { personId },
        )
      ).all.flatMap(({ waits }) => waits ?? []),
    act: async (
      id: string,
      act: string,
      revision: number,
      words = '',
      runId: string | null = null,
      /** What the municipality pays, where it is approved. */
      cents = 10_000,
    ): Promise<AskedTraining> =>
      (
        await world.ask<{ outcome: AskedTraining }>(
          viewer,
          `mutation ($id: ID!, $act: GuideTrainingAct!, $revision: Int!, $words: String!, $runId: ID, $amountCents: Cents) {
            outcome: guideTraining(id: $id, act: $act, revision: $revision, words: $words, runId: $runId, amountCents: $amountCents) {
              ${outcome(`guideActs ${place}`)} ... on TrainingRunNotOpen { runs { id } }
              ... on TrainingInvalid { problems { field code least most } } } }`,
          { id, act, revision, words, runId, amountCents: act === 'APPROVE' ? cents : null },
        )
      ).outcome,
  };
}

/** A citizen with a case manager beside them. */
export async function together(world: World, municipalityId: string) {
  const citizen = await world.citizen(municipalityId);
  const caseManager = await world.professional(municipalityId, 'CASE_MANAGER');
  await assign(world, caseManager, citizen);
  await giveMandate(world, caseManager, 100_000);
  return { who: asker(world, citizen), beside: guide(world, caseManager) };
}

/** Lets a professional decide alone up to an amount for one training, in whole cents. */
export async function giveMandate(world: World, { municipalityId, professionalId }: ProfessionalViewer, most: number) {
  await world.owner.query(
    `insert into spending_mandate (municipality_id, professional_id, valid_from, most_cents, source)
     values ($1, $2, '2024-01-01', $3, 'Mandaatbesluit (verzonnen)')`,
    [municipalityId, professionalId, most],
  );
}

/** Names the money of a municipality for trainings of the year of the tests, in whole cents. */
export async function nameBudget(world: World, municipalityId: string, amount: number) {
  await world.owner.query(
    `insert into training_budget (municipality_id, year, amount_cents, source) values ($1, 2026, $2, 'Begroting (verzonnen)')
     on conflict (municipality_id, year) do update set amount_cents = excluded.amount_cents, source = excluded.source`,
    [municipalityId, amount],
  );
}

/** Decides as a second person about a request that waits, as it was read. */
export async function decideApproval(
  world: World,
  viewer: Viewer,
  {
    id,
    revision,
    agree,
    words,
  }: { readonly id: string; readonly revision: number; readonly agree: boolean; readonly words: string },
) {
  const { outcome } = await world.ask<{ outcome: { __typename: string; hindrance?: string; code?: string } }>(
    viewer,
    `mutation ($id: ID!, $revision: Int!, $agree: Boolean!, $words: String!) {
      outcome: decideTrainingApproval(id: $id, revision: $revision, agree: $agree, words: $words) {
        __typename ... on TrainingApprovalHindered { hindrance } ... on TrainingWordsInvalid { code } } }`,
    { id, revision, agree, words },
  );
  return outcome;
}

/** Somebody's request for a training that waits for a second person; gives its id. */
export async function passOnFor(world: World, viewer: CitizenViewer, coach: ProfessionalViewer): Promise<string> {
  const { trainingId } = await inCatalogue(world, viewer.municipalityId, { costCents: 900_000 });
  const asked = await asker(world, viewer).act(trainingId, 'REQUEST', 'Ik wil dit leren.');
  const { state } = await guide(world, coach).act(
    asked.id,
    'APPROVE',
    asked.revision,
    'Ik stel het voor.',
    null,
    900_000,
  );
  if (state !== 'WITH_SECOND') throw new Error(`this training is ${state}`);
  return asked.id;
}

/** Somebody's request for a training that was approved; gives its id. */
export async function approveFor(world: World, viewer: CitizenViewer, { trainingId }: StoredTraining): Promise<string> {
  const requestId = newId();
  await world.owner.query(
    `insert into training_request (municipality_id, id, person_id, training_id, state, revision) values ($1, $2, $3, $4, 'APPROVED', 3)`,
    [viewer.municipalityId, requestId, viewer.personId, trainingId],
  );
  return requestId;
}

/** What a feed changes of a run, as the worker does it. */
export const setRun = (world: World, runId: string, what: string) =>
  world.worker.query({ text: `update training_run set ${what} where id = $1`, values: [runId] });

/** Lets a run begin on the day of the tests. */
export const beginRun = (world: World, runId: string) =>
  setRun(world, runId, `starts_on = '2026-11-24', apply_by = '2026-11-24'`);

/** What somebody was told of runs and trainings that changed, in the order of telling. */
export async function changesTold(world: World, personId: string): Promise<readonly string[]> {
  const rows = await world.rows<{ what: string }>(
    `select split_part(occasion, '/', 2) as what from notification
     where person_id = $1 and kind = 'TRAINING_CHANGED' order by requested_at, id`,
    [personId],
  );
  return rows.map(({ what }) => what);
}

/** How a request stands, and the place that it has or waits for; `null` for none. */
export async function standingOf(world: World, requestId: string) {
  const [row] = await world.rows<{ state: string; place: string | null }>(
    `select r.state, p.state as place from training_request r
     left join training_place p on p.municipality_id = r.municipality_id and p.request_id = r.id where r.id = $1`,
    [requestId],
  );
  return row;
}

/** Somebody new whose request for a training was approved, and what they do about a place. */
export async function somebodyApproved(world: World, municipalityId: string, stored: StoredTraining) {
  const viewer = await world.citizen(municipalityId);
  const requestId = await approveFor(world, viewer, stored);
  return {
    viewer,
    requestId,
    act: (act: string, runId: string | null = null, on = world) => actOnPlace(on, viewer, { requestId, act, runId }),
  };
}

/** Somebody with a place in a training of the organisation for which a professional gives them; gives the request. */
export async function enrolWith(
  world: World,
  viewer: CitizenViewer,
  { municipalityId, professionalId }: ProfessionalViewer,
  facts: TrainingFacts = {},
): Promise<StoredTraining & { readonly requestId: string }> {
  const [teacher] = await world.rows<{ provider_id: string }>('select provider_id from professional where id = $1', [
    professionalId,
  ]);
  if (!teacher) throw new Error('nobody gives this training');
  const stored = await inCatalogue(world, municipalityId, { ...facts, providerId: teacher.provider_id });
  const requestId = await approveFor(world, viewer, stored);
  await actOnPlace(world, viewer, { requestId, act: 'ASK', runId: stored.runId });
  return { ...stored, requestId };
}

export interface Placed {
  readonly __typename: string;
  readonly state: string;
  readonly place: { readonly state: string; readonly position: number | null; readonly answerBy: string | null } | null;
  readonly request: Placed | null;
}

/** Somebody asks for a place, answers an offer or leaves the list. */
export async function actOnPlace(
  world: World,
  viewer: CitizenViewer,
  {
    requestId,
    act,
    runId = null,
  }: { readonly requestId: string; readonly act: string; readonly runId?: string | null },
): Promise<Placed> {
  const fields = `state place { state position answerBy }`;
  return (
    await world.ask<{ outcome: Placed }>(
      viewer,
      `mutation ($requestId: ID!, $act: TrainingPlaceAct!, $runId: ID) {
        outcome: actOnTrainingPlace(requestId: $requestId, act: $act, runId: $runId) {
          __typename ... on TrainingRequest { ${fields} } ... on TrainingRequestMovedOn { request { ${fields} } } } }`,
      { requestId, act, runId },
    )
  ).outcome;
}

/** Somebody asks for so many trainings of the catalogue of their municipality; gives the last one. */
export async function askForTrainings(world: World, viewer: CitizenViewer, count: number): Promise<string> {
  let last = '';
  for (let index = 0; index < count; index += 1) {
    const { trainingId } = await inCatalogue(world, viewer.municipalityId);
    await asker(world, viewer).act(trainingId, 'REQUEST', 'Ik wil dit leren.');
    last = trainingId;
  }
  return last;
}

/** Somebody asks the desk for advice; who answers it, if anybody. Gives the question. */
export async function askForAdvice(world: World, viewer: CitizenViewer, adviser?: ProfessionalViewer): Promise<string> {
  const { asked } = await world.ask<{ asked: { id: string } }>(
    viewer,
    `mutation { asked: askTrainingAdvice(question: "Wat past bij mij?", language: "nl") { ... on TrainingAdvice { id } } }`,
  );
  if (adviser)
    await world.ask(
      adviser,
      `mutation ($id: ID!) { giveTrainingAdvice(id: $id, words: "Begin klein.", trainingIds: [],
         financing: [{ source: MUNICIPALITY, amountCents: 50000 }]) { __typename } }`,
      { id: asked.id },
    );
  return asked.id;
}

/** Tables of people in which somebody sees any row, whoever's. */
export async function tablesSeenBy(world: World, viewer: ProfessionalViewer): Promise<readonly string[]> {
  const tables = await world.rows<{ name: string }>(
    `select t.relname as name from pg_class t join pg_attribute a on a.attrelid = t.oid and not a.attisdropped
     where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
       and (a.attname = 'person_id' or t.relname = 'person' and a.attname = 'id')
       and has_any_column_privilege('portal_api', t.oid, 'select') order by 1`,
  );
  const seen: string[] = [];
  await withViewer(world.pool, viewer, async (tx) => {
    for (const { name } of tables) {
      const [row] = await tx.query<{ rows: number }>({ text: `select count(*)::int as rows from ${name}` });
      if (row && row.rows > 0) seen.push(name);
    }
  });
  return seen;
}
