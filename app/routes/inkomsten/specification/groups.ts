import type { Line } from './explain.ts';

/** Parts of the calculation that belong together, in their order. */
export const lineGroups = ['norm', 'income', 'benefit', 'together'] as const;

export type LineGroup = (typeof lineGroups)[number];

/** The line with which each group begins; one that is not named here stays in the group of the line before it. */
const begins: Readonly<Record<string, LineGroup>> = {
  norm: 'norm',
  incomeEmployment: 'income',
  incomeInsideOther: 'income',
  incomeBusiness: 'income',
  incomeTotal: 'income',
  benefit: 'benefit',
  total: 'together',
};

/** What comes off what stands above it. */
const takesOff: readonly string[] = ['holidayReserveSplit', 'exemption'];

export function takesSomethingOff({ code, amount }: Pick<Line, 'code' | 'amount'>): boolean {
  return takesOff.includes(code) && amount > 0;
}

/** The lines of a calculation by group; a group without lines is left out. */
export function groupsOf(
  lines: readonly Line[],
): readonly { readonly group: LineGroup; readonly lines: readonly Line[] }[] {
  let current: LineGroup = 'norm';
  const placed = lines.map((line) => {
    current = begins[line.code] ?? current;
    return { group: current, line };
  });
  return lineGroups
    .map((group) => ({ group, lines: placed.filter((one) => one.group === group).map(({ line }) => line) }))
    .filter((one) => one.lines.length > 0);
}
