import type * as contract from '#graphql/generated/resolvers.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import type { World } from '../income/world.ts';

const answers = '{ question value }';
const effect = `
fragment Effect on ChangeEffect {
  gifts { year total limit above } abroad { year days limit left above }
  contradictions { code with { id kind answers ${answers} } } tellBy
}`;
const version = `
fragment Version on ChangeVersion {
  id number revision withdraws questions answers ${answers} accountNumber reason explanation sentAt language receiptNumber contentHash
  evidence { id fileName } effect { ...Effect } changes { question before after }
} ${effect}`;
const change = `
fragment Change on ToldChange {
  id kind status withdrawn articles household { kind accountTail }
  draft { ...Version missing { question code } } versions { ...Version }
  questions { id version reason words answer answeredByVersion answeredAt } outcomes { version kind words by }
} ${version}`;
const brief = `fragment Brief on ToldChange { id status withdrawn draft { number revision } versions { number receiptNumber } }`;
const refusals = `... on ChangeInvalid { problems { question code } change { ...Brief } } ... on ChangeMovedOn { change { ...Brief } } ... on ChangeNotThere { id }`;
const saved = `__typename ... on ToldChange { ...Brief } ${refusals}`;
const receipt = `__typename ... on ChangeReceipt { version { number receiptNumber withdraws } change { ...Brief } } ${refusals} ... on AssuranceTooLow { needed }`;
const reviewed = `__typename ... on ToldChange { id status } ... on ReviewedChangeMovedOn { change { id status } } ... on WordsInvalid { code } ... on ChangeNotFound { id }`;

const act = (definition: string, call: string, fields: string) =>
  `mutation (${definition}) { result: ${call} { ${fields} } } ${fields === reviewed ? '' : brief}`;

/** What the tests of this room ask; pages ask for less. */
export const documents = {
  list: `query { changes { id kind status withdrawn draft { number } versions { number } } }`,
  year: `query { changeYear { gifts { total limit above } abroad { days limit left } tellWithin } }`,
  read: `query ($id: ID!) { change(id: $id) { ...Change } } ${change}`,
  review: `query ($id: ID!) { reviewChange(id: $id) { id status withdrawn person { name maskedBsn } household { accountTail }
    versions { ...Version } others { id kind answers ${answers} } questions { id reason words answer } outcomes { kind words by } } } ${version}`,
  queue: `query ($first: Int!, $after: String, $status: ChangeQueueStatus) { changeQueue(first: $first, after: $after, status: $status) {
    edges { cursor node { id kind status withdrawn sentAt version person { name } } } pageInfo { hasNextPage endCursor } } }`,
  of: `query ($personId: ID!) { changesOf(personId: $personId) { id kind withdrawn sentAt } }`,
  start: `mutation ($kind: ChangeKind!) { result: startChange(kind: $kind) { ...Brief } } ${brief}`,
  save: act(
    '$id: ID!, $revision: Int!, $answers: [ChangeAnswerInput!]!',
    'saveChangeAnswers(id: $id, revision: $revision, answers: $answers)',
    saved,
  ),
  attach: act(
    '$id: ID!, $revision: Int!, $evidenceId: ID!',
    'attachChangeEvidence(id: $id, revision: $revision, evidenceId: $evidenceId)',
    saved,
  ),
  detach: act(
    '$id: ID!, $revision: Int!, $evidenceId: ID!',
    'detachChangeEvidence(id: $id, revision: $revision, evidenceId: $evidenceId)',
    saved,
  ),
  send: act(
    '$id: ID!, $revision: Int!, $language: String!, $explanation: String',
    'sendChange(id: $id, revision: $revision, language: $language, explanation: $explanation)',
    receipt,
  ),
  correct: act('$id: ID!, $reason: String!', 'correctChange(id: $id, reason: $reason)', saved),
  discard: `mutation ($id: ID!, $revision: Int!) { result: discardChangeDraft(id: $id, revision: $revision) {
    __typename ... on ChangeDiscarded { id } ... on ChangeMovedOn { change { ...Brief } } ... on ChangeNotThere { id } } } ${brief}`,
  withdraw: act(
    '$id: ID!, $version: Int!, $reason: String!, $language: String!',
    'withdrawChange(id: $id, version: $version, reason: $reason, language: $language)',
    receipt,
  ),
  answer: act(
    '$id: ID!, $questionId: ID!, $answer: String!',
    'answerChangeQuestion(id: $id, questionId: $questionId, answer: $answer)',
    saved,
  ),
  ask: act(
    '$id: ID!, $version: Int!, $reason: ChangeQuestionReason!, $words: String',
    'askAboutChange(id: $id, version: $version, reason: $reason, words: $words)',
    reviewed,
  ),
  process: act(
    '$id: ID!, $version: Int!, $outcome: ChangeOutcomeKind!, $words: String',
    'processChange(id: $id, version: $version, outcome: $outcome, words: $words)',
    reviewed,
  ),
};

/** An answer of the API about a change, with what the documents above ask. */
export type ChangeAnswerOf = contract.ToldChange;

export interface Outcome {
  readonly __typename?: string;
  readonly id?: string;
  readonly status?: string;
  readonly code?: string;
  readonly needed?: string;
  readonly problems?: readonly { readonly question: string; readonly code: string }[];
  readonly version?: { readonly number: number; readonly receiptNumber: string; readonly withdraws: boolean };
}

