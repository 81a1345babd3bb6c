import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { fragmentsOf } from '../policy/audience.ts';

/** The most that one operation may cost: a full page of 100 with every field costs about half of it. */
export const maximumCost = 5000;

/** How many members a list without `first` is reckoned to have. */
const usualListLength = 5;

/** Reckons the cost of an operation with its variables: one for each field, times the length of the lists that it stands in. */
export type CostOf = (variables: Readonly<Record<string, unknown>>) => number;

/**
 * Prepares reckoning the cost of an operation. `first` counts for the list of the field itself or, on a connection, for its
 * `edges`. A fragment is walked once for each variable set, however often it is spread. The document must be valid.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CostOf {
  const fragments = fragmentsOf(document);
  const root = schema.getRootType(operation.operation);
  const defaults = new Map<string, ValueNode>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
    if (defaultValue) defaults.set(variable.name.value, defaultValue);

  return (variables) => {
    const spreads = new Map<string, number>();

    const ofSelections = (type: GraphQLNamedType, { selections }: SelectionSetNode, page: number | null): number => {
      let cost = 0;
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) cost += ofField(type, selection, page);
        else if (selection.kind === Kind.INLINE_FRAGMENT) {
          const next = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type;
          if (next) cost += ofSelections(next, selection.selectionSet, page);
        } else cost += ofFragment(selection.name.value, page);
      }
      return cost;
    };
    const ofField = (type: GraphQLNamedType, node: FieldNode, page: number | null): number => {
      const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
      if (!field || !node.selectionSet) return 1;
      const named = getNamedType(field.type);
      if (!isCompositeType(named)) return 1;
      const first = firstOf(field, node);
      if (!isListType(getNullableType(field.type))) return 1 + ofSelections(named, node.selectionSet, first);
      return 1 + (first ?? page ?? usualListLength) * ofSelections(named, node.selectionSet, null);
    };
    const ofFragment = (name: string, page: number | null): number => {
      const key = `${name} ${page}`;
      const known = spreads.get(key);
      if (known !== undefined) return known;
      const fragment = fragments.get(name);
      const type = fragment && schema.getType(fragment.typeCondition.name.value);
      const cost = fragment && type ? ofSelections(type, fragment.selectionSet, page) : 0;
      spreads.set(key, cost);
      return cost;
    };
    const firstOf = (field: GraphQLField<unknown, unknown>, node: FieldNode): number | null => {
      const argument = field.args.find(({ name }) => name === 'first');
      if (!argument) return null;
      const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
      return wholeNumber(given) ?? toLength(argument.defaultValue) ?? usualListLength;
    };
    const wholeNumber = (value: ValueNode | undefined): number | null => {
      if (value?.kind === Kind.INT) return toLength(Number(value.value));
      if (value?.kind !== Kind.VARIABLE) return null;
      const given = variables[value.name.value];
      return given === undefined ? wholeNumber(defaults.get(value.name.value)) : toLength(given);
    };

    return root ? ofSelections(root, operation.selectionSet, null) : 0;
  };
}

function toLength(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(value, 0) : null;
}
