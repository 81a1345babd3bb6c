import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import type { World } from '../income/world.ts';

const contact = JSON.stringify({ nl: { title: 'De coach', text: 'Bel gerust.' } });
const direction = (title: string) =>
  JSON.stringify({ nl: { title, text: 'Dit is het.' }, en: { title: `${title} (en)`, text: 'This.' } });

/** Gives a municipality a Perspectiefjaar for 18 to 27, with three directions; answers come within ten days. */
export async function offerYear({ owner }: World, municipalityId: string): Promise<void> {
  await owner.query(
    `insert into perspective_programme
       (municipality_id, valid_from, from_age, until_age, answer_days, coach, coach_phone, support_point, support_point_phone, source)
     values ($1, '2026-01-01', 18, 27, 10, $2, '0', $2, '0', 'Verzonnen')`,
    [municipalityId, contact],
  );
  for (const [place, id] of ['zorg', 'groen', 'techniek'].entries())
    await owner.query(
      `insert into perspective_direction
         (municipality_id, id, valid_from, place, track, sector, occupations, energies, abilities, words)
       values ($1, $2, '2026-01-01', $3, 'WORK', 'CARE', '{}', '{PEOPLE}', '{CALM}', $4)`,
      [municipalityId, id, place, direction(id)],
    );
}

export interface Asked {
  readonly id: string;
  readonly state: string;
  readonly words: string;
  readonly directions: readonly { readonly id: string; readonly words: { readonly title: string } }[];
  readonly needs: readonly string[];
  readonly answerBy: string;
  readonly canWithdraw?: boolean;
  readonly answer: { readonly words: string; readonly wayOn: string | null; readonly by: string } | null;
}

interface Mine {
  readonly directions: readonly { readonly id: string; readonly words: { readonly title: string } }[];
  readonly keptAt: string | null;
  readonly beside: boolean;
  readonly answerDays: number | null;
  readonly requests: readonly Asked[];
}

const request = `id state words directions { id words { title } } needs answerBy answer { words wayOn by }`;

/** What the tests of this room ask as a citizen. */
export function joiner(world: World, viewer: CitizenViewer) {
  return {
    mine: async (language = 'nl') =>
      (
        await world.ask<{ mine: Mine }>(
          viewer,
          `query ($language: String!) { mine: myPerspectiveYear(language: $language) {
            directions { id words { title } } keptAt beside answerDays requests { ${request} canWithdraw } } }`,
          { language },
        )
      ).mine,
    standing: async () =>
      (await world.ask<{ all: object }>(viewer, `{ all: perspectiveStanding { invited kept state answerBy } }`)).all,
    keep: async (...directions: string[]) =>
      (
        await world.ask<{ kept: { directions: string[] } }>(
          viewer,
          `mutation ($directions: [String!]!) { kept: keepPerspectiveDirections(directions: $directions) { directions } }`,
          { directions },
        )
      ).kept.directions,
    ask: async (words = 'Ik wil een vak leren.', told: { directions?: string[]; needs?: string[] } = {}) =>
      (
        await world.ask<{ done: { __typename: string; id?: string } }>(
          viewer,
          `mutation ($words: String!, $directions: [String!]!, $needs: [PerspectiveNeed!]!) {
            done: askPerspectiveYear(words: $words, directions: $directions, needs: $needs, language: "nl") { __typename
              ... on PerspectiveRequestSaved { id } ... on PerspectiveInvalid { problems { field code most } }
              ... on PerspectiveRequestWaits { answerBy } ... on PerspectiveNobodyAnswers { programme } } }`,
          { words, directions: [], needs: [], ...told },
        )
      ).done,
    withdraw: async (id: string) =>
      (
        await world.ask<{ done: { __typename: string } }>(
          viewer,
          `mutation ($id: ID!) { done: withdrawPerspectiveRequest(id: $id) { __typename } }`,
          { id },
        )
      ).done.__typename,
  };
}

/** What the tests of this room ask as a case manager, about one person. */
export function coach(world: World, viewer: ProfessionalViewer, personId: string) {
  return {
    requests: async (language = 'nl') =>
      (
        await world.ask<{ all: Asked[] | null }>(
          viewer,
          `query ($personId: ID!, $language: String!) { all: perspectiveRequestsOf(personId: $personId, language: $language) { ${request} } }`,
          { personId, language },
        )
      ).all,
    answer: async (id: string, given: Readonly<Record<string, unknown>>) =>
      (
        await world.ask<{ done: { __typename: string; problems?: object[] } }>(
          viewer,
          `mutation ($personId: ID!, $id: ID!, $answer: PerspectiveAnswer!, $words: String!, $wayOn: String, $talk: AppointmentInput) {
            done: answerPerspectiveRequest(personId: $personId, id: $id, answer: $answer, words: $words, wayOn: $wayOn, talk: $talk) {
              __typename ... on ConversationInvalid { problems { field code } } } }`,
          { personId, id, ...given },
        )
      ).done,
  };
}

/** A talk that can be planned on the day of the tests. */
export const talk = {
  kind: 'INTAKE',
  day: '2026-12-01',
  time: '10:00',
  minutes: 45,
  way: 'IN_PERSON',
  place: 'Stadhuis',
};

/** Gives a citizen so many requests to join: all but the last were answered. Returns the one that waits. */
export async function askToJoin(
  { owner }: World,
  viewer: CitizenViewer,
  by: ProfessionalViewer,
  count = 1,
): Promise<string> {
  let id = '';
  for (let nth = 1; nth <= count; nth += 1) {
    id = newId();
    const answered =
      nth < count ? ['NOT_NOW', 'Nu niet.', 'Bel ons.', '2026-11-20T10:00:00Z', by.professionalId, by.name] : [];
    await owner.query(
      `insert into perspective_request (municipality_id, id, person_id, words, language, directions, needs, asked_at, answer_by,
         answer, answer_words, way_on, answered_at, by_id, by_name)
       values ($1, $2, $3, 'Ik wil meedoen.', 'nl', '{zorg}', '{MONEY}', $4, '2026-12-04', $5, $6, $7, $8, $9, $10)`,
      [
        ...[viewer.municipalityId, id, viewer.personId, `2026-11-${10 + nth}T10:00:00Z`],
        ...Array.from({ length: 6 }, (_, place) => answered[place] ?? null),
      ],
    );
  }
  await owner.query(
    `insert into perspective_choice (municipality_id, person_id, directions, kept_at) values ($1, $2, '{zorg,groen}', '2026-11-20T10:00:00Z')`,
    [viewer.municipalityId, viewer.personId],
  );
  return id;
}
