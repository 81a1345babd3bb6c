import fc, { type GeneratorValue } from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** An operation that the contract allows, with the fields that it asks. */
export interface RandomOperation {
  readonly kind: 'query' | 'mutation';
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** `Type.field` of everything that was asked. */
  readonly asked: readonly string[];
}

/** What a stranger chooses from. */
export interface Supply {
  readonly schema: GraphQLSchema;
  /** People to name, the asker's own and others. */
  readonly people: readonly string[];
  /** Other ids to name. */
  readonly ids: readonly string[];
  /** How readily a field is asked, in percent: what is not for the one who asks must be refused, and is worth a try. */
  interestIn(type: string, field: string): number;
}

/** What people and attackers type: none of it may be run, nor break the sentence around it. */
export const typedByStrangers: readonly string[] = [
  '',
  ' ',
  'Gewoon een zin.',
  "Robert'); drop table person; --",
  `" or 1=1 --`,
  `\${7*7} {{7*7}} <%= 7*7 %>`,
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  'javascript:alert(1)',
  '../../../../etc/passwd',
  'Onderwerp\r\nBcc: iedereen@example.org',
  'وصلنا ٧٠٠ € ما أرسلته',
  '\u202Eesrever\u202C',
  'half een letter \uD83D en nul \u0000',
  '👩‍👩‍👧‍👦 '.repeat(20),
  'x'.repeat(20_000),
  '%s %n %x',
  'null',
];

const deepest = 6;

/** Names of fields that have another type here than there, by contract. */
const ambiguous = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

function ambiguousIn(schema: GraphQLSchema): ReadonlySet<string> {
  const known = ambiguous.get(schema);
  if (known) return known;
  const types = new Map<string, string>();
  const found = new Set<string>();
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType))
    for (const { name, type: of } of Object.values(type.getFields())) {
      if ((types.get(name) ?? String(of)) !== String(of)) found.add(name);
      types.set(name, String(of));
    }
  ambiguous.set(schema, found);
  return found;
}

/** An operation with one to three root fields, chosen field by field. */
export function randomOperation(g: GeneratorValue, supply: Supply): RandomOperation {
  const { schema } = supply;
  const chance = (percent: number) => g(fc.integer, { min: 1, max: 100 }) <= percent;
  const oneOf = <Value>(values: readonly Value[]): Value => {
    const index = g(fc.integer, { min: 0, max: values.length - 1 });
    const [value] = values.slice(index);
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  };
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};
  const asked: string[] = [];

  const scalarOf = (name: string, field: string): unknown => {
    switch (name) {
      case 'Int':
        return oneOf([0, 1, 2, 3, 20, 60, -1, 2_147_483_647]);
      case 'Float':
        return oneOf([0, 1.5, -1]);
      case 'Boolean':
        return chance(50);
      case 'Cents':
        return oneOf([0, 1, 70_000, -1, 9_007_199_254_740_991]);
      case 'LocalDate':
        return oneOf([
          '2026-11-24',
          '2026-11-01',
          '2026-12-15',
          '2027-02-28',
          '2020-02-29',
          '0001-01-01',
          '9999-12-31',
        ]);
      case 'Month':
        return oneOf(['2026-11', '2026-10', '2026-01', '2025-12', '2099-01']);
      case 'Instant':
        return oneOf(['2026-11-24T08:00:00Z', '2026-12-01T09:30:00+01:00']);
      default:
        if (/person/i.test(field)) return oneOf(supply.people);
        if (/(^id|Id)s?$/.test(field) || name === 'ID') return oneOf(supply.ids);
        if (/language/i.test(field)) return oneOf(['nl', 'en', 'ar', 'xx']);
        if (/time$/i.test(field)) return oneOf(['09:30', '24:00', 'noon']);
        return oneOf(typedByStrangers);
    }
  };
  const inputOf = (type: GraphQLInputType, field: string, depth: number): unknown => {
    if (!isNonNullType(type) && chance(depth > 2 ? 70 : 25)) return null;
    const bare = getNullableType(type);
    if (isListType(bare))
      return Array.from({ length: g(fc.integer, { min: 0, max: 2 }) }, () => inputOf(bare.ofType, field, depth + 1));
    if (isEnumType(bare)) return oneOf(bare.getValues()).name;
    if (isInputObjectType(bare))
      return Object.fromEntries(
        Object.values(bare.getFields()).flatMap((inner) =>
          isNonNullType(inner.type) || chance(bare.isOneOf ? 20 : 60)
            ? [[inner.name, inputOf(inner.type, inner.name, depth + 1)]]
            : [],
        ),
      );
    return scalarOf(bare.name, field);
  };
  const argumentsOf = (field: GraphQLField<unknown, unknown>): string => {
    const given = field.args.flatMap(({ name, type }) => {
      if (!isNonNullType(type) && chance(30)) return [];
      const variable = `v${declared.length}`;
      declared.push(`$${variable}: ${String(type)}`);
      variables[variable] = inputOf(type, name, 0);
      return [`${name}: $${variable}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  };
  const fieldOf = (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): string | null => {
    const named = getNamedType(field.type);
    if (isLeafType(named)) {
      asked.push(`${type.name}.${field.name}`);
      return `${field.name}${argumentsOf(field)}`;
    }
    if (depth >= deepest) return null;
    asked.push(`${type.name}.${field.name}`);
    return `${field.name}${argumentsOf(field)} { ${selectionOf(named, depth + 1)} }`;
  };
  const selectionOf = (type: GraphQLNamedType, depth: number): string => {
    if (isUnionType(type))
      return [
        '__typename',
        ...type.getTypes().map((member) => `... on ${member.name} { ${selectionOf(member, depth)} }`),
      ].join(' ');
    if (!isObjectType(type)) return '__typename';
    const fields = Object.values(type.getFields()).filter(({ name }) => chance(supply.interestIn(type.name, name)));
    const share = depth <= 2 ? 70 : 45;
    const chosen = fields.flatMap((field) => {
      const text = chance(share) ? fieldOf(type, field, depth) : null;
      if (text === null) return [];
      // The same name twice below a union would have to have the same arguments, and the same type.
      if (field.args.length > 0) return [`${type.name}_${declared.length}: ${text}`];
      return [ambiguousIn(schema).has(field.name) ? `${type.name}_${field.name}: ${text}` : text];
    });
    return ['__typename', ...chosen].join(' ');
  };

  const kind = chance(60) ? 'query' : 'mutation';
  const root = schema.getRootType(kind as never);
  if (!root) throw new Error(`the contract has no ${kind}`);
  const open = Object.values(root.getFields()).filter(({ name }) => chance(supply.interestIn(root.name, name)));
  const count = kind === 'query' ? g(fc.integer, { min: 1, max: 2 }) : 1;
  const roots = Array.from({ length: open.length === 0 ? 0 : count }, (_, index) => {
    const text = fieldOf(root, oneOf(open), 1);
    return `r${index}: ${text}`;
  });
  const heading = declared.length === 0 ? '' : `(${declared.join(', ')})`;
  const source = `${kind} Stranger${heading} { ${['__typename', ...roots].join(' ')} }`;
  return { kind, source, variables, asked };
}
