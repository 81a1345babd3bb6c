import {
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { anyone, audienceSet, nobody, type AudienceSet } from './relations.ts';

/** Who may see which field, and why root fields read other people's data: read from the SDL once. */
export interface FieldPolicy {
  audienceOf(typeName: string, fieldName: string): AudienceSet;
  /** Purpose of a root field; `null` where nobody else's data is read. */
  purposeOf(typeName: string, fieldName: string): string | null;
}

/** Reads `@visible` and `@purpose` of every field. A field without an audience is for nobody. */
export function readFieldPolicy(schema: GraphQLSchema): FieldPolicy {
  const audiences = new Map<string, AudienceSet>();
  const purposes = new Map<string, string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const to = directive(schema, 'visible', field)?.['to'];
      audiences.set(`${type.name}.${field.name}`, Array.isArray(to) ? audienceSet(to.map(String)) : nobody);
      const purpose = directive(schema, 'purpose', field)?.['is'];
      if (typeof purpose === 'string') purposes.set(`${type.name}.${field.name}`, purpose);
    }
  }
  return {
    audienceOf: (typeName, fieldName) => audiences.get(`${typeName}.${fieldName}`) ?? nobody,
    purposeOf: (typeName, fieldName) => purposes.get(`${typeName}.${fieldName}`) ?? null,
  };
}

function directive(schema: GraphQLSchema, name: string, field: GraphQLField<unknown, unknown>) {
  const definition = schema.getDirective(name);
  return definition && field.astNode ? getDirectiveValues(definition, field.astNode) : undefined;
}

/** What an operation asks of its reader: decided once for a document, whoever sends it. */
export interface OperationPolicy {
  /** Each distinct set of audiences among the fields, with one field that has it. All must be met. */
  readonly needs: readonly { readonly audience: AudienceSet; readonly field: string }[];
  /** Root fields, in the order of the document, without those that are about the schema. */
  readonly rootFields: readonly string[];
  /** Purposes of those root fields, each once. */
  readonly purposes: readonly string[];
  /** Who the root fields with a purpose are for: tells in which role a professional acts. */
  readonly purposeAudience: AudienceSet;
}

/**
 * Walks everything that an operation could ask for: fragments, every member of a union, and what `@skip` and `@include` leave
 * out as well. The document must be valid.
 */
export function operationPolicy(
  schema: GraphQLSchema,
  fields: FieldPolicy,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationPolicy {
  const fragments = fragmentsOf(document);
  const needs = new Map<AudienceSet, string>();
  const rootFields = new Set<string>();
  const purposes = new Set<string>();
  const walked = new Set<string>();
  let purposeAudience = nobody;

  const walk = (type: GraphQLNamedType, { selections }: SelectionSetNode, isRoot: boolean): void => {
    for (const selection of selections) {
      switch (selection.kind) {
        case Kind.FIELD: {
          const name = selection.name.value;
          if (name === '__typename') break;
          const audience = isAboutSchema(type, name) ? anyone : fields.audienceOf(type.name, name);
          if (!needs.has(audience)) needs.set(audience, `${type.name}.${name}`);
          if (isRoot && !isAboutSchema(type, name)) {
            rootFields.add(name);
            const purpose = fields.purposeOf(type.name, name);
            if (purpose !== null) {
              purposes.add(purpose);
              purposeAudience |= audience;
            }
          }
          const next = selection.selectionSet && fieldType(type, name);
          if (selection.selectionSet && next) walk(next, selection.selectionSet, false);
          break;
        }
        case Kind.INLINE_FRAGMENT: {
          const next = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type;
          if (next) walk(next, selection.selectionSet, isRoot);
          break;
        }
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments.get(selection.name.value);
          const once = `${selection.name.value} ${isRoot}`;
          const next = fragment && schema.getType(fragment.typeCondition.name.value);
          if (!fragment || !next || walked.has(once)) break;
          walked.add(once);
          walk(next, fragment.selectionSet, isRoot);
        }
      }
    }
  };
  const root = schema.getRootType(operation.operation);
  if (root) walk(root, operation.selectionSet, true);
  return {
    needs: [...needs].map(([audience, field]) => ({ audience, field })),
    rootFields: [...rootFields],
    purposes: [...purposes],
    purposeAudience,
  };
}

/** A field that the reader may not see; `null` when they may see all of it. */
export function firstRefused({ needs }: OperationPolicy, reader: AudienceSet): string | null {
  for (const { audience, field } of needs) if ((audience & reader) === 0) return field;
  return null;
}

/** Fragments of a document, by name. */
export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return fragments;
}

/** Introspection says nothing about anybody. Whether it is answered at all is decided elsewhere. */
function isAboutSchema(type: GraphQLNamedType, fieldName: string): boolean {
  return type.name.startsWith('__') || fieldName === '__schema' || fieldName === '__type';
}

function fieldType(type: GraphQLNamedType, name: string): GraphQLNamedType | null {
  if (!isObjectType(type)) return null;
  const field = type.getFields()[name];
  const named = field && getNamedType(field.type);
  return named && isCompositeType(named) ? named : null;
}
