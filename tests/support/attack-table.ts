import { appendFileSync } from 'node:fs';

/** One line of the table that `npm run attacks` prints. */
export interface Attack {
  readonly attack: string;
  /** How many requests, documents, files or words. */
  readonly tried: number;
  readonly through: number;
  /** Path of the test. */
  readonly where: string;
}

/** Writes a line for the table, where one is asked for. Called after the assertions: `through` is what they let stand. */
export function tell(attack: Attack): void {
  const file = process.env['ATTACK_TABLE'];
  if (file) appendFileSync(file, `${JSON.stringify(attack)}\n`);
}
