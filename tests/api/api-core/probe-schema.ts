import { makeExecutableSchema } from '@graphql-tools/schema';
import type { OperationContext } from '#graphql/context.ts';
import { typeDefs } from '#graphql/generated/schema.ts';
import { BadUserInput } from '#graphql/shared/errors.ts';
import { scalarResolvers } from '#graphql/shared/scalars.ts';

/** Fields that exist only here, to look at execution itself: the contract of the portal plus some awkward ones. */
const probes = `
  extend type Query {
    probe(text: String = "fallback", month: Month, list: [Int!], input: ProbeInput): Probe! @visible(to: [SIGNED_IN])
    maybe: Probe @visible(to: [SIGNED_IN])
    either(which: String!): ProbeResult! @visible(to: [SIGNED_IN])
    ownName: String! @visible(to: [SELF])
    people(first: Int! = 5): [ProbePerson!]! @visible(to: [INCOME_SPECIALIST]) @purpose(is: JUDGE_INCOME)
    lookAround: Boolean! @visible(to: [INCOME_SPECIALIST]) @purpose(is: JUDGE_INCOME)
    peep: Boolean! @visible(to: [INCOME_SPECIALIST])
    divide(by: String!): Int @visible(to: [SIGNED_IN])
    badCursor: Int @visible(to: [SIGNED_IN])
  }
  extend type Mutation {
    rename(language: String!, andThen: String): Boolean @visible(to: [SELF])
    look(andThen: String): Boolean @visible(to: [INCOME_SPECIALIST]) @purpose(is: JUDGE_INCOME)
  }
  input ProbeInput { a: Int = 3 b: [String!] inner: ProbeInput }
  type Probe {
    text: String @visible(to: [SIGNED_IN])
    given: String! @visible(to: [SIGNED_IN])
    later: String! @visible(to: [SIGNED_IN])
    child: Probe @visible(to: [SIGNED_IN])
    children: [Probe!]! @visible(to: [SIGNED_IN])
    holes: [Probe]! @visible(to: [SIGNED_IN])
    amount: Cents! @visible(to: [SIGNED_IN])
    month: Month @visible(to: [SIGNED_IN])
    missing: String! @visible(to: [SIGNED_IN])
    throws: String @visible(to: [SIGNED_IN])
    throwsHere: String! @visible(to: [SIGNED_IN])
    wrongNumber: Int @visible(to: [SIGNED_IN])
  }
  type Apple { colour: String! @visible(to: [SIGNED_IN]) }
  type Pear { taste: String! @visible(to: [SIGNED_IN]) }
  union ProbeResult = Apple | Pear
  type ProbePerson { id: ID! @visible(to: [INCOME_SPECIALIST]) name: String! @visible(to: [INCOME_SPECIALIST]) }
`;

interface Probe {
  readonly text: string | null;
  readonly given: string;
}

interface Person {
  readonly id: string;
  readonly name: string;
}

type Args = Readonly<Record<string, unknown>>;

const probe = (args: Args): Probe => ({ text: 'plain', given: JSON.stringify(args) });
const people = ({ tx }: OperationContext, first: number) =>
  tx.query<Person>({ text: 'select id, name from person order by id limit $1', values: [first] });

const resolvers = {
  Query: {
    probe: (_root: unknown, args: Args) => probe(args),
    maybe: () => probe({}),
    either: (_root: unknown, { which }: { which: string }) =>
      which === 'apple' ? { __typename: 'Apple', colour: 'red' } : { __typename: 'Pear', taste: 'sweet' },
    ownName: async (_root: unknown, _args: Args, { tx, viewer }: OperationContext) => {
      const rows = await tx.query<Person>({ text: 'select id, name from person' });
      if (viewer.kind !== 'citizen' || rows.length !== 1) throw new Error('not exactly oneself');
      return rows[0]?.name;
    },
    people: async (_root: unknown, { first }: { first: number }, context: OperationContext) => {
      const rows = await people(context, first);
      context.access.saw(rows.map(({ id }) => id));
      return rows;
    },
    lookAround: () => true,
    peep: (_root: unknown, _args: Args, { access }: OperationContext) => {
      access.saw(['00000000-0000-7000-8000-000000000001']);
      return true;
    },
    divide: async (_root: unknown, { by }: { by: string }, { tx }: OperationContext) => {
      const [row] = await tx.query<{ outcome: number }>({ text: 'select 1 / $1::integer as outcome', values: [by] });
      return row?.outcome;
    },
    badCursor: () => {
      throw new BadUserInput('The cursor is none of ours.');
    },
  },
  Mutation: {
    rename: async (
      _root: unknown,
      { language, andThen }: { language: string; andThen?: string },
      context: OperationContext,
    ) => {
      await context.tx.query({ text: 'update person set language = $1', values: [language] });
      if (andThen === 'throw') throw new Error('after the change');
      return true;
    },
    look: async (_root: unknown, { andThen }: { andThen?: string }, context: OperationContext) => {
      context.access.saw((await people(context, 1)).map(({ id }) => id));
      if (andThen === 'throw') throw new Error('after the look');
      return true;
    },
  },
  Probe: {
    later: () => Promise.resolve('later'),
    child: (_probe: Probe) => probe({}),
    children: () => [probe({ n: 1 }), Promise.resolve(probe({ n: 2 }))],
    holes: () => [probe({ n: 1 }), null],
    amount: () => 1250,
    month: () => '2026-11',
    missing: () => null,
    throws: () => {
      throw new Error('thrown at once');
    },
    throwsHere: () => Promise.reject(new Error('rejected later')),
    wrongNumber: () => 'seven',
  },
};

export const probeSchema = makeExecutableSchema({
  typeDefs: [typeDefs, probes],
  resolvers: [scalarResolvers, resolvers],
});
