import * as fc from 'fast-check';
import { checkContent } from '#graphql/portfolio/domain/check-content.ts';
import type { Said } from '#graphql/portfolio/domain/json-resume/write.ts';
import {
  type AnyContent,
  definitionsOf,
  type FieldDefinition,
  portfolioKinds,
} from '#graphql/portfolio/domain/kinds.ts';
import { spokenLanguages } from '#graphql/portfolio/domain/languages.ts';

function valueFor(definition: FieldDefinition): fc.Arbitrary<unknown> {
  const maybe = (one: fc.Arbitrary<unknown>) => fc.option(one, { nil: null });
  switch (definition.type) {
    case 'line':
      return fc.string({ unit: 'grapheme', maxLength: 40 });
    case 'text':
      return fc
        .array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 3 })
        .map((lines) => lines.join('\n'));
    case 'choice':
      return maybe(fc.constantFrom(...definition.words));
    case 'list':
      return fc.subarray([...definition.words]);
    case 'date':
      return maybe(fc.constantFrom('2019', '2020-02', '2021-03-04'));
    case 'flag':
      return fc.boolean();
    case 'number':
      return maybe(fc.integer({ min: definition.least, max: definition.most }));
    case 'language':
      return fc.constantFrom(...spokenLanguages);
    case 'country':
      return maybe(fc.constantFrom('NL', 'SY', 'ER'));
    case 'concept':
      return maybe(
        fc.uuid().map((id) => `http://data.europa.eu/esco/${definition.of === 'SKILL' ? 'skill' : 'occupation'}/${id}`),
      );
  }
}

/** Entries of every kind that a portfolio can hold. */
export const anyEntry: fc.Arbitrary<Said> = fc
  .constantFrom(...portfolioKinds)
  .chain((kind) =>
    fc
      .record(Object.fromEntries(Object.entries(definitionsOf(kind)).map(([name, one]) => [name, valueFor(one)])))
      .map((given) => ({ kind, checked: checkContent(kind, given) })),
  )
  .filter(({ checked }) => checked.ok)
  .map(({ kind, checked }) => ({ kind, content: (checked as { readonly value: AnyContent }).value }) as Said);

/** Entries as texts, in an order that does not say in which they came. */
export const inOrder = (entries: readonly Said[]) => entries.map((one) => JSON.stringify(one)).toSorted();
