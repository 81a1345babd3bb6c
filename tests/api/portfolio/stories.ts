import type * as contract from '#graphql/generated/resolvers.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import type { World } from '../income/world.ts';
import { byLink, sharer, toCoach } from './sharing.ts';

const outcome = `__typename
  ... on PortfolioSaved { id kind version }
  ... on PortfolioInvalid { problems { field code facts { name value } } }
  ... on PortfolioMovedOn { entry { __typename ... on WorkExperience { id version title } ... on ProfileText { id version words } } }
  ... on PortfolioNotThere { id }`;

/** What the tests of this room ask; pages ask for less. */
export const documents = {
  all: `{ portfolio { count next { what entryId name }
    competences { id version name situation level concept { uri labels { language label draft } } evidence { id fileName } }
    work { id version sort title organisation from until ongoing tasks concept { uri } evidence { id } }
    education { id title country recognition recognisedAs from until outcome } languages { id language native listening speaking }
    licences { id categories } availability { id hours days travelBy } wishes { id dreamJob } profile { id version words }
    certificates { id name expiresOn state } } }`,
  one: `query ($id: ID!) { portfolioEntry(id: $id) { __typename ... on WorkExperience { id version title evidence { id } } } }`,
  suggest: `query ($text: String!, $kind: ConceptKind!, $language: String!) { suggestConcepts(text: $text, kind: $kind, language: $language) {
    uri labels { language label draft } } }`,
  add: `mutation ($form: ID!, $content: PortfolioContentInput!) { result: addPortfolioEntry(form: $form, content: $content) { ${outcome} } }`,
  change: `mutation ($id: ID!, $version: Int!, $content: PortfolioContentInput!) {
    result: changePortfolioEntry(id: $id, version: $version, content: $content) { ${outcome} } }`,
  attach: `mutation ($id: ID!, $version: Int!, $evidenceId: ID!) {
    result: attachToPortfolio(id: $id, version: $version, evidenceId: $evidenceId) { ${outcome} } }`,
  detach: `mutation ($id: ID!, $version: Int!, $evidenceId: ID!) {
    result: detachFromPortfolio(id: $id, version: $version, evidenceId: $evidenceId) { ${outcome} } }`,
  remove: `mutation ($id: ID!) { result: removePortfolioEntry(id: $id) { __typename } }`,
};

export interface Outcome {
  readonly __typename: string;
  readonly id: string;
  readonly kind?: string;
  readonly version: number;
  readonly problems?: readonly { field: string; code: string; facts: { name: string; value: string }[] }[];
  readonly entry?: { readonly __typename: string; readonly version: number; readonly title?: string };
}

type Content = Readonly<Record<string, object>>;

/** What the document for everything gives, as far as tests look into it by name. */
export interface Portfolio extends Pick<contract.Portfolio, 'count' | 'next'> {
  readonly work: readonly { readonly id: string; readonly version: number; readonly title: string }[];
  readonly competences: readonly { readonly name: string; readonly concept: contract.EscoConcept | null }[];
  readonly certificates: readonly { readonly id: string }[];
  readonly profile: { readonly id: string; readonly words: string } | null;
}

/** Somebody who fills their portfolio. */
export function owner(world: World, viewer: CitizenViewer) {
  const act = async (source: string, variables: object): Promise<Outcome> =>
    (await world.ask<{ result: Outcome }>(viewer, source, { ...variables })).result;
  return {
    viewer,
    add: (content: Content, form = newId()) => act(documents.add, { form, content }),
    change: (id: string, version: number, content: Content) => act(documents.change, { id, version, content }),
    attach: (id: string, version: number, evidenceId: string) => act(documents.attach, { id, version, evidenceId }),
    detach: (id: string, version: number, evidenceId: string) => act(documents.detach, { id, version, evidenceId }),
    remove: (id: string) => act(documents.remove, { id }),
    async all(): Promise<Portfolio> {
      return (await world.ask<{ portfolio: Portfolio }>(viewer, documents.all)).portfolio;
    },
    async file(fileName = 'diploma.pdf'): Promise<string> {
      const stream = new Blob([new Uint8Array(smallPdf(newId()))]).stream();
      const { data } = await world.api.files.add(viewer, { stream, fileName }, { traceId: 'trace' });
      if (!data?.ok) throw new Error('the file was not taken');
      return data.value.id;
    },
  };
}

