import fc from 'fast-check';

/** What a mutation puts in the place of a value. */
const anything = fc.oneof(
  {
    arbitrary: fc.constantFrom(
      null,
      '',
      ' ',
      0,
      -1,
      1e300,
      0.1,
      true,
      [],
      {},
      'NaN',
      '-0',
      '2027-02-30',
      '9999-12-31',
      '0000-01-01',
    ),
    weight: 6,
  },
  {
    arbitrary: fc.constantFrom(
      '12.345',
      '1e9',
      '99999999999999999999.00',
      '-5.00',
      'xx',
      'nl',
      '\u0000',
      '\ud800',
      'x'.repeat(5000),
      '👩‍🏫',
      'ﷺ',
      "'; drop table training; --",
    ),
    weight: 4,
  },
  { arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 2 },
);

/** A change of one place of a JSON value: something else in it, nothing in it, or something more beside it. */
const change = fc.record({
  /** Which of all places, as a share of them. */
  place: fc.nat(),
  how: fc.constantFrom('REPLACE', 'REPLACE', 'REMOVE', 'REPEAT', 'ADD'),
  what: anything,
});

/** A few changes of a JSON value, one after the other. */
export const changes = fc.array(change, { maxLength: 4 });
export type Changes = ReturnType<typeof changes.generate>['value_'];

type Holder = Record<string, unknown> | unknown[];

/** Every place of a value, as what holds it and its name in it. */
function placesOf(value: unknown): readonly (readonly [Holder, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.entries(value).flatMap(([name, inner]) => [[holder, name] as const, ...placesOf(inner)]);
}

/** A copy of a value with the changes made. */
export function changed(value: unknown, all: Changes): unknown {
  const copy = structuredClone(value);
  for (const { place, how, what } of all) {
    const places = placesOf(copy);
    const found = places[place % Math.max(places.length, 1)];
    if (!found) continue;
    const [holder, name] = found;
    const held = holder as Record<string, unknown>;
    if (how === 'REMOVE') {
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else Reflect.deleteProperty(held, name);
    } else if (how === 'REPEAT' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(name)]));
    else if (how === 'ADD') held[Array.isArray(holder) ? String(holder.length) : `${name}2`] = what;
    else held[name] = what;
  }
  return copy;
}

/** Changes of the bytes of a file: one is another, some are gone, some stand there twice. */
export const damage = fc.array(
  fc.record({
    at: fc.nat(),
    how: fc.constantFrom('SET', 'SET', 'CUT', 'REPEAT'),
    byte: fc.oneof(
      fc.constantFrom(0x22, 0x5b, 0x5d, 0x7b, 0x7d, 0x2c, 0x5c, 0xff, 0xc3, 0x00),
      fc.integer({ min: 0, max: 255 }),
    ),
    length: fc.integer({ min: 1, max: 40 }),
  }),
  { maxLength: 3 },
);

/** A copy of some bytes with the damage done. */
export function damaged(
  file: Buffer,
  all: readonly { readonly at: number; readonly how: string; readonly byte: number; readonly length: number }[],
): Buffer {
  return all.reduce((bytes, { at, how, byte, length }) => {
    const place = at % Math.max(bytes.length, 1);
    if (how === 'SET') return Buffer.concat([bytes.subarray(0, place), Buffer.from([byte]), bytes.subarray(place + 1)]);
    if (how === 'CUT') return Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + length)]);
    return Buffer.concat([bytes.subarray(0, place + length), bytes.subarray(place)]);
  }, file);
}
