import type { LocalDate } from '../../shared/local-date.ts';
import { lastDayIn, type PartialDate } from '../../shared/partial-date.ts';

/** After every day that somebody can name. */
const never = '9999-12-31';

interface Dated {
  readonly content: {
    readonly from: PartialDate | null;
    readonly until: PartialDate | null;
    readonly ongoing?: boolean;
    readonly outcome?: string | null;
  };
}

/** What goes on first, then what ended last; what has no date at all last of all. */
export function latestFirst<Entry extends Dated>(entries: readonly Entry[]): readonly Entry[] {
  const end = ({ content: { from, until, ongoing, outcome } }: Entry): string => {
    if (ongoing === true || outcome === 'BUSY') return never;
    const last = until ?? from;
    return last === null ? '' : lastDayIn(last);
  };
  const begin = ({ content: { from } }: Entry): string => (from === null ? '' : lastDayIn(from));
  const backwards = (one: string, other: string) => (one < other ? 1 : one > other ? -1 : 0);
  return entries.toSorted((one, other) => backwards(end(one), end(other)) || backwards(begin(one), begin(other)));
}

/** What ends first, first; what has no end last. */
export function endingFirst<Entry extends { readonly content: { readonly expiresOn: PartialDate | null } }>(
  entries: readonly Entry[],
): readonly Entry[] {
  const end = ({ content: { expiresOn } }: Entry): LocalDate | string =>
    expiresOn === null ? never : lastDayIn(expiresOn);
  return entries.toSorted((one, other) => (end(one) < end(other) ? -1 : end(one) > end(other) ? 1 : 0));
}
