import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { job, reporter, reviewer } from '../income/stories.ts';
import type { World } from '../income/world.ts';

const version = `
  number words reasonsFollow lateReason sentAt language receiptNumber contentHash evidence { id fileName }`;

const decision = `
  fragment Whole on Decision {
    id number kind decidedBy decidedByRole decidedOn madeKnownOn effectiveFrom amount text remedy lastDay lastDayCertainty daysLeft
    readAt planVersion incomeMonth
    articles { code article words } facts { code label form value source on }
    objection {
      id state revision open late submittedAt decideBy decideByCertainty reasonsBy reasonsAwaited outcome decidedById withdrawnAt
      draft { ${version} revision } versions { ${version} } hearing { at way place off } notHeard acts { kind by words }
    }
  }`;

const result = `
  __typename ... on Decision { ...Whole } ... on ObjectionChanged { decision { ...Whole } }
  ... on DecisionInvalid { problems { field code facts { name value } } }`;

const file = `
  fragment File on ObjectionFile {
    person { id name } involved repairDays decision { id kind number }
    objection {
      id state revision open late decideBy reasonsBy reasonsAwaited heardOn outcome versions { ${version} } acts { kind by words }
      hearing { at way place off } notHeard
    }
  }`;

const actOn = (variables: string, call: string) => `
  mutation ($id: ID!, $revision: Int!${variables}) {
    result: ${call} {
      __typename ... on ObjectionFile { ...File } ... on ObjectionMovedOn { file { ...File } }
      ... on ObjectionInvolved { file { involved } } ... on DecisionInvalid { problems { field code facts { name value } } }
    }
  } ${file}`;

const writeOn = (variables: string, call: string) => `
  mutation ($decisionId: ID!, $revision: Int!${variables}) { result: ${call} { ${result} } } ${decision}`;

export const documents = {
  list: `query { decisions(first: 5) { ...Whole } } ${decision}`,
  one: `query ($id: ID!) { decision(id: $id) { ...Whole } } ${decision}`,
  read: `mutation ($id: ID!, $language: String!) {
    result: markDecisionRead(id: $id, language: $language) {
      __typename ... on Decision { ...Whole } ... on DecisionInvalid { problems { field code facts { name value } } }
    }
  } ${decision}`,
  save: writeOn(
    ', $input: ObjectionInput!',
    'saveObjection(decisionId: $decisionId, revision: $revision, input: $input)',
  ),
  attach: writeOn(
    ', $evidenceId: ID!',
    'attachToObjection(decisionId: $decisionId, revision: $revision, evidenceId: $evidenceId)',
  ),
  detach: writeOn(
    ', $evidenceId: ID!',
    'detachFromObjection(decisionId: $decisionId, revision: $revision, evidenceId: $evidenceId)',
  ),
  discard: writeOn('', 'discardObjection(decisionId: $decisionId, revision: $revision)'),
  withdraw: `mutation ($decisionId: ID!, $revision: Int!) {
    result: withdrawObjection(decisionId: $decisionId, revision: $revision) {
      __typename ... on Decision { ...Whole } ... on ObjectionChanged { decision { ...Whole } } ... on AssuranceTooLow { needed }
    }
  } ${decision}`,
  send: `mutation ($decisionId: ID!, $revision: Int!, $language: String!) {
    result: sendObjection(decisionId: $decisionId, revision: $revision, language: $language) {
      __typename ... on ObjectionReceipt { version { ${version} } decision { ...Whole } }
      ... on ObjectionChanged { decision { ...Whole } }
      ... on DecisionInvalid { problems { field code facts { name value } } } ... on AssuranceTooLow { needed }
    }
  } ${decision}`,
  queue: `query { objectionQueue { id person { id name } decisionKind state late decideBy overdue handledBy } }`,
  file: `query ($id: ID!) { objectionFile(id: $id) { ...File } } ${file}`,
  confirm: actOn('', 'confirmObjection(id: $id, revision: $revision)'),
  ask: actOn(
    ', $words: String!, $reasonsBy: LocalDate!',
    'askObjectionReasons(id: $id, revision: $revision, words: $words, reasonsBy: $reasonsBy)',
  ),
  plan: actOn(', $input: HearingInput!', 'planObjectionHearing(id: $id, revision: $revision, input: $input)'),
  hear: actOn(
    ', $heardOn: LocalDate!, $words: String!',
    'recordObjectionHearing(id: $id, revision: $revision, heardOn: $heardOn, words: $words)',
  ),
  extend: actOn(', $words: String!', 'extendObjectionTerm(id: $id, revision: $revision, words: $words)'),
  decide: actOn(
    ', $outcome: ObjectionOutcome!, $words: String!, $notHeard: NotHeardReason',
    'decideObjection(id: $id, revision: $revision, outcome: $outcome, words: $words, notHeard: $notHeard)',
  ),
} as const;

export interface VersionAnswer {
  readonly number: number;
  readonly words: string;
  readonly revision: number;
  readonly receiptNumber: string | null;
  readonly contentHash: string | null;
  readonly evidence: readonly { readonly id: string }[];
}

export interface ObjectionAnswer {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly late: boolean | null;
  readonly decideBy: string | null;
  readonly draft: VersionAnswer | null;
  readonly versions: readonly VersionAnswer[];
}

export interface DecisionAnswer {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly lastDay: string;
  readonly daysLeft: number;
  readonly facts: readonly { readonly code: string; readonly value: string }[];
  readonly objection: ObjectionAnswer | null;
}

