import { expect, test } from 'vitest';
import { FeedBroken, type FeedLimits, recordsOf } from './records-of.ts';

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** The records of a text, cut into pieces of a size; what broke the file comes last. */
async function read(text: string, size: number, limits?: FeedLimits): Promise<readonly (string | null)[]> {
  const found: (string | null)[] = [];
  try {
    for await (const { bytes } of recordsOf(pieces(text, size), limits)) found.push(bytes?.toString() ?? null);
  } catch (failure) {
    if (!(failure instanceof FeedBroken)) throw failure;
    found.push(`broken: ${failure.message}`);
  }
  return found;
}

const whole = '[{"a":[1,{"b":"]}\\""}]}, {"c":"é"}\n,\n5,"x",[1,2],true]';

test.each([1, 2, 3, 7, 1000])('records are the same however the file is cut: %i bytes', async (size) => {
  const records = ['{"a":[1,{"b":"]}\\""}]}', '{"c":"é"}', '5', '"x"', '[1,2]', 'true'];
  expect(await read(whole, size)).toEqual(records);
  expect(await read(`{"total":[1,{"programs":[0]}],"programs":${whole},"next":[3]}`, size)).toEqual(records);
  expect(await read(`\uFEFF${whole}\n`, size)).toEqual(records);
});

test.each([
  ['', ['broken: the file has no list of programs']],
  ['  \n', ['broken: the file has no list of programs']],
  ['no JSON', ['broken: the file is no JSON']],
  ['{"programs":{"a":[1]}}', ['broken: the file has no list of programs']],
  ['{"items":[1]}', ['broken: the file has no list of programs']],
  ['[]', []],
  ['[{"a":1}', ['{"a":1}', 'broken: the file ends before its list does']],
  ['{"programs":[{"a":1}]', ['{"a":1}', 'broken: the file ends before its list does']],
  ['[{"a":1},{"b', ['{"a":1}', 'broken: the file ends within the record that begins at byte 9']],
  ['[{"a":1}] {', ['{"a":1}', 'broken: something follows the end of the list, at byte 10']],
])('a file that is no list, or ends too early: %j', async (text, found) => {
  expect(await read(text, 5)).toEqual(found);
});

test.each([
  ['a bracket too few', '[{"a":[1}, {"b":2}]', ['{"a":[1}', '{"b":2}']],
  ['a bracket too many', '[{"a":1}}, {"b":2}]', ['{"a":1}', '}', '{"b":2}']],
  ['no end', '[{"a":1, {"b":2}]', ['{"a":1, {"b":2}']],
  ['a text without an end', '[{"a":"x},\n {"b":2}]', ['{"a":"x},\n {"b":2}']],
  ['a comma too many', '[{"a":1},,{"b":2},]', ['{"a":1}', '{"b":2}']],
  ['something beside it', '[{"a":1} x {"b":2}]', ['{"a":1}', 'x {"b":2}']],
])('a record with %s does not stop the rest', async (_what, text, found) => {
  expect(await read(text, 4)).toEqual(found);
});

test('a record that is too large or too deep is passed, and takes no memory', async () => {
  const limits = { recordBytes: 20, depth: 4 };
  expect(await read(`[{"a":"${'x'.repeat(500)}"},{"b":2}]`, 16, limits)).toEqual([null, '{"b":2}']);
  expect(await read('[[[[[[1]]]]],{"b":2}]', 3, limits)).toEqual([null, '{"b":2}']);
  expect(await read(`[${'['.repeat(5000)}`, 16, limits)).toEqual([
    'broken: the file ends within the record that begins at byte 1',
  ]);
});

test('what is read ahead of a record is no more than the piece in which it ends', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('[');
    for (;;) {
      const piece = Buffer.from(`{"a":"${'x'.repeat(10_000)}"},`.repeat(3));
      given += piece.length;
      yield await Promise.resolve(piece);
    }
  }
  let read = 0;
  for await (const { bytes } of recordsOf(endless())) {
    read += bytes?.length ?? 0;
    expect(given - read).toBeLessThan(40_000);
    if (read > 20_000_000) break;
  }
});
