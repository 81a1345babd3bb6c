import { isObjectType, isUnionType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { staleFiles } from '#graphql/generate.ts';
import { readFieldPolicy } from '#graphql/policy/audience.ts';
import { audienceSet, nobody } from '#graphql/policy/relations.ts';
import { createSchema } from '#graphql/schema.server.ts';
import { professionalRoles } from '#graphql/shared/professional-roles.ts';
import { root } from './modules.ts';

const schema = createSchema();
const policy = readFieldPolicy(schema);
const objects = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
);
const fields = objects.flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
const rootFields = fields.filter(({ type }) => type.name === 'Query' || type.name === 'Mutation');
const name = ({ type, field }: { type: GraphQLObjectType; field: GraphQLField<unknown, unknown> }) =>
  `${type.name}.${field.name}`;

describe('the contract', () => {
  it('names an audience on every field: one without is refused to everybody', () => {
    expect(fields.filter(({ type, field }) => policy.audienceOf(type.name, field.name) === nobody).map(name)).toEqual(
      [],
    );
  });

  it('says once why each role reads other people’s data, on every root field that is for it', () => {
    const roles = professionalRoles.map((role) => audienceSet([role]));
    const unclear = rootFields.filter(({ type, field }) =>
      roles.some((role) => {
        const isFor = (policy.audienceOf(type.name, field.name) & role) !== 0;
        const purposes = policy.purposesOf(type.name, field.name).filter(({ audience }) => (audience & role) !== 0);
        return purposes.length !== (isFor ? 1 : 0);
      }),
    );
    expect(unclear.map(name)).toEqual([]);
  });

  it('has a resolver for every root field', () => {
    expect(rootFields.filter(({ field }) => field.resolve === undefined).map(name)).toEqual([]);
  });

  /** What is always done: who asks them may, and there is nothing to refuse. */
  const alwaysDone = [
    ...['setLanguage', 'openCalendarFeed', 'closeCalendarFeed', 'withdrawEmailChange', 'startChange'],
    ...['askExperience', 'skipExperience', 'eraseExperience', 'requestDataCopy'],
    'keepPerspectiveDirections',
  ];

  it('answers a change with a union, so that a refusal is part of the answer', () => {
    const plain = rootFields.filter(({ type, field }) => {
      const answer = schema.getType(String(field.type).replaceAll(/[[\]!]/g, ''));
      return type.name === 'Mutation' && !isUnionType(answer) && !alwaysDone.includes(field.name);
    });
    expect(plain.map(name)).toEqual([]);
  });

  it('takes no citizen service number as an argument', () => {
    const named = [
      ...fields.flatMap(({ type, field }) =>
        field.args.map((argument) => `${type.name}.${field.name}(${argument.name})`),
      ),
      ...Object.values(schema.getTypeMap()).flatMap((type) =>
        'getFields' in type && !isObjectType(type)
          ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
          : [],
      ),
    ];
    expect(named.filter((text) => /bsn|citizenServiceNumber/i.test(text))).toEqual([]);
  });

  it('has generated files that are current', async () => {
    expect(await staleFiles(root), 'run "npm run generate"').toEqual([]);
  }, 30_000);
});