export interface Result extends Partial<DecisionAnswer> {
  readonly __typename: string;
  readonly decision?: DecisionAnswer;
  readonly version?: VersionAnswer;
  readonly needed?: string;
  readonly file?: FileAnswer;
  readonly problems?: readonly {
    readonly field: string;
    readonly code: string;
    readonly facts: readonly { readonly name: string; readonly value: string }[];
  }[];
}

export interface FileAnswer {
  readonly involved: boolean;
  readonly objection: ObjectionAnswer;
}

/** Fields and codes of what was wrong. */
export const wrong = ({ problems }: Result) => (problems ?? []).map(({ field, code }) => `${field} ${code}`);

/** What a citizen does with one decision. */
export function objector(world: World, viewer: CitizenViewer, decisionId: string) {
  const run = async (document: string, variables: object) =>
    (await world.ask<{ result: Result }>(viewer, document, { decisionId, ...variables })).result;
  const one = async () =>
    (await world.ask<{ decision: DecisionAnswer | null }>(viewer, documents.one, { id: decisionId })).decision;
  const revision = async () => (await one())?.objection?.draft?.revision ?? 0;
  return {
    viewer,
    one,
    revision,
    read: (language = 'nl') => run(documents.read, { id: decisionId, language }),
    save: async (input: object, given?: number) =>
      run(documents.save, {
        revision: given ?? (await revision()),
        input: { words: 'Ik ben het er niet mee eens.', reasonsFollow: false, ...input },
      }),
    attach: async (evidenceId: string) => run(documents.attach, { revision: await revision(), evidenceId }),
    detach: async (evidenceId: string) => run(documents.detach, { revision: await revision(), evidenceId }),
    discard: async () => run(documents.discard, { revision: await revision() }),
    send: async (given?: number, language = 'nl') =>
      run(documents.send, { revision: given ?? (await revision()), language }),
    withdraw: async (given?: number) =>
      run(documents.withdraw, { revision: given ?? (await one())?.objection?.revision ?? 0 }),
  };
}

/** What an income specialist does with one objection. */
export function desk(world: World, viewer: ProfessionalViewer, id: string) {
  const file = async () =>
    (await world.ask<{ objectionFile: FileAnswer | null }>(viewer, documents.file, { id })).objectionFile;
  const run = async (document: string, variables: object, given?: number) => {
    const revision = given ?? (await file())?.objection.revision ?? 0;
    return (await world.ask<{ result: Result & Partial<FileAnswer> }>(viewer, document, { id, revision, ...variables }))
      .result;
  };
  return {
    viewer,
    file,
    confirm: (given?: number) => run(documents.confirm, {}, given),
    ask: (reasonsBy = '2026-12-08', words = 'Waarom bent u het niet eens?') => run(documents.ask, { reasonsBy, words }),
    plan: (input: object = {}) =>
      run(documents.plan, {
        input: { day: '2026-12-10', time: '10:00', way: 'IN_PERSON', place: 'Stadhuis', ...input },
      }),
    hear: (heardOn: string, words = 'De burger vertelde het verhaal.') => run(documents.hear, { heardOn, words }),
    extend: (words = 'Wij wachten op gegevens.') => run(documents.extend, { words }),
    decide: (given: object = {}, revision?: number) =>
      run(
        documents.decide,
        { outcome: 'FOUNDED', words: 'De loonstrook was toch goed.', notHeard: 'FULLY_MET', ...given },
        revision,
      ),
  };
}

/** Somebody whose income was accepted by a specialist, and who else works there. */
export async function decided(world: World, profile: Parameters<World['municipality']>[0] = {}) {
  const municipalityId = await world.municipality(profile);
  const citizen = await world.citizen(municipalityId);
  const decider = await world.professional(municipalityId, 'INCOME_SPECIALIST');
  const other = await world.professional(municipalityId, 'INCOME_SPECIALIST');
  await reporter(world, citizen).reportJobs(job);
  const [report] = await world.rows<{ id: string }>('select id from income_report where person_id = $1', [
    citizen.personId,
  ]);
  await reviewer(world, decider, report?.id ?? '').accept(1, true);
  const { decisions } = await world.ask<{ decisions: DecisionAnswer[] }>(citizen, documents.list);
  const [made] = decisions;
  if (!made) throw new Error('an acceptance makes a decision');
  return { municipalityId, citizen, decider, other, decision: made, person: objector(world, citizen, made.id) };
}

/** The same with an objection that was sent. */
export async function objected(world: World, input: object = {}) {
  const stage = await decided(world);
  await stage.person.save(input);
  const sent = await stage.person.send();
  const id = sent.decision?.objection?.id ?? '';
  return { ...stage, id, desk: desk(world, stage.other, id) };
}

/** Objects to the newest decision of a kind, with an addition that is being written. */
export async function objectTo(world: World, viewer: CitizenViewer, kind: string): Promise<string> {
  const { decisions } = await world.ask<{ decisions: DecisionAnswer[] }>(viewer, documents.list);
  const made = decisions.find((one) => one.kind === kind);
  if (!made) throw new Error(`there is no decision about ${kind}`);
  const person = objector(world, viewer, made.id);
  await person.read();
  await person.save({ words: 'Dit klopt niet.' });
  const sent = await person.send();
  await person.save({ words: 'Er komt nog iets bij.' });
  return sent.decision?.objection?.id ?? '';
}
