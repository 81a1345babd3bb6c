/** Bytes of a file with a CV: a long CV is a tenth of it. */
export const cvFileBytes = 100 * 1024;