export const some = {
  care: {
    work: {
      sort: 'CARE',
      title: 'Zorgen voor mijn moeder',
      organisation: 'Thuis',
      from: '2019',
      ongoing: true,
      tasks: 'Koken',
    },
  },
  shop: {
    work: { sort: 'PAID', title: 'Winkelmedewerker', from: '2015-03', until: '2018', tasks: 'Kassa en vakken vullen' },
  },
  listening: { competence: { name: 'Goed luisteren', situation: 'Bij de buren', level: 'ALONE' } },
  school: {
    education: {
      title: 'Elektrotechniek',
      country: 'SY',
      level: 'MBO_3',
      outcome: 'DIPLOMA',
      recognition: 'VALUED',
      recognisedAs: 'mbo 3',
    },
  },
  arabic: { language: { language: 'ar', native: true } },
  dutch: { language: { language: 'nl', listening: 'B1', reading: 'A2', speaking: 'A2', writing: 'A1' } },
  licence: { licence: { categories: ['B', 'AM'] } },
  available: { availability: { hours: 24, days: ['TUE', 'MON'], travelMinutes: 45, travelBy: ['BIKE'] } },
  wishes: { wishes: { dreamJob: 'Elektricien', firstStep: 'Een dag meelopen' } },
  profile: { profile: { words: 'Ik werk graag met mijn handen.' } },
  forklift: {
    certificate: { name: 'Heftruck', issuer: 'Verzonnen Opleidingen', issuedOn: '2022-01-10', expiresOn: '2027-01' },
  },
} as const;

/** Somebody with so many of everything that can be there more than once, each with a file and on two cards, and with a card for work. Gives the last piece of work. */
export async function fillPortfolio(world: World, viewer: CitizenViewer, rows: number): Promise<string> {
  const person = owner(world, viewer);
  const shown: string[] = [];
  let last = '';
  for (let row = 0; row < rows; row += 1) {
    for (const content of [some.care, some.listening, some.school, some.dutch, some.forklift])
      await person.add(content);
    const { id } = await person.add(some.shop);
    const file = await person.file();
    await person.attach(id, 1, file);
    for (const card of [toCoach, byLink]) {
      const made = await sharer(world, viewer).share({ ...card, shows: 'NAME', entryIds: [id], evidenceIds: [file] });
      await world.owner.query(
        `insert into portfolio_look (municipality_id, id, share_id, person_id, at) values ($1, $2, $3, $4, '2026-11-20')`,
        [viewer.municipalityId, newId(), made.id, viewer.personId],
      );
    }
    await world.owner.query(
      `insert into portfolio_confirmation
         (municipality_id, id, person_id, entry_id, number, seen, professional_id, professional_name, confirmed_at)
       values ($1, $2, $3, $4, 2, 'Het getuigschrift', $2, 'Bram', '2026-11-20')`,
      [viewer.municipalityId, newId(), viewer.personId, id],
    );
    await world.owner.query(
      `insert into portfolio_proposal
         (municipality_id, id, person_id, kind, content, reason, professional_id, professional_name, created_at)
       values ($1, $2, $3, 'COMPETENCE', $4, 'U vertelde erover', $2, 'Bram', '2026-11-20')`,
      [viewer.municipalityId, newId(), viewer.personId, JSON.stringify(some.listening.competence)],
    );
    shown.push(id);
    last = id;
  }
  for (const content of [some.licence, some.available, some.wishes, some.profile])
    shown.push((await person.add(content)).id);
  await sharer(world, viewer).share({ ...toCoach, receiver: 'WORK', entryIds: shown });
  return last;
}
