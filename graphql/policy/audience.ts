import {
  getArgumentValues,
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
import type { ActingNeed } from '../shared/acting.ts';
import { type AskedOfHelper, toActingNeed } from './acting.ts';
import { anyone, audienceOfRole, audienceSet, nobody, type AudienceSet } from './relations.ts';
import type { ProfessionalRole } from './viewer.ts';

/** Who may see which field, and why root fields read other people's data: read from the SDL once. */
export interface FieldPolicy {
  audienceOf(typeName: string, fieldName: string): AudienceSet;
  /** Purposes of a root field, one for each role or for all; none where nobody else's data is read. */
  purposesOf(typeName: string, fieldName: string): readonly FieldPurpose[];
  /** What a root field asks of somebody who acts for another; `null` where nobody does it for another. */
  actingOf(typeName: string, fieldName: string): ActingNeed | null;
}

/** Why those in an audience read other people's data through a field. */
export interface FieldPurpose {
  readonly purpose: string;
  readonly audience: AudienceSet;
}

/** Reads `@visible`, `@purpose` and `@acting` of every field. A field without an audience is for nobody. */
export function readFieldPolicy(schema: GraphQLSchema): FieldPolicy {
  const audiences = new Map<string, AudienceSet>();
  const purposes = new Map<string, readonly FieldPurpose[]>();
  const acting = new Map<string, ActingNeed | null>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      const audience = toAudience(directives(schema, 'visible', field)[0]?.['to']) ?? nobody;
      audiences.set(name, audience);
      const own = directives(schema, 'purpose', field).map((given) => ({
        purpose: String(given['is']),
        audience: toAudience(given['as']) ?? audience,
      }));
      purposes.set(name, own);
      acting.set(name, toActingNeed(directives(schema, 'acting', field)[0]));
    }
  }
  return {
    audienceOf: (typeName, fieldName) => audiences.get(`${typeName}.${fieldName}`) ?? nobody,
    purposesOf: (typeName, fieldName) => purposes.get(`${typeName}.${fieldName}`) ?? [],
    actingOf: (typeName, fieldName) => acting.get(`${typeName}.${fieldName}`) ?? null,
  };
}

/** The arguments of every directive of this name on a field, in the order of the contract. */
export function directives(schema: GraphQLSchema, name: string, field: GraphQLField<unknown, unknown>) {
  const definition = schema.getDirective(name);
  const nodes = field.astNode?.directives?.filter((node) => node.name.value === name) ?? [];
  return definition ? nodes.map((node) => getArgumentValues(definition, node)) : [];
}

function toAudience(names: unknown): AudienceSet | null {
  return Array.isArray(names) ? audienceSet(names.map(String)) : null;
}

/** What an operation asks of its reader: decided once for a document, whoever sends it. */
export interface OperationPolicy {
  /** Each distinct set of audiences among the fields, with one field that has it. All must be met. */
  readonly needs: readonly { readonly audience: AudienceSet; readonly field: string }[];
  /** Root fields, in the order of the document, without those that are about the schema. */
  readonly rootFields: readonly string[];
  /** Purposes of each root field that has any. */
  readonly purposes: readonly (readonly FieldPurpose[])[];
  /** What each root field asks of somebody who acts for another. */
  readonly acting: readonly AskedOfHelper[];
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
  const rootFields = new Map<string, AskedOfHelper>();
  const purposes = new Map<string, readonly FieldPurpose[]>();
  const walked = new Set<string>();

  const walk = (type: GraphQLNamedType, { selections }: SelectionSetNode, isRoot: boolean): void => {
    for (const selection of selections) {
      switch (selection.kind) {
        case Kind.FIELD: {
          const name = selection.name.value;
          if (name === '__typename') break;
          const audience = isAboutSchema(type, name) ? anyone : fields.audienceOf(type.name, name);
          if (!needs.has(audience)) needs.set(audience, `${type.name}.${name}`);
          if (isRoot && !isAboutSchema(type, name)) {
            rootFields.set(name, { field: name, need: fields.actingOf(type.name, name) });
            const own = fields.purposesOf(type.name, name);
            if (own.length > 0) purposes.set(name, own);
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
    rootFields: [...rootFields.keys()],
    purposes: [...purposes.values()],
    acting: [...rootFields.values()],
  };
}

/** A field that the reader may not see; `null` when they may see all of it. */
export function firstRefused({ needs }: OperationPolicy, reader: AudienceSet): string | null {
  for (const { audience, field } of needs) if ((audience & reader) === 0) return field;
  return null;
}

/** In which role a professional asks something, and why. */
export interface Act {
  readonly role: ProfessionalRole;
  readonly purpose: string;
}

/**
 * What a professional does with each root field that has a purpose. They act in the first of their roles that all of the operation is
 * for; where no role of theirs is enough for all, each root field is asked in the first role that it is for.
 */
export function actsOf(
  { needs, purposes }: Pick<OperationPolicy, 'needs' | 'purposes'>,
  roles: readonly ProfessionalRole[],
): readonly Act[] {
  const enough = roles.filter((role) => needs.every(({ audience }) => (audience & audienceOfRole(role)) !== 0));
  const inOrder = [...enough, ...roles];
  return purposes.flatMap((ofField) => {
    const role = inOrder.find((one) => ofField.some(({ audience }) => (audience & audienceSet([one])) !== 0));
    const purpose = role && ofField.find(({ audience }) => (audience & audienceSet([role])) !== 0)?.purpose;
    return role && purpose ? [{ role, purpose }] : [];
  });
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
