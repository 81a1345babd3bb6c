import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { parseLocalDate, parseMonth } from './local-date.ts';
import { parsePartialDate } from './partial-date.ts';

/** The scalars of the contract. Text that is none is refused where it comes in; what goes out was checked by the domain. */
export const scalarResolvers = {
  Cents: new GraphQLScalarType<number, number>({
    name: 'Cents',
    serialize: wholeCents,
    parseValue: wholeCents,
    parseLiteral: (node) => wholeCents(node.kind === Kind.INT ? Number(node.value) : undefined),
  }),
  LocalDate: textScalar('LocalDate', parseLocalDate),
  Month: textScalar('Month', parseMonth),
  Instant: textScalar('Instant', parseInstant),
  PartialDate: textScalar('PartialDate', parsePartialDate),
};

function wholeCents(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new GraphQLError('not a whole number of cents');
}

function textScalar(name: string, parse: (text: string) => string | null): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    const parsed = typeof value === 'string' ? parse(value) : null;
    if (parsed === null) throw new GraphQLError(`not a ${name}`);
    return parsed;
  };
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => {
      if (typeof value === 'string') return value;
      throw new GraphQLError(`not a ${name}`);
    },
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function parseInstant(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : null;
}
