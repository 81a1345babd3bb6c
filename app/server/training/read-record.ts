import type { RecordProblem } from '#graphql/shared/record-problem.ts';
import { isUtf8 } from 'node:buffer';
import { type ImportedTraining, type ImportFacts, trainingOf } from '#graphql/training/domain/edu-dex/training.ts';
import { checkProgram } from './check-program.ts';
import { feedLimits, type FeedRecord } from './records-of.ts';

/** What names a training in every feed. */
export interface TrainingKey {
  /** `orgUnitId` of EDU-DEX. */
  readonly provider: string;
  /** `programId` of EDU-DEX. */
  readonly code: string;
}

/** A record as a training, or why it is none. */
export type Read =
  | { readonly training: ImportedTraining }
  | {
      readonly problems: readonly RecordProblem[];
      /** Of which training it would be; `null` where the record does not say it. */
      readonly key: TrainingKey | null;
    };

/** Reads one record of a feed. Whatever it is, this gives an answer. */
export function readRecord({ bytes }: FeedRecord, factsOf: (provider: string) => ImportFacts): Read {
  if (bytes === null)
    return refused(null, `is larger than ${feedLimits.recordBytes} bytes, or nested deeper than ${feedLimits.depth}`);
  const json = jsonOf(bytes);
  if (json === null)
    return refused(null, isUtf8(bytes) ? 'is no JSON' : 'is no JSON, and has bytes that are not UTF-8');
  const told = json.value;
  const { record, key, error } = unwrapped(told);
  if (!isUtf8(bytes)) {
    // Decoding put a sign of its own where the bytes were wrong.
    const path = pathTo(told, (text) => text.includes('\uFFFD'));
    return refused(key, 'has bytes that are not UTF-8', path);
  }
  if (error !== null) return refused(key, `has no training, but an error of EDU-DEX: ${error}`);
  const lost = pathTo(told, (text) => text.includes('\0') || !text.isWellFormed());
  if (lost !== null) return refused(key, 'has a sign that no text can hold', lost);
  const checked = checkProgram(record);
  if ('problems' in checked) return { ...checked, key };
  const { orgUnitId: provider, programId: code } = checked.program.programClassification;
  if (key !== null && (key.provider !== provider || key.code !== code))
    return refused(key, `is ${nameOf({ provider, code })} in itself`, 'programClassification');
  const read = trainingOf(checked.program, factsOf(provider));
  return 'training' in read ? read : { ...read, key: { provider, code } };
}

/** Tells trainings apart. Their names to people do not: each part of these may hold what stands between the parts. */
export function idOf({ provider, code }: TrainingKey): string {
  return JSON.stringify([provider, code]);
}

/** How a training is named to whoever runs an import. */
export function nameOf({ provider, code }: TrainingKey): string {
  return `${provider}/${code}`;
}

function refused(key: TrainingKey | null, why: string, path: string | null = null): Read {
  return { key, problems: [{ path: path ?? '', why }] };
}

function jsonOf(bytes: Buffer): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return null;
  }
}

interface Unwrapped {
  readonly record: unknown;
  readonly key: TrainingKey | null;
  readonly error: string | null;
}

/** A record stands alone, or as `data` in an item of the answer of EDU-DEX, which has an `error` where there is none. */
function unwrapped(told: unknown): Unwrapped {
  if (!isObject(told)) return { record: told, key: null, error: null };
  const inner = isObject(told['data']) ? told['data'] : told;
  const key = keyOf(told) ?? keyOf(inner['programClassification']);
  if (!('data' in told) && !('error' in told)) return { record: told, key, error: null };
  const { error } = told;
  return { record: told['data'], key, error: typeof error === 'string' ? error.slice(0, 200) : null };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyOf(told: unknown): TrainingKey | null {
  if (!isObject(told)) return null;
  const { orgUnitId: provider, programId: code } = told;
  return typeof provider === 'string' && typeof code === 'string' && isKey(provider) && isKey(code)
    ? { provider, code }
    : null;
}

/** What can be a key, before the schema has looked. One in which a sign was lost names nothing. */
function isKey(text: string): boolean {
  return text.length <= 64 && /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(text) && !text.includes('\uFFFD');
}

/** The first text of a record that is so, as a path; `null` where there is none. A name that is so counts as its place. */
function pathTo(value: unknown, is: (text: string) => boolean, path = ''): string | null {
  if (typeof value === 'string') return is(value) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    if (is(name)) return path;
    const found = pathTo(inner, is, path === '' ? name : `${path}/${name}`);
    if (found !== null) return found;
  }
  return null;
}
