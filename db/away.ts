const awayStates = /^(08|57P0|53[0-9]|40001$|40P01$|55P03$|57014$)/;
const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EHOSTUNREACH', 'ENOTFOUND']);
const awayWords =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|not queryable|after calling end on the pool/i;

/** The database was lost, is silent, restarts, is full of connections, or gave up what took too long or may simply be tried again. */
export function isDatabaseAway(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  if ('code' in failure && typeof failure.code === 'string') {
    if (awayStates.test(failure.code) || awayCodes.has(failure.code)) return true;
  }
  if (awayWords.test(failure.message)) return true;
  if (failure instanceof AggregateError) return failure.errors.some(isDatabaseAway);
  return isDatabaseAway(failure.cause);
}