/** A citizen who tells a change of one kind, one step after the other; each step names the revision that is there. */
export interface Teller {
  readonly viewer: CitizenViewer;
  /** The change that was begun last. */
  readonly id: string;
  revision: number;
  read(): Promise<ChangeAnswerOf | null>;
  start(): Promise<string>;
  save(answers: Readonly<Record<string, string | null>>): Promise<Outcome>;
  attach(evidenceId: string): Promise<Outcome>;
  send(explanation?: string): Promise<Outcome>;
  correct(reason: string): Promise<Outcome>;
  discard(): Promise<Outcome>;
  withdraw(version: number, reason: string): Promise<Outcome>;
  answer(questionId: string, answer: string): Promise<Outcome>;
  /** Everything from the first question to the receipt. */
  tell(answers: Readonly<Record<string, string>>): Promise<Outcome>;
}

export function teller(world: World, viewer: CitizenViewer, kind: contract.ChangeKind): Teller {
  let id = '';
  const run = async (document: string, variables: object) => {
    const { result } = await world.ask<{ result: Outcome }>(viewer, document, { id, ...variables });
    const now = await self.read();
    if (now?.draft) self.revision = now.draft.revision;
    return result;
  };
  const self: Teller = {
    viewer,
    get id() {
      return id;
    },
    revision: 0,
    async read() {
      return (await world.ask<{ change: ChangeAnswerOf | null }>(viewer, documents.read, { id })).change;
    },
    async start() {
      const { result } = await world.ask<{ result: { id: string; draft: { revision: number } | null } }>(
        viewer,
        documents.start,
        { kind },
      );
      id = result.id;
      self.revision = result.draft?.revision ?? 0;
      return id;
    },
    save: (given) =>
      run(documents.save, {
        revision: self.revision,
        answers: Object.entries(given).map(([question, value]) => ({ question, value })),
      }),
    attach: (evidenceId) => run(documents.attach, { revision: self.revision, evidenceId }),
    send: (explanation) => run(documents.send, { revision: self.revision, language: 'nl', explanation }),
    correct: (reason) => run(documents.correct, { reason }),
    discard: () => run(documents.discard, { revision: self.revision }),
    withdraw: (number, reason) => run(documents.withdraw, { version: number, reason, language: 'nl' }),
    answer: (questionId, answer) => run(documents.answer, { questionId, answer }),
    async tell(given) {
      await self.start();
      await self.save(given);
      return self.send();
    },
  };
  return self;
}

/** What a specialist does with one change. */
export function processor(world: World, viewer: ProfessionalViewer, id: string) {
  const run = async (document: string, variables: object) =>
    (await world.ask<{ result: Outcome }>(viewer, document, { id, ...variables })).result;
  return {
    async read() {
      return (await world.ask<{ reviewChange: ChangeAnswerOf | null }>(viewer, documents.review, { id })).reviewChange;
    },
    ask: (number: number, reason: contract.ChangeQuestionReason, words?: string) =>
      run(documents.ask, { version: number, reason, words }),
    process: (number: number, outcome: contract.ChangeOutcomeKind, words?: string) =>
      run(documents.process, { version: number, outcome, words }),
  };
}

/** Answers as people give them, complete for somebody without a partner. */
export const told = {
  gift: { giftKind: 'GIFT_MONEY', giftOn: '2026-11-10', giftValue: '30000', giver: 'Tante Verzonnen' },
  move: {
    moveWhere: 'WITHIN',
    movedOn: '2026-12-01',
    street: 'Verzonnenstraat 3',
    postcode: '1234 AB',
    town: 'Modelstad',
    livesWith: 'ALONE',
  },
  abroad: { leavesOn: '2026-12-20', returnsOn: '2027-01-05', country: 'MA' },
  account: { account: 'NL91 ABNA 0417 1643 00', holder: 'Testpersoon', accountFrom: '2026-11-20' },
  health: { healthChange: 'CAN_LESS', since: '2026-11-20', canDo: 'Ik kan niet lang staan.' },
  together: { householdChange: 'TOGETHER', since: '2026-12-01', otherName: 'Robin Verzinsel' },
  detention: { detainedFrom: '2026-12-25' },
} as const;

/**
 * Gives a citizen changes of every state, each so often: one that was asked about, one that was processed and one that is not sent.
 */
export async function tellThrough(
  world: World,
  specialist: ProfessionalViewer,
  viewer: CitizenViewer,
  rows: number,
): Promise<{ readonly asked: string }> {
  const move = teller(world, viewer, 'MOVE');
  await move.start();
  await move.save(told.move);
  const health = teller(world, viewer, 'HEALTH');
  await health.tell(told.health);
  const review = processor(world, specialist, health.id);
  for (let number = 1; number <= rows; number += 1) {
    await review.ask(number, 'OTHER', 'Wilt u dit uitleggen?');
    await health.correct('Beter opgeschreven.');
    await health.save({ canDo: `Ik kan ${number} uur zitten.` });
    await health.send();
    const gift = teller(world, viewer, 'GIFT');
    await gift.tell({ ...told.gift, giver: `Oom ${number}` });
    await processor(world, specialist, gift.id).process(1, 'TAKEN_OVER', 'Wij hebben het opgeschreven.');
  }
  await review.ask(rows + 1, 'DATE_UNCLEAR');
  return { asked: health.id };
}
