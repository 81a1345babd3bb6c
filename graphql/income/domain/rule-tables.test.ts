import { describe, expect, test } from 'vitest';
import { month } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import { costSharing, everyTable, exemptions, firstMonth, norms, rowOn, topUp18to20 } from './rule-tables.ts';

describe('tables', () => {
  test('no rows of a table overlap or leave a gap, and no id is given twice', () => {
    const ids = everyTable.flatMap((table) => table.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const table of everyTable)
      for (const [index, row] of table.entries()) {
        const next = table[index + 1];
        if (next !== undefined) expect(row.endsBefore).toBe(next.validFrom);
      }
  });

  test('every row says where it comes from', () => {
    for (const { article, source } of everyTable.flat())
      expect([article, source].every((text) => text.length > 5)).toBe(true);
  });

  test('every row has a status, and none is older than the tables', () => {
    for (const { status } of everyTable.flat())
      expect(['law', 'tolerated', 'local', 'announced', 'unverified']).toContain(status);
    expect(everyTable.flat().every(({ validFrom }) => validFrom >= firstMonth)).toBe(true);
  });
});

test('a figure of an open question of the rules is not shown as certain', () => {
  expect(rowOn(exemptions['31.2.n'], month('2026-07'))?.open).toBe('Q2');
  expect(rowOn(exemptions['31.2.r'], month('2026-11'))?.open).toBe('Q2');
  expect(rowOn(exemptions['31.2.n'], month('2026-01'))?.open).toBeNull();
  expect(rowOn(costSharing, month('2026-11'))).toMatchObject({ open: 'Q5', status: 'unverified' });
});

describe('amounts that nobody names are unknown, and borrowed from no neighbour', () => {
  const capOn = (rule: keyof typeof exemptions, on: string) => {
    const value = rowOn(exemptions[rule], month(on))?.value;
    return value === undefined || value === 'unknown' ? value : value.cap;
  };

  test.each<[keyof typeof exemptions, string, number | 'unknown' | null | undefined]>([
    ['31.2.n', '2023-06', 'unknown'],
    ['31.2.n', '2023-07', 249_00],
    ['31.2.n', '2024-06', 264_00],
    ['31.2.n', '2024-07', 269_00],
    ['31.2.n', '2025-06', 273_00],
    ['31.2.n', '2025-12', 278_00],
    ['31.2.n', '2026-12', 285_00],
    ['31.2.n', '2027-01', 'unknown'],
    ['31.2.n-aow', '2026-11', 285_00],
    ['31.2.r', '2023-06', 'unknown'],
    ['31.2.r', '2023-12', 155_74],
    ['31.2.r', '2024-01', 'unknown'],
    ['31.2.r', '2024-12', 'unknown'],
    ['31.2.r', '2025-01', 170_61],
    ['31.2.r', '2025-07', 173_87],
    ['31.2.r', '2026-01', 177_66],
    ['31.2.r', '2026-07', 177_66],
    ['31.2.y', '2024-12', 'unknown'],
    ['31.2.y', '2025-01', 173_04],
    ['31.2.z', '2025-07', 176_35],
    ['31.2.z', '2026-07', 180_19],
    ['34a', '2026-12', undefined],
    ['34a', '2027-01', null],
    ['34a-tolerated', '2025-12', undefined],
    ['34a-tolerated', '2026-01', null],
    ['34a-tolerated', '2027-01', undefined],
    ['34a-aow', '2027-01', 'unknown'],
  ])('maximum of %s in %s', (rule, on, expected) => {
    expect(capOn(rule, on)).toBe(expected);
  });

  test('the norm of 2027 alone is carried, as announced, and ends with that year', () => {
    for (const table of Object.values(norms)) {
      const [last, carried] = [rowOn(table, month('2026-12')), rowOn(table, month('2027-01'))];
      expect(carried).toMatchObject({ value: last?.value, status: 'announced' });
      expect(rowOn(table, month('2028-01'))).toBeNull();
    }
  });

  test('norms change on the first of January and July', () => {
    expect(rowOn(norms.single, month('2023-01'))?.value).toBe(cents(1195_66));
    expect(rowOn(norms.single, month('2026-06'))?.value).toBe(cents(1401_50));
    expect(rowOn(norms.couple, month('2026-07'))?.value).toBe(cents(2027_79));
    expect(rowOn(norms.statePensionCouple, month('2024-07'))?.value).toBe(cents(1976_64));
    expect(rowOn(topUp18to20, month('2025-12'))?.value).toBe('unknown');
    expect(rowOn(topUp18to20, month('2026-01'))?.value).toBe(cents(746_45));
  });
});
