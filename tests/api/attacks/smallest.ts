import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** A root field of the contract, with the smallest document that asks it. */
export interface Operation {
  /** `Query.plan` */
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
  readonly source: string;
}

export function operationsOf(schema: GraphQLSchema): readonly Operation[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    type
      ? Object.values(type.getFields()).map((field) => ({
          name: `${type.name}.${field.name}`,
          kind: type.name === 'Query' ? ('query' as const) : ('mutation' as const),
          field,
          source: sourceOf(type.name.toLowerCase(), field),
        }))
      : [],
  );
}

function sourceOf(kind: string, field: GraphQLField<unknown, unknown>): string {
  const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const named = getNamedType(field.type);
  const below = isUnionType(named) || isCompositeType(named) ? '{ __typename }' : '';
  return `${kind} One${variables && `(${variables})`} { ${field.name}${given && `(${given})`} ${below} }`;
}

/** What a value is made of. */
export interface Values {
  /** For arguments and fields that name a person. */
  readonly person: string;
  /** For every other id. */
  readonly id: string;
  /** For a text without a narrower meaning. */
  readonly text?: string;
}

/** Variables that fit the arguments of a field. */
export function variablesOf(field: GraphQLField<unknown, unknown>, values: Values): Record<string, unknown> {
  return Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type, name, values)]));
}

function valueOf(type: GraphQLInputType, name: string, values: Values): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [valueOf(bare.ofType, name, values)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields());
    // One of them, and the others without what may stay away: it is read with a meaning of its own.
    const chosen = bare.isOneOf ? fields.slice(0, 1) : fields.filter((field) => fits(field.type, field.name));
    return Object.fromEntries(chosen.map((field) => [field.name, valueOf(field.type, field.name, values)]));
  }
  switch (bare.name) {
    case 'Boolean':
      return true;
    case 'Int':
    case 'Float':
      return 1;
    case 'Cents':
      return 60_000;
    case 'Month':
      return '2026-11';
    case 'LocalDate':
      return '2026-11-24';
    default:
      if (/person/i.test(name)) return values.person;
      if (bare.name === 'ID') return values.id;
      if (name === 'language') return 'nl';
      if (name === 'after') return null;
      return values.text ?? 'Gewoon een zin.';
  }
}

function fits(type: GraphQLInputType, name: string): boolean {
  return (
    isNonNullType(type) || getNamedType(type).name === 'ID' || getNamedType(type).name === 'String' || name === 'kind'
  );
}
