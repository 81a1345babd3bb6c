import { problemsText } from '../record-problems.ts';
import type { ImportCounts, RefusedBesluit } from './import-decisions.ts';

/** A record that was left out, for the terminal: which one, where in it, and why. */
export function refusedText({ line, reference, problems }: RefusedBesluit): string {
  const name = reference === null ? `line ${line}` : `${reference} (line ${line})`;
  return problemsText(name, problems);
}

/** What an import came to, for the terminal. */
export function importText({ added, same, refused }: ImportCounts, municipality: string): string {
  return `${municipality}: ${added} added, ${same} the same, ${refused} refused\n`;
}
