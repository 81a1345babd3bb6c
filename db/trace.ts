import { randomBytes } from 'node:crypto';

/** By what an operation is found again in the database. */
export interface Trace {
  /** W3C trace id: 32 hexadecimal digits. */
  readonly traceId: string;
  /** Name from the portal's own documents, or a word that stands for all others. */
  readonly operation: string;
}

/** How a transaction without a trace is called. */
const nameless = 'portal api';
/** What PostgreSQL keeps of an application's name, in bytes. */
const longestName = 63;

/** Both go into the text of a statement: hexadecimal digits and letters, and nothing else ever. */
function isWritable({ traceId, operation }: Trace): boolean {
  return /^[0-9a-f]{32}$/.test(traceId) && /^\w+$/.test(operation);
}

/**
 * The comment of sqlcommenter for the statement that opens a transaction. Statements inside it carry none: a text that differs each
 * time would have to be parsed and planned each time.
 */
export function commentOf(trace: Trace | null): string {
  if (!trace || !isWritable(trace)) return '';
  const span = randomBytes(8).toString('hex');
  return ` /*traceparent='00-${trace.traceId}-${span}-01',operation='${trace.operation}'*/`;
}

/** The application's name for one transaction: with every statement of it in `pg_stat_activity`, and in the log as `%a`. */
export function nameOf(trace: Trace | null): string {
  return trace && isWritable(trace) ? `${trace.traceId} ${trace.operation}`.slice(0, longestName) : nameless;
}
