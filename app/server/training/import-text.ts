import { problemsText } from '../record-problems.ts';
import type { ImportReport, RefusedRecord } from './import-feed.ts';
import { nameOf } from './read-record.ts';

/** A record that was left out, for the terminal: which one, where in it, and why. */
export function refusedText({ number, at, key, problems }: RefusedRecord): string {
  const name = key === null ? `record ${number}, at byte ${at}` : `${nameOf(key)} (record ${number})`;
  return problemsText(name, problems);
}

/** What an import came to, for the terminal. */
export function importText(
  { counts: { added, changed, same, refused, ended }, broken, whole, withheld }: ImportReport,
  { municipality, source }: { readonly municipality: string; readonly source: string },
): string {
  return [
    `${municipality}, ${source}: ${added} added, ${changed} changed, ${same} the same, ${refused} refused, ${ended} ended`,
    ...(broken === null ? [] : [`the file was not read to its end: ${broken}`]),
    ...(whole || withheld > 0 ? [] : ['nothing was ended, because what the file does not hold is not known']),
    ...(withheld > 0
      ? [
          `nothing was ended: ${withheld} trainings are not in this file. Does it hold all there are? Say --end-many, then they end`,
        ]
      : []),
    '',
  ].join('\n');
}

/** How far an import is, for the terminal. */
export function progressText({
  records,
  bytes,
  total,
}: {
  readonly records: number;
  readonly bytes: number;
  readonly total: number | null;
}): string {
  const megabytes = (size: number) => (size / 1_000_000).toFixed(1);
  return `${records} records, ${megabytes(bytes)} MB${total === null ? '' : ` of ${megabytes(total)}`}\n`;
}
