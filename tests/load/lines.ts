/** A number that several rounds gave. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** One line of the bench's table. */
export interface Line {
  /** What was measured, in words. */
  readonly what: string;
  readonly spread: Spread;
  /** `x` is a ratio of the same round. */
  readonly unit: 'µs' | 'ms' | 'x' | 'MB' | 'exponent' | 'a second' | 'kB' | 'times';
  /** What it has to reach; a line without one explains another. */
  readonly bar?: { readonly least: number } | { readonly most: number };
}

/** Lines of one thing that was measured, with how it was done. */
export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { min: sorted[0] ?? Number.NaN, median: quantile(sorted, 0.5), max: sorted.at(-1) ?? Number.NaN };
}

/** The value below which a share of sorted values lies. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Whether the median reaches the bar; `null` where there is none. */
export function reaches({ spread, bar }: Line): boolean | null {
  if (!bar) return null;
  return 'least' in bar ? spread.median >= bar.least : spread.median <= bar.most;
}

const digits: Readonly<Record<Line['unit'], number>> = {
  µs: 0,
  ms: 1,
  x: 2,
  MB: 0,
  exponent: 2,
  'a second': 0,
  kB: 1,
  times: 0,
};

const columns = ['min', 'median', 'max', 'bar', ''] as const;

/** A section as a table of Markdown, which a terminal shows as well. */
export function table({ title, lines }: Section): string {
  const rows = lines.map((line) => {
    const { spread, unit, bar } = line;
    const number = (value: number) => value.toFixed(digits[unit]);
    const wanted = !bar ? '' : 'least' in bar ? `≥ ${bar.least}` : `≤ ${bar.most}`;
    const reached = { true: 'reached', false: 'MISSED', null: '' }[String(reaches(line)) as 'true' | 'false' | 'null'];
    return [`${line.what} (${unit})`, number(spread.min), number(spread.median), number(spread.max), wanted, reached];
  });
  const all = [[title, ...columns], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const written = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [written(all[0] ?? []), rule, ...rows.map(written)].join('\n');
}
