import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rows = readFileSync(`${root}docs/asvs.md`, 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, , answer] = line.split('|').map((cell) => cell.trim());
    return number !== undefined && answer !== undefined && /^\d+\.\d+\.\d+$/.test(number) ? [{ number, answer }] : [];
  });

describe('the table of ASVS', () => {
  it('holds every requirement once, in order', () => {
    expect(rows).toHaveLength(253);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(253);
    expect([...new Set(rows.map(({ number }) => Number(number.split('.')[0])))]).toEqual(
      Array.from({ length: 17 }, (_, index) => index + 1),
    );
  });

  it.each(rows)('$number names a test that exists, a reason, or that it is not there', ({ answer }) => {
    const path = /^test: `([^`]+)`$/.exec(answer)?.[1];
    if (path === undefined) expect(answer).toMatch(/^(reason|not there): .{5,}/);
    else expect(existsSync(`${root}${path}`), path).toBe(true);
  });
});
