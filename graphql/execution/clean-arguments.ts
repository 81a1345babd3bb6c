import {
  defaultFieldResolver,
  getNamedType,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { typedText } from '../shared/typed-text.ts';

/**
 * Lets every `String` that comes in through the contract be cleaned text ({@link typedText}), in a variable or in the document, alone
 * or inside an input: no command has to remember it, and words that are compared stay as they are. Changes the schema it is given.
 */
export function cleanArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const texts = field.args.filter((argument) => holdsText(argument.type));
      if (texts.length === 0) continue;
      const { resolve = defaultFieldResolver } = field;
      field.resolve = (source, args: Readonly<Record<string, unknown>>, context, info) => {
        const cleaned = texts
          .filter(({ name }) => name in args)
          .map(({ name, type }) => [name, clean(type, args[name])]);
        return resolve(source, { ...args, ...Object.fromEntries(cleaned) }, context, info);
      };
    }
  }
  return schema;
}

function holdsText(type: GraphQLInputType, seen: readonly string[] = []): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === GraphQLString.name;
  if (seen.includes(named.name)) return false;
  return Object.values(named.getFields()).some((field) => holdsText(field.type, [...seen, named.name]));
}

function clean(type: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return clean(type.ofType, value);
  if (isListType(type)) return Array.isArray(value) ? value.map((one) => clean(type.ofType, one)) : value;
  if (!isInputObjectType(type))
    return type.name === GraphQLString.name && typeof value === 'string' ? typedText(value) : value;
  const fields = type.getFields();
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, fields[name] ? clean(fields[name].type, one) : one]),
  );
}
